#pragma once
// What changed in records, field by field, for a person: "value.number: 648 ->
// 684". Fields that a curator does not write by hand (rule, rounding) are told
// like any other.

#include <string>
#include <vector>

#include "sources/store/store.h"

namespace sources {

// Lines such as "published: 2024-02-01 -> 2024-02-02", sorted by field;
// `before` or `after` "" tells of a record that came or went: no lines.
std::vector<std::string> field_changes(const std::string& before,
                                       const std::string& after);

// "+ fact capital-ner  Niamey…", "- …", "~ fact …" with its fields below.
std::string text_of(const std::vector<ChangedRecord>& changed, size_t limit);

// What is otherwise in `now` than in `then`: every record that came, went or
// says something else, by kind and id. Reads both bases once, record by record.
std::vector<ChangedRecord> differences(const Store& then, const Store& now);

}  // namespace sources
