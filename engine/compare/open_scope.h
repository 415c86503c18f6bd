#pragma once
// Whether a sentence of evidence speaks of just what a claim speaks of: of the
// same subject, time and part, with nothing added that narrows it. Only then
// may one leave no room for the other: "employs 90 workers in Dunmore" excludes
// no figure of all workers.

#include <cstddef>

#include "engine/compare/open_align.h"

namespace engine {

struct OpenPair {
  const OpenSentence& claim;
  const OpenSentence& text;
  const OpenSentence& title;
  const Alignment& alignment;
  const CompareContext& context;
};

// A term of the claim is held by this term of the text.
bool is_held(const OpenPair& pair, size_t text_term);

// Between the two tokens the text names nothing that the claim does not.
bool is_tight(const OpenPair& pair, size_t from, size_t to);

// A clause, or a member of it, ends before the token: nothing that follows can
// restrict what stands there.
bool closes(const OpenSentence& text, size_t token,
            const CompareContext& context);

// The text dates what it says, and not as the claim does.
bool has_other_time(const OpenPair& pair);

// What the claim is about is what the text is about, and not its owner or a
// kind of it: "the pilot of the series", "his son", "the new wing".
bool has_same_subject(const OpenPair& pair);

// The term belongs to what something is said to be: "is a 1968 horror film".
bool is_identity(const OpenSentence& sentence, size_t term,
                 const CompareContext& context);

// The word before the names or words that a term stands among, but for
// articles, folded: "in" of "in the West Sussex hills"; "" at the head.
std::string mark_before(const OpenSentence& text, size_t term,
                        const CompareContext& context);

}  // namespace engine
