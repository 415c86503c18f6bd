#pragma once
// What a curator should look at: records that are allowed to be in the base
// and still weaken what is judged from them. One row a question.

#include <string>
#include <vector>

#include "claims/language/pack.h"
#include "sources/store/store.h"

namespace sources {

struct AuditFinding {
  std::string record;  // "document doc/report"
  std::string detail;  // "" when the question says it all
};

struct AuditContext {
  const Store& store;
  const claims::Language& language;
  claims::Day today;  // for what is due
};

struct Audit {
  const char* name;  // "undated"
  const char* help;  // what it means and what to do
  std::vector<AuditFinding> (*run)(const AuditContext&);
};

const std::vector<Audit>& audits();

}  // namespace sources
