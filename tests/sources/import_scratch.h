#pragma once
// Bases for the tests of importers: on disk, made of tests/data/mini_seed, and
// in memory, of one record of each kind and a few places; and files for them.

#include <gtest/gtest.h>

#include <string>

#include "claims/language/pack.h"
#include "sources/curate/importer.h"
#include "tests/sources/scratch.h"

namespace sources {

inline const std::string kMini = ATTEST_SOURCE_DIR "/tests/data/mini_seed";
inline const std::string kExamples =
    ATTEST_SOURCE_DIR "/docs/examples/curator/";

inline const claims::Language& language() {
  static const claims::Language loaded = claims::load_language();
  return loaded;
}

// A base on disk made from the small folder of records.
inline std::string mini_base(const Scratch& scratch, const std::string& name) {
  const auto report = build_base(scratch.path(name), language(), kMini, {});
  for (const RowError& error : report.errors)
    ADD_FAILURE() << error.where << ": " << error.message;
  return scratch.path(name);
}

inline Store river_base() {
  Store store = Store::in_memory();
  fill(&store);
  store.put(
      EntityRecord{"NER/zinder", "city", "NER", 40, {{"Zinder", "", "name"}}});
  store.put(EntityRecord{
      "SEN/zinder", "city", "NER", 1, {{"Petit Zinder", "", "name"}}});
  store.put(EntityRecord{
      "ML/petit", "city", "NER", 1, {{"Petit Zinder", "", "name"}}});
  return store;
}

// What comes of a file with this name and text, read with this mapping.
inline ImportReport take(Store* store, const Scratch& scratch,
                         const std::string& name, const std::string& text,
                         ImportOptions options = {},
                         const std::string& mapping = "") {
  if (!mapping.empty())
    options.mapping = scratch.write("mapping.toml", mapping);
  return import_files(store, language(), {scratch.write(name, text)}, options);
}

inline std::string first_error(const ImportReport& report) {
  return report.errors.empty() ? "" : report.errors[0].message;
}

inline std::string faults_of(const ImportReport& report) {
  std::string text;
  for (const RowError& error : report.errors)
    text += error.where + ": " + error.message + "\n";
  return text;
}

inline std::string notices_of(const ImportReport& report) {
  std::string text;
  for (const std::string& notice : report.notices) text += notice + "\n";
  return text;
}

inline constexpr const char* kFactMapping = R"(
[fact]
id = "staff-{Ville:slug}-{An}"
property = "personnel_present"
document = "doc/report"
when = "{An}"
arguments = { force = "NER/niamey", place = "{Ville}" }
value = { number = "{Effectif}", unit = "x:soldier" }
)";
inline constexpr const char* kReview =
    R"({"@type":"ClaimReview","url":"https://e.org/a",)"
    R"("claimReviewed":"Le barrage a cédé.",)"
    R"("author":{"name":"pub/basin"},)"
    R"("reviewRating":{"alternateName":"Faux"}})";

}  // namespace sources
