#pragma once
// The property catalogue: what can be said of things, language neutral. Each
// row of claims/packs/properties.toml is a Property ("personnel_present": how
// many people of a force are at a place); how it is said stands in the language
// packs as wordings. The concept table is the small class hierarchy of counted
// things: soldier < military_personnel < person.

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "claims/language/pack_node.h"

namespace claims {

enum class Family { Quantity, Time, Entity, Event, Attribution };

// How a property lives in time.
enum class Temporal {
  Event,     // happens on a day: a coup, a landing
  State,     // holds for a while: a role, a number of troops
  Timeless,  // a capital's country, a distance
};

struct Role {
  std::string name;                // "force"
  std::vector<std::string> types;  // entity types or concepts that may fill it
  bool required = true;            // without it nothing is compared
  bool whole = false;  // all of it: "some soldiers left" fills no such role
  // Role that the country of a class fills: "a Russian plane landed" has RUS
  // for its operator; or "".
  std::string owner;
  // Concept that fills it where a statement is silent ("title": who heads a
  // state is its president unless another title is said); or "".
  std::string unsaid;
};

// What a property without the office's name says of it: "took office", "left
// office", "has been president".
enum class OfficePart : uint8_t { Start, End, Whole };

struct Property {
  std::string id;
  Family family = Family::Event;
  Temporal temporal = Temporal::Event;
  std::vector<Role> roles;
  // "", "quantity", "duration", "entity", "period", "quote"
  std::string value;
  std::string value_role;  // for "entity": what the value is called, "holder"
  // For "entity": entity types or concepts that may be the value.
  std::vector<std::string> value_types;
  std::string unit;    // expected unit or dimension of a quantity; or ""
  std::string counts;  // class that a count counts: "military_personnel"
  // One value at one time excludes the others; an event without a value
  // happens once for what fills its required roles, on one day.
  bool one_valued = false;
  std::string indicator;  // series that carries it: "population"; or ""
  // By how much later statistics were seen to change a figure of a past year,
  // in per cent of the later one; 0 if they are not revised.
  int revised_percent = 0;
  // For how many days after it happened its figure is still made up (the toll
  // of an earthquake); 0 if it is known at once.
  int settles_days = 0;
  // Another property that it entails, slot by slot (withdrawal_completed
  // entails withdrawal_begun); or "".
  std::string entails;
  // Properties that the press gives the same name: by "the president" of a
  // country its head of state or of government may be meant. A record of one
  // never decides the other, but keeps it from being refuted.
  std::vector<std::string> beside;
  // Offices that it is the start, the end or the whole of, by whoever has them:
  // their holder fills its first role ("office_taken" starts "head_of_state").
  std::vector<std::string> offices;
  OfficePart office_part = OfficePart::Start;
  // The count of all of whom it is said, and the type of thing that is counted:
  // with a complete record of the count, nobody else is one ("member_count",
  // "country"); or "".
  std::string listed_by, lists;
  std::map<std::string, std::string> label;  // language -> words for people
  const Role* role(std::string_view name) const;
  bool is_part_of_office(std::string_view office) const;
};

// Its value is a person who has it for a while: president, ambassador.
bool is_office(const Property& property);

class Catalogue {
 public:
  Catalogue() = default;
  // Reads [[property]] and [[concept]] tables. Throws Error on unknown fields,
  // parents or roles.
  explicit Catalogue(const PackNode& properties);

  const Property* find(std::string_view id) const;  // nullptr if unknown
  const std::vector<Property>& properties() const { return properties_; }
  // `concept_id` is `ancestor` or below it.
  bool is_a(std::string_view concept_id, std::string_view ancestor) const;
  bool has_concept(std::string_view id) const;
  // `weaker` follows from `stronger`, in one step or several; nothing from
  // itself.
  bool entails(std::string_view stronger, std::string_view weaker) const;
  // The class that the press loosely means by `concept_id`: by "soldiers" all
  // military personnel; itself when it is taken at its word.
  std::string_view broad_sense(std::string_view concept_id) const;

  // All of it, for pack images (image/pack_image.h).
  template <typename Self>
  static auto parts(Self& self) {
    return std::tie(self.properties_, self.parents_, self.broad_);
  }

 private:
  std::vector<Property> properties_;  // sorted by id
  std::map<std::string, std::vector<std::string>, std::less<>> parents_;
  std::map<std::string, std::string, std::less<>> broad_;
};

}  // namespace claims
