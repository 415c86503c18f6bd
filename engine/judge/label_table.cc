#include "engine/judge/verdict.h"

namespace engine {

const std::vector<LabelRow>& label_table() {
  static const std::vector<LabelRow> kTable = {
      {Label::Supported, "supported", "Supported", Level::Pass, "Supported", 5},
      {Label::Refuted, "refuted", "Refuted", Level::Error, "Refuted", 1},
      {Label::Conflicting, "conflicting", "Conflicting", Level::Error,
       "Conflicting Evidence/Cherrypicking", 3},
      {Label::Outdated, "outdated", "Outdated", Level::Warning, "Refuted", 2},
      {Label::NotEnoughEvidence, "not_enough_evidence", "Not enough evidence",
       Level::Note, "Not Enough Evidence", 0},
      {Label::NotCheckable, "not_checkable", "Not checkable", Level::LedgerOnly,
       "Not Enough Evidence", 0},
  };
  return kTable;
}

const LabelRow& row_of(Label label) {
  return label_table()[static_cast<size_t>(label)];
}

std::optional<Label> label_named(std::string_view name) {
  for (const LabelRow& row : label_table())
    if (row.name == name) return row.label;
  return std::nullopt;
}

}  // namespace engine
