// Every writer against its golden file, in both languages. After a change that
// is meant, run the tests with ATTEST_UPDATE_GOLDEN=1 and read the difference.

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

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

TEST(ReportGolden, EveryWriterGivesItsGoldenBytes) {
  for (const std::string language : {"en", "fr"}) {
    for (const ReportFormat& format : report_formats()) {
      const std::string bytes = format.write(sample::report(language), {});
      const std::string path = golden_path(format, language);
      if (std::getenv("ATTEST_UPDATE_GOLDEN")) write_file(path, bytes);
      EXPECT_EQ(bytes, bytes_of(path)) << path;
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
