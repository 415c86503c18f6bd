#pragma once
// Tables given as sources, against the sentences of an article: each sentence
// that a table decides becomes a claim with its verdict, the query and the rows
// that it read in the trail.

#include <string>
#include <vector>

#include "claims/language/pack.h"
#include "engine/compare/table_model.h"
#include "engine/judge/checked.h"

namespace engine {

struct SourceTable {
  std::string id;  // "given/1#table"
  Table table;
  sources::Source source;
};

// Adds a claim for every sentence that the tables decide. Tables that decide a
// sentence differently decide nothing.
void add_table_checks(const std::vector<SourceTable>& tables,
                      const claims::Language& language,
                      CheckedArticle* checked);

// Adds a claim at its place in text order, to `claims`, to the extraction and
// to its ledger.
void insert_claim(CheckedClaim added, CheckedArticle* checked);

}  // namespace engine
