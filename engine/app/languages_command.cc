// attest languages: the article languages of this build.

#include "claims/language/pack.h"
#include "engine/app/command.h"
#include "engine/app/console.h"
#include "engine/app/listing.h"

namespace engine {
namespace {

int run(const Arguments&) {
  const claims::Language language = claims::load_language();
  Listing listing{"Languages", {}};
  for (const claims::LanguagePack& pack : language.packs)
    listing.rows.emplace_back(pack.code, pack.name);
  write_out(text_of({listing}));
  return kClean;
}

}  // namespace

Command languages_command() {
  return {"languages", "the languages of articles", "", {}, run, {}};
}

}  // namespace engine
