#include "claims/read/publication_day.h"

#include <string>

namespace claims {

std::optional<Day> publication_day(std::string_view text) {
  constexpr size_t kDay = 10;  // 2024-04-12
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  if (text.size() < kDay) return std::nullopt;
  if (text.size() > kDay && text[kDay] != 'T' && text[kDay] != ' ' &&
      text[kDay] != 't')
    return std::nullopt;
  std::string day(text.substr(0, kDay));
  if (day[4] == '/' && day[7] == '/') day[4] = day[7] = '-';
  return parse_day(day);
}

}  // namespace claims
