// The committed models are those that MODELS.md names: whoever changes one must
// say so there, and claims/train/train_models.sh makes these very bytes.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "claims/text/sha256.h"

namespace claims {
namespace {

const std::string kPacks = ATTEST_SOURCE_DIR "/claims/packs/";

std::string bytes_of(const std::string& name) {
  std::ifstream in(kPacks + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class SyntaxModels : public testing::TestWithParam<const char*> {};

TEST_P(SyntaxModels, HaveTheHashThatTheirPageNames) {
  const std::string name = GetParam();
  const std::string row =
      "| `" + name + "` | `" + sha256_hex(bytes_of(name)) + "` |";
  EXPECT_NE(bytes_of("MODELS.md").find(row), std::string::npos)
      << "retrain with claims/train/train_models.sh and name the hash in "
         "MODELS.md: "
      << row;
}

INSTANTIATE_TEST_SUITE_P(Committed, SyntaxModels,
                         testing::Values("fr.model", "en.model"));

}  // namespace
}  // namespace claims
