// A fact sheet ("Born | 12 May 1970 | …"): what stands under one of its
// headings, how many things, which day, how long.

#include "engine/compare/table_list.h"

#include <algorithm>

#include "engine/compare/table_ask.h"
#include "engine/compare/table_series.h"

namespace engine {

namespace {

// "There are more stations than depots": nothing but the sheet's own entries is
// spoken of, so it needs no name.
bool compares_entries(const SheetQuestion& question) {
  return question.claim.known && question.relations.size() == 2 &&
         question.words.empty() &&
         std::none_of(question.claim.atoms.begin(), question.claim.atoms.end(),
                      [](const SheetAtom& atom) {
                        return atom.role == AtomRole::Thing;
                      });
}

}  // namespace

std::optional<TableAnswer> answer_of_sheet(const ClaimSentence& sentence,
                                           const Table& table,
                                           const ReadingContext& context) {
  if (table.rows.empty()) return std::nullopt;
  std::vector<SheetEntry> entries;
  for (uint32_t c = 0; c < table.columns.size(); ++c)
    entries.push_back(entry_of(table, c, context.language));
  const SheetClaim claim =
      sheet_claim(sentence, table, entries, context.language);
  const SheetQuestion question = sheet_question(claim, table, entries, context);
  if (!claim.titled && !compares_entries(question)) return std::nullopt;
  if (speaks_of_kin(question)) return std::nullopt;
  if (question.values() > 0 && !words_stand(question)) return std::nullopt;
  std::vector<TableAnswer> answers;
  if (!claim.known) {
    ask_part(question, &answers);
    ask_other_country(question, &answers);
    return agreed(std::move(answers));
  }
  for (const auto ask : {ask_day, ask_state, ask_age, ask_length, ask_ago,
                         ask_number, ask_amount, ask_pair, ask_same_place,
                         ask_profit, ask_life, ask_other_country, ask_words})
    ask(question, &answers);
  return agreed(std::move(answers));
}

std::optional<TableAnswer> answer_of_table(const ClaimSentence& sentence,
                                           const Table& table,
                                           const ReadingContext& context) {
  if (table.is_infobox) return answer_of_sheet(sentence, table, context);
  const LinkedClaim claim = link_claim(sentence, table, context.language);
  return table.is_series ? answer_of_series(claim, table, context)
                         : answer_of(claim, table, context);
}

}  // namespace engine
