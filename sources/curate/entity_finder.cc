#include "sources/curate/entity_finder.h"

#include "claims/language/token.h"
#include "claims/text/error.h"
#include "claims/text/quoted.h"
#include "sources/curate/curate_data.h"
#include "sources/curate/made_up.h"

namespace sources {

using claims::Error;

const std::set<std::string>& EntityFinder::named(const std::string& name) {
  static const std::set<std::string> kNone;
  if (by_name_.empty()) {
    take_names(import_.store->names());
    // What is handed in is called as the main base calls it.
    if (import_.options.ad_hoc) take_names(import_.gazetteer().names());
  }
  const auto it = by_name_.find(claims::fold(name));
  return it == by_name_.end() ? kNone : it->second;
}

void EntityFinder::take_names(const std::vector<claims::GazetteerName>& names) {
  for (const auto& known : names)
    if (known.form != "demonym")
      by_name_[claims::fold(known.name)].insert(known.entity);
}

const std::string& EntityFinder::find(const std::string& cell,
                                      const std::string& column) {
  if (const auto known = found_.find(cell); known != found_.end())
    return known->second;
  std::string id = cell;
  if (!is_known(cell)) id = by_name(cell, column);
  if (import_.options.ad_hoc) make_up_entity(id, import_);
  return found_[cell] = id;
}

bool EntityFinder::is_known(const std::string& id) const {
  return import_.store->entity(id) ||
         (import_.options.ad_hoc && !import_.gazetteer().type_of(id).empty());
}

std::string EntityFinder::find_known(const std::string& cell) {
  if (const auto known = found_.find(cell); known != found_.end())
    return known->second;
  std::string id = cell.empty() || import_.store->entity(cell)
                       ? cell
                       : country_of_code(cell);
  if (!id.empty() && !import_.store->entity(id)) id.clear();
  if (id.empty() && named(cell).size() == 1) id = *named(cell).begin();
  return found_[cell] = id;
}

std::string EntityFinder::by_name(const std::string& cell,
                                  const std::string& column) {
  const std::set<std::string>& ids = named(cell);
  if (ids.size() == 1) return *ids.begin();
  const std::string what =
      "column " + column + ": " + claims::quoted(cell) + " is ";
  if (ids.empty())
    throw Error(what + "neither an id nor a name of the base", "");
  std::string candidates;
  for (const auto& id : ids)
    candidates += (candidates.empty() ? "" : ", ") + id;
  throw Error(what + "a name of several (" + candidates + "); write the id",
              "");
}

}  // namespace sources
