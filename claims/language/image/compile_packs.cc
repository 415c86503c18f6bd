// attest-compile-packs OUT: reads the packs' TOML, with every complaint of its
// loader, and writes their image. Run by the build; not installed.

#include <cstdio>
#include <fstream>

#include "claims/language/image/pack_image.h"
#include "claims/text/error.h"

int main(int count, char** words) {
  if (count != 2) {
    std::fprintf(stderr, "usage: attest-compile-packs OUT\n");
    return 2;
  }
  try {
    std::ofstream out(words[1], std::ios::binary);
    out << claims::pack_image(claims::parse_language());
    if (!out.flush()) throw claims::Error("cannot be written", words[1]);
    return 0;
  } catch (const claims::Error& error) {
    std::fprintf(stderr, "%s: %s\n", error.where().c_str(), error.what());
    return 2;
  }
}
