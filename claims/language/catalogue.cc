#include "claims/language/catalogue.h"

#include <algorithm>

namespace claims {
namespace {

template <typename T>
T one_of(const PackNode& node, std::string_view key,
         const std::vector<std::pair<const char*, T>>& names) {
  const std::string& text = node.required_text(key);
  for (const auto& [name, value] : names)
    if (text == name) return value;
  node.fail("'" + std::string(key) + "' is '" + text + "', which is unknown");
}

Family family_of(const PackNode& node) {
  return one_of<Family>(node, "family",
                        {{"quantity", Family::Quantity},
                         {"time", Family::Time},
                         {"entity", Family::Entity},
                         {"event", Family::Event},
                         {"attribution", Family::Attribution}});
}

Temporal temporal_of(const PackNode& node) {
  return one_of<Temporal>(node, "temporal",
                          {{"event", Temporal::Event},
                           {"state", Temporal::State},
                           {"timeless", Temporal::Timeless}});
}

Role role_of(const PackNode& node) {
  check_fields(node, {"name", "types", "required", "whole", "owner", "unsaid"});
  return Role{
      node.required_text("name"),        node.texts("types"),
      node.boolean_or("required", true), node.boolean_or("whole", false),
      node.text_or("owner", ""),         node.text_or("unsaid", "")};
}

constexpr std::pair<const char*, OfficePart> kOfficeParts[] = {
    {"starts", OfficePart::Start},
    {"ends", OfficePart::End},
    {"spans", OfficePart::Whole}};

Property property_of(const PackNode& node) {
  check_fields(
      node, {"id", "family", "temporal", "roles", "value", "value_role",
             "value_types", "unit", "counts", "one_valued", "indicator",
             "revised_percent", "settles_days", "entails", "beside", "starts",
             "ends", "spans", "listed_by", "lists", "label"});
  Property property;
  property.id = node.required_text("id");
  property.family = family_of(node);
  property.temporal = temporal_of(node);
  for (const PackNode& role : node.rows("roles"))
    property.roles.push_back(role_of(role));
  property.value = node.text_or("value", "");
  property.value_role = node.text_or("value_role", "");
  if (node.find("value_types"))
    property.value_types = node.texts("value_types");
  if (property.value_types.empty() == (property.value == "entity"))
    node.fail(
        "value_types names what may be the value of an \"entity\" "
        "property, and of no other");
  property.unit = node.text_or("unit", "");
  property.counts = node.text_or("counts", "");
  property.one_valued = node.boolean_or("one_valued", false);
  property.indicator = node.text_or("indicator", "");
  property.revised_percent =
      static_cast<int>(node.whole_or("revised_percent", 0));
  property.settles_days = static_cast<int>(node.whole_or("settles_days", 0));
  property.entails = node.text_or("entails", "");
  if (node.find("beside")) property.beside = node.texts("beside");
  for (const auto& [name, part] : kOfficeParts)
    if (node.find(name)) {
      property.offices = node.texts(name);
      property.office_part = part;
    }
  property.listed_by = node.text_or("listed_by", "");
  property.lists = node.text_or("lists", "");
  if (const PackNode* label = node.find("label"))
    for (const auto& [language, text] : label->fields)
      property.label[language] = text.text;
  return property;
}

bool before(const Property& a, std::string_view id) { return a.id < id; }

}  // namespace

bool is_office(const Property& property) {
  const std::vector<std::string>& types = property.value_types;
  return property.temporal == Temporal::State &&
         std::find(types.begin(), types.end(), "person") != types.end();
}

const Role* Property::role(std::string_view name) const {
  for (const Role& role : roles)
    if (role.name == name) return &role;
  return nullptr;
}

bool Property::is_part_of_office(std::string_view office) const {
  return std::find(offices.begin(), offices.end(), office) != offices.end();
}

Catalogue::Catalogue(const PackNode& properties) {
  for (const PackNode& node : properties.rows("concept")) {
    check_fields(node, {"id", "parents", "loosely", "label"});
    parents_[node.required_text("id")] = node.texts("parents");
    if (node.find("loosely"))
      broad_[node.required_text("id")] = node.required_text("loosely");
  }
  for (const PackNode& node : properties.rows("concept"))
    for (const std::string& parent : node.texts("parents"))
      if (!parents_.count(parent))
        node.fail("its parent '" + parent + "' is no concept of this file");
  for (const auto& [id, broad] : broad_)
    if (!is_a(id, broad))
      properties.fail("'" + id + "' is loosely '" + broad +
                      "', which does not contain it");
  for (const PackNode& node : properties.rows("property"))
    properties_.push_back(property_of(node));
  std::stable_sort(properties_.begin(), properties_.end(),
                   [](const auto& a, const auto& b) { return a.id < b.id; });
  for (const PackNode& node : properties.rows("property")) {
    if (node.find("beside"))
      for (const std::string& beside : node.texts("beside"))
        if (!find(beside))
          node.fail("it stands beside '" + beside + "', which is no property");
    for (const auto& [name, part] : kOfficeParts)
      if (node.find(name))
        for (const std::string& state : node.texts(name))
          if (const Property* of = find(state); !of || !is_office(*of))
            node.fail("it " + std::string(name) + " '" + state +
                      "', which is no office");
    for (const PackNode& role : node.rows("roles"))
      if (const std::string unsaid = role.text_or("unsaid", "");
          !unsaid.empty() && !parents_.count(unsaid))
        role.fail("'" + unsaid + "' is no concept of this file");
    const std::string listed = node.text_or("listed_by", "");
    if (!listed.empty() && (!find(listed) || node.text_or("lists", "").empty()))
      node.fail("'" + listed + "' is no property, or 'lists' is missing");
    const std::string entails = node.text_or("entails", "");
    if (!entails.empty() && !find(entails))
      node.fail("it entails '" + entails + "', which is no property");
  }
}

const Property* Catalogue::find(std::string_view id) const {
  const auto at =
      std::lower_bound(properties_.begin(), properties_.end(), id, before);
  return at != properties_.end() && at->id == id ? &*at : nullptr;
}

bool Catalogue::has_concept(std::string_view id) const {
  return parents_.find(id) != parents_.end();
}

bool Catalogue::entails(std::string_view stronger,
                        std::string_view weaker) const {
  const Property* property = find(stronger);
  for (int step = 0; property && step < 8; ++step) {
    if (property->entails.empty()) return false;
    if (property->entails == weaker) return true;
    property = find(property->entails);
  }
  return false;
}

bool Catalogue::is_a(std::string_view concept_id,
                     std::string_view ancestor) const {
  if (concept_id == ancestor) return true;
  const auto found = parents_.find(concept_id);
  if (found == parents_.end()) return false;
  for (const std::string& parent : found->second)
    if (parent != concept_id && is_a(parent, ancestor)) return true;
  return false;
}

std::string_view Catalogue::broad_sense(std::string_view concept_id) const {
  const auto found = broad_.find(concept_id);
  return found == broad_.end() ? concept_id : found->second;
}

}  // namespace claims
