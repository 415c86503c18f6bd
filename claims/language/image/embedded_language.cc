// The packs that the program carries, as the build compiled them
// (compile_packs.cc) and pack_image.S set them in.

#include "claims/language/image/pack_image.h"
#include "claims/language/pack.h"

extern "C" const char attest_pack_image[];
extern "C" const char attest_pack_image_end[];

namespace claims {

Language load_language() {
  return language_of_image(
      {attest_pack_image,
       static_cast<size_t>(attest_pack_image_end - attest_pack_image)});
}

}  // namespace claims
