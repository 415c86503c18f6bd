#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/bench/mutation.h"

namespace engine {
namespace {

class Mutation : public testing::Test {
 protected:
  static void SetUpTestSuite() { base() = new StarterBase(file()); }
  static void TearDownTestSuite() {
    delete base();
    std::filesystem::remove(file());
  }
  static StarterBase*& base() {
    static StarterBase* one = nullptr;
    return one;
  }
  static std::filesystem::path file() {
    return std::filesystem::temp_directory_path() /
           ("attest-mutation-test-" + std::to_string(getpid()) + ".db");
  }
};

TEST_F(Mutation, NoVariantOfASupportedClaimIsSupportedWrongly) {
  for (const char* name : {"niger.fr.md", "niger.en.md"}) {
    MutationRun run;
    mutate_article(std::string(ATTEST_SOURCE_DIR) + "/docs/examples/" + name,
                   base()->language, base()->bases(), &run);
    EXPECT_GT(run.supported, 0u) << name;
    for (const std::string& wrong : run.wrong) ADD_FAILURE() << wrong;
  }
}

}  // namespace
}  // namespace engine
