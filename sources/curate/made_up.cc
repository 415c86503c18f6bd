#include "sources/curate/made_up.h"

namespace sources {
namespace {

// Whoever hands in evidence of their own vouches for it: it can decide, where
// nothing better speaks.
constexpr int kHandedInTier = 3;
// Nothing is known of it: the main base's own entry wins wherever both are.
constexpr const char* kUnknownType = "thing";

}  // namespace

void make_up_publisher(const std::string& id, const Import& import) {
  if (!id.empty() && !import.store->publisher(id))
    import.store->put(PublisherRecord{id, id, kHandedInTier, "", ""});
}

void make_up_document(const std::string& id, const Import& import) {
  if (id.empty() || import.store->document(id)) return;
  make_up_publisher(import.path, import);
  DocumentRecord record;
  record.id = id;
  record.publisher = import.path;
  record.title = id;
  import.store->put(record);
}

void make_up_entity(const std::string& id, const Import& import) {
  if (!id.empty() && !import.store->entity(id))
    import.store->put(EntityRecord{id, kUnknownType, "", 0, {}});
}

void make_up_entities(const claims::Statement& statement,
                      const Import& import) {
  for (const claims::Argument& argument : statement.arguments)
    make_up_entity(argument.term.entity, import);
  if (const auto* term = std::get_if<claims::Term>(&statement.value))
    make_up_entity(term->entity, import);
}

}  // namespace sources
