#include "claims/value/statement_code.h"

#include "claims/text/byte_code.h"

namespace claims {
namespace {

// The first byte of every code; another form would take another number.
constexpr uint8_t kForm = 1;

// What stands where, bit by bit.
constexpr uint8_t kHasLow = 1, kLowClosed = 2, kHasHigh = 4, kHighClosed = 8;
constexpr uint8_t kIsWritten = 16;  // an interval that is the figure alone
constexpr uint8_t kNegated = 1, kHasWhen = 2;
constexpr uint8_t kGeneric = 1;

constexpr uint64_t kModifiers = static_cast<uint64_t>(Modifier::Between) + 1;
constexpr uint64_t kGrainCount = static_cast<uint64_t>(Grain::Century) + 1;
constexpr uint64_t kTimeModifierCount =
    static_cast<uint64_t>(TimeModifier::Begins) + 1;
constexpr uint64_t kModalityCount =
    static_cast<uint64_t>(Modality::Opinion) + 1;

template <typename Enum>
uint64_t code_of(Enum value) {
  return static_cast<uint64_t>(value);
}

// --- writing -----------------------------------------------------------------

void write(const Rational& value, ByteWriter* to) {
  const auto whole = value.whole();
  to->byte(whole ? 1 : 0);
  if (whole)
    to->whole(*whole);
  else
    to->text(value.exact_text());
}

void write(const Instant& value, ByteWriter* to) { to->whole(value.seconds); }

template <typename T>
void write(const Interval<T>& interval, ByteWriter* to) {
  const auto& low = interval.low();
  const auto& high = interval.high();
  int shape = 0;
  if (low) shape |= low->closed ? kHasLow | kLowClosed : kHasLow;
  if (high) shape |= high->closed ? kHasHigh | kHighClosed : kHasHigh;
  to->byte(static_cast<uint8_t>(shape));
  if (low) write(low->value, to);
  if (high) write(high->value, to);
}

void write(const Period& period, ByteWriter* to) {
  write(period.span, to);
  to->number(code_of(period.grain));
  to->number(code_of(period.modifier));
  to->text(period.timex);
  to->byte(period.base ? 1 : 0);
  if (period.base) write(*period.base, to);
}

void write(const Term& term, ByteWriter* to) {
  to->text(term.entity);
  to->text(term.concept_id);
  to->text(term.text);
}

bool is_point_at(const Interval<Rational>& interval, const Rational& value) {
  const auto& low = interval.low();
  const auto& high = interval.high();
  return low && high && low->closed && high->closed && low->value == value &&
         high->value == value;
}

void write_around(const Interval<Rational>& interval, const Rational& written,
                  ByteWriter* to) {
  if (is_point_at(interval, written))
    to->byte(kIsWritten);
  else
    write(interval, to);
}

struct ValueCode {
  ByteWriter* to;
  void operator()(std::monostate) const {}
  void operator()(const Quantity& quantity) const {
    write(quantity.written, to);
    write_around(quantity.interval, quantity.written, to);
    write_around(quantity.rounding, quantity.written, to);
    to->number(code_of(quantity.modifier));
    to->text(quantity.unit);
    to->text(quantity.of);
    to->text(quantity.digits);
    to->text(quantity.rule);
    to->byte(quantity.currency_generic ? kGeneric : 0);
  }
  void operator()(const Period& period) const { write(period, to); }
  void operator()(const Duration& duration) const {
    to->whole(duration.months);
    to->whole(duration.seconds);
    to->text(duration.timex);
  }
  void operator()(const Term& term) const { write(term, to); }
  void operator()(const Quote& quote) const { to->text(quote.words); }
};

void write(const Statement& statement, ByteWriter* to) {
  to->text(statement.property);
  to->byte(static_cast<uint8_t>(
      (statement.polarity == Polarity::Negated ? kNegated : 0) |
      (statement.when ? kHasWhen : 0)));
  to->number(code_of(statement.modality));
  to->number(statement.arguments.size());
  for (const Argument& argument : statement.arguments) {
    to->text(argument.role);
    write(argument.term, to);
  }
  to->number(statement.value.index());
  std::visit(ValueCode{to}, statement.value);
  if (statement.when) write(*statement.when, to);
}

// --- reading -----------------------------------------------------------------
// Each gives false for what cannot be; the reader keeps to the bytes there are.

bool read(ByteReader* from, Rational* value) {
  const uint8_t form = from->byte();
  if (form == 1) {
    *value = Rational(from->whole());
    return from->ok();
  }
  const auto parsed = Rational::parse(from->text());
  // One figure has one form: a whole one is never written as text.
  if (form != 0 || !parsed || parsed->whole()) return false;
  *value = *parsed;
  return from->ok();
}

bool read(ByteReader* from, Instant* value) {
  value->seconds = from->whole();
  return from->ok();
}

template <typename T>
bool read_end(ByteReader* from, bool there, bool closed,
              std::optional<End<T>>* end) {
  if (!there) return !closed;
  end->emplace(End<T>{T{}, closed});
  return read(from, &(*end)->value);
}

template <typename T>
bool read_ends(ByteReader* from, uint8_t shape, Interval<T>* interval) {
  if (shape > (kHasLow | kLowClosed | kHasHigh | kHighClosed)) return false;
  std::optional<End<T>> low, high;
  if (!read_end(from, (shape & kHasLow) != 0, (shape & kLowClosed) != 0,
                &low) ||
      !read_end(from, (shape & kHasHigh) != 0, (shape & kHighClosed) != 0,
                &high))
    return false;
  auto made = Interval<T>::make(std::move(low), std::move(high));
  if (!made) return false;
  *interval = std::move(*made);
  return true;
}

template <typename T>
bool read(ByteReader* from, Interval<T>* interval) {
  return read_ends(from, from->byte(), interval);
}

bool read_around(ByteReader* from, const Rational& written,
                 Interval<Rational>* interval) {
  const uint8_t shape = from->byte();
  if (shape != kIsWritten) return read_ends(from, shape, interval);
  *interval = Interval<Rational>::point(written);
  return true;
}

bool read(ByteReader* from, Period* period) {
  if (!read(from, &period->span)) return false;
  period->grain = static_cast<Grain>(from->below(kGrainCount));
  period->modifier = static_cast<TimeModifier>(from->below(kTimeModifierCount));
  period->timex = from->text();
  const uint8_t has_base = from->byte();
  if (has_base > 1) return false;
  if (has_base == 1 && !read(from, &period->base.emplace())) return false;
  return from->ok();
}

bool read(ByteReader* from, Term* term) {
  term->entity = from->text();
  term->concept_id = from->text();
  term->text = from->text();
  return from->ok();
}

bool read(ByteReader* from, Quantity* quantity) {
  if (!read(from, &quantity->written) ||
      !read_around(from, quantity->written, &quantity->interval) ||
      !read_around(from, quantity->written, &quantity->rounding))
    return false;
  quantity->modifier = static_cast<Modifier>(from->below(kModifiers));
  quantity->unit = from->text();
  quantity->of = from->text();
  quantity->digits = from->text();
  quantity->rule = from->text();
  const uint8_t generic = from->byte();
  quantity->currency_generic = generic == kGeneric;
  return from->ok() && generic <= kGeneric;
}

bool read(ByteReader* from, Duration* duration) {
  duration->months = from->whole();
  duration->seconds = from->whole();
  duration->timex = from->text();
  return from->ok();
}

bool read(ByteReader* from, Quote* quote) {
  quote->words = from->text();
  return from->ok();
}

bool read_value(ByteReader* from, Statement* statement) {
  auto& value = statement->value;
  switch (from->number()) {
    case 0:
      return from->ok();
    case 1:
      return read(from, &value.emplace<Quantity>());
    case 2:
      return read(from, &value.emplace<Period>());
    case 3:
      return read(from, &value.emplace<Duration>());
    case 4:
      return read(from, &value.emplace<Term>());
    case 5:
      return read(from, &value.emplace<Quote>());
    default:
      return false;
  }
}

bool read(ByteReader* from, Statement* statement) {
  statement->property = from->text();
  const uint8_t shape = from->byte();
  if (shape > (kNegated | kHasWhen)) return false;
  if ((shape & kNegated) != 0) statement->polarity = Polarity::Negated;
  statement->modality = static_cast<Modality>(from->below(kModalityCount));
  const uint64_t arguments = from->number();
  // Each argument takes four bytes at least.
  if (arguments > from->left() / 4) return false;
  statement->arguments.resize(static_cast<size_t>(arguments));
  for (Argument& argument : statement->arguments) {
    argument.role = from->text();
    if (!read(from, &argument.term)) return false;
  }
  if (!read_value(from, statement)) return false;
  if ((shape & kHasWhen) != 0) return read(from, &statement->when.emplace());
  return from->ok();
}

}  // namespace

std::string statement_code(const Statement& statement) {
  ByteWriter to;
  to.byte(kForm);
  write(statement, &to);
  return to.take();
}

std::string statements_code(const std::vector<Statement>& statements) {
  ByteWriter to;
  to.byte(kForm);
  to.number(statements.size());
  for (const Statement& statement : statements) write(statement, &to);
  return to.take();
}

std::optional<Statement> statement_from_code(std::string_view code) {
  ByteReader from(code);
  Statement statement;
  if (from.byte() != kForm || !read(&from, &statement) || !from.done())
    return std::nullopt;
  return statement;
}

std::optional<std::vector<Statement>> statements_from_code(
    std::string_view code) {
  ByteReader from(code);
  if (from.byte() != kForm) return std::nullopt;
  const uint64_t count = from.number();
  // Each statement takes five bytes at least.
  if (count > from.left() / 5) return std::nullopt;
  std::vector<Statement> statements(static_cast<size_t>(count));
  for (Statement& statement : statements)
    if (!read(&from, &statement)) return std::nullopt;
  if (!from.done()) return std::nullopt;
  return statements;
}

}  // namespace claims
