#pragma once
// What follows once roles, times and values of two statements are lined up: an
// event happens again and again, a state has one value at a time, and what does
// not line up leaves less to say.

#include "engine/compare/period_compare.h"
#include "engine/compare/role_compare.h"

namespace engine {

// The claim asserts a value: a figure, a name, a length.
bool has_value(const claims::Statement& statement);

// The claim names the one time that it is about, of what happens again and
// again.
bool names_one_time(const Pair& pair);

// `value`: what would follow from the values alone.
Relation relation_of(const Pair& pair, const RolesRelation& roles,
                     const TimeRelation& time, Relation value);

}  // namespace engine
