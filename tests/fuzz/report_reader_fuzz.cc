// Bytes of others as a JSON report: refused, or read and told and written
// without a fault.

#include "claims/text/error.h"
#include "engine/report/explanation.h"
#include "engine/report/json_writer.h"
#include "engine/report/writer.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    const engine::ReadReport read = engine::read_report(bytes, "fuzz");
    for (const engine::ReportFormat& format : engine::report_formats())
      format.write(read.report, {});
    engine::explain_claim(read, "", "fr", 80);
  } catch (const claims::Error&) {
    // What is wrong with them was said.
  }
  return 0;
}
