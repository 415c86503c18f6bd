#include "claims/syntax/model_file.h"

#include <bit>

#include "claims/text/error.h"

namespace claims {

static_assert(std::endian::native == std::endian::little,
              "model files are little-endian");

ModelFile::ModelFile(std::string_view bytes) : bytes_(bytes), header_() {
  const auto refuse = [](const char* why) {
    throw Error(std::string("not a syntax model: ") + why, "syntax model",
                Blame::Internal);
  };
  if (bytes.size() < sizeof header_) refuse("too short");
  if (reinterpret_cast<uintptr_t>(bytes.data()) % 8 != 0)
    refuse("does not start at a multiple of eight");
  std::memcpy(&header_, bytes.data(), sizeof header_);
  if (std::memcmp(header_.magic, kModelMagic, sizeof kModelMagic) != 0)
    refuse("the first bytes are others");
  if (header_.version != kModelVersion) refuse("of another version");
  if (header_.size != bytes.size()) refuse("cut off");
  for (const auto& place : header_.sections)
    if (place.begin % 8 != 0 || place.begin > bytes.size() ||
        place.size > bytes.size() - place.begin)
      refuse("a table lies outside");
}

std::string_view ModelFile::language() const {
  const ModelHeader* header =
      reinterpret_cast<const ModelHeader*>(bytes_.data());
  return {header->language, strnlen(header->language, sizeof header->language)};
}

}  // namespace claims
