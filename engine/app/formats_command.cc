// attest formats: what this build reads and writes.

#include "claims/read/reader.h"
#include "engine/app/command.h"
#include "engine/app/console.h"
#include "engine/app/listing.h"
#include "engine/report/writer.h"

namespace engine {
namespace {

Listing articles() {
  Listing listing{"Articles", {}};
  for (const claims::ArticleFormat& format : claims::article_formats()) {
    std::string help = format.help;
    for (const char* extension : format.extensions)
      help += std::string(" ") + extension;
    listing.rows.emplace_back(format.name, help);
  }
  return listing;
}

Listing reports() {
  Listing listing{"Reports", {}};
  for (const ReportFormat& format : report_formats())
    listing.rows.emplace_back(format.name, format.help);
  return listing;
}

int run(const Arguments&) {
  write_out(text_of({articles(), reports()}));
  return kClean;
}

}  // namespace

Command formats_command() {
  return {"formats", "the formats of articles and reports", "", {}, run, {}};
}

}  // namespace engine
