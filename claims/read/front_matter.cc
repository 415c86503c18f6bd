#include "claims/read/front_matter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "claims/read/publication_day.h"
#include "claims/text/unicode.h"

namespace claims {
namespace {

constexpr size_t kMaxSize = 64 << 10;

struct Line {
  Span span;      // without its end
  uint32_t next;  // where the next line begins
};

Line line_at(std::string_view text, uint32_t begin) {
  const size_t end = std::min(text.find('\n', begin), text.size());
  const auto next = static_cast<uint32_t>(std::min(end + 1, text.size()));
  auto last = static_cast<uint32_t>(end);
  if (last > begin && text[last - 1] == '\r') --last;
  return {{begin, last}, next};
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

Span trimmed(std::string_view text, Span span) {
  while (!span.empty() && is_blank(text[span.begin])) ++span.begin;
  while (!span.empty() && is_blank(text[span.end - 1])) --span.end;
  return span;
}

bool is_fence(std::string_view text, Span line, bool closing) {
  const std::string_view mark = cut(text, trimmed(text, line));
  return mark == "---" || (closing && mark == "...");
}

struct Entry {
  std::string key;          // lower case
  Span value;               // without quotes
  char quote = 0;           // around the value
  std::vector<Span> items;  // "- Awa Diallo" lines below an empty value
};

bool is_key(std::string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
    return is_letter(static_cast<unsigned char>(c)) || c == '_' || c == '-' ||
           (c >= '0' && c <= '9');
  });
}

// Takes quotes off, or a comment ("# …" after a space) when there are none.
void unquote(std::string_view text, Span span, Span* value, char* quote) {
  span = trimmed(text, span);
  const char first = span.empty() ? '\0' : text[span.begin];
  if ((first == '"' || first == '\'') && span.size() >= 2 &&
      text[span.end - 1] == first) {
    *quote = first;
    *value = {span.begin + 1, span.end - 1};
    return;
  }
  const size_t comment = cut(text, span).find(" #");
  if (comment != std::string_view::npos)
    span.end = span.begin + static_cast<uint32_t>(comment);
  *value = trimmed(text, span);
}

// One line of front matter into `entries`; false if it is none.
bool read_line(std::string_view text, Span line, std::vector<Entry>* entries) {
  const Span inner = trimmed(text, line);
  if (inner.empty() || text[inner.begin] == '#') return true;
  if (inner.begin > line.begin || text[inner.begin] == '-') {
    if (entries->empty()) return false;
    if (text[inner.begin] == '-' && entries->back().value.empty()) {
      Span item;
      char quote = 0;
      unquote(text, {inner.begin + 1, inner.end}, &item, &quote);
      entries->back().items.push_back(item);
    }
    return true;
  }
  const size_t colon = cut(text, inner).find(':');
  if (colon == std::string_view::npos) return false;
  const auto split = inner.begin + static_cast<uint32_t>(colon);
  Entry entry;
  entry.key = std::string(cut(text, trimmed(text, {inner.begin, split})));
  if (!is_key(entry.key)) return false;
  std::transform(
      entry.key.begin(), entry.key.end(), entry.key.begin(), [](char c) {
        return static_cast<char>(lower(static_cast<unsigned char>(c)));
      });
  unquote(text, {split + 1, inner.end}, &entry.value, &entry.quote);
  entries->push_back(std::move(entry));
  return true;
}

struct FrontMatter {
  std::vector<Entry> entries;
  uint32_t end = 0;  // where the text begins
};

std::optional<FrontMatter> parse(std::string_view text) {
  Line line = line_at(text, 0);
  if (!is_fence(text, line.span, false) || line.span.begin == line.next)
    return std::nullopt;
  FrontMatter result;
  const std::string_view head = text.substr(0, kMaxSize);
  while (line.next < head.size()) {
    line = line_at(head, line.next);
    if (is_fence(head, line.span, true)) {
      result.end = line.next;
      if (result.entries.empty()) return std::nullopt;
      return result;
    }
    if (!read_line(head, line.span, &result.entries)) return std::nullopt;
  }
  return std::nullopt;
}

// Escapes of a quoted value: \" and \\ in double quotes, '' in single ones.
std::string unescaped(std::string_view value, char quote) {
  std::string result;
  for (size_t i = 0; i < value.size(); ++i) {
    const bool escaped =
        i + 1 < value.size() &&
        ((quote == '"' && value[i] == '\\' &&
          (value[i + 1] == '"' || value[i + 1] == '\\')) ||
         (quote == '\'' && value[i] == '\'' && value[i + 1] == '\''));
    if (escaped) ++i;
    result += value[i];
  }
  return result;
}

std::string value_of(std::string_view text, const Entry& entry) {
  if (!entry.items.empty()) {
    std::string joined;
    for (const Span item : entry.items) {
      if (!joined.empty()) joined += ", ";
      joined += cut(text, item);
    }
    return joined;
  }
  std::string_view value = cut(text, entry.value);
  if (!entry.quote && value.size() >= 2 && value.front() == '[' &&
      value.back() == ']')
    value = value.substr(1, value.size() - 2);
  return unescaped(value, entry.quote);
}

struct Field {
  const char* key;
  std::string About::*field;
};

constexpr Field kFields[] = {
    {"title", &About::title},         {"author", &About::byline},
    {"authors", &About::byline},      {"byline", &About::byline},
    {"publisher", &About::publisher}, {"url", &About::url},
    {"lang", &About::language},       {"language", &About::language},
    {"origin", &About::origin},
};

void read_day(const std::string& key, const std::string& value, Draft* draft) {
  // `published` says it more plainly than `date`, wherever it stands.
  if (key == "date" && draft->about.published) return;
  const auto day = publication_day(value);
  if (day) {
    draft->about.published = day;
    draft->about.published_from = "front matter";
  } else if (!value.empty()) {
    draft->notices.push_back(
        fmt::format("the front matter's {} \"{}\" was not understood: write it "
                    "as 2024-04-12",
                    key, value));
  }
}

void read_entry(const Entry& entry, Draft* draft) {
  const std::string value = value_of(draft->source(), entry);
  if (entry.key == "date" || entry.key == "published")
    return read_day(entry.key, value, draft);
  for (const Field& field : kFields)
    if (entry.key == field.key && !value.empty())
      draft->about.*field.field = value;
}

// A title in front matter is printed above the article: it is text.
void add_title(const Entry& entry, Draft* draft) {
  if (entry.key != "title" || entry.value.empty() || !entry.items.empty())
    return;
  draft->open(BlockKind::Title);
  const std::string value = value_of(draft->source(), entry);
  if (value == cut(draft->source(), entry.value)) {
    draft->copy(entry.value);
  } else {
    draft->put(value, entry.value);
  }
  draft->close();
}

// A fence and a key that front matter knows below it, but no front matter.
bool is_broken(std::string_view text) {
  const Line fence = line_at(text, 0);
  if (!is_fence(text, fence.span, false)) return false;
  std::vector<Entry> entries;
  if (!read_line(text, line_at(text, fence.next).span, &entries) ||
      entries.empty())
    return false;
  const std::string& key = entries.front().key;
  return key == "date" || key == "published" ||
         std::any_of(std::begin(kFields), std::end(kFields),
                     [&](const Field& field) { return key == field.key; });
}

}  // namespace

bool has_front_matter(std::string_view text) { return parse(text).has_value(); }

uint32_t read_front_matter(Draft* draft) {
  const auto matter = parse(draft->source());
  if (!matter) {
    if (is_broken(draft->source()))
      draft->notices.push_back(
          "the front matter that line 1 opens was read as text and its date "
          "not taken: close it with a line \"---\", and write each line in it "
          "as \"key: value\"");
    return 0;
  }
  for (const Entry& entry : matter->entries) read_entry(entry, draft);
  for (const Entry& entry : matter->entries) add_title(entry, draft);
  return matter->end;
}

}  // namespace claims
