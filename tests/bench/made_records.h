#pragma once
// Records of realistic shape for the benches of the base: words and things as
// frequent as 1 / rank, names, figures and years. The same on every machine.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include "claims/language/pack.h"
#include "claims/value/statement.h"
#include "sources/store/record.h"

namespace bench {

constexpr int64_t kTypes = 170'000;  // different words
constexpr int64_t kPassagesADocument = 20;

struct Sizes {
  int64_t passages = 10'000, facts = 100'000, entities = 1'000,
          observations = 100'000;
};

// The same numbers on every machine.
class Numbers {
 public:
  explicit Numbers(uint64_t seed) : state_(seed * 2 + 1) { next(); }
  int64_t below(int64_t end) {
    return static_cast<int64_t>(next() % static_cast<uint64_t>(end));
  }
  // 0 … end - 1, the n-th about 1 / n times as often as the first.
  int64_t ranked(int64_t end) {
    const double part = static_cast<double>(next() % (1u << 30)) / (1u << 30);
    const auto rank =
        static_cast<int64_t>(std::pow(static_cast<double>(end), part)) - 1;
    return std::clamp<int64_t>(rank, 0, end - 1);
  }

 private:
  uint64_t next() {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return state_ >> 33;
  }
  uint64_t state_;
};

inline std::string word(int64_t rank) {
  static constexpr const char* kParts[] = {
      "ra",  "mo",  "ti", "ne",  "lu",  "sa",  "ko", "ver",
      "dan", "pol", "ge", "bri", "ton", "mal", "fé", "cha"};
  std::string text;
  uint64_t code = static_cast<uint64_t>(rank) * 2654435761u % 1'000'003u;
  for (int i = 0; i < 4 || code > 0; ++i, code /= 16) text += kParts[code % 16];
  return text;
}

inline std::string entity_id(int64_t n) {
  return "place/e" + std::to_string(n);
}
inline std::string entity_name(int64_t n) {
  std::string name = word(kTypes + n);
  name[0] = static_cast<char>(name[0] - 32);
  return name + " " + std::to_string(n);
}

struct Maker {
  Sizes sizes;
  std::vector<const claims::Property*> properties;
  std::string indicator;

  explicit Maker(const Sizes& given, const claims::Language& language)
      : sizes(given) {
    for (const claims::Property& property : language.catalogue.properties()) {
      if (!property.indicator.empty() && indicator.empty())
        indicator = property.indicator;
      const bool needs_more =
          std::any_of(property.roles.begin() + !property.roles.empty(),
                      property.roles.end(),
                      [](const claims::Role& role) { return role.required; });
      if (!property.roles.empty() && !needs_more &&
          property.value == "quantity")
        properties.push_back(&property);
    }
  }
  claims::Statement statement(Numbers* numbers) const {
    const auto* property = properties[static_cast<size_t>(
        numbers->ranked(static_cast<int64_t>(properties.size())))];
    const std::string year = std::to_string(1990 + numbers->below(35));
    claims::Statement statement;
    statement.property = property->id;
    statement.arguments = {
        {property->roles.front().name,
         {entity_id(numbers->below(sizes.entities)), "", ""}}};
    claims::Quantity quantity;
    quantity.written = claims::Rational(numbers->below(100'000));
    quantity.interval = quantity.rounding =
        claims::Interval<claims::Rational>::point(quantity.written);
    quantity.unit = property->unit.empty() ? "1" : property->unit;
    statement.value = quantity;
    statement.when = claims::period_of(year);
    return statement;
  }
  std::string sentence(Numbers* numbers, int words) const {
    std::string text;
    for (int i = 0; i < words; ++i)
      text += (i ? " " : "") + word(numbers->ranked(kTypes));
    return text;
  }
};

inline sources::EntityRecord entity(int64_t n) {
  sources::EntityRecord entity{entity_id(n), "city", "", 0, {}};
  for (const char* form : {"", "North ", "South ", "New ", "Old "})
    entity.names.push_back({form + entity_name(n), "", "name"});
  return entity;
}

inline std::string document_id(int64_t passage) {
  return "doc" + std::to_string(1'000'000 + passage / kPassagesADocument);
}

inline sources::DocumentRecord document(int64_t n) {
  sources::DocumentRecord document;
  document.id = document_id(n * kPassagesADocument);
  document.publisher = "pub";
  document.published = "2024-0" + std::to_string(1 + n % 9) + "-11";
  return document;
}

// Number `n` of the facts; `numbers` go on from the one before.
inline sources::FactRecord fact(const Maker& maker, int64_t n,
                                Numbers* numbers) {
  sources::FactRecord fact;
  fact.id = "fact-" + std::to_string(100'000'000 + n);
  fact.document = document_id(0);
  fact.statement = maker.statement(numbers);
  return fact;
}

// The same of the passages; every other one states something.
inline sources::PassageRecord passage(const Maker& maker, int64_t n,
                                      Numbers* numbers) {
  sources::PassageRecord passage;
  passage.document = document_id(n);
  passage.ordinal = static_cast<int>(n % kPassagesADocument) + 1;
  passage.language = n % 2 ? "en" : "fr";
  const int64_t thing = numbers->ranked(maker.sizes.entities);
  passage.text = entity_name(thing) + " " + maker.sentence(numbers, 38) + " " +
                 std::to_string(numbers->below(10'000)) + ".";
  passage.about = {"@" + entity_id(thing)};
  if (numbers->below(2) == 0) passage.statements = {maker.statement(numbers)};
  return passage;
}

// Seconds of the processor that `work` takes, of this thread or of all, so that
// neighbours on the machine do not count.
inline double seconds_of(const std::function<void()>& work,
                         clockid_t clock = CLOCK_THREAD_CPUTIME_ID) {
  const auto now = [clock] {
    timespec time{};
    ::clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) +
           static_cast<double>(time.tv_nsec) / 1e9;
  };
  const double start = now();
  work();
  return now() - start;
}

}  // namespace bench
