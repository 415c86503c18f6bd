#include "claims/extract/wording_match.h"

#include <algorithm>
#include <map>

#include "claims/extract/reading_set.h"
#include "claims/extract/slot_search.h"
#include "claims/extract/wording_site.h"

namespace claims {

bool fits(const SentenceTerm& term, const std::vector<std::string>& types,
          const Catalogue& catalogue) {
  for (const std::string& type : types) {
    if (!term.type.empty() && term.type == type) return true;
    if (!term.term.concept_id.empty() &&
        catalogue.is_a(term.term.concept_id, type))
      return true;
  }
  return false;
}

namespace {

// Wordings that may begin at a token, by its stem or that of its lemma.
std::vector<size_t> wordings_at(const SentenceView& view,
                                const WordingTable& table, size_t token) {
  std::vector<size_t> found;
  const auto add = [&](const std::string& stem) {
    const auto wordings = table.by_anchor.find(stem);
    if (stem.empty() || wordings == table.by_anchor.end()) return;
    found.insert(found.end(), wordings->second.begin(), wordings->second.end());
  };
  add(view.stems[token]);
  if (view.analysed && view.lemma_stems[token] != view.stems[token])
    add(view.lemma_stems[token]);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool fill(const WordingSite& site, const WordingSlot& slot, Reading* reading) {
  if (slot.role == "value" && site.property.value != "entity") {
    reading->value = find_slot_value(site, slot);
    return reading->value != nullptr;
  }
  const SentenceTerm* term = find_slot_term(site, slot, *reading);
  if (term) reading->terms[slot.role] = term;
  return term != nullptr;
}

// A reading whose first anchor is token `at`; nullopt if a slot stays empty.
std::optional<Reading> read_wording(size_t at, WordingSite site) {
  if (!place_anchors(at, &site) || says_another_thing(site))
    return std::nullopt;
  Reading reading;
  reading.wording = &site.wording;
  reading.property = &site.property;
  reading.first = site.anchors.front();
  reading.last = site.anchors.back() + 1;
  for (const WordingSlot& slot : site.wording.slots)
    if (!fill(site, slot, &reading)) return std::nullopt;
  return reading;
}

}  // namespace

std::vector<Reading> match_wordings(const SentenceView& view,
                                    const Language& language) {
  const WordingTable& table = *view.pack->wordings;
  std::vector<Reading> readings;
  for (size_t i = 0; i < view.tokens.size(); ++i) {
    std::map<std::string, Reading> best;  // property -> fullest reading here
    for (const size_t index : wordings_at(view, table, i)) {
      const Wording& wording = table.wordings[index];
      const Property* property = language.catalogue.find(wording.property);
      if (!property) continue;
      auto reading =
          read_wording(i, {view, language, wording, *property, {}, false});
      if (!reading) continue;
      Reading& kept = best[wording.property];
      if (fullness(*reading) > fullness(kept)) kept = std::move(*reading);
    }
    for (auto& [property, reading] : best)
      readings.push_back(std::move(reading));
  }
  return without_repeats(std::move(readings));
}

}  // namespace claims
