#pragma once
// Readings of a claim over a statistical series: a row a country or region, a
// column a period. "Ghana's jobless rate is 14 %", "emissions have fallen 42 %
// since 1990", "the third highest birth rate in the world": the level, the
// change, the rank, one country against another.

#include "engine/compare/table_reading.h"

namespace engine {

// nullopt unless every word of the claim has its place and all readings agree.
// REQUIRES: table.is_series.
std::optional<TableAnswer> answer_of_series(const LinkedClaim& claim,
                                            const Table& table,
                                            const ReadingContext& context);

}  // namespace engine
