#include "claims/language/time_grammar.h"

#include <algorithm>

#include "claims/language/time_opening.h"

namespace claims {
namespace {

struct NumberName {
  const char* name;
  TimeNumber number;
  Field field;
};
constexpr NumberName kNumbers[] = {
    {"day", TimeNumber::Day, Field::Day},
    {"written_day", TimeNumber::WrittenDay, Field::Day},
    {"dd", TimeNumber::Dd, Field::Day},
    {"mm", TimeNumber::Mm, Field::Month},
    {"year", TimeNumber::Year, Field::Year},
    {"yyyy", TimeNumber::Yyyy, Field::Year},
    {"yy", TimeNumber::Yy, Field::ShortYear},
    {"next_yy", TimeNumber::NextYy, Field::Year},
    {"late_yy", TimeNumber::LateYy, Field::ShortYear},
    {"any_year", TimeNumber::AnyYear, Field::Year},
    {"hour", TimeNumber::Hour, Field::Hour},
    {"written_hour", TimeNumber::WrittenHour, Field::Hour},
    {"half_hour", TimeNumber::HalfHour, Field::Hour},
    {"min", TimeNumber::Min, Field::Minute},
    {"padded", TimeNumber::Padded, Field::Month},
    {"minutes", TimeNumber::MinWords, Field::Minute},
    {"hhmm", TimeNumber::Hhmm, Field::Hour},
    {"num", TimeNumber::Amount, Field::Amount},
    {"ord", TimeNumber::Ordinal, Field::Nth},
    {"century", TimeNumber::Century, Field::Century},
    {"decade", TimeNumber::Decade, Field::Decade},
    {"one", TimeNumber::One, Field::Quarter},
    {"week", TimeNumber::Weeknumber, Field::Week},
};

using Op = TimeStep::Op;
using RuleNames = std::unordered_map<std::string, int32_t>;

// Compiles one pattern to steps.
class PatternCompiler {
 public:
  PatternCompiler(const PackNode& at, std::string_view pattern,
                  const RuleNames& rules, TimeGrammar* grammar)
      : at_(at), text_(pattern), rules_(rules), grammar_(*grammar) {}

  void compile() {
    choice();
    if (!text_.empty()) fail("')' without '('");
    emit({Op::Accept});
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    at_.fail("time pattern: " + what + " before \"" + std::string(text_) +
             "\"");
  }
  int32_t here() const { return static_cast<int32_t>(grammar_.steps.size()); }
  int32_t emit(TimeStep step) {
    grammar_.steps.push_back(step);
    return here() - 1;
  }
  void skip_blanks() {
    while (!text_.empty() && text_.front() == ' ') text_.remove_prefix(1);
  }
  bool take(char c) {
    skip_blanks();
    if (text_.empty() || text_.front() != c) return false;
    text_.remove_prefix(1);
    return true;
  }

  // Steps from `begin` on are moved one down to make room for a Split there.
  void insert_split(int32_t begin, int32_t target) {
    auto& steps = grammar_.steps;
    for (size_t i = static_cast<size_t>(begin); i < steps.size(); ++i)
      if (is_branch(steps[i].op) && steps[i].a >= begin) ++steps[i].a;
    steps.insert(steps.begin() + begin, TimeStep{Op::Split, Field::Count, 0});
    steps[static_cast<size_t>(begin)].a = target;
  }
  static bool is_branch(Op op) {
    return op == Op::Split || op == Op::Jump || op == Op::Not || op == Op::Look;
  }

  void choice() {
    const int32_t begin = here();
    sequence();
    if (!take('|')) return;
    const int32_t jump = emit({Op::Jump});
    insert_split(begin, here() + 1);
    choice();
    grammar_.steps[static_cast<size_t>(jump) + 1].a = here();
  }

  void sequence() {
    for (skip_blanks();
         !text_.empty() && text_.front() != '|' && text_.front() != ')';
         skip_blanks()) {
      const int32_t begin = here();
      atom();
      if (!text_.empty() && text_.front() == '?') {
        text_.remove_prefix(1);
        insert_split(begin, here() + 1);
      }
    }
  }

  // "(le|la|l')": words alone, one token each, are one step. Empty if the group
  // that begins here holds anything else.
  std::vector<std::string> plain_words() {
    const size_t close = text_.find_first_of("()<>{}^$~!&@#%*?\\");
    if (close == std::string_view::npos || text_[close] != ')') return {};
    std::vector<std::string> words;
    for (size_t at = 0; at < close;) {
      const size_t bar = std::min(text_.find('|', at), close);
      std::string word(text_.substr(at, bar - at));
      std::erase(word, ' ');
      const auto forms = phrase_forms(text_.substr(at, bar - at));
      if (word.empty() || forms.size() != 1) return {};
      words.push_back(forms.front());
      at = bar + 1;
    }
    text_.remove_prefix(close + 1);
    return words;
  }

  void any_of(const std::vector<std::string>& words) {
    TimeTags tags;
    for (const std::string& word : words)
      tags.set(grammar_.words.literal(word) % kMaxTimeTags);
    emit({Op::Any, Field::Count, static_cast<int32_t>(grammar_.sets.size())});
    grammar_.sets.push_back(tags);
  }

  void atom() {
    if (take('(')) {
      if (const auto words = plain_words(); !words.empty())
        return any_of(words);
      choice();
      if (!take(')')) fail("missing ')'");
    } else if (take('~')) {
      emit({Op::Glue});
    } else if (take('^')) {
      emit({Op::Start});
    } else if (take('$')) {
      emit({Op::End});
    } else if (take('*')) {
      emit({Op::Cut});
    } else if (take('!')) {
      look(Op::Not);
    } else if (take('&')) {
      look(Op::Look);
    } else if (take('<')) {
      tag(until('>'));
    } else if (take('{')) {
      call(until('}'));
    } else if (take('#')) {
      number(name());
    } else if (take('%')) {
      form(name());
    } else if (take('@')) {
      assignment(name());
    } else if (take('\\')) {  // the next character is meant itself
      const std::string one(text_.substr(0, 1));
      text_.remove_prefix(one.size());
      literal(one);
    } else {
      literal(name());
    }
  }

  void look(Op op) {
    const int32_t step = emit({op});
    atom();
    emit({Op::Accept});
    grammar_.steps[static_cast<size_t>(step)].a = here();
  }

  std::string until(char close) {
    const size_t end = text_.find(close);
    if (end == std::string_view::npos)
      fail(std::string("missing '") + close + "'");
    std::string found(text_.substr(0, end));
    text_.remove_prefix(end + 1);
    return found;
  }

  // Up to a blank or a mark of the pattern language.
  std::string name() {
    size_t end = 0;
    while (end < text_.size() &&
           std::string_view(" ()|?<>{}^$~!&@#%*").find(text_[end]) ==
               std::string_view::npos)
      ++end;
    if (end == 0) fail("a name is missing");
    std::string found(text_.substr(0, end));
    text_.remove_prefix(end);
    return found;
  }

  Field field_of(const std::string& field) const {
    const auto found = field_named(field);
    if (!found) fail("no field \"" + field + "\"");
    return *found;
  }

  // "tag:field" -> the two; the field is Count if none is named.
  std::pair<std::string, Field> split_role(const std::string& spec) const {
    const size_t colon = spec.find(':');
    if (colon == std::string::npos) return {spec, Field::Count};
    return {spec.substr(0, colon), field_of(spec.substr(colon + 1))};
  }

  void tag(const std::string& spec) {
    auto [name, field] = split_role(spec);
    if (field == Field::Count) field = field_named(name).value_or(Field::Count);
    const size_t known = grammar_.words.tag_count();
    const TimeTag id = grammar_.words.tag(name);
    if (grammar_.words.tag_count() != known)
      fail("no words for <" + name + ">");
    emit({Op::Tag, field, id});
  }

  void call(const std::string& spec) {
    const auto [name, field] = split_role(spec);
    const auto rule = rules_.find(name);
    if (rule == rules_.end()) fail("no rule {" + name + "}");
    emit({Op::Call, field, rule->second});
  }

  void number(const std::string& spec) {
    const auto [name, field] = split_role(spec);
    for (const NumberName& row : kNumbers) {
      if (name != row.name) continue;
      emit({Op::Number, field == Field::Count ? row.field : field,
            static_cast<int32_t>(row.number)});
      return;
    }
    fail("no number #" + name);
  }

  void assignment(const std::string& spec) {
    const size_t equals = spec.find('=');
    if (equals == std::string::npos) fail("@ needs field=value");
    const auto value = time_code(spec.substr(equals + 1));
    if (!value) fail("no code \"" + spec.substr(equals + 1) + "\"");
    emit({Op::Set, field_of(spec.substr(0, equals)), 0, *value});
  }

  void form(const std::string& name) {
    const TimeForm form = name == "cap"       ? TimeForm::Capitalised
                          : name == "lower"   ? TimeForm::Lower
                          : name == "closing" ? TimeForm::Closing
                                              : TimeForm::Inside;
    if (form == TimeForm::Inside && name != "inside") fail("no %" + name);
    emit({Op::Form, Field::Count, static_cast<int32_t>(form)});
  }

  void literal(const std::string& word) {
    for (const std::string& form : phrase_forms(word))
      emit({Op::Tag, Field::Count, grammar_.words.literal(form)});
  }

  const PackNode& at_;
  std::string_view text_;
  const RuleNames& rules_;
  TimeGrammar& grammar_;
};

void load_words(const PackNode& words, TimeGrammar* grammar) {
  for (const auto& [name, values] : words.fields) {
    const TimeTag tag = grammar->words.tag(name);
    if (values.kind == PackNode::Kind::List) {
      for (const PackNode& word : values.items)
        grammar->words.add(word.text, tag, 0);
      continue;
    }
    for (const auto& [key, list] : values.fields) {
      const auto value = time_code(key);
      if (!value) list.fail("no code \"" + key + "\" for time words");
      for (const std::string& word : values.texts(key))
        grammar->words.add(word, tag, *value);
    }
  }
}

void load_holidays(const PackNode& times, TimeGrammar* grammar) {
  const TimeTag tag = grammar->words.tag("holiday");
  for (const PackNode& row : times.rows("holiday")) {
    const auto value = static_cast<int32_t>(grammar->holidays.size());
    grammar->holidays.push_back(feast_of(row));
    for (const std::string& name : row.texts("names"))
      grammar->words.add(name, tag, value);
  }
}

// The ways into the pattern that begins at `step`, in the order they are tried.
void add_entries(size_t step, TimeGrammar* grammar) {
  for (; grammar->steps[step].op == Op::Split;
       step = static_cast<size_t>(grammar->steps[step].a))
    add_entries(step + 1, grammar);
  grammar->entries.push_back(static_cast<uint32_t>(step));
}

void load_rules(const PackNode& times, TimeGrammar* grammar) {
  RuleNames names;
  for (const PackNode& row : times.rows("rule")) {
    const std::string& id = row.required_text("id");
    const auto next = static_cast<int32_t>(grammar->rules.size());
    if (!names.emplace(id, next).second) row.fail("two rules \"" + id + "\"");
    TimeRule rule;
    rule.id = id;
    rule.top = !row.boolean_or("part", false);
    grammar->rules.push_back(std::move(rule));
  }
  size_t next = 0;
  for (const PackNode& row : times.rows("rule")) {
    TimeRule& rule = grammar->rules[next];
    rule.first_pattern = static_cast<uint32_t>(grammar->entries.size());
    for (const std::string& pattern : row.texts("patterns")) {
      const size_t entry = grammar->steps.size();
      PatternCompiler(row, pattern, names, grammar).compile();
      add_entries(entry, grammar);
    }
    grammar->pattern_rule.resize(grammar->entries.size(),
                                 static_cast<uint16_t>(next));
    rule.last_pattern = static_cast<uint32_t>(grammar->entries.size());
    if (rule.last_pattern == rule.first_pattern)
      row.fail("a time rule needs patterns");
    ++next;
  }
}

}  // namespace

TimeGrammar load_time_grammar(const PackNode& times) {
  TimeGrammar grammar;
  if (const PackNode* words = times.find("words")) load_words(*words, &grammar);
  load_holidays(times, &grammar);
  grammar.weak = grammar.words.tag("weak");
  grammar.ordinal_suffix = grammar.words.tag("ordinal_suffix");
  if (const PackNode* words = times.find("words"))
    grammar.century_suffixes = words->texts("ordinal_suffix");
  grammar.month_first = times.boolean_or("month_first", false);
  grammar.next_weekday_is_of_next_week =
      times.boolean_or("next_weekday_is_of_next_week", false);
  grammar.years_in_halves = times.boolean_or("years_in_halves", false);
  load_rules(times, &grammar);
  if (grammar.words.tag_count() > kMaxTimeTags)
    times.fail("too many different words in time rules");
  if (grammar.rules.size() > kMaxTimeRules) times.fail("too many time rules");
  if (grammar.entries.size() > kMaxTimePatterns)
    times.fail("too many patterns in time rules");
  index_openings(&grammar);
  return grammar;
}

}  // namespace claims
