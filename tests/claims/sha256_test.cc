#include "claims/text/sha256.h"

#include <gtest/gtest.h>

namespace claims {
namespace {

struct Row {
  const char *name, *bytes, *hex;
};
// FIPS 180-4 and NIST's example values.
constexpr Row kRows[] = {
    {"nothing has a digest too", "",
     "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
    {"three letters fit one block", "abc",
     "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
    {"fifty-six letters need two blocks",
     "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
};

TEST(Sha256, GivesThePublishedDigests) {
  for (const Row& row : kRows) EXPECT_EQ(sha256_hex(row.bytes), row.hex);
}

TEST(Sha256, DoesNotDependOnHowTheBytesAreCut) {
  Sha256 digest;
  for (const char* piece : {"a", "", "bc"}) digest.update(piece);
  EXPECT_EQ(digest.finish_hex(), sha256_hex("abc"));
  digest.update("abc");  // afresh after finish
  EXPECT_EQ(digest.finish_hex(), sha256_hex("abc"));
}

}  // namespace
}  // namespace claims
