#pragma once
// Evidence is one record of the base that may bear on a claim, with where it
// comes from: a fact, an observation of a series, a passage of a document, a
// published check, or the article itself (self-checks).

#include <optional>
#include <string>
#include <vector>

#include "claims/value/statement.h"
#include "sources/store/record.h"

namespace sources {

enum class EvidenceKind { Fact, Observation, Passage, PublishedCheck, Self };

// The document that a record leans on, as reports cite it.
struct Source {
  std::string id;
  std::string publisher;  // id
  std::string publisher_name;
  int tier = 3;      // 1 official or agency of record … 4 unknown
  std::string kind;  // official, wire, press, reference
  std::string title;
  std::string url;
  std::string origin;  // origin group: three reprints of one dispatch
                       // share it; never empty (own id when alone)
  std::optional<claims::Period> published;  // absent = undated; may be a month
  std::string licence;
};

struct Evidence {
  EvidenceKind kind = EvidenceKind::Fact;
  std::string id;  // record id, "fact:ne-fr-withdrawal"
  // The record's normal form. A passage may state several things: one Evidence
  // a statement. `typed` is false for a passage found by its words alone: it is
  // shown, and it can never decide.
  claims::Statement statement;
  bool typed = true;
  std::string text;      // what a person reads: the passage, or the
                         // fact's own sentence in the report language
  std::string language;  // of `text`
  Source source;
  Rank rank = Rank::Normal;
  std::string recorded;  // day it entered the base, "2026-11-22"
  // Day at which the source says it; the last day of `published` if unsaid.
  std::optional<claims::Day> as_of;
  bool complete = false;          // its source declares the list complete
  std::string query;              // SQL for aggregates; "" else
  std::vector<std::string> rows;  // rows that the query read, as text
  int score = 0;                  // rank of search, larger first
};

}  // namespace sources
