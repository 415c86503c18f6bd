#pragma once
// Lines of one document, read in order: « le pays » in a line leans on the
// lines before it. Each line is taken through the pipeline together with the
// end of what came before; what belongs to the line is then cut out.

#include <string>

#include "engine/app/json_lines.h"
#include "engine/judge/checked.h"

namespace engine {

class LineDocument {
 public:
  // The lines before `line` that it may lean on, each followed by a blank
  // line; "" for a line of another document. Whole lines, newest kept, never
  // more than some thousand bytes: memory is constant.
  std::string before(const JsonLine& line);

 private:
  std::string doc_;
  std::string text_;
};

// What `whole` says of its text from byte `begin` on, as the checked form of
// `line`, whose text is exactly that part. A claim that leans on a place before
// `begin` keeps the assumption without the place.
CheckedArticle cut_to_line(const CheckedArticle& whole, uint32_t begin,
                           const claims::Article& line);

}  // namespace engine
