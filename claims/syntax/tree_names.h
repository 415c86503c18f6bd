#pragma once
// The names of tags and relations in Universal Dependencies: "NOUN",
// "nsubj:pass". For treebanks, tests and people who look at a tree.

#include <optional>
#include <string>
#include <string_view>

#include "claims/syntax/tree.h"

namespace claims {

std::string_view name_of(Tag tag);
std::string_view name_of(Relation relation);
std::optional<Tag> tag_named(std::string_view name);
// Subtypes that no Relation stands for lose their subtype; Dep if unknown.
Relation relation_named(std::string_view label);
// The relation without its subtype: Obl for OblAgent.
Relation base_of(Relation relation);

// One line a word: index, form, lemma, tag, head, relation.
std::string text_of(const Tree& tree);

}  // namespace claims
