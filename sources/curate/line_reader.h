#pragma once
// Lines of a stream of any size, each without its end and never more of it in
// memory than a line may have.

#include <cstdint>
#include <istream>
#include <string>
#include <vector>

namespace sources {

class LineReader {
 public:
  // Of a line longer than `most` bytes the first `most` are given.
  LineReader(std::istream& in, size_t most) : in_(in), most_(most) {}

  // To the next line; false at the end.
  bool next(std::string* line);
  // Of the line at hand, counted from 1.
  int64_t number() const { return number_; }
  bool too_long() const { return too_long_; }

 private:
  bool refill();

  std::istream& in_;
  size_t most_;
  std::vector<char> block_;
  size_t at_ = 0, end_ = 0;  // within block_
  int64_t number_ = 0;
  bool too_long_ = false;
};

}  // namespace sources
