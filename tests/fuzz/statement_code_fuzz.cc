// Statements as the base keeps them, from hostile bytes: whatever reads as one
// is written and read back the same.

#include <cstdint>
#include <cstdlib>

#include "claims/language/gazetteer.h"
#include "claims/value/statement_code.h"
#include "sources/store/world.h"

namespace {

void read_images(const std::string& bytes) {
  if (const auto names = claims::Gazetteer::from_image(bytes)) {
    const std::string text = "Le Niger et Niamey";
    (void)names->find(
        claims::tokenize(text, {0, static_cast<uint32_t>(text.size())}), "fr");
    (void)names->type_of("NER");
    (void)names->names();
  }
  if (const auto world = sources::World::from_image(bytes)) {
    (void)world->find("NER");
    (void)world->within("NER/niamey", "NER");
    (void)world->things();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (const auto one = claims::statement_from_code(bytes))
    if (claims::statement_from_code(claims::statement_code(*one)) != one)
      std::abort();
  if (const auto many = claims::statements_from_code(bytes))
    if (claims::statements_from_code(claims::statements_code(*many)) != many)
      std::abort();
  read_images(bytes);
  return 0;
}
