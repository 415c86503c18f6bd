#pragma once
// Every code that a verdict can carry: reasons, slot rules, flags, reasons of
// rejection. The sentences for them stand in engine/report/messages.*.toml,
// under the same codes; a test holds the two together.

#include <string_view>
#include <vector>

namespace engine {

enum class CodeKind { Reason, Flag, Rejection };

struct CodeRow {
  const char* code;
  CodeKind kind;
};

// Sorted by kind, then code.
const std::vector<CodeRow>& code_table();
bool is_code(CodeKind kind, std::string_view code);

}  // namespace engine
