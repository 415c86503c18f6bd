// The clause view over the real analyser: the table of own sentences, and trees
// that are written down here.

#include "claims/syntax/clause_view.h"

#include <gtest/gtest.h>

#include "claims/language/finder.h"
#include "claims/syntax/analyser.h"
#include "tests/claims/clause_table.h"
#include "tests/claims/conllu_tree.h"
#include "tests/seed_names.h"

namespace claims {
namespace {

const Language& language() {
  static const Language language = load_language();
  return language;
}

std::vector<Mention> mentions_of(const std::string& text,
                                 const std::string& code) {
  const Span all{0, static_cast<uint32_t>(text.size())};
  TimeContext context;
  context.reference = start_of(*day_of({2024, 4, 12}));
  return find_mentions(text, Sentence{all, 0, code}, tokenize(text, all),
                       language(), seed_gazetteer(), &context);
}

ClauseScore score_of(const std::string& code) {
  ClauseScore score;
  const Analyser* analyser = embedded_analyser(code);
  for (const ClauseSentence& sentence :
       clause_table(std::string(ATTEST_SOURCE_DIR) + "/tests/data/clauses." +
                    code + ".txt")) {
    const Span all{0, static_cast<uint32_t>(sentence.text.size())};
    const Tree tree = analyser->analyse(sentence.text, all);
    const std::vector<Mention> mentions = mentions_of(sentence.text, code);
    score.score(sentence, tree,
                view_clauses(tree, mentions, *language().pack(code)->syntax),
                mentions);
  }
  return score;
}

struct Floor {
  const char* language;
  int percent;
};
class ClauseTable : public testing::TestWithParam<Floor> {};

TEST_P(ClauseTable, ClausesOfTheTableAreReadRight) {
  const ClauseScore score = score_of(GetParam().language);
  RecordProperty("right", score.right());
  RecordProperty("all", score.all());
  EXPECT_GE(score.percent(), GetParam().percent) << score.report();
  if (std::getenv("ATTEST_CLAUSE_REPORT"))
    std::cout << score.right() << "/" << score.all() << "\n" << score.report();
}

INSTANTIATE_TEST_SUITE_P(BothLanguages, ClauseTable,
                         testing::Values(Floor{"fr", 94}, Floor{"en", 92}),
                         [](const auto& row) {
                           return std::string(row.param.language);
                         });

}  // namespace
}  // namespace claims
