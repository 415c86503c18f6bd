#pragma once
// A pack image is a Language as bytes: written when the program is built, from
// the packs' TOML, and read at every start instead of parsing that again. Its
// form follows from the types themselves (every field in its order), so no
// second description of them stands anywhere: what a field of a lexicon is, its
// image has. The same packs give the same bytes on every machine.
//
// A lexicon that is a plain struct needs nothing; a class with private members
// names them once: `parts(self)` gives std::tie of all of them.

#include <string>
#include <string_view>

#include "claims/language/pack.h"

namespace claims {

std::string pack_image(const Language& language);

// Throws Error (a fault of the build) unless `image` is a whole image of this
// version.
Language language_of_image(std::string_view image);

}  // namespace claims
