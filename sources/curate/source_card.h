#pragma once
// Who published what is imported: the publisher and the document that records
// of a foreign format lean on, found in the base or entered as the curator
// says.

#include <string>

#include "sources/curate/importer.h"

namespace sources {

// "agence-de-l-eau-2024-04-12": lower ASCII letters and digits, accents taken
// off, anything else a joint.
std::string slug_of(const std::string& text, size_t limit, char joint = '-');

// The publisher named, by id or by name; one that the base does not know enters
// with --tier, else Error.
std::string publisher_of(const std::string& named, const Import& import);

// The document of a dump or a table: that of --id, which is in the base or
// enters with --publisher, --published and the rest. `published` and `title`
// are what the file says of itself. Throws Error. Returns its id.
std::string document_of(const std::string& published, const std::string& title,
                        const Import& import);

}  // namespace sources
