#include "claims/language/image/pack_image.h"

#include <gtest/gtest.h>

#include "claims/language/dateline.h"
#include "claims/language/pattern.h"
#include "claims/text/error.h"

namespace claims {
namespace {

// Every other test reads the image, so a part that it lost shows there.
TEST(PackImage, TheProgramsPacksAreThoseOfTheToml) {
  EXPECT_TRUE(pack_image(load_language()) == pack_image(parse_language()));
}

TEST(PackImage, TheSamePacksGiveTheSameBytes) {
  const std::string image = pack_image(parse_language());
  EXPECT_TRUE(image == pack_image(parse_language()));
  EXPECT_TRUE(image == pack_image(language_of_image(image)));
}

TEST(PackImage, ADamagedImageIsRefused) {
  const std::string image = pack_image(load_language());
  EXPECT_THROW(language_of_image(""), Error);
  EXPECT_THROW(language_of_image("x" + image), Error);
  EXPECT_THROW(language_of_image(image + "x"), Error);
  for (size_t part = 0; part < 50; ++part)
    EXPECT_THROW(language_of_image(image.substr(0, image.size() * part / 50)),
                 Error)
        << part;
}

TEST(PackImage, APatternOfAnImageFindsWhatItFound) {
  const Language language = load_language(), parsed = parse_language();
  const std::string text = "NIAMEY (AFP) – 1";
  for (size_t i = 0; i < language.packs.size(); ++i) {
    const auto& rules = language.packs[i].datelines->rules;
    ASSERT_FALSE(rules.empty());
    for (size_t k = 0; k < rules.size(); ++k)
      EXPECT_EQ(
          rules[k].pattern.find(text).has_value(),
          parsed.packs[i].datelines->rules[k].pattern.find(text).has_value())
          << rules[k].id;
  }
  EXPECT_FALSE(Pattern("[0-9]", {}, "t:1").find("x"));
}

}  // namespace
}  // namespace claims
