#include "claims/language/stem.h"

#include <libstemmer.h>

#include <map>
#include <memory>

namespace claims {
namespace {

struct Delete {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Stemmer = std::unique_ptr<sb_stemmer, Delete>;

// Snowball's stemmers keep state: one of each for a thread.
sb_stemmer* stemmer_of(std::string_view language) {
  thread_local std::map<std::string, Stemmer, std::less<>> stemmers;
  auto found = stemmers.find(language);
  if (found == stemmers.end()) {
    const std::string code(language);
    found = stemmers.emplace(code, sb_stemmer_new(code.c_str(), "UTF_8")).first;
  }
  return found->second.get();
}

}  // namespace

std::string stem(std::string_view word, std::string_view language) {
  sb_stemmer* stemmer = stemmer_of(language);
  if (!stemmer) return std::string(word);
  const sb_symbol* out =
      sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()),
                      static_cast<int>(word.size()));
  if (!out) return std::string(word);
  return std::string(reinterpret_cast<const char*>(out),
                     static_cast<size_t>(sb_stemmer_length(stemmer)));
}

}  // namespace claims
