#include "engine/compare/open_text.h"

#include <algorithm>
#include <map>

#include "claims/language/clause.h"
#include "claims/language/finder.h"
#include "claims/language/letter.h"
#include "engine/compare/open_dates.h"

namespace engine {
namespace {

using claims::Mention;
using claims::MentionKind;
using claims::TokenKind;

class Reader {
 public:
  Reader(std::string_view text, const std::string& language,
         const OpenContext& context)
      : text_(text),
        context_(context),
        pack_(*context.language.pack(language)) {
    out_.text = text;
    out_.language = language;
    out_.words = pack_.open.get();
  }

  OpenSentence run() {
    const claims::Span all{0, static_cast<uint32_t>(text_.size())};
    out_.tokens = claims::tokenize(text_, all);
    if (out_.tokens.size() > kMostOpenTokens)
      out_.tokens.list.resize(kMostOpenTokens);
    covered_.assign(out_.tokens.size(), false);
    read_mentions(all);
    for (size_t i = 0; i < out_.tokens.size(); ++i) read_token(i);
    std::stable_sort(
        out_.terms.begin(), out_.terms.end(),
        [](const OpenTerm& a, const OpenTerm& b) { return a.first < b.first; });
    number_groups();
    settle_dates(pack_, &out_);
    number_groups();
    return std::move(out_);
  }

 private:
  // --- figures, dates and names that finders read --------------------------

  void read_mentions(claims::Span all) {
    claims::Sentence sentence;
    sentence.span = all;
    sentence.language = pack_.code;
    claims::TimeContext time;
    if (context_.as_of) time.reference = claims::start_of(*context_.as_of);
    for (const Mention& mention :
         claims::find_mentions(text_, sentence, out_.tokens, context_.language,
                               context_.gazetteer, &time))
      read_mention(mention);
  }

  void read_mention(const Mention& mention) {
    if (const auto* quantity = std::get_if<claims::Quantity>(&mention.value))
      add_figure(mention, *quantity);
    else if (const auto* time = std::get_if<claims::TimeValue>(&mention.value))
      add_date(mention, *time);
    else if (const auto* name = std::get_if<claims::NameValue>(&mention.value))
      note_name(mention, *name);
  }

  std::pair<size_t, size_t> tokens_of(claims::Span span) const {
    size_t first = 0;
    const auto& list = out_.tokens.list;
    while (first < list.size() && list[first].span.end <= span.begin) ++first;
    size_t last = first;
    while (last < list.size() && list[last].span.begin < span.end) ++last;
    return {first, last};
  }

  // A count, also one per so many: "12.4 murders per 100,000 people".
  static bool is_count(std::string_view unit) {
    return unit == "1" || unit.starts_with("x:") ||
           (unit.starts_with("1/1") &&
            unit.find_first_not_of('0', 3) == std::string_view::npos);
  }

  // The words behind the digits say what is counted: they are terms of their
  // own, unless they are a unit of measure.
  size_t end_of_figure(const Mention& mention,
                       const claims::Quantity& quantity) const {
    if (!is_count(quantity.unit)) return mention.span.end;
    const claims::Tokens digits = claims::tokenize(
        quantity.digits,
        claims::Span{0, static_cast<uint32_t>(quantity.digits.size())});
    const auto [first, last] = tokens_of(mention.span);
    for (size_t i = first; i + digits.size() <= last; ++i)
      if (stands_at(digits, i))
        return out_.tokens.list[i + digits.size() - 1].span.end;
    return mention.span.end;
  }

  bool stands_at(const claims::Tokens& digits, size_t token) const {
    for (size_t i = 0; i < digits.size(); ++i)
      if (out_.tokens.form(token + i) != digits.form(i)) return false;
    return digits.size() > 0;
  }

  // "/100000" of "x:case/100000".
  static std::string rate_of(const std::string& unit) {
    const size_t slash = unit.find('/');
    return slash == std::string::npos ? "" : unit.substr(slash);
  }

  void add_figure(const Mention& mention, const claims::Quantity& quantity) {
    if (mention.kind == MentionKind::Ordinal)
      return note_rank(tokens_of(mention.span), quantity);
    // "One of the bridges": it is a bridge, and nothing is counted. "Zero
    // lifts": there are none.
    const size_t head = tokens_of(mention.span).first;
    const bool counts = is_count(quantity.unit);
    if (out_.words->transparent.match(out_.tokens, head) > 0 ||
        (counts && out_.words->negating.match(out_.tokens, head) > 0))
      return;
    const auto end = static_cast<uint32_t>(end_of_figure(mention, quantity));
    const auto [first, last] = tokens_of({mention.span.begin, end});
    if (first == last || is_of_name(first, last)) return;
    OpenTerm term;
    term.kind = OpenKind::Figure;
    term.quantity = quantity;
    if (quantity.unit.starts_with("x:"))
      term.quantity.unit = "1" + rate_of(quantity.unit);
    put(std::move(term), first, last);
  }

  // "Third" is a word like others, "15th" one with a figure in it.
  void note_rank(std::pair<size_t, size_t> range,
                 const claims::Quantity& quantity) {
    const int64_t rank = quantity.written.whole().value_or(0);
    if (range.first >= range.second) return;
    if (out_.tokens.list[range.first].kind != TokenKind::Digits) {
      ranks_[range.first] = rank;
      return;
    }
    OpenTerm term;
    term.exact = true;
    term.rank = rank;
    put(std::move(term), range.first, range.second);
  }

  void add_date(const Mention& mention, const claims::TimeValue& time) {
    const auto [first, last] = tokens_of(mention.span);
    const bool has_digit =
        std::any_of(time.timex.begin(), time.timex.end(),
                    [](char c) { return c >= '0' && c <= '9'; });
    // "now", "recently", "at the time": nothing to compare by value.
    if (first == last || !has_digit || is_of_name(first, last)) return;
    if (is_life(time, first)) return add_life(time, first, last);
    OpenTerm term;
    term.kind = OpenKind::Date;
    term.time = time;
    put(std::move(term), first, last);
  }

  // "Kestrel 2000 Pictures": a number between names is of their name.
  bool is_of_name(size_t first, size_t last) const {
    const auto& list = out_.tokens.list;
    const auto is_named = [&](size_t i) {
      const std::string form(out_.tokens.form(i));
      return list[i].capitalised && !out_.words->function.contains(form) &&
             !out_.words->exact.contains(form);
    };
    return last == first + 1 && first > 0 && last < list.size() &&
           list[first].kind == TokenKind::Digits && is_named(first - 1) &&
           is_named(last);
  }

  // "Edwin Tarrow (1871–1940)": a stretch in brackets behind the name that
  // heads the sentence.
  bool is_life(const claims::TimeValue& time, size_t first) const {
    return time.timex.find('/') != std::string::npos && first > 0 &&
           first < 24 && out_.tokens.list.front().capitalised &&
           is_bracketed(out_.tokens, first);
  }

  void add_life(const claims::TimeValue& time, size_t first, size_t last) {
    const size_t slash = time.timex.find('/');
    const std::string ends[] = {time.timex.substr(0, slash),
                                time.timex.substr(slash + 1)};
    for (size_t i = 0; i < 2; ++i) {
      OpenTerm term;
      term.kind = OpenKind::Date;
      term.time.timex = ends[i];
      term.time.period = claims::period_of(ends[i]);
      term.life = i == 0 ? 'b' : 'd';
      put(std::move(term), first, last);
    }
  }

  void note_name(const Mention& mention, const claims::NameValue& name) {
    if (name.entities.size() != 1 || name.form == "demonym") return;
    names_.push_back({tokens_of(mention.span), name.entities.front()});
  }

  void put(OpenTerm term, size_t first, size_t last) {
    term.first = first;
    term.last = last;
    for (size_t i = first; i < last; ++i) covered_[i] = true;
    term.form = claims::phrase_key(out_.tokens, first, last);
    out_.terms.push_back(std::move(term));
  }

  // --- words ---------------------------------------------------------------

  void read_token(size_t i) {
    const claims::Token& token = out_.tokens.list[i];
    note_turns(i);
    if (token.kind == TokenKind::Punct) return note_bracket(i);
    if (covered_[i]) return;
    // "A type of training" is training.
    if (const size_t n = out_.words->transparent.match(out_.tokens, i))
      std::fill_n(covered_.begin() + static_cast<ptrdiff_t>(i), n, true);
    if (covered_[i]) return;
    if (token.kind != TokenKind::Word && token.kind != TokenKind::Digits)
      return;
    if (!add_phrase(i)) add_word(i);
  }

  // "The Academy of Motion Picture Arts": words of a name, all with capitals.
  bool is_all_name(size_t first, size_t last) const {
    size_t words = 0;
    for (size_t i = first; i < last; ++i) {
      if (out_.tokens.list[i].kind != TokenKind::Word) continue;
      if (!out_.tokens.list[i].capitalised) return false;
      ++words;
    }
    return words > 1;
  }

  // "Took place": one term, with the meaning of one word.
  bool add_phrase(size_t i) {
    for (const claims::OpenPhrase& phrase : out_.words->phrases)
      if (const size_t n = phrase.words.match(out_.tokens, i);
          n > 0 && !is_all_name(i, i + n)) {
        OpenTerm term = term_of(phrase.meaning);
        term.in_brackets = brackets_ > 0;
        put(std::move(term), i, i + n);
        return true;
      }
    return false;
  }

  OpenTerm term_of(const std::string& form) const {
    OpenTerm term;
    term.plain = claims::without_accents(form);
    term.stem = pack_.clauses->stem_of(form);
    term.key = claims::relation_key_of(form, pack_.code);
    return term;
  }

  void note_bracket(size_t i) {
    const std::string_view mark = out_.tokens.form(i);
    if (mark == "(" || mark == "[") ++brackets_;
    if ((mark == ")" || mark == "]") && brackets_ > 0) --brackets_;
  }

  void note_turns(size_t i) {
    const claims::Tokens& tokens = out_.tokens;
    const claims::ClauseLexicon& clauses = *pack_.clauses;
    // "Not more than 30" is a bound, and denies nothing.
    if (!covered_[i] && !is_in_name(i) &&
        (clauses.negations.match(tokens, i) > 0 ||
         (clauses.negation_second.match(tokens, i) > 0 && follows_first(i)) ||
         out_.words->negating.match(tokens, i) > 0))
      out_.negations.push_back(i);
    // The month of May is no "may", "nearly 30" no denial.
    if (!covered_[i] && out_.words->denials.match(tokens, i) > 0)
      out_.denials.push_back(i);
    if (!covered_[i] && out_.words->distance.match(tokens, i) > 0)
      out_.distance.push_back(i);
    if (out_.words->pronouns.contains(std::string(tokens.form(i))))
      out_.pronouns.push_back(i);
  }

  // "No Strings Attached", "I'm Not There": a title negates nothing.
  bool is_in_name(size_t i) const {
    const auto& list = out_.tokens.list;
    if (!list[i].capitalised || list[i].all_caps) return false;
    return i > 0 || (i + 1 < list.size() && list[i + 1].capitalised);
  }

  // « ne … plus »: the second word negates behind the first one only.
  bool follows_first(size_t i) const {
    for (size_t back = 1; back <= 5 && back <= i; ++back)
      if (pack_.clauses->negation_first.match(out_.tokens, i - back) > 0)
        return true;
    return false;
  }

  bool is_capital(size_t i) const {
    const claims::Token& token = out_.tokens.list[i];
    if (token.all_caps) return true;
    if (!token.capitalised) return false;
    if (i > 0) return true;
    // At the head of a sentence every word has a capital: one that the
    // language knows is a word there, unless another capital follows.
    const bool next =
        i + 1 < out_.tokens.size() && out_.tokens.list[i + 1].capitalised;
    const std::string_view form = out_.tokens.form(i);
    return next || !claims::is_known_word(form, pack_.code) ||
           (claims::is_proper(form));
  }

  bool negates(size_t i) const {
    return !out_.negations.empty() && out_.negations.back() == i;
  }

  // « Le pont est ouvert », and « l'est du pays », « le sud-est ».
  bool is_copula(size_t i) const {
    if (!out_.words->identity.contains(std::string(out_.tokens.form(i))))
      return false;
    return i == 0 ||
           (out_.tokens.form(i - 1) != "-" &&
            pack_.clauses->determiners.match(out_.tokens, i - 1) == 0);
  }

  void add_word(size_t i) {
    std::string form(out_.tokens.form(i));
    if (negates(i)) return;
    const bool exact = out_.words->exact.contains(form) && !is_copula(i) &&
                       (i == 0 || !is_in_name(i));
    const bool digits = out_.tokens.list[i].kind == TokenKind::Digits;
    const bool acronym = out_.tokens.list[i].all_caps && form.size() > 1;
    if (form.ends_with('\'') ||
        (!exact && !acronym && out_.words->function.contains(form)))
      return;
    OpenTerm term = term_of(form);
    term.kind = digits || is_capital(i) ? OpenKind::Name : OpenKind::Word;
    if (exact) term.kind = OpenKind::Word;
    term.exact = exact;
    if (const auto found = ranks_.find(i); found != ranks_.end())
      term.rank = found->second;
    term.acronym = acronym && !digits;
    term.in_brackets = brackets_ > 0;
    if (digits) term.key = {};
    for (const auto& [range, entity] : names_)
      if (range.first <= i && i < range.second) term.entity = entity;
    put(std::move(term), i, i + 1);
  }

  void number_groups() {
    size_t group = 0;
    for (size_t t = 0; t < out_.terms.size(); ++t) {
      if (t > 0 && out_.terms[t - 1].last != out_.terms[t].first) ++group;
      out_.terms[t].group = group;
    }
  }

  std::string_view text_;
  const OpenContext& context_;
  const claims::LanguagePack& pack_;
  OpenSentence out_;
  std::vector<bool> covered_;
  std::vector<std::pair<std::pair<size_t, size_t>, std::string>> names_;
  std::map<size_t, int64_t> ranks_;  // by token
  int brackets_ = 0;
};

}  // namespace

OpenSentence read_open(std::string_view text, const std::string& language,
                       const OpenContext& context) {
  return Reader(text, language, context).run();
}

}  // namespace engine
