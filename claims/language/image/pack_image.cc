#include "claims/language/image/pack_image.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <boost/pfr.hpp>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "claims/language/clause.h"
#include "claims/language/clause_words.h"
#include "claims/language/dateline.h"
#include "claims/language/measure.h"
#include "claims/language/numeral.h"
#include "claims/language/open_words.h"
#include "claims/language/quotation.h"
#include "claims/language/sentence_rules.h"
#include "claims/language/table_words.h"
#include "claims/language/time_grammar.h"
#include "claims/language/time_tense.h"
#include "claims/language/timex.h"
#include "claims/language/tolerance.h"
#include "claims/language/wording.h"
#include "claims/language/written.h"
#include "claims/text/byte_code.h"
#include "claims/text/error.h"

namespace claims {
namespace {

constexpr std::string_view kMagic = "attest packs 1";

__extension__ typedef __int128 Wide;

template <typename T>
struct IsShared : std::false_type {};
template <typename T>
struct IsShared<std::shared_ptr<T>> : std::true_type {};
template <typename T>
struct IsOptional : std::false_type {};
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <typename T>
struct IsPair : std::false_type {};
template <typename A, typename B>
struct IsPair<std::pair<A, B>> : std::true_type {};
template <typename T>
struct IsArray : std::false_type {};
template <typename T, size_t N>
struct IsArray<std::array<T, N>> : std::true_type {};
template <typename T>
struct IsBitset : std::false_type {};
template <size_t N>
struct IsBitset<std::bitset<N>> : std::true_type {};

// Its order depends on the library: images hold it sorted.
template <typename T>
concept Hashed = requires {
  typename T::hasher;
};
template <typename T>
concept Sorted = requires {
  typename T::key_compare;
};
template <typename T>
concept Listed = requires(T list) {
  list.emplace_back();
};
template <typename T>
concept InParts = requires(T& whole) {
  T::parts(whole);
};

// Calls visit(part) for every part of a struct or class, in their order.
template <typename T, typename Visit>
void each_part(T& whole, Visit visit) {
  using Plain = std::remove_const_t<T>;
  if constexpr (InParts<Plain>)
    std::apply([&visit](auto&... part) { (visit(part), ...); },
               Plain::parts(whole));
  else
    boost::pfr::for_each_field(whole, visit);
}

class Writer {
 public:
  template <typename T>
  void put(const T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
      out_.text(value);
    } else if constexpr (std::is_same_v<T, Wide>) {
      out_.number(static_cast<uint64_t>(value));
      out_.number(static_cast<uint64_t>(value >> 64));
    } else if constexpr (std::is_enum_v<T>) {
      put(static_cast<std::underlying_type_t<T>>(value));
    } else if constexpr (std::is_signed_v<T>) {
      out_.whole(value);
    } else if constexpr (std::is_integral_v<T>) {
      out_.number(value);
    } else if constexpr (IsShared<T>::value) {
      put(*value);
    } else if constexpr (IsOptional<T>::value) {
      put(value.has_value());
      if (value) put(*value);
    } else if constexpr (IsPair<T>::value) {
      put(value.first);
      put(value.second);
    } else if constexpr (IsBitset<T>::value) {
      out_.number(value.count());
      for (size_t i = value._Find_first(); i < value.size();
           i = value._Find_next(i))
        out_.number(i);
    } else if constexpr (IsArray<T>::value) {
      for (const auto& item : value) put(item);
    } else if constexpr (Hashed<T>) {
      put_sorted(value);
    } else if constexpr (Sorted<T> || Listed<T>) {
      out_.number(value.size());
      for (const auto& item : value) put(item);
    } else {
      each_part(value, [this](const auto& part) { put(part); });
    }
  }

  std::string take() { return out_.take(); }

 private:
  template <typename T>
  static const auto& key_of(const T& item) {
    if constexpr (IsPair<T>::value)
      return item.first;
    else
      return item;
  }

  template <typename T>
  void put_sorted(const T& table) {
    std::vector<const typename T::value_type*> rows;
    for (const auto& row : table) rows.push_back(&row);
    std::sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) {
      return key_of(*a) < key_of(*b);
    });
    out_.number(rows.size());
    for (const auto* row : rows) put(*row);
  }

  ByteWriter out_;
};

class Reader {
 public:
  explicit Reader(std::string_view image) : in_(image) {}

  template <typename T>
  void get(T* value) {
    if constexpr (std::is_same_v<T, std::string>) {
      *value = in_.text();
    } else if constexpr (std::is_same_v<T, Wide>) {
      const uint64_t low = in_.number();
      *value = static_cast<Wide>(in_.number()) << 64 | low;
    } else if constexpr (std::is_enum_v<T>) {
      *value = static_cast<T>(one<std::underlying_type_t<T>>());
    } else if constexpr (std::is_same_v<T, bool>) {
      *value = in_.number() != 0;
    } else if constexpr (std::is_signed_v<T>) {
      *value = static_cast<T>(in_.whole());
    } else if constexpr (std::is_integral_v<T>) {
      *value = static_cast<T>(in_.number());
    } else if constexpr (IsShared<T>::value) {
      using Held = std::remove_const_t<typename T::element_type>;
      auto held = std::make_shared<Held>();
      get(held.get());
      *value = std::move(held);
    } else if constexpr (IsOptional<T>::value) {
      value->reset();
      if (one<bool>()) get(&value->emplace());
    } else if constexpr (IsPair<T>::value) {
      get(&value->first);
      get(&value->second);
    } else if constexpr (IsBitset<T>::value) {
      value->reset();
      for (uint64_t left = in_.number(); left > 0 && in_.ok(); --left)
        value->set(in_.below(value->size()));
    } else if constexpr (IsArray<T>::value) {
      for (auto& item : *value) get(&item);
    } else if constexpr (Hashed<T> || Sorted<T>) {
      get_table(value);
    } else if constexpr (Listed<T>) {
      value->resize(count());
      for (auto& item : *value) get(&item);
    } else {
      each_part(*value, [this](auto& part) { get(&part); });
    }
  }

  bool done() const { return in_.done(); }

 private:
  template <typename T>
  T one() {
    T value{};
    get(&value);
    return value;
  }

  // Every item takes a byte at least.
  size_t count() { return static_cast<size_t>(in_.below(in_.left() + 1)); }

  template <typename T>
  void get_table(T* table) {
    table->clear();
    const size_t rows = count();
    if constexpr (Hashed<T>) table->reserve(rows);
    for (size_t i = 0; i < rows; ++i) {
      auto key = one<typename T::key_type>();
      if constexpr (requires { typename T::mapped_type; })
        get(&table
                 ->emplace_hint(table->end(), std::move(key),
                                typename T::mapped_type())
                 ->second);
      else
        table->emplace_hint(table->end(), std::move(key));
    }
  }

  ByteReader in_;
};

}  // namespace

std::string pack_image(const Language& language) {
  Writer writer;
  writer.put(std::string(kMagic));
  writer.put(language);
  return writer.take();
}

Language language_of_image(std::string_view image) {
  Reader reader(image);
  std::string magic;
  reader.get(&magic);
  Language language;
  if (magic == kMagic) reader.get(&language);
  if (magic != kMagic || !reader.done())
    throw Error("the packs built in are damaged or of another version",
                "pack image", Blame::Internal);
  return language;
}

}  // namespace claims
