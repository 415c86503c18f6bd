#pragma once
// A folder for one test, gone afterwards, and a base of a river basin to put
// in it.

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "claims/value/statement_json.h"
#include "sources/store/store.h"

namespace sources {

class Scratch {
 public:
  Scratch() {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::temp_directory_path() /
              (std::string("attest-") + std::to_string(::getpid()) + "-" +
               test->test_suite_name() + "-" + test->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  std::string path(const std::string& name) const {
    return (folder_ / name).string();
  }
  std::string write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
  }
  std::string read(const std::string& name) const {
    std::ifstream in(path(name), std::ios::binary);
    return std::string((std::istreambuf_iterator<char>(in)), {});
  }

 private:
  std::filesystem::path folder_;
};

inline claims::Statement statement_of(const std::string& json) {
  return claims::statement_from_json(json, "test");
}

inline FactRecord sample_fact() {
  FactRecord fact;
  fact.id = "gauge-staff";
  fact.document = "doc/report";
  fact.as_of = "2023-05-02";
  fact.statement = statement_of(
      R"({"property":"staff_present","arguments":{"place":"NER/niamey"},)"
      R"("value":{"number":"648","unit":"x:person"},"when":"2023-04"})");
  fact.sentence = {{"en", "648 people work at the gauge."},
                   {"fr", "648 personnes travaillent à la station."}};
  return fact;
}

// One record of every kind.
inline void fill(Store* store) {
  store->put(
      PublisherRecord{"pub/basin", "Autorité du bassin", 1, "official", ""});
  store->put(DocumentRecord{"doc/report", "pub/basin", "Rapport annuel",
                            "https://example.org/r", "2023-05", "2024-01-02",
                            "", "fr", "CC BY 4.0", "", "2024-01-03"});
  store->put(
      EntityRecord{"NER",
                   "country",
                   "",
                   90,
                   {{"Niger", "", "name"}, {"nigérien", "fr", "demonym"}}});
  store->put(
      EntityRecord{"NER/niamey", "city", "NER", 50, {{"Niamey", "", "name"}}});
  store->put(sample_fact());
  store->put(SeriesRecord{
      "level", "river_level", "m", "doc/report", {{"fr", "niveau"}}});
  store->put(ObservationRecord{"level", "NER/niamey", "2023",
                               claims::Rational::of(21, 4), ""});
  PassageRecord passage;
  passage.document = "doc/report";
  passage.ordinal = 1;
  passage.language = "fr";
  passage.text = "Le fleuve a dépassé la cote d’alerte à Niamey en août.";
  passage.caption = "Crues";
  passage.statements = {
      statement_of(R"({"property":"flood","arguments":{"place":"NER/niamey"},)"
                   R"("when":"2023-08"})")};
  store->put(passage);
  PublishedCheckRecord check;
  check.id = "check/1";
  check.document = "doc/report";
  check.claim = "Le barrage a cédé.";
  check.language = "fr";
  check.rating = "Faux";
  check.rating_value = 1;
  store->put(check);
}

}  // namespace sources
