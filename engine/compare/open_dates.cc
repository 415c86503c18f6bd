#include "engine/compare/open_dates.h"

#include <algorithm>

#include "claims/language/clause.h"

namespace engine {
namespace {

class Settler {
 public:
  Settler(const claims::LanguagePack& pack, OpenSentence* out)
      : pack_(pack), out_(*out) {}

  void run() {
    bound_dates();
    mark_lives();
    mark_birth_or_death();
    mark_works();
  }

 private:
  // "before 1999" is the time up to 1999, and no detail of its own.
  void bound_dates() {
    for (size_t t = 0; t < out_.terms.size(); ++t)
      if (out_.terms[t].kind == OpenKind::Date) {
        take_snapshot(&out_.terms[t]);
        if (t > 0 && bound_date(out_.terms[t - 1], &out_.terms[t]))
          out_.terms.erase(out_.terms.begin() + static_cast<ptrdiff_t>(--t));
      }
  }

  // "As of 9 March": what was so on that day, not what began on it.
  void take_snapshot(OpenTerm* date) const {
    const bool dated = date->time.period && date->time.period->base;
    if (date->time.period && !dated) return;
    for (size_t n = 1; n <= 3 && n <= date->first; ++n)
      if (out_.words->snapshots.match(out_.tokens, date->first - n) == n) {
        date->time.modifier = claims::TimeModifier::None;
        date->snapshot = true;
        if (!dated) return;
        claims::Period& period = *date->time.period;
        period.span = *period.base;
        period.base.reset();
        period.modifier = claims::TimeModifier::None;
      }
  }

  bool bound_date(const OpenTerm& word, OpenTerm* date) const {
    const bool before = out_.words->before.contains(word.form);
    const bool after = out_.words->after.contains(word.form);
    if ((!before && !after) || date->first > word.last + 1 ||
        !date->time.period)
      return false;
    claims::Period& period = *date->time.period;
    const auto modifier =
        before ? claims::TimeModifier::Before : claims::TimeModifier::After;
    if (period.modifier != modifier) {
      if (period.modifier != claims::TimeModifier::None ||
          date->first != word.last)
        return false;
      using Bound = std::optional<claims::End<claims::Instant>>;
      const Bound low = period.span.low(), high = period.span.high();
      if (!low || !high) return false;
      period.modifier = modifier;
      period.span =
          before ? claims::Interval<claims::Instant>::less_than(low->value)
                 : claims::Interval<claims::Instant>::at_least(high->value);
    }
    date->form = word.form + " " + date->form;
    return true;
  }

  bool is_dash(size_t token) const {
    const std::string_view form = out_.tokens.form(token);
    return form == "-" || form == "–" || form == "—";
  }

  bool has_dash(size_t first, size_t last) const {
    for (size_t i = first; i < last; ++i)
      if (is_dash(i)) return true;
    return false;
  }

  // Two dates with a dash between them, in brackets behind a name at the head.
  void mark_lives() {
    for (size_t t = 0; t + 1 < out_.terms.size(); ++t) {
      OpenTerm& birth = out_.terms[t];
      OpenTerm& death = out_.terms[t + 1];
      if (birth.kind != OpenKind::Date || death.kind != OpenKind::Date ||
          birth.first == 0 || birth.first > 24 ||
          death.first > birth.last + 3 || !has_dash(birth.last, death.first))
        continue;
      if (!is_bracketed(out_.tokens, birth.first) ||
          out_.terms.front().kind != OpenKind::Name)
        continue;
      birth.life = 'b';
      death.life = 'd';
      return;
    }
  }

  // "Ana Rocha (born Ana Lind; 3 March 1970)", « (née le 3 mars 1970) »: the
  // one date in brackets behind the name that heads the sentence.
  void mark_birth_or_death() {
    size_t found = out_.terms.size();
    for (size_t t = 1; t < out_.terms.size(); ++t) {
      const OpenTerm& term = out_.terms[t];
      if (term.kind != OpenKind::Date || term.first > 24 ||
          !is_bracketed(out_.tokens, term.first))
        continue;
      if (term.life != 0 || found < out_.terms.size()) return;
      found = t;
    }
    if (found == out_.terms.size() || out_.terms.front().kind != OpenKind::Name)
      return;
    OpenTerm& date = out_.terms[found];
    for (size_t t = found; t > 0; --t) {
      const OpenTerm& word = out_.terms[t - 1];
      if (!is_bracketed(out_.tokens, word.first)) return;
      if (out_.words->birth.contains(word.stem)) date.life = 'b';
      if (out_.words->death.contains(word.stem)) date.life = 'd';
      if (date.life != 0) return;
    }
  }

  bool is_work(size_t t) const {
    return out_.terms[t].kind == OpenKind::Word &&
           out_.words->works.contains(out_.terms[t].stem);
  }

  // Nothing between the two, or what hyphens join: "live-action",
  // "direct-to-video".
  bool stand_together(size_t t, size_t next) const {
    const size_t from = out_.terms[t].last, to = out_.terms[next].first;
    return from == to || (is_dash(from) && is_dash(to - 1) && to <= from + 3);
  }

  bool is_joiner(size_t token) const {
    return is_dash(token) || out_.tokens.form(token) == "," ||
           pack_.clauses->joiners.match(out_.tokens, token) > 0;
  }

  // "A film based on a novel", "a film set in Oslo".
  bool is_making(const OpenTerm& word) const {
    return word.kind == OpenKind::Word &&
           out_.words->making.contains(word.form);
  }

  // "A film written and directed by A", "a film starring A": the words behind
  // the film make no other thing of it ("a film festival").
  bool is_made(size_t t) const {
    const bool names = t + 1 < out_.terms.size() && stand_together(t, t + 1) &&
                       out_.terms[t + 1].kind == OpenKind::Name;
    if (names || (t < out_.terms.size() && is_making(out_.terms[t])))
      return true;
    size_t token = out_.terms[t].last;
    for (; t < out_.terms.size(); ++t) {
      token = out_.terms[t].last;
      while (token < out_.tokens.size() && is_joiner(token)) ++token;
      if (t + 1 == out_.terms.size() || out_.terms[t + 1].first != token) break;
    }
    return token < out_.tokens.size() &&
           pack_.clauses->preposition(out_.tokens, token) == "by";
  }

  // "A 1968 live-action horror film": the year stands before what is released.
  bool is_of_work(size_t year) const {
    size_t t = year;
    while (t + 1 < out_.terms.size() && stand_together(t, t + 1)) {
      ++t;
      const bool ends = t + 1 == out_.terms.size() || !stand_together(t, t + 1);
      if (is_work(t) && (ends || is_made(t + 1))) return true;
    }
    return false;
  }

  // « Un film de 1968 », « un film d'horreur de 1968 ».
  bool is_behind_work(size_t year) const {
    if (year == 0 || !is_of(year - 1, year)) return false;
    size_t t = year - 1;
    while (!is_work(t) && t > 0 &&
           (stand_together(t - 1, t) || is_of(t - 1, t)))
      --t;
    return is_work(t);
  }

  // One preposition stands between the two: "film of 1968".
  bool is_of(size_t t, size_t next) const {
    const size_t token = out_.terms[t].last;
    return token + 1 == out_.terms[next].first &&
           pack_.clauses->preposition(out_.tokens, token) == "of";
  }

  // « Un film de 1968 réalisé par A »: no 1968 things that somebody made.
  void read_year_of_work(size_t t) {
    OpenTerm& term = out_.terms[t];
    if (term.kind != OpenKind::Figure || term.form.size() != 4 ||
        term.quantity.unit != "1" || t + 1 == out_.terms.size() ||
        !out_.words->made.contains(out_.terms[t + 1].stem) ||
        !stand_together(t, t + 1) || !is_behind_work(t))
      return;
    const auto period = claims::period_of(term.form);
    if (!period) return;
    term.kind = OpenKind::Date;
    term.quantity = {};
    term.time.timex = term.form;
    term.time.period = period;
  }

  // "A 1968 horror film", « un film d'horreur de 1968 »: when it came out.
  void mark_works() {
    for (size_t t = 0; t < out_.terms.size(); ++t) {
      read_year_of_work(t);
      OpenTerm& year = out_.terms[t];
      if (year.kind != OpenKind::Date || year.life != 0 ||
          year.time.timex.size() != 4)
        continue;
      if (is_of_work(t) || is_behind_work(t)) year.life = 'r';
    }
  }

  const claims::LanguagePack& pack_;
  OpenSentence& out_;
};

}  // namespace

void settle_dates(const claims::LanguagePack& pack, OpenSentence* sentence) {
  Settler(pack, sentence).run();
}

char event_of_life(const OpenSentence& sentence, size_t date) {
  const auto event_at = [&](size_t t) {
    const OpenTerm& term = sentence.terms[t];
    return term.life == 'b' || sentence.words->birth.contains(term.stem)   ? 'b'
           : term.life == 'd' || sentence.words->death.contains(term.stem) ? 'd'
                                                                           : char{0};
  };
  for (size_t t = date + 1; t > 0; --t)
    if (const char event = event_at(t - 1)) return event;
  for (size_t t = date + 1; t < sentence.terms.size(); ++t)
    if (const char event = event_at(t)) return event;
  return 0;
}

bool is_bracketed(const claims::Tokens& tokens, size_t token) {
  for (size_t i = token; i > 0; --i) {
    const std::string_view form = tokens.form(i - 1);
    if (form == "(") return true;
    if (form == ")") return false;
  }
  return false;
}

}  // namespace engine
