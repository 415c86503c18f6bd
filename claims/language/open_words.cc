#include "claims/language/open_words.h"

#include <algorithm>

namespace claims {
namespace {

std::unordered_set<std::string> forms_of(const PackNode& node,
                                         std::string_view key) {
  std::unordered_set<std::string> forms;
  for (const std::string& word : node.texts(key)) forms.insert(fold(word));
  return forms;
}

std::unordered_set<std::string> stems_of(const PackNode& node,
                                         std::string_view key,
                                         const ClauseLexicon& clauses) {
  std::unordered_set<std::string> stems;
  for (const std::string& word : node.texts(key))
    stems.insert(clauses.stem_of(fold(word)));
  return stems;
}

// Every word of one side is contrary to every word of the other.
void load_contraries(const PackNode& open, const ClauseLexicon& clauses,
                     OpenWords* words) {
  for (const PackNode& row : open.rows("contrary")) {
    const auto ones = stems_of(row, "one", clauses);
    const auto others = stems_of(row, "other", clauses);
    const bool attribute = row.boolean_or("attribute", false);
    for (const std::string& one : ones)
      for (const std::string& other : others) {
        words->contraries[{one, other}] = attribute;
        words->contraries[{other, one}] = attribute;
      }
  }
}

void load_singles(const PackNode& open, const ClauseLexicon& clauses,
                  OpenWords* words) {
  for (const PackNode& row : open.rows("single"))
    for (const std::string& head : row.texts("head")) {
      SingleValued single;
      single.head = clauses.stem_of(fold(head));
      for (const std::string& mark : row.texts("marks"))
        single.marks.push_back(fold(mark));
      single.kind = row.required_text("kind");
      words->singles.push_back(std::move(single));
    }
}

void load_entailments(const PackNode& open, const ClauseLexicon& clauses,
                      OpenWords* words) {
  for (const PackNode& row : open.rows("entail")) {
    const auto entailed = stems_of(row, "also", clauses);
    for (const std::string& said : stems_of(row, "said", clauses)) {
      auto& list = words->entails[said];
      list.insert(list.end(), entailed.begin(), entailed.end());
      std::sort(list.begin(), list.end());
      list.erase(std::unique(list.begin(), list.end()), list.end());
    }
  }
}

void load_phrases(const PackNode& open, OpenWords* words) {
  for (const PackNode& row : open.rows("phrase"))
    words->phrases.push_back(
        {PhraseSet(row.texts("words")), fold(row.required_text("meaning"))});
}

void load_implied(const PackNode& open, const ClauseLexicon& clauses,
                  OpenWords* words) {
  for (const PackNode& row : open.rows("implied")) {
    auto stems = row.texts("words");
    for (std::string& word : stems) word = clauses.stem_of(fold(word));
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    for (const std::string& stem : stems)
      words->implied.push_back({stem, forms_of(row, "marks")});
  }
}

std::optional<End<Rational>> end_of(const PackNode& row, const char* key,
                                    bool closed) {
  const std::string text = row.text_or(key, "");
  if (text.empty()) return std::nullopt;
  const auto value = Rational::parse(text);
  if (!value) row.fail(std::string("'") + key + "' is no number");
  return End<Rational>{*value, closed};
}

void load_quantifiers(const PackNode& pack, const ClauseLexicon& clauses,
                      OpenWords* words) {
  const PackNode* node = pack.find("quantifier");
  if (!node) pack.fail("a pack needs a table [quantifier]");
  words->existence = PhraseSet(node->texts("existence"));
  words->links = forms_of(*node, "links");
  words->not_behind = forms_of(*node, "not_behind");
  words->openers = forms_of(*node, "openers");
  words->people = stems_of(*node, "people", clauses);
  words->quantified_light = stems_of(*node, "light", clauses);
  words->equates = forms_of(*node, "equates");
  words->bounds = {{PhraseSet(node->texts("at_least")), true},
                   {PhraseSet(node->texts("at_most")), false}};
  for (const PackNode& row : node->rows("row")) {
    QuantifierRow quantifier;
    quantifier.words = PhraseSet(row.texts("words"));
    quantifier.share = row.boolean_or("share", false);
    quantifier.bare = row.boolean_or("bare", false);
    quantifier.another = row.boolean_or("another", false);
    quantifier.none = row.boolean_or("none", false);
    quantifier.vague = row.boolean_or("vague", false);
    const auto range = Interval<Rational>::make(
        end_of(row, "low", !row.boolean_or("low_open", false)),
        end_of(row, "high", !row.boolean_or("high_open", false)));
    if (!range) row.fail("nothing lies between 'low' and 'high'");
    quantifier.range = *range;
    words->quantifiers.push_back(std::move(quantifier));
  }
}

}  // namespace

bool OpenWords::are_contrary(std::string_view stem,
                             std::string_view other) const {
  return contraries.contains({std::string(stem), std::string(other)});
}

bool OpenWords::exclude_each_other(std::string_view stem,
                                   std::string_view other) const {
  const auto found = contraries.find({std::string(stem), std::string(other)});
  return found != contraries.end() && !found->second;
}

bool OpenWords::is_entailed(const std::string& given,
                            std::string_view goal) const {
  const auto found = entails.find(given);
  return found != entails.end() &&
         std::binary_search(found->second.begin(), found->second.end(), goal);
}

OpenWords load_open_words(const PackNode& pack, const ClauseLexicon& clauses) {
  const PackNode* open = pack.find("open");
  if (!open) pack.fail("a pack needs a table [open]");
  OpenWords words;
  words.function = forms_of(*open, "function");
  words.light = stems_of(*open, "light", clauses);
  words.happening = stems_of(*open, "happening", clauses);
  words.exact = forms_of(*open, "exact");
  words.restricting = forms_of(*open, "restricting");
  words.identity = forms_of(*open, "identity");
  words.pronouns = forms_of(*open, "pronouns");
  words.before = forms_of(*open, "before");
  words.after = forms_of(*open, "after");
  words.snapshots = PhraseSet(open->texts("snapshots"));
  words.transparent = PhraseSet(open->texts("transparent"));
  words.birth = stems_of(*open, "birth", clauses);
  words.death = stems_of(*open, "death", clauses);
  words.release = stems_of(*open, "release", clauses);
  words.works = stems_of(*open, "works", clauses);
  words.making = forms_of(*open, "making");
  words.made = stems_of(*open, "made", clauses);
  words.comparators = forms_of(*open, "comparators");
  words.first_person = PhraseSet(open->texts("first_person"));
  words.refuting = PhraseSet(open->texts("refuting"));
  words.denials = PhraseSet(open->texts("denials"));
  words.distance = PhraseSet(open->texts("distance"));
  load_contraries(*open, clauses, &words);
  load_singles(*open, clauses, &words);
  load_entailments(*open, clauses, &words);
  load_phrases(*open, &words);
  load_implied(*open, clauses, &words);
  words.negating = PhraseSet(open->texts("negating"));
  load_quantifiers(pack, clauses, &words);
  return words;
}

}  // namespace claims
