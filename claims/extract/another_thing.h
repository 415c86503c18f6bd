#pragma once
// Whether the words are of another thing than the one that fills a slot: "the
// World Cup semi-final", « le G7 élargi », "independent of the IMF". False
// where the sentence was not analysed.

#include "claims/extract/wording_match.h"

namespace claims {

// What fills a slot only says which other thing is meant.
bool is_of_another_thing(const SentenceView& view, const Reading& reading);

// An adjective of an organisation's name makes it another one.
bool has_qualified_name(const SentenceView& view, const Reading& reading);

// Behind the wording stands what is no thing that could have a part in it.
bool is_of_another_kind(const SentenceView& view, const Reading& reading);

}  // namespace claims
