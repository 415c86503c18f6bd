#pragma once
// Texts that come as JSON strings, not as files: an Article of exactly these
// bytes, so that offsets answer the caller's own text. Blank lines part blocks.

#include <string>

#include "claims/language/pack.h"
#include "claims/read/article.h"

namespace engine {

claims::Article plain_article(const std::string& text,
                              const std::string& language);

// The article's language, given or detected. Throws Error when a language was
// given that this build has no pack for.
std::string language_of(const claims::Article& article,
                        const claims::Language& language);

}  // namespace engine
