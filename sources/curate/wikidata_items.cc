#include "sources/curate/wikidata_items.h"

#include <algorithm>

#include "claims/language/token.h"
#include "sources/curate/source_card.h"

namespace sources {
namespace {

constexpr size_t kMostNotices = 20;

// People and bodies are of a country, and no part of it.
bool is_place(const std::string& type) {
  return type != "country" && type != "person" && type != "organisation" &&
         type != "company";
}

bool has_name(const EntityRecord& record, const EntityName& name) {
  return std::any_of(
      record.names.begin(), record.names.end(), [&](const auto& known) {
        return claims::fold(known.name) == claims::fold(name.name) &&
               (known.language.empty() || known.language == name.language);
      });
}

}  // namespace

WikidataItems::WikidataItems(const Import& import)
    : import_(import),
      finder_(import),
      open_(
          "like things of the base; link them (attest sources link "
          "QID ID), then import again") {}

void WikidataItems::take(const WikidataEntity& entity,
                         const claims::PackNode& row) {
  const std::string type = row.required_text("type");
  std::string id = known_as(entity, type);
  if (id.empty()) {
    if (entity.names.empty() || stays_open(entity, type)) return;
    id = new_id(entity, row);
  }
  put(id, entity, type);
  items_[entity.qid] = {id, type};
}

const WikidataItems::Item* WikidataItems::taken(const std::string& qid) const {
  const auto item = items_.find(qid);
  return item == items_.end() ? nullptr : &item->second;
}

std::string WikidataItems::id_of(const std::string& qid) const {
  const Item* const item = taken(qid);
  return item ? item->id : import_.store->entity_same_as("wikidata:" + qid);
}

void WikidataItems::tell() const {
  open_.tell(import_);
  for (const std::string& notice : notices_)
    import_.report->notices.push_back(import_.path + ": " + notice);
}

std::string WikidataItems::known_as(const WikidataEntity& entity,
                                    const std::string& type) const {
  const std::string same =
      import_.store->entity_same_as("wikidata:" + entity.qid);
  if (!same.empty() || type != "country") return same;
  return import_.store->entity(entity.country_code) ? entity.country_code : "";
}

// A namesake of one kind may be the same thing: a person has to say.
bool WikidataItems::stays_open(const WikidataEntity& entity,
                               const std::string& type) {
  std::set<std::string> candidates;
  for (const EntityName& name : entity.names)
    if (name.form == "name")
      for (const std::string& id : finder_.named(name.name)) {
        const auto known = import_.store->entity(id);
        if (known && known->type == type && known->same_as.empty())
          candidates.insert(id);
      }
  if (candidates.empty()) return false;
  std::string list;
  for (const std::string& id : candidates) list += " " + id;
  open_.add(entity.qid);
  if (notices_.size() < kMostNotices)
    notices_.push_back(entity.qid + " (" + entity.names[0].name + ", " + type +
                       ") may be:" + list);
  return true;
}

std::string WikidataItems::country_of(const WikidataEntity& entity) const {
  for (const std::string& country : entity.countries) {
    std::string id = id_of(country);
    if (!id.empty()) return id;
  }
  return "";
}

std::string WikidataItems::new_id(const WikidataEntity& entity,
                                  const claims::PackNode& row) const {
  std::string prefix = row.required_text("prefix");
  if (prefix == "COUNTRY/") {
    const std::string country = country_of(entity);
    prefix = country.empty() ? "place/" : country + "/";
  }
  if (row.required_text("type") == "country" && entity.country_code.size() == 3)
    return entity.country_code;
  std::string label = entity.names[0].name;
  for (const EntityName& name : entity.names)
    if (name.language == "en" && name.form == "name") label = name.name;
  const std::string slug = slug_of(label, 80, '_');
  const std::string id = prefix + (slug.empty() ? entity.qid : slug);
  return import_.store->entity(id) ? id + "_" + claims::fold(entity.qid) : id;
}

// What the base knows of it stays; names that it has not are added.
void WikidataItems::put(const std::string& id, const WikidataEntity& entity,
                        const std::string& type) {
  EntityRecord record =
      import_.store->entity(id).value_or(EntityRecord{id, type, "", 0, {}, ""});
  if (record.part_of.empty() && is_place(type))
    record.part_of = country_of(entity);
  record.same_as = "wikidata:" + entity.qid;
  for (const EntityName& name : entity.names)
    if (!has_name(record, name)) record.names.push_back(name);
  import_.report->count("entity", import_.store->put(record));
}

}  // namespace sources
