#pragma once
// The title of a fact sheet said in another language, or spelled as another
// language spells it: "Dead Poets Society" over « Société des poètes morts »,
// "Viktor Caesar" over « Victor César ». Only a name that has something for
// every word of the title is the title's.

#include <string_view>
#include <vector>

#include "claims/language/mention.h"
#include "claims/language/pack.h"
#include "engine/compare/table_claim.h"
#include "engine/compare/table_model.h"

namespace engine {

class OtherTitle {
 public:
  OtherTitle(const ClaimSentence& sentence, const ClaimWords& words,
             const Table& table, const claims::Language& language);

  // Tokens from `i` on that are the title's name in other words; 0 if none.
  size_t run_at(size_t i) const;

 private:
  bool is_capital(size_t i) const;
  bool is_small(std::string_view word) const;
  bool is_same_word(std::string_view said, std::string_view titled) const;

  const ClaimSentence& sentence_;
  const ClaimWords& words_;
  const claims::Language& language_;
  std::string_view title_language_;
  std::vector<std::string> title_;  // its words that say something
};

}  // namespace engine
