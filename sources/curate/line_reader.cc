#include "sources/curate/line_reader.h"

#include <algorithm>
#include <cstring>

namespace sources {
namespace {

constexpr size_t kBlockBytes = 1u << 16;

}  // namespace

bool LineReader::refill() {
  block_.resize(kBlockBytes);
  in_.read(block_.data(), static_cast<std::streamsize>(block_.size()));
  at_ = 0;
  end_ = static_cast<size_t>(in_.gcount());
  return end_ > 0;
}

bool LineReader::next(std::string* line) {
  line->clear();
  too_long_ = false;
  bool any = false;
  while (at_ < end_ || refill()) {
    any = true;
    const char* const begin = block_.data() + at_;
    const void* const found = std::memchr(begin, '\n', end_ - at_);
    const size_t length =
        found ? static_cast<size_t>(static_cast<const char*>(found) - begin)
              : end_ - at_;
    const size_t room = most_ - line->size();
    line->append(begin, std::min(length, room));
    too_long_ = too_long_ || length > room;
    at_ += length + (found ? 1 : 0);
    if (found) break;
  }
  if (any) ++number_;
  return any;
}

}  // namespace sources
