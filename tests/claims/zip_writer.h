#pragma once
// Writes zip archives for tests, stored without compression or with declared
// sizes that lie: what no honest program makes.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claims {

inline uint32_t crc32_of(std::string_view bytes) {
  uint32_t crc = 0xFFFFFFFFu;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int k = 0; k < 8; ++k) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320u : 0);
  }
  return ~crc;
}

class ZipWriter {
 public:
  void add(const std::string& name, std::string_view bytes) {
    add_packed(name, bytes, bytes.size(), 0, crc32_of(bytes));
  }
  // `packed` is deflated data (method 8) that claims to unpack to `size`.
  void add_packed(const std::string& name, std::string_view packed, size_t size,
                  int method, uint32_t crc, int flags = 0) {
    const size_t offset = bytes_.size();
    std::string shared;  // the fields that both headers have
    put(&shared, 20, 2);
    put(&shared, flags, 2);
    put(&shared, method, 2);
    put(&shared, 0, 4);
    put(&shared, crc, 4);
    put(&shared, packed.size(), 4);
    put(&shared, size, 4);
    put(&shared, name.size(), 2);
    put(&shared, 0, 2);
    bytes_ += std::string("PK\x03\x04") + shared + name;
    bytes_ += packed;
    std::string entry("PK\x01\x02");
    put(&entry, 20, 2);
    entry += shared;
    put(&entry, 0, 2 + 2 + 2 + 4);
    put(&entry, offset, 4);
    directory_ += entry + name;
    ++entries_;
  }

  std::string finish() const {
    std::string end("PK\x05\x06");
    put(&end, 0, 4);
    put(&end, entries_, 2);
    put(&end, entries_, 2);
    put(&end, directory_.size(), 4);
    put(&end, bytes_.size(), 4);
    put(&end, 0, 2);
    return bytes_ + directory_ + end;
  }

 private:
  static void put(std::string* out, uint64_t value, int size) {
    for (int i = 0; i < size; ++i)
      out->push_back(i < 8 ? static_cast<char>(value >> (8 * i)) : '\0');
  }

  std::string bytes_, directory_;
  size_t entries_ = 0;
};

}  // namespace claims
