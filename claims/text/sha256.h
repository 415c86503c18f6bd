#pragma once
// SHA-256 (FIPS 180-4): names files, records and whole bases by what they
// hold. OpenSSL does the work; sole includer: sha256.cc.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace claims {

// Bytes in pieces, one digest at the end.
class Sha256 {
 public:
  Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  ~Sha256();

  void update(std::string_view bytes);
  // The 32 bytes of the digest; the object starts afresh.
  std::string finish();
  // The same as 64 lower-case hexadecimal digits.
  std::string finish_hex();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

// "ba7816bf…": the digest of `bytes` in hexadecimal.
std::string sha256_hex(std::string_view bytes);

}  // namespace claims
