#include "claims/syntax/train/treebank.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <map>
#include <utility>

#include "claims/syntax/tree_names.h"
#include "claims/text/error.h"

namespace claims {
namespace {

using std::string_view;

// A feature of the treebank, the field of a TagRow that it sets, to what.
struct FeatureRow {
  string_view text;
  uint8_t TagRow::*field;
  uint8_t value;
};
template <typename Enum>
constexpr uint8_t as_byte(Enum value) {
  return static_cast<uint8_t>(value);
}
constexpr FeatureRow kFeatures[] = {
    {"Number=Sing", &TagRow::number, as_byte(Number::Singular)},
    {"Number=Plur", &TagRow::number, as_byte(Number::Plural)},
    {"Tense=Past", &TagRow::tense, as_byte(Tense::Past)},
    {"Tense=Pres", &TagRow::tense, as_byte(Tense::Present)},
    {"Tense=Fut", &TagRow::tense, as_byte(Tense::Future)},
    {"Tense=Imp", &TagRow::tense, as_byte(Tense::Imperfect)},
    {"Mood=Ind", &TagRow::mood, as_byte(Mood::Indicative)},
    {"Mood=Sub", &TagRow::mood, as_byte(Mood::Subjunctive)},
    {"Mood=Cnd", &TagRow::mood, as_byte(Mood::Conditional)},
    {"Mood=Imp", &TagRow::mood, as_byte(Mood::Imperative)},
    {"VerbForm=Fin", &TagRow::form, as_byte(VerbForm::Finite)},
    {"VerbForm=Inf", &TagRow::form, as_byte(VerbForm::Infinitive)},
    {"VerbForm=Part", &TagRow::form, as_byte(VerbForm::Participle)},
    {"VerbForm=Ger", &TagRow::form, as_byte(VerbForm::Gerund)},
    {"Definite=Def", &TagRow::definite, as_byte(Definite::Definite)},
    {"Definite=Ind", &TagRow::definite, as_byte(Definite::Indefinite)},
    {"Person=1", &TagRow::person, 1},
    {"Person=2", &TagRow::person, 2},
    {"Person=3", &TagRow::person, 3},
    {"Voice=Pass", &TagRow::passive, 1},
    {"Polarity=Neg", &TagRow::negative, 1},
    {"PronType=Prs", &TagRow::pronoun, as_byte(PronounKind::Personal)},
    {"PronType=Rel", &TagRow::pronoun, as_byte(PronounKind::Relative)},
    {"PronType=Int", &TagRow::pronoun, as_byte(PronounKind::Interrogative)},
    {"PronType=Dem", &TagRow::pronoun, as_byte(PronounKind::Demonstrative)},
    {"PronType=Art", &TagRow::pronoun, as_byte(PronounKind::Article)},
    {"PronType=Neg", &TagRow::pronoun, as_byte(PronounKind::Negative)},
    {"PronType=Ind", &TagRow::pronoun, as_byte(PronounKind::Other)},
    {"PronType=Tot", &TagRow::pronoun, as_byte(PronounKind::Other)},
    {"Degree=Cmp", &TagRow::extra, 1},
    {"Degree=Sup", &TagRow::extra, 2},
    {"Poss=Yes", &TagRow::extra, kPossessive},
    {"Reflex=Yes", &TagRow::extra, 4},
    {"NumType=Ord", &TagRow::extra, 5},
};

TagRow row_of(Tag tag, string_view features) {
  TagRow row;
  row.tag = static_cast<uint8_t>(tag);
  while (!features.empty()) {
    const size_t bar = features.find('|');
    const string_view one = features.substr(0, bar);
    for (const FeatureRow& known : kFeatures)
      if (known.text == one) row.*known.field = known.value;
    features = bar == string_view::npos ? "" : features.substr(bar + 1);
  }
  if (row.pronoun == as_byte(PronounKind::Negative)) row.negative = 1;
  return row;
}

std::array<string_view, 10> columns_of(string_view line, bool* good) {
  std::array<string_view, 10> columns;
  size_t at = 0;
  for (string_view& column : columns) {
    const size_t tab = line.find('\t', at);
    column = line.substr(at, tab == string_view::npos ? tab : tab - at);
    if (tab == string_view::npos) {
      *good = &column == &columns.back();
      return columns;
    }
    at = tab + 1;
  }
  *good = false;
  return columns;
}

int32_t number_of(string_view digits) {
  int32_t number = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

class Reader {
 public:
  explicit Reader(const std::string& path) : path_(path), in_(path) {
    if (!in_) throw Error("cannot read this treebank", path);
  }

  Treebank run() {
    std::string line;
    while (std::getline(in_, line)) {
      ++line_;
      if (line.empty())
        finish();
      else if (line[0] == '#')
        comment(line);
      else
        word(line);
    }
    finish();
    return std::move(treebank_);
  }

 private:
  void comment(string_view line) {
    if (line.starts_with("# newdoc")) sentence_.starts_document = true;
    if (line.starts_with("# text = ")) sentence_.text = line.substr(9);
  }

  void word(string_view line) {
    bool good = true;
    const auto columns = columns_of(line, &good);
    if (!good) fail("a line needs ten columns");
    const bool space = columns[9].find("SpaceAfter=No") == string_view::npos;
    const size_t dash = columns[0].find('-');
    const uint32_t at = static_cast<uint32_t>(sentence_.words.size());
    if (dash != string_view::npos) {
      token_end_ =
          static_cast<uint32_t>(number_of(columns[0].substr(dash + 1)));
      sentence_.tokens.push_back(
          {std::string(columns[1]), at, token_end_ - at, space});
      return;
    }
    if (columns[0].find('.') != string_view::npos) return;
    if (at >= token_end_)
      sentence_.tokens.push_back({std::string(columns[1]), at, 1, space});
    sentence_.words.push_back(word_of(columns));
  }

  GoldWord word_of(const std::array<string_view, 10>& columns) {
    GoldWord word;
    word.form = columns[1];
    word.lemma = columns[2];
    const auto tag = tag_named(columns[3]);
    if (!tag) fail("no such part of speech");
    word.tag = *tag;
    word.row = row_of(word.tag, columns[5]);
    word.head = number_of(columns[6]) - 1;
    word.relation = relation_named(columns[7]);
    return word;
  }

  // "key board": the lemma of the first piece is that of the whole word, which
  // says nothing of the piece.
  void forget_lemmas_of_pieces() {
    for (const GoldWord& word : sentence_.words)
      if (word.relation == Relation::Goeswith && word.head >= 0)
        sentence_.words[static_cast<size_t>(word.head)].lemma = "_";
  }

  void finish() {
    forget_lemmas_of_pieces();
    if (!sentence_.words.empty()) treebank_.push_back(std::move(sentence_));
    sentence_ = GoldSentence();
    token_end_ = 0;
  }

  [[noreturn]] void fail(const char* why) {
    throw Error(why, path_ + ":" + std::to_string(line_));
  }

  std::string path_;
  std::ifstream in_;
  int line_ = 0;
  uint32_t token_end_ = 0;
  GoldSentence sentence_;
  Treebank treebank_;
};

// An arc crosses if a word between its ends is not below its head.
bool crosses(const GoldSentence& sentence, int32_t child) {
  const int32_t head = sentence.words[static_cast<size_t>(child)].head;
  if (head < 0) return false;
  for (int32_t i = std::min(head, child) + 1; i < std::max(head, child); ++i) {
    int32_t up = i;
    while (up >= 0 && up != head)
      up = sentence.words[static_cast<size_t>(up)].head;
    if (up != head) return true;
  }
  return false;
}

}  // namespace

void lift_crossing_arcs(GoldSentence* sentence) {
  for (;;) {
    int32_t shortest = -1, length = 0;
    for (int32_t i = 0; i < static_cast<int32_t>(sentence->words.size()); ++i) {
      if (!crosses(*sentence, i)) continue;
      const int32_t apart =
          std::abs(sentence->words[static_cast<size_t>(i)].head - i);
      if (shortest < 0 || apart < length) {
        shortest = i;
        length = apart;
      }
    }
    if (shortest < 0) return;
    int32_t& head = sentence->words[static_cast<size_t>(shortest)].head;
    head = sentence->words[static_cast<size_t>(head)].head;
  }
}

Treebank read_treebank(const std::string& path) { return Reader(path).run(); }

}  // namespace claims
