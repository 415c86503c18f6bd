#include "claims/read/publication_day.h"

#include <gtest/gtest.h>

namespace claims {
namespace {

struct Row {
  const char *name, *text, *day;
};

constexpr Row kRows[] = {
    {"a day", "2024-04-12", "2024-04-12"},
    {"a moment", "2024-04-12T18:30:00Z", "2024-04-12"},
    {"the day is taken as written, whatever the zone",
     "2024-04-12T23:59:00-11:00", "2024-04-12"},
    {"a space before the time", "2024-04-12 18:30", "2024-04-12"},
    {"slashes, year first", "2024/04/12", "2024-04-12"},
    {"space before", "  2024-04-12", "2024-04-12"},
    {"a leap day", "2024-02-29", "2024-02-29"},
    {"no leap day", "2023-02-29", ""},
    {"no such month", "2024-13-01", ""},
    {"a year and month", "2024-04", ""},
    {"slashes, two readings", "04/12/2024", ""},
    {"words", "12 avril 2024", ""},
    {"more digits", "2024-04-123", ""},
    {"one slash", "2024/04-12", ""},
    {"digits alone", "20240412", ""},
    {"nothing", "", ""},
};

TEST(PublicationDay, TakesOneReadingOnly) {
  for (const Row& row : kRows) {
    const auto day = publication_day(row.text);
    EXPECT_EQ(day ? text_of(*day) : "", row.day) << row.name;
  }
}

}  // namespace
}  // namespace claims
