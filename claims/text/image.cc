#include "claims/text/image.h"

#include "claims/text/byte_code.h"

namespace claims {
namespace {

constexpr std::string_view kMagic = "ATIM1";

void put(uint32_t number, std::string* to) {
  for (int i = 0; i < 4; ++i)
    to->push_back(static_cast<char>((number >> (8 * i)) & 0xff));
}

}  // namespace

uint32_t image_hash(std::string_view text) {
  uint64_t state = 14695981039346656037u;
  for (const char c : text) {
    state ^= static_cast<unsigned char>(c);
    state *= 1099511628211u;
  }
  return static_cast<uint32_t>(state ^ (state >> 32));
}

uint32_t ImageWriter::text(std::string_view text) {
  const auto [place, is_new] =
      places_.emplace(text, static_cast<uint32_t>(pool_.size()));
  if (!is_new) return place->second;
  ByteWriter code;
  code.text(text);
  pool_ += code.bytes();
  return place->second;
}

void ImageWriter::index_by(size_t index, const std::vector<uint32_t>& hashes) {
  size_t slots = 4;
  while (slots < hashes.size() * 2) slots *= 2;
  auto& table = columns_[index];
  table.assign(slots, 0);
  for (size_t row = 0; row < hashes.size(); ++row) {
    size_t slot = hashes[row] & (slots - 1);
    while (table[slot] != 0) slot = (slot + 1) & (slots - 1);
    table[slot] = static_cast<uint32_t>(row + 1);
  }
}

std::string ImageWriter::finish() {
  std::string bytes(kMagic);
  put(static_cast<uint32_t>(columns_.size()), &bytes);
  for (const auto& column : columns_)
    put(static_cast<uint32_t>(column.size()), &bytes);
  for (const auto& column : columns_)
    for (const uint32_t number : column) put(number, &bytes);
  return bytes + pool_;
}

std::optional<Image> Image::from(std::string bytes, size_t columns) {
  Image image;
  image.bytes_ = std::move(bytes);
  const std::string_view all = image.bytes_;
  const size_t head = kMagic.size() + 4 + 4 * columns;
  if (all.size() < head || !all.starts_with(kMagic) ||
      number_at(all.data() + kMagic.size()) != columns)
    return std::nullopt;
  size_t begin = head;
  for (size_t i = 0; i < columns; ++i) {
    const size_t size = number_at(all.data() + kMagic.size() + 4 + 4 * i);
    if (size > (all.size() - begin) / 4) return std::nullopt;
    image.columns_.push_back({begin, size});
    begin += 4 * size;
  }
  image.pool_ = begin;
  return image;
}

std::string_view Image::text(uint32_t place) const {
  const std::string_view pool = std::string_view(bytes_).substr(pool_);
  if (place >= pool.size()) return {};
  return ByteReader(pool.substr(place)).text();
}

}  // namespace claims
