#include "claims/language/pattern.h"

#include <re2/re2.h>

#include <mutex>

#include "claims/text/error.h"

namespace claims {
namespace {

// Macros that need no list. An apostrophe and a dash come in several forms.
const std::map<std::string, std::string>& fixed_macros() {
  static const std::map<std::string, std::string> macros = {
      {"sp", "[ \\t\\x{A0}\\x{202F}\\x{2009}]"},
      {"edge", "(?:^|$|[^\\pL\\pN])"},
      {"num", "[0-9]+"},
      {"word", "[\\pL\\pM]+"},
      {"upper", "\\p{Lu}"},
      {"apos", "['\\x{2019}]"},
      {"dash", "[-\\x{2010}-\\x{2015}]"},
  };
  return macros;
}

std::string alternatives(const std::vector<std::string>& items) {
  std::string out = "(?:";
  for (size_t i = 0; i < items.size(); ++i)
    out += (i ? "|" : "") + re2::RE2::QuoteMeta(items[i]);
  return out + ")";
}

// "{sp}", "{list}", "{name:list}" (a named group) of `rule` spelled out.
std::string expanded(const std::string& rule, const Pattern::Lists& lists,
                     const std::string& where) {
  std::string out;
  for (size_t i = 0; i < rule.size(); ++i) {
    const size_t close = rule.find('}', i);
    const bool macro = rule[i] == '{' && close != std::string::npos &&
                       i + 1 < rule.size() && isalpha(rule[i + 1]);
    // \x{A0} and \p{Lu} are the expression's own.
    if (!macro || (i > 1 && rule[i - 2] == '\\')) {
      out += rule[i];
      continue;
    }
    std::string name = rule.substr(i + 1, close - i - 1), group;
    if (const size_t colon = name.find(':'); colon != std::string::npos) {
      group = name.substr(0, colon);
      name = name.substr(colon + 1);
    }
    std::string body;
    if (const auto fixed = fixed_macros().find(name);
        fixed != fixed_macros().end())
      body = fixed->second;
    else if (const auto list = lists.find(name); list != lists.end())
      body = alternatives(list->second);
    else
      throw Error("pattern names '" + name + "', which is no macro or list",
                  where, Blame::Internal);
    out += group.empty() ? body : "(?P<" + group + ">" + body + ")";
    i = close;
  }
  return out;
}

}  // namespace

std::optional<Span> PatternMatch::group(std::string_view name) const {
  for (const auto& [key, span] : groups)
    if (key == name) return span;
  return std::nullopt;
}

struct Pattern::Compiled {
  std::once_flag once;
  std::unique_ptr<re2::RE2> regex;
};

Pattern::Pattern() : compiled_(std::make_unique<Compiled>()) {}

Pattern::Pattern(const std::string& rule, const Lists& lists,
                 const std::string& where)
    : regex_(expanded(rule, lists, where)),
      compiled_(std::make_unique<Compiled>()) {
  if (!compiled().ok())
    throw Error("pattern is malformed: " + compiled().error(), where,
                Blame::Internal);
}

Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

const re2::RE2& Pattern::compiled() const {
  std::call_once(compiled_->once, [this] {
    re2::RE2::Options options;
    options.set_log_errors(false);
    compiled_->regex = std::make_unique<re2::RE2>(regex_, options);
  });
  return *compiled_->regex;
}

std::optional<PatternMatch> Pattern::find(std::string_view text,
                                          uint32_t from) const {
  const re2::RE2& regex = compiled();
  const re2::StringPiece piece(text.data(), text.size());
  std::vector<re2::StringPiece> parts(
      static_cast<size_t>(regex.NumberOfCapturingGroups()) + 1);
  if (!regex.Match(piece, from, text.size(), re2::RE2::UNANCHORED, parts.data(),
                   static_cast<int>(parts.size())))
    return std::nullopt;
  const auto span_of = [&](const re2::StringPiece& part) {
    const auto begin = static_cast<uint32_t>(part.data() - text.data());
    return Span{begin, begin + static_cast<uint32_t>(part.size())};
  };
  PatternMatch match{span_of(parts[0]), {}};
  for (const auto& [name, index] : regex.NamedCapturingGroups())
    if (const auto& part = parts[static_cast<size_t>(index)]; part.data())
      match.groups.emplace_back(name, span_of(part));
  return match;
}

}  // namespace claims
