#include "claims/language/sentence_splitter.h"

#include "claims/language/digits.h"

namespace claims {
namespace {

// No sentence that people write is longer; what is (a table pasted as one
// line, hostile text) is cut, at a comma where there is one, so that the time
// for a text grows with its length whatever it holds.
constexpr size_t kLongest = 300;
constexpr size_t kLongestNote = 5;    // tokens in "[citation needed]"
constexpr size_t kLongestDotted = 8;  // tokens of "U.S.S.R"
constexpr size_t kItemDigits = 3;     // of "12. The owner…"
constexpr size_t kFullWord = 3;       // letters; shorter ones abbreviate

class Splitter {
 public:
  Splitter(const Tokens& tokens, const SentenceRules& rules)
      : tokens_(tokens), rules_(rules) {
    notes_open_ = tokens.size() > 0 && note_end(0) > 0;
  }

  std::vector<TokenRange> run() {
    std::vector<TokenRange> sentences;
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (i - first_ >= kLongest) {
        const size_t cut_at = last_comma(i);
        sentences.push_back({first_, cut_at + 1});
        first_ = cut_at + 1;
      }
      if (first_ > i || !ends_at(i)) continue;
      const size_t next = behind_closing(i + 1);
      sentences.push_back({first_, next});
      first_ = next;
      i = next - 1;
    }
    if (first_ < tokens_.size()) sentences.push_back({first_, tokens_.size()});
    return sentences;
  }

 private:
  bool is_punct(size_t i, std::string_view any_of) const {
    return tokens_.list[i].kind == TokenKind::Punct &&
           any_of.find(tokens_.form(i)) != std::string_view::npos;
  }
  bool is_stop(size_t i) const { return is_punct(i, ".!?…"); }
  bool is_closing(size_t i) const {
    if (tokens_.list[i].kind != TokenKind::Punct) return false;
    const std::string_view form = tokens_.form(i);
    return form == "\"" || form == "'" || form == "”" || form == "»" ||
           form == ")" || form == "]" || form == "’";
  }

  // The last comma of the second half of tokens [first_, end], or `end`.
  size_t last_comma(size_t end) const {
    for (size_t i = end; i > first_ + kLongest / 2; --i)
      if (tokens_.form(i) == ",") return i;
    return end;
  }

  // An opening straight quote has a space before and a word behind it.
  bool opens(size_t i) const {
    return tokens_.list[i].space_before && i + 1 < tokens_.size() &&
           !tokens_.list[i + 1].space_before && tokens_.form(i) != "»";
  }
  bool closes(size_t i) const {
    return is_stop(i) || (is_closing(i) && !opens(i));
  }

  // The end of the note that stands at `i`, "[12]" or "[citation needed]", or
  // `i` where none does.
  size_t note_end(size_t i) const {
    if (!is_punct(i, "[")) return i;
    for (size_t end = i + 1; end < tokens_.size() && end - i <= kLongestNote;
         ++end) {
      if (end > i + 1 && is_punct(end, "]")) return end + 1;
      if (!is_of_note(end)) return i;
    }
    return i;
  }
  // A number, a letter, « réf. ».
  bool is_of_note(size_t i) const {
    const Token& token = tokens_.list[i];
    if (token.kind == TokenKind::Punct)
      return is_punct(i, ".") && tokens_.list[i - 1].kind == TokenKind::Word;
    return token.kind == TokenKind::Digits || tokens_.form(i).size() == 1 ||
           rules_.note_words.find(tokens_.form(i));
  }

  // The first token from `i` on that is no part of a sentence that ended
  // before `i`.
  size_t behind_closing(size_t i) const {
    while (i < tokens_.size()) {
      const size_t next = closes(i) ? i + 1 : notes_open_ ? i : note_end(i);
      if (next == i) return i;
      i = next;
    }
    return i;
  }

  bool is_initial(size_t i) const {
    const Token& token = tokens_.list[i];
    return token.kind == TokenKind::Word && token.capitalised &&
           token.folded_end - token.folded_begin == 1;
  }

  // The first token of the word that ends at `i`, with the stops inside it:
  // "U" of "U.S".
  size_t dotted_begin(size_t i) const {
    size_t begin = i;
    while (begin >= 2 && begin > first_ + 1 && i - begin < kLongestDotted &&
           !tokens_.list[begin].space_before &&
           !tokens_.list[begin - 1].space_before && is_punct(begin - 1, ".") &&
           tokens_.list[begin - 2].kind == TokenKind::Word)
      begin -= 2;
    return begin;
  }

  StopKind kind_before(size_t stop) const {
    const size_t last = stop - 1;
    if (tokens_.list[last].kind != TokenKind::Word) return StopKind::None;
    const Token& from = tokens_.list[dotted_begin(last)];
    const Token& to = tokens_.list[last];
    const std::string_view dotted =
        std::string_view(tokens_.folded)
            .substr(from.folded_begin, to.folded_end - from.folded_begin);
    StopKind kind = rules_.kind_of(dotted, from.capitalised);
    if (kind == StopKind::None)
      kind = rules_.kind_of(tokens_.form(last), to.capitalised);
    // "Edwin P. Wilson": no page.
    const bool free = kind == StopKind::None || kind == StopKind::Numbered;
    return free && is_initial(last) ? StopKind::Abbreviation : kind;
  }

  // "2. The owner…": the number of an item.
  bool is_item_mark(size_t stop) const {
    return stop == first_ + 1 &&
           tokens_.list[first_].kind == TokenKind::Digits &&
           tokens_.form(first_).size() <= kItemDigits;
  }

  // "[…] Then": what was left out belongs to what comes.
  bool is_omission(size_t stop) const {
    size_t begin = stop;
    while (begin > first_ && is_stop(begin - 1)) --begin;
    return begin > first_ && is_punct(begin - 1, "[(") && begin == first_ + 1;
  }

  // Whether the word before the stop is whole, in small letters, and the next
  // one opens a sentence though it has no capital; not behind a quotation
  // ("\"Why?\" he asked") nor an ellipsis.
  bool opens_small(size_t stop, size_t next) const {
    if (stop == first_) return false;
    for (size_t i = stop; i < next; ++i)
      if (!is_punct(i, i == stop ? ".!?" : "!?")) return false;
    const Token& before = tokens_.list[stop - 1];
    return before.kind == TokenKind::Word && !before.capitalised &&
           !tokens_.list[stop].space_before &&
           before.folded_end - before.folded_begin >= kFullWord &&
           rules_.small_openers.find(tokens_.form(next)) &&
           kind_before(stop) == StopKind::None;
  }

  // Whether a sentence can begin at `next` behind `stop`.
  bool can_begin(size_t stop, size_t next) const {
    const Token& token = tokens_.list[next];
    if (!token.space_before) return false;
    if (token.kind == TokenKind::Word)
      return token.capitalised || opens_small(stop, next);
    if (!is_closing(next)) return true;
    // 'He left. "We know why," she said.'
    return next + 1 < tokens_.size() && tokens_.list[next + 1].capitalised;
  }

  bool ends_before(StopKind kind, size_t next) const {
    const Token& token = tokens_.list[next];
    switch (kind) {
      case StopKind::None:
      case StopKind::Enumeration:
        return true;
      case StopKind::Title:
        return false;
      case StopKind::Abbreviation:
        return token.capitalised && rules_.openers.find(tokens_.form(next));
      case StopKind::Numbered:
        return token.kind != TokenKind::Digits && !is_initial(next) &&
               !(token.all_caps && roman_value(tokens_.form(next)));
      case StopKind::Hour:
        return !is_punct(next, "(") &&
               !rules_.after_hours.find(tokens_.form(next));
    }
    return true;
  }

  bool ends_at(size_t i) const {
    if (!is_stop(i)) return false;
    const size_t next = behind_closing(i + 1);
    if (next >= tokens_.size()) return true;
    if (!can_begin(i, next)) return false;
    if (is_omission(i)) return false;
    if (tokens_.form(i) != "." || tokens_.list[i].space_before || i == first_)
      return true;
    return !is_item_mark(i) && ends_before(kind_before(i), next);
  }

  const Tokens& tokens_;
  const SentenceRules& rules_;
  bool notes_open_ = false;  // a list of sources: "[1]" stands before each
  size_t first_ = 0;         // token of the sentence that is being read
};

}  // namespace

std::vector<TokenRange> sentence_ranges(const Tokens& tokens,
                                        const SentenceRules& rules) {
  return Splitter(tokens, rules).run();
}

}  // namespace claims
