#pragma once
// The records of the source base, as the rooms above see them. Every record
// that can decide anything names the document it leans on; that is a database
// constraint as well (sources/store/schema.sql).

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "claims/value/statement.h"

namespace sources {

enum class Rank { Preferred, Normal, Deprecated };

struct PublisherRecord {
  std::string id;
  std::string name;
  int tier = 3;      // 1 official or agency of record … 4 unknown
  std::string kind;  // official, wire, press, reference, research
  std::string note;
  std::string owner{};  // who owns it: publishers of one owner are not rivals
  std::string criteria{};  // why it has its tier
};

struct DocumentRecord {
  std::string id;
  std::string publisher;  // id
  std::string title;
  std::string url;
  std::string published;  // TIMEX3 value: "2024-04-12", "2024-04"; "" undated
  std::string retrieved;  // day; never read as publication
  std::string origin;     // origin group; its own id when alone
  std::string language;
  std::string licence;
  std::string sha256;    // of what was read; ""
  std::string recorded;  // day it entered the base; "" unknown
};

struct EntityName {
  std::string name;
  std::string language;  // "fr", "en", "" both
  std::string form;      // name, alias, acronym, demonym, title
};

struct EntityRecord {
  std::string id;       // "NER", "niamey", "abdourahamane_tiani"
  std::string type;     // country, city, region, person, organisation,
                        // force, group, base, event, thing
  std::string part_of;  // containing place, country of a force; ""
  int weight = 0;       // larger wins among candidates of one name
  std::vector<EntityName> names;
  std::string same_as{};  // its id elsewhere: "wikidata:Q1032"; ""
};

struct FactRecord {
  std::string id;               // "ne-fr-withdrawal-2023"
  claims::Statement statement;  // `when` = valid time or event time
  std::string document;         // id
  std::string as_of;     // day at which the source says it; "" = published
  std::string recorded;  // day it entered the base
  Rank rank = Rank::Normal;
  std::string rank_reason;  // required when deprecated
  bool complete = false;    // the source declares the list complete
  std::map<std::string, std::string> sentence;  // language -> our own words
  std::string note;
};

struct SeriesRecord {
  std::string id;         // "wb-population"
  std::string indicator;  // Property::indicator
  std::string unit;
  std::string document;
  std::map<std::string, std::string> label;
};

struct ObservationRecord {
  std::string series;
  std::string entity;
  std::string period;  // TIMEX3 value: "2023", "2023-Q3"
  claims::Rational value;
  std::string vintage;  // day the figure was published; ""
};

struct PassageRecord {
  std::string id;  // document id + "#" + ordinal
  std::string document;
  int ordinal = 0;
  std::string language;
  std::string text;
  std::string caption;  // heading it stands under; ""
  // What it speaks of: "@NER" an entity, "#soldier" a class; sorted.
  std::vector<std::string> about;
  // What it states, by the article's own extractor, when it entered.
  std::vector<claims::Statement> statements;
};

struct PublishedCheckRecord {
  std::string id;
  std::string document;  // of the checker
  std::string claim;     // words of the claim that was checked
  std::string language;
  std::string rating;    // the checker's own words
  int rating_value = 0;  // 1 false … 5 true; 0 unknown
  std::optional<claims::Statement> statement;
};

// A verdict that someone wants to keep beside its evidence. The base refuses
// "supported" and "refuted" without a record that carries them.
struct VerdictEvidence {
  std::string kind;    // fact, observation, passage, published_check
  std::string record;  // id; of an observation its series
  bool supports = true;
};

struct VerdictRecord {
  std::string id;
  std::string claim;  // hash of its normal form
  std::string label;  // "refuted", as in engine/judge/verdict.h
  std::string as_of;  // day
  std::vector<VerdictEvidence> evidence;
};

// What a record is called among those of its kind; an observation, which has no
// name of its own, "series entity period[ vintage]".
template <typename Record>
const std::string& id_of(const Record& record) {
  return record.id;
}
inline std::string id_of(const ObservationRecord& record) {
  return record.series + " " + record.entity + " " + record.period +
         (record.vintage.empty() ? "" : " " + record.vintage);
}

// One change of the base. Lines are chained by hash: none can be altered or
// taken out without a trace.
struct LogRecord {
  std::string recorded;  // day; "" unknown
  std::string actor;     // who
  std::string action;    // "import", "add", "init"
  std::string subject;   // what: a file's name
  std::string detail;    // "12 facts"
  std::string revision;  // of the base after it; filled by the store
  std::string hash;      // filled by the store
  int64_t sequence = 0;  // its number; filled by the store
};

// What a record said before it was superseded or taken out, and why.
struct PastRecord {
  std::string kind, id;
  int64_t version = 0;  // from 1 on, without a gap
  std::string reason;
  std::string said;  // JSON
};

// That a line of the log changed a record: what it said before is `version` of
// its history if it `existed`, else that is the last that its history has.
struct ChangeRecord {
  int64_t sequence = 0;  // the line
  std::string kind, id;
  bool existed = false;
  int64_t version = 0;
};

// A record that a line of the log changed, as JSON before and after; "" where
// it was not there.
struct ChangedRecord {
  std::string kind, id;
  std::string before, after;
  int64_t later = 0;  // a later line that changed it again; 0 none
};

// A record that names another.
struct Leaning {
  std::string kind, id;
};

}  // namespace sources
