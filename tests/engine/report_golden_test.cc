// Every writer against its golden file, in both languages. After a change that
// is meant, run the tests with ATTEST_UPDATE_GOLDEN=1 and read the difference.

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include "engine/report/writer.h"
#include "tests/engine/report_sample.h"

namespace engine {
namespace {

std::string golden_path(const ReportFormat& format,
                        const std::string& language) {
  return std::string(ATTEST_SOURCE_DIR) + "/tests/data/golden/report." +
         language + "." + format.name + format.extension;
}

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The first line that differs: whole reports would fill the screen.
std::string difference(const std::string& written, const std::string& golden) {
  if (written == golden) return "";
  std::istringstream now(written), before(golden);
  std::string a, b;
  for (size_t line = 1;; ++line) {
    const bool more = static_cast<bool>(std::getline(now, a));
    const bool also = static_cast<bool>(std::getline(before, b));
    if (!more && !also) return "only the last line end differs";
    if (more != also || a != b)
      return "line " + std::to_string(line) + ":\n" + a + "\nwas\n" + b;
  }
}

TEST(ReportGolden, EveryWriterGivesItsGoldenBytes) {
  for (const std::string language : {"en", "fr"}) {
    for (const ReportFormat& format : report_formats()) {
      const std::string bytes = format.write(sample::report(language), {});
      const std::string path = golden_path(format, language);
      if (std::getenv("ATTEST_UPDATE_GOLDEN")) write_file(path, bytes);
      EXPECT_EQ(difference(bytes, bytes_of(path)), "") << path;
    }
  }
}

TEST(ReportGolden, WritersGiveTheSameBytesTwice) {
  for (const ReportFormat& format : report_formats())
    EXPECT_EQ(format.write(sample::report("fr"), {}),
              format.write(sample::report("fr"), {}))
        << format.name;
}

TEST(ReportGolden, AnEmptyReportIsWrittenByAll) {
  for (const ReportFormat& format : report_formats())
    EXPECT_NO_THROW(format.write(Report{}, {})) << format.name;
}

TEST(ReportGolden, ATableOfFormatsIsFoundByName) {
  ASSERT_NE(report_format("sarif"), nullptr);
  EXPECT_EQ(report_format("SARIF"), nullptr);
  EXPECT_EQ(report_format("pdf"), nullptr);
}

}  // namespace
}  // namespace engine
