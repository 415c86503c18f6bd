#pragma once
// Stems (Snowball): the part of a folded word that its inflections share, so
// that "quitté", "quittaient" and "quitter" meet. Sole includer of libstemmer:
// stem.cc.

#include <string>
#include <string_view>

namespace claims {

// The stem of one folded word of `language` ("fr"); the word itself for a
// language without a stemmer. Safe from any thread.
std::string stem(std::string_view folded_word, std::string_view language);

}  // namespace claims
