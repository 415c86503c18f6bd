#pragma once
// One base in memory for importers under fire: every input is read into it
// within a transaction that is undone. A stream is given, never a file.

#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "claims/text/error.h"
#include "sources/curate/importer.h"

inline sources::Store fuzz_base() {
  sources::Store store = sources::Store::in_memory();
  store.put(sources::PublisherRecord{"pub", "Pub", 1, "", ""});
  store.put(sources::DocumentRecord{"doc", "pub", "", "", "2024", "", "", "",
                                    "", "", ""});
  store.put(sources::EntityRecord{"NER", "country", "", 0, {}});
  store.put(sources::EntityRecord{
      "NER/niamey", "city", "NER", 0, {{"Niamey", "", "name"}}});
  store.put(sources::SeriesRecord{"rain", "rainfall", "mm", "doc", {}});
  return store;
}

// What went in must be readable, or the whole refused.
inline int fuzz_import(const uint8_t* data, size_t size, const char* format,
                       const char* path, sources::ImportOptions options = {}) {
  static sources::Store store = fuzz_base();
  static const claims::Language language = claims::load_language();
  static const claims::Gazetteer gazetteer;
  options.format = format;
  if (options.document.empty()) options.document = "doc";
  if (options.series.empty()) options.series = "rain";
  sources::ImportReport report;
  std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
  store.begin();
  try {
    sources::importer_for(path, options)
        .run(in,
             {&store, language, options, path,
              []() -> const claims::Gazetteer& { return gazetteer; }, &report});
    store.each_fact([](const sources::FactRecord&) { return true; });
    store.observations_of("rain");
    store.passages_of(options.document);
  } catch (const claims::Error& error) {
    if (error.blame() != claims::Blame::Input) std::abort();
  }
  store.roll_back();
  return 0;
}
