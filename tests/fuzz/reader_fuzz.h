#pragma once
// What every reader owes to every sequence of bytes: a sound article, or an
// Error with a message and a place.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "claims/read/reader.h"
#include "claims/text/error.h"
#include "tests/claims/article_fault.h"

namespace claims {

inline int fuzz_reader(const char* format, const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  ReadOptions options;
  options.format = format;
  try {
    const Article article = read_article(bytes, "fuzz", options);
    const std::string fault = fault_in(article);
    if (!fault.empty()) {
      std::fprintf(stderr, "not sound: %s\n", fault.c_str());
      std::abort();
    }
  } catch (const Error& error) {
    if (*error.what() == '\0' || error.where().empty()) std::abort();
  }
  return 0;
}

}  // namespace claims
