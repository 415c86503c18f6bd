#include "claims/text/sha256.h"

#include <openssl/evp.h>

#include <new>

namespace claims {

struct Sha256::Context {
  EVP_MD_CTX* evp = EVP_MD_CTX_new();
  // Fetched once: looking the algorithm up costs more than a short digest.
  const EVP_MD* algorithm = EVP_sha256();
  Context() {
    if (!evp) throw std::bad_alloc();
    start();
  }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
  ~Context() { EVP_MD_CTX_free(evp); }
  // OpenSSL fails here only without memory.
  void start() {
    if (EVP_DigestInit_ex(evp, algorithm, nullptr) != 1) throw std::bad_alloc();
  }
};

Sha256::Sha256() : context_(std::make_unique<Context>()) {}
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::update(std::string_view bytes) {
  EVP_DigestUpdate(context_->evp, bytes.data(), bytes.size());
}

std::string Sha256::finish() {
  std::string digest(32, '\0');
  EVP_DigestFinal_ex(context_->evp,
                     reinterpret_cast<unsigned char*>(digest.data()), nullptr);
  context_->start();
  return digest;
}

std::string Sha256::finish_hex() {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  for (const char c : finish()) {
    const auto byte = static_cast<unsigned char>(c);
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 15];
  }
  return hex;
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 digest;
  digest.update(bytes);
  return digest.finish_hex();
}

}  // namespace claims
