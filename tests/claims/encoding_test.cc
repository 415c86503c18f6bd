#include "claims/read/encoding.h"

#include <gtest/gtest.h>

#include <string>

#include "claims/text/error.h"
#include "claims/text/utf8.h"

namespace claims {
namespace {

using namespace std::string_literals;

// UTF-16 of UTF-8 text, for tests.
std::string utf16(const std::string& text, bool big, bool mark) {
  std::string bytes;
  const auto put = [&](uint32_t unit) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    bytes += big ? high : low;
    bytes += big ? low : high;
  };
  if (mark) put(0xFEFF);
  for (size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    i += c.size;
    if (c.value < 0x10000) {
      put(c.value);
      continue;
    }
    put(0xD800 + ((c.value - 0x10000) >> 10));
    put(0xDC00 + ((c.value - 0x10000) & 0x3FF));
  }
  return bytes;
}

const std::string kFrench = "L’armée a reçu « 1\u202F000 » camions à Agadez.";
const std::string kEnglish = "The army’s 1,000 trucks – all new – left. 𝄞";

struct ReadRow {
  const char* name;
  std::string bytes, encoding, text;
};

const ReadRow kReadable[] = {
    {"UTF-8", kFrench, "UTF-8", kFrench},
    {"UTF-8 with its mark", "\xEF\xBB\xBF" + kFrench, "UTF-8", kFrench},
    {"ASCII", "Nothing else.", "UTF-8", "Nothing else."},
    {"UTF-16, little end first, marked", utf16(kFrench, false, true),
     "UTF-16LE", kFrench},
    {"UTF-16, big end first, marked", utf16(kEnglish, true, true), "UTF-16BE",
     kEnglish},
    {"UTF-16 without mark", utf16(kFrench, false, false), "UTF-16LE", kFrench},
    {"UTF-16 without mark, big end first", utf16(kEnglish, true, false),
     "UTF-16BE", kEnglish},
    {"windows-1252 in French",
     "L\x92"
     "arm\xE9"
     "e a re\xE7u \xAB\xA0"
     "40\xA0\xBB \x80 \xE0 C\x9Cur.",
     "windows-1252", "L’armée a reçu «\u00A040\u00A0» € à Cœur."},
    {"windows-1252 in English", "The army\x92s \x93trucks\x94 \x96 all new.",
     "windows-1252", "The army’s “trucks” – all new."},
    {"one accent is enough", "caf\xE9", "windows-1252", "café"},
    {"names with foreign accents", "Jos\xE9 Mu\xF1oz, \xC5sa, S\xE3o Tom\xE9",
     "windows-1252", "José Muñoz, Åsa, São Tomé"},
    {"middle dots of inclusive French",
     "les \xE9tudiant\xB7"
     "e\xB7s",
     "windows-1252", "les étudiant·e·s"},
    {"a capital beside an ellipsis is no UTF-8", "CAF\xC9\x85 ferm\xE9",
     "windows-1252", "CAFÉ… fermé"},
};

TEST(Encoding, ReadsWhatItRecognises) {
  for (const ReadRow& row : kReadable) {
    const Decoded decoded = decode(row.bytes, "draft.txt");
    EXPECT_EQ(decoded.text.text, row.text) << row.name;
    EXPECT_EQ(decoded.name, row.encoding) << row.name;
    EXPECT_EQ(decoded.notices.empty(), row.encoding == "UTF-8") << row.name;
  }
}

TEST(Encoding, EveryCharacterLeadsBackToItsBytes) {
  for (const ReadRow& row : kReadable) {
    const Decoded decoded = decode(row.bytes, "draft.txt");
    const std::string& text = decoded.text.text;
    size_t file = row.bytes.size();
    if (!decoded.text.runs.empty()) file = decoded.text.runs[0].file_begin;
    for (uint32_t i = 0; i < text.size();) {
      const uint32_t size = code_point_at(text, i).size;
      const Span source = source_of(decoded.text.runs, {i, i + size});
      EXPECT_EQ(source.begin, file) << row.name;
      file = source.end;
      i += size;
    }
    EXPECT_EQ(file, row.bytes.size()) << row.name;
  }
}

struct RefusedRow {
  const char* name;
  std::string bytes, message;
};

std::string unknown(const char* byte, int offset) {
  return "the encoding is not known: byte "s + byte + " at offset " +
         std::to_string(offset) +
         " is not UTF-8, and the text does not look like French or English in "
         "windows-1252; save it as UTF-8";
}

const RefusedRow kRefused[] = {
    {"UTF-8 that was cut off", "L’armée a re\xC3",
     "the file is cut off: its last character, at byte offset 15, is "
     "incomplete UTF-8"},
    {"UTF-8 that was cut off at its first accent", "Le pr\xC3",
     "the file is cut off: its last character, at byte offset 5, is "
     "incomplete UTF-8"},
    {"marked UTF-8 with one bad byte",
     "\xEF\xBB\xBF"
     "caf\xE9 noir",
     "damaged UTF-8: byte 0xE9 at offset 6 does not belong there"},
    {"two encodings in one file", "L’armée reçoit à Agadez un caf\xE9 noir",
     "damaged UTF-8: byte 0xE9 at offset 35 does not belong there"},
    {"UTF-16 that was cut off", utf16("Oui", false, true) + "x",
     "the file is cut off: its last character, at byte offset 8, is "
     "incomplete UTF-16"},
    {"UTF-16 that was cut off inside a pair",
     utf16("Oui", false, true) + "\x34\xD8",
     "the file is cut off: its last character, at byte offset 8, is "
     "incomplete UTF-16"},
    {"UTF-16 with half a pair", utf16("Oui", true, true) + "\xDC\x00 x"s,
     "damaged UTF-16: half a surrogate pair at byte offset 8"},
    {"UTF-32", "\xFF\xFE\0\0O\0\0\0"s,
     "UTF-32 (byte order mark at offset 0) is not read; save it as UTF-8"},
    {"Russian in windows-1251",
     "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xF1\xEA\xE0\xE7\xE0\xEB",
     unknown("0xF0", 1)},
    {"French in code page 850",
     "L'arm\x82"
     "e a re\x87u",
     unknown("0x82", 5)},
    {"French in Mac Roman",
     "L\xD5"
     "arm\x8E"
     "e a re\x8Du",
     unknown("0xD5", 1)},
    {"Polish in Latin-2",
     "Pi\xB1tek w \xA3odzi \xBF"
     "e",
     unknown("0xB1", 2)},
    {"Japanese in Shift JIS", "\x93\xFA\x96{\x8C\xEA", unknown("0x93", 0)},
    {"a byte that windows-1252 does not have", "caf\xE9 \x81",
     unknown("0x81", 5)},
    {"a binary file", "abc\0def"s,
     "a binary file, not text: NUL at byte offset 3"},
    {"a file of control characters", "ab\x01\x02\x03\x04",
     "a binary file, not text: control character 0x01 at byte offset 2"},
    {"UTF-16 of a binary file",
     "\xFF\xFE"
     "a\0\0\0b\0"s,
     "a binary file, not text: control character 0x00 at byte offset 4"},
};

TEST(Encoding, RefusesTheRestAndNamesTheByte) {
  for (const RefusedRow& row : kRefused) {
    try {
      const Decoded decoded = decode(row.bytes, "draft.txt");
      ADD_FAILURE() << row.name << ": " << decoded.name << " "
                    << decoded.text.text;
    } catch (const Error& error) {
      EXPECT_EQ(error.what(), row.message) << row.name;
      EXPECT_EQ(error.where(), "draft.txt") << row.name;
      EXPECT_EQ(error.blame(), Blame::Input) << row.name;
    }
  }
}

}  // namespace
}  // namespace claims
