#include "sources/curate/given_rows.h"

#include <algorithm>
#include <functional>

#include "claims/text/error.h"
#include "claims/text/quoted.h"

namespace sources {

size_t FirstLines::place_of(uint64_t hash) const {
  size_t place = hash & (hashes_.size() - 1);
  while (hashes_[place] != 0 && hashes_[place] != hash)
    place = (place + 1) & (hashes_.size() - 1);
  return place;
}

void FirstLines::grow() {
  const auto hashes = std::move(hashes_);
  const auto lines = std::move(lines_);
  const size_t size = std::max<size_t>(1024, hashes.size() * 2);
  hashes_.assign(size, 0);
  lines_.assign(size, 0);
  for (size_t i = 0; i < hashes.size(); ++i) {
    if (hashes[i] == 0) continue;
    const size_t place = place_of(hashes[i]);
    hashes_[place] = hashes[i];
    lines_[place] = lines[i];
  }
}

int64_t FirstLines::add(const std::string& name, int64_t line) {
  if (count_ * 4 >= hashes_.size() * 3) grow();
  const uint64_t hash = std::hash<std::string>()(name) | 1;
  const size_t place = place_of(hash);
  if (hashes_[place] == hash) return lines_[place];
  hashes_[place] = hash;
  lines_[place] = static_cast<uint32_t>(std::min<int64_t>(line, UINT32_MAX));
  ++count_;
  return 0;
}

void GivenRows::check(const char* kind, const std::string& id,
                      const std::string& content, int64_t first) const {
  const std::string given = import_.store->content_of(kind, id);
  if (!given.empty() && given != content)
    throw claims::Error("line " + std::to_string(first) +
                            " gives it already, and says otherwise",
                        std::string(kind) + " " + claims::quoted(id));
}

}  // namespace sources
