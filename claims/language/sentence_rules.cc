#include "claims/language/sentence_rules.h"

#include "claims/language/token.h"

namespace claims {
namespace {

struct StopRow {
  const char* key;
  StopKind kind;
};
constexpr StopRow kStops[] = {
    {"abbreviations", StopKind::Abbreviation},
    {"titles", StopKind::Title},
    {"numbered", StopKind::Numbered},
    {"enumeration_ends", StopKind::Enumeration},
    {"hour_marks", StopKind::Hour},
};

void add_folded(const PackNode& node, const char* key, WordTable* words) {
  for (const std::string& word : node.texts(key)) words->add(fold(word));
}

}  // namespace

StopKind SentenceRules::kind_of(std::string_view folded,
                                bool capitalised) const {
  WordId id = abbreviations.find(folded);
  if (!id && capitalised)
    id = abbreviations.find(kCapital + std::string(folded));
  return id ? kinds[id] : StopKind::None;
}

SentenceRules load_sentence_rules(const PackNode& pack) {
  SentenceRules rules;
  const PackNode* node = pack.find("sentences");
  if (!node) pack.fail("a pack needs a table [sentences]");
  for (const StopRow& row : kStops)
    for (const std::string& word : node->texts(row.key)) {
      const std::string folded = fold(word);
      const WordId id = rules.abbreviations.add(
          word == folded ? word : SentenceRules::kCapital + folded);
      rules.kinds.resize(rules.abbreviations.size(), StopKind::None);
      if (rules.kinds[id] != StopKind::None)
        node->fail("the stop of '" + word + "' is of two kinds");
      rules.kinds[id] = row.kind;
    }
  add_folded(*node, "after_hours", &rules.after_hours);
  add_folded(*node, "openers", &rules.openers);
  add_folded(*node, "small_openers", &rules.small_openers);
  add_folded(*node, "note_words", &rules.note_words);
  add_folded(*node, "frequent", &rules.frequent);
  if (rules.frequent.size() == 1)
    node->fail("'frequent' words are needed to recognise the language");
  return rules;
}

}  // namespace claims
