#include "claims/text/unicode.h"

#include <gtest/gtest.h>

#include <string>

#include "claims/text/utf8.h"
#include "growth_law.h"

namespace claims {
namespace {

struct NfcRow {
  const char* name;
  std::string text, composed;
};

const NfcRow kNfc[] = {
    {"nothing", "", ""},
    {"ASCII stays", "1,016 US troops", "1,016 US troops"},
    {"composed accents stay", "Sénégal", "Sénégal"},
    {"macOS writes accents apart", "Se\u0301ne\u0301gal", "Sénégal"},
    {"a cedilla apart", "franc\u0327ais", "français"},
    {"two marks on one letter", "o\u0302\u0301", "ố"},
    {"the Kelvin sign is K", "300 \u212A", "300 K"},
    {"no-break spaces stay", "1\u202F000\u00A0%", "1\u202F000\u00A0%"},
    {"the apostrophe stays", "l’armée", "l’armée"},
    {"a ligature stays, as NFC is no NFKC", "ﬁn", "ﬁn"},
    {"a mark without a letter stays", "\u0301a", "\u0301a"},
};

TEST(Unicode, ComposesToNfc) {
  for (const NfcRow& row : kNfc) {
    EXPECT_EQ(to_nfc(row.text).text, row.composed) << row.name;
    EXPECT_EQ(is_nfc(row.text), row.text == row.composed) << row.name;
  }
}

TEST(Unicode, NfcMapsBackToTheBytesBefore) {
  const std::string text = "le Se\u0301ne\u0301gal, l’été";
  const MappedText made = to_nfc(text);
  const auto at = [&](const char* word) {
    const auto begin = static_cast<uint32_t>(made.text.find(word));
    return Span{begin,
                begin + static_cast<uint32_t>(std::string_view(word).size())};
  };
  EXPECT_EQ(cut(text, source_of(made.runs, at("Sénégal"))),
            "Se\u0301ne\u0301gal");
  EXPECT_EQ(cut(text, source_of(made.runs, at("n"))), "n");
  EXPECT_EQ(cut(text, source_of(made.runs, at("é"))), "e\u0301");
  EXPECT_EQ(cut(text, source_of(made.runs, at("l’été"))), "l’été");
  EXPECT_EQ(cut(text, source_of(made.runs, at("le "))), "le ");
}

TEST(Unicode, LongSequencesOfMarksTakeLinearTime) {
  // Alternating classes want to be sorted.
  const auto marks = [](size_t pairs) {
    return "a" + repeated("\u0301\u0316", pairs);
  };
  const std::string text = marks(100'000);
  const MappedText made = to_nfc(text);
  EXPECT_FALSE(find_utf8_fault(made.text));
  EXPECT_EQ(source_of(made.runs, {0, static_cast<uint32_t>(made.text.size())}),
            (Span{0, static_cast<uint32_t>(text.size())}));
  const auto seconds = [&](size_t pairs) {
    const std::string row = marks(pairs);
    return seconds_of([&] { to_nfc(row); });
  };
  expect_no_square(12'500, seconds, "marks in turn");
}

struct CaseRow {
  const char* name;
  char32_t c, folded;
};

const CaseRow kCases[] = {
    {"ASCII", U'A', U'a'},
    {"ASCII that has no case", U'@', U'@'},
    {"before the alphabet", U'[', U'['},
    {"É", U'É', U'é'},
    {"Ç", U'Ç', U'ç'},
    {"the multiplication sign is no letter", U'×', U'×'},
    {"ß is lower case", U'ß', U'ß'},
    {"Œ is outside Latin-1", U'Œ', U'œ'},
    {"Ÿ is outside Latin-1", U'Ÿ', U'ÿ'},
    {"Greek", U'Σ', U'σ'},
};

TEST(Unicode, LowersOneCodePoint) {
  for (const CaseRow& row : kCases)
    EXPECT_EQ(lower(row.c), row.folded) << row.name;
}

struct KindRow {
  const char* name;
  bool (*is)(char32_t);
  std::u32string yes, no;
};

const KindRow kKinds[] = {
    {"letters", is_letter, U"aZéÉœŒßªµ北", U"1 -×÷’«\u00A0\u0301"},
    {"upper case", is_upper, U"AÉŒ", U"aéœ1ßª"},
    {"lower case", is_lower, U"aéœß", U"AÉŒ1"},
    {"digits", is_digit, U"09٣", U"a½²"},
    {"marks", is_mark, U"\u0301\u0327", U"aé´"},
    {"spaces", is_space, U" \t\n\r\u00A0\u202F\u2009\u3000",
     U"a\u200B\u2060\u00AD"},
    {"controls", is_control, U"\u0001\u001F\u007F\u009F", U"\t\n\r a\u00A0é"},
    {"what no reader sees", is_invisible,
     U"\u00AD\u200B\u200D\u2060\uFEFF\u202E", U" \u00A0\u202F\u2009-’"},
};

TEST(Unicode, KnowsKindsOfCharacters) {
  for (const KindRow& row : kKinds) {
    for (const char32_t c : row.yes)
      EXPECT_TRUE(row.is(c)) << row.name << " " << std::hex << uint32_t{c};
    for (const char32_t c : row.no)
      EXPECT_FALSE(row.is(c)) << row.name << " " << std::hex << uint32_t{c};
  }
}

TEST(Unicode, TakesAccentsOff) {
  EXPECT_EQ(without_accent(U'é'), U'e');
  EXPECT_EQ(without_accent(U'Ç'), U'C');
  EXPECT_EQ(without_accent(U'ố'), U'o');
  EXPECT_EQ(without_accent(U'œ'), U'œ');
  EXPECT_EQ(without_accent(U'각'), U'각');
  EXPECT_EQ(without_accent(U'a'), U'a');
}

// Latin-1 has a fast path beside ICU; both must say the same.
TEST(Unicode, TheFastPathsAgreeWithTheirUpperHalf) {
  for (char32_t c = 0xC0; c < 0x100; ++c) {
    if (is_upper(c)) {
      EXPECT_TRUE(is_lower(lower(c))) << uint32_t{c};
      EXPECT_EQ(upper(lower(c)), c);
    }
    EXPECT_EQ(is_letter(c), is_upper(c) || is_lower(c)) << uint32_t{c};
  }
}

}  // namespace
}  // namespace claims
