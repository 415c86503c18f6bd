#pragma once
// The codes that enum values have in reports and in message keys ("passage",
// "deprecated", "list_item"): one table an enum, read both ways.

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "claims/extract/claim.h"
#include "claims/read/article.h"
#include "engine/compare/compare.h"
#include "engine/judge/verdict.h"

namespace engine {

template <typename Enum, size_t N>
using Codes = std::array<std::pair<Enum, const char*>, N>;

inline constexpr Codes<claims::BlockKind, 10> kBlockKinds{{
    {claims::BlockKind::Title, "title"},
    {claims::BlockKind::Byline, "byline"},
    {claims::BlockKind::Dateline, "dateline"},
    {claims::BlockKind::Heading, "heading"},
    {claims::BlockKind::Paragraph, "paragraph"},
    {claims::BlockKind::ListItem, "list_item"},
    {claims::BlockKind::Caption, "caption"},
    {claims::BlockKind::TableCell, "table_cell"},
    {claims::BlockKind::Quote, "quote"},
    {claims::BlockKind::Note, "note"},
}};
inline constexpr Codes<sources::EvidenceKind, 5> kEvidenceKinds{{
    {sources::EvidenceKind::Fact, "fact"},
    {sources::EvidenceKind::Observation, "observation"},
    {sources::EvidenceKind::Passage, "passage"},
    {sources::EvidenceKind::PublishedCheck, "published_check"},
    {sources::EvidenceKind::Self, "self"},
}};
inline constexpr Codes<sources::Rank, 3> kRanks{{
    {sources::Rank::Preferred, "preferred"},
    {sources::Rank::Normal, "normal"},
    {sources::Rank::Deprecated, "deprecated"},
}};
inline constexpr Codes<Level, 5> kLevels{{
    {Level::Pass, "pass"},
    {Level::Error, "error"},
    {Level::Warning, "warning"},
    {Level::Note, "note"},
    {Level::LedgerOnly, "ledger_only"},
}};

// Enums whose names live with them: only the list of values stands here.
inline constexpr std::array kRelations{Relation::Supports,
                                       Relation::Contradicts, Relation::Partial,
                                       Relation::Silent};
inline constexpr std::array kOutcomes{Outcome::Equal,        Outcome::Within,
                                      Outcome::Approximate,  Outcome::Overlaps,
                                      Outcome::Disjoint,     Outcome::Missing,
                                      Outcome::NotComparable};
inline constexpr std::array kSkipReasons{
    claims::SkipReason::Opinion,     claims::SkipReason::Forecast,
    claims::SkipReason::Question,    claims::SkipReason::Cause,
    claims::SkipReason::TooVague,    claims::SkipReason::UnresolvedReference,
    claims::SkipReason::Instruction, claims::SkipReason::NoClaim};

template <typename Enum, size_t N>
const char* code_of(const Codes<Enum, N>& table, Enum value) {
  for (const auto& [known, code] : table)
    if (known == value) return code;
  return "";
}

template <typename Enum, size_t N>
std::optional<Enum> value_of(const Codes<Enum, N>& table,
                             std::string_view code) {
  for (const auto& [value, known] : table)
    if (known == code) return value;
  return std::nullopt;
}

template <typename Enum, size_t N>
std::optional<Enum> value_of(const std::array<Enum, N>& values,
                             std::string_view code) {
  for (const Enum value : values)
    if (name_of(value) == code) return value;
  return std::nullopt;
}

}  // namespace engine
