#include "sources/curate/figure.h"

#include <algorithm>

#include "claims/language/token.h"
#include "sources/curate/curate_data.h"

namespace sources {
namespace {

using claims::Rational;

// Any space of a figure's groups becomes nothing; U+2212 is a minus.
std::string bare(std::string_view cell) {
  std::string text;
  for (size_t i = 0; i < cell.size();) {
    const std::string_view rest = cell.substr(i);
    if (rest.starts_with("\xc2\xa0")) {
      i += 2;
    } else if (rest.starts_with("\xe2\x80\xaf") ||
               rest.starts_with("\xe2\x80\x89")) {
      i += 3;
    } else if (rest.starts_with("\xe2\x88\x92")) {
      text += '-';
      i += 3;
    } else {
      if (cell[i] != ' ') text += cell[i];
      ++i;
    }
  }
  return text;
}

// Groups have three digits, but for the first: "1,234,567" and not "12,34".
bool drop_groups(std::string* text, const FigureStyle& style) {
  if (style.group == '\0') return true;
  const size_t end = std::min(text->find(style.decimal), text->size());
  size_t digits = 0;
  for (size_t i = end; i-- > 0;) {
    if ((*text)[i] == style.group) {
      if (digits != 3) return false;
      text->erase(i, 1);
      digits = 0;
    } else {
      ++digits;
    }
  }
  return true;
}

bool ends_in_letters(const std::string& word) {
  return !word.empty() && static_cast<unsigned char>(word.back()) >= 'a';
}

// Whether `words` holds `word` as a word of its own.
bool holds_word(const std::string& words, const std::string& word) {
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  };
  for (size_t at = words.find(word); at != std::string::npos;
       at = words.find(word, at + 1)) {
    const size_t end = at + word.size();
    const bool starts = at == 0 || !letter(words[at - 1]);
    const bool ends =
        end == words.size() || !ends_in_letters(word) || !letter(words[end]);
    if (starts && ends) return true;
  }
  return false;
}

}  // namespace

FigureStyle usual_style() {
  const claims::PackNode& words = curate_data("table_words.toml");
  FigureStyle style;
  style.marks = words.texts("marks");
  style.missing = words.texts("missing");
  return style;
}

bool is_missing(std::string_view cell, const FigureStyle& style) {
  const std::string text = claims::fold(bare(cell));
  return text.empty() || std::any_of(style.missing.begin(), style.missing.end(),
                                     [&](const auto& word) {
                                       return claims::fold(bare(word)) == text;
                                     });
}

std::optional<Rational> read_figure(std::string_view cell,
                                    const FigureStyle& style) {
  std::string text = bare(cell);
  for (const std::string& mark : style.marks)
    if (text.size() > mark.size() && text.ends_with(mark))
      text.resize(text.size() - mark.size());
  if (text.ends_with('%')) text.pop_back();
  if (text.starts_with('+')) text.erase(0, 1);
  if (!drop_groups(&text, style)) return std::nullopt;
  if (style.decimal != '.') {
    if (text.find('.') != std::string::npos) return std::nullopt;
    std::replace(text.begin(), text.end(), style.decimal, '.');
  }
  const auto figure = Rational::parse(text);
  if (!figure || text.find('/') != std::string::npos) return std::nullopt;
  return multiply(*figure, style.factor);
}

std::optional<Rational> factor_in(std::string_view words) {
  const std::string folded = claims::fold(words);
  std::optional<Rational> found;
  for (const claims::PackNode& row :
       curate_data("table_words.toml").rows("scale"))
    for (const std::string& word : row.texts("words")) {
      if (!holds_word(folded, claims::fold(word))) continue;
      const auto factor = Rational::parse(row.required_text("factor"));
      if (found && factor && *found != *factor) return std::nullopt;
      found = factor;
    }
  return found;
}

}  // namespace sources
