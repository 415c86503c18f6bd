// What the tables promise by themselves, whoever writes to them.

#include <gtest/gtest.h>

#include "claims/text/error.h"
#include "tests/sources/made_base.h"

namespace sources {
namespace {

using claims::Error;

struct PromiseRow {
  const char* name;
  const char* sql;
  bool holds;
};
const PromiseRow kPromises[] = {
    {"a document without a publisher cannot be",
     "INSERT INTO document VALUES('d','nobody','','','',NULL,NULL,'','',"
     "'doc/report','','','',1,0)",
     false},
    {"a fact without a document cannot be",
     "INSERT INTO fact VALUES(9,'f','p','affirmed','asserted','none',NULL,'',"
     "NULL,NULL,x'00','none','','','normal','',0,'{}','',1,0)",
     false},
    {"a fact with its document can be",
     "INSERT INTO fact VALUES(9,'f','p','affirmed','asserted','none',NULL,'',"
     "NULL,NULL,x'00','doc/report','','','normal','',0,'{}','',1,0)",
     true},
    {"a deprecated fact without a reason cannot be",
     "INSERT INTO fact VALUES(9,'f','p','affirmed','asserted','none',NULL,'',"
     "NULL,NULL,x'00','doc/report','','','deprecated','',0,'{}','',1,0)",
     false},
    {"a series without a document cannot be",
     "INSERT INTO series VALUES('s','i','','none','{}',1,0)", false},
    {"a passage without a document cannot be",
     "INSERT INTO passage VALUES(9,'none',1,'','text','','',x'00',1,0)", false},
    {"a published check without a document cannot be",
     "INSERT INTO published_check VALUES(9,'c','none','x','','',0,x'',1,0)",
     false},
    {"a figure without its series cannot be",
     "INSERT INTO observation VALUES('none','NER','2023','','1',0,1,1,0)",
     false},
    {"a document that is leant on cannot go",
     "DELETE FROM document WHERE id = 'doc/report'", false},
    {"a publisher of documents cannot go", "DELETE FROM publisher", false},
    {"supported without evidence cannot be",
     "INSERT INTO verdict VALUES('v','hash','supported','2024-01-01','r')",
     false},
    {"refuted without evidence cannot be",
     "INSERT INTO verdict VALUES('v','hash','refuted','2024-01-01','r')",
     false},
    {"refuted by what supports cannot be",
     "BEGIN; INSERT INTO verdict_evidence VALUES('v','fact','gauge-staff',"
     "'supports'); INSERT INTO verdict VALUES('v','hash','refuted','','r'); "
     "COMMIT",
     false},
    {"evidence that is no record cannot be cited",
     "BEGIN; INSERT INTO verdict_evidence VALUES('v','fact','none',"
     "'supports'); INSERT INTO verdict VALUES('v','hash','supported','','r'); "
     "COMMIT",
     false},
    {"evidence of no verdict cannot stay",
     "INSERT INTO verdict_evidence VALUES('v','fact','gauge-staff',"
     "'supports')",
     false},
    {"supported by a fact can be",
     "BEGIN; INSERT INTO verdict_evidence VALUES('v','fact','gauge-staff',"
     "'supports'); INSERT INTO verdict VALUES('v','hash','supported','','r'); "
     "COMMIT",
     true},
    {"refuted by a passage can be",
     "BEGIN; INSERT INTO verdict_evidence VALUES('v','passage',"
     "'doc/report#1','contradicts'); INSERT INTO verdict VALUES('v','hash',"
     "'refuted','','r'); COMMIT",
     true},
    {"not enough evidence needs none",
     "INSERT INTO verdict VALUES('v','hash','not_enough_evidence','','r')",
     true},
    {"a seventh label cannot be",
     "INSERT INTO verdict VALUES('v','hash','probably','','r')", false},
};

TEST(Schema, KeepsItsPromisesWhoeverWrites) {
  for (const PromiseRow& row : kPromises) {
    const Scratch scratch;
    const auto path = made_base(scratch, "base.db");
    bool holds = true;
    try {
      alter(path, row.sql);
    } catch (const Error&) {
      holds = false;
    }
    EXPECT_EQ(holds, row.holds) << row.name;
  }
}

TEST(Schema, VerdictAndItsEvidenceAreNeverChanged) {
  const Scratch scratch;
  Store store = Store::open_for_writing(made_base(scratch, "base.db"));
  store.put(VerdictRecord{
      "v", "hash", "supported", "2024-01-01", {{"fact", "gauge-staff", true}}});
  EXPECT_THROW(store.put(VerdictRecord{"w", "hash", "refuted", "", {}}), Error);
  for (const char* sql :
       {"UPDATE verdict SET label = 'refuted'", "DELETE FROM verdict_evidence",
        "UPDATE verdict_evidence SET record = 'x'"})
    EXPECT_THROW(alter(store.path(), sql), Error) << sql;
}

TEST(Schema, LogAndHistoryAreNeverChanged) {
  const Scratch scratch;
  Store store = Store::open_for_writing(made_base(scratch, "base.db"));
  FactRecord fact = sample_fact();
  fact.note = "recounted";
  store.put(fact);
  store.log({"2024-01-03", "ana", "edit", "gauge-staff", "", "", ""});
  for (const char* sql :
       {"UPDATE log SET actor = 'eve'", "DELETE FROM log",
        "UPDATE history SET content = ''", "DELETE FROM history"})
    EXPECT_THROW(alter(store.path(), sql), Error) << sql;
}

}  // namespace
}  // namespace sources
