#include "claims/language/written.h"

namespace claims {
namespace {

std::string grouped(const std::string& digits, const std::string& group) {
  std::string out;
  for (size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += group;
    out += digits[i];
  }
  return out;
}

void replace(const std::string& key, const std::string& with,
             std::string* text) {
  if (const size_t at = text->find(key); at != text->npos)
    text->replace(at, key.size(), with);
}

std::string with_month(const WrittenForms& forms, std::string text,
                       const Date& date) {
  replace("{month}", forms.months[static_cast<size_t>(date.month - 1)], &text);
  replace("{year}", std::to_string(date.year), &text);
  return text;
}

}  // namespace

WrittenForms load_written_forms(const PackNode& pack) {
  WrittenForms forms;
  const PackNode* node = pack.find("written");
  if (!node) return forms;
  forms.group = node->text_or("group", "");
  forms.decimal = node->text_or("decimal", ".");
  forms.day = node->text_or("day", "");
  forms.month = node->text_or("month", "");
  forms.first = node->text_or("first", "");
  forms.months = node->texts("months");
  if (!forms.months.empty() && forms.months.size() != 12)
    node->fail("'months' must be the twelve months");
  return forms;
}

std::string written(const WrittenForms& forms, const Rational& value) {
  const std::string plain = value.magnitude().text();
  const size_t point = plain.find('.');
  std::string out = value.is_negative() ? "-" : "";
  const std::string whole = plain.substr(0, point);
  // Four digits may stand together in both languages; they read better apart.
  out += grouped(whole, forms.group);
  if (point != plain.npos) out += forms.decimal + plain.substr(point + 1);
  return out;
}

std::string written(const WrittenForms& forms, Day day) {
  if (forms.day.empty() || forms.months.empty()) return text_of(day);
  const Date date = date_of(day);
  std::string text = with_month(forms, forms.day, date);
  replace("{day}",
          date.day == 1 && !forms.first.empty() ? forms.first
                                                : std::to_string(date.day),
          &text);
  return text;
}

std::string written_month(const WrittenForms& forms, Day day) {
  if (forms.month.empty() || forms.months.empty())
    return text_of(day).substr(0, 7);
  return with_month(forms, forms.month, date_of(day));
}

}  // namespace claims
