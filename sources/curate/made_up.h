#pragma once
// Ad hoc evidence (--against) may lean on what only the main base holds, or on
// nothing but itself: bare entries are made up so that the constraints of the
// base hold. Never used for a base that is kept.

#include <string>

#include "claims/value/statement.h"
#include "sources/curate/importer.h"

namespace sources {

void make_up_publisher(const std::string& id, const Import& import);
// An undated document of an unknown publisher.
void make_up_document(const std::string& id, const Import& import);
void make_up_entity(const std::string& id, const Import& import);
void make_up_entities(const claims::Statement& statement, const Import& import);

}  // namespace sources
