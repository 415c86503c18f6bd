#include "claims/syntax/train/model_builder.h"

#include <algorithm>
#include <bit>

#include "claims/text/error.h"

namespace claims {

uint32_t ModelBuilder::text(std::string_view piece) {
  if (const auto found = texts_.find(piece); found != texts_.end())
    return found->second;
  std::string& all = sections_[Section::Text];
  const uint32_t at = static_cast<uint32_t>(all.size());
  all += piece;
  texts_.emplace(piece, at);
  return at;
}

std::string ModelBuilder::bytes() const {
  ModelHeader header{};
  std::memcpy(header.magic, kModelMagic, sizeof kModelMagic);
  header.version = kModelVersion;
  language_.copy(header.language, sizeof header.language);
  std::string out(sizeof header, '\0');
  for (uint32_t i = 0; i < static_cast<uint32_t>(Section::Count); ++i) {
    out.resize((out.size() + 7) / 8 * 8);
    const auto found = sections_.find(static_cast<Section>(i));
    std::string table = found == sections_.end() ? "" : found->second;
    if (static_cast<Section>(i) == Section::Settings)
      table.assign(reinterpret_cast<const char*>(&settings), sizeof settings);
    // Hash tables need an empty slot to be asked.
    if (table.empty()) table.assign(16, '\0');
    header.sections[i] = {static_cast<uint32_t>(out.size()),
                          static_cast<uint32_t>(table.size())};
    out += table;
  }
  header.size = static_cast<uint32_t>(out.size());
  std::memcpy(out.data(), &header, sizeof header);
  return out;
}

std::vector<uint32_t> slot_table(
    const std::vector<std::pair<uint64_t, uint32_t>>& rows) {
  std::vector<uint32_t> slots(
      std::bit_ceil(std::max<size_t>(rows.size() * 10 / 9 + 2, 4)));
  const size_t mask = slots.size() - 1;
  for (const auto& [hash, value] : rows) {
    if (value == 0 || value > 0xFFFF)
      throw Error("more values than 16 bits hold", "slot table",
                  Blame::Internal);
    size_t i = hash & mask;
    while (slots[i]) i = (i + 1) & mask;
    slots[i] = static_cast<uint32_t>(hash >> 48) << 16 | value;
  }
  return slots;
}

}  // namespace claims
