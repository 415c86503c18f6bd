#include "sources/curate/origin_proposal.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>

#include "claims/language/token.h"
#include "sources/curate/curate_data.h"

namespace sources {
namespace {

constexpr size_t kShingleWords = 5;
constexpr size_t kHashes = 64;
// Locality-sensitive hashing: documents that agree in one band of 2 values are
// compared; at a quarter of the text shared, 32 bands miss one pair in eight.
constexpr size_t kBandValues = 2;

using Signature = std::array<uint64_t, kHashes>;

uint64_t hash_of(std::string_view bytes) {
  uint64_t state = 14695981039346656037u;  // FNV-1a
  for (const char c : bytes) {
    state ^= static_cast<unsigned char>(c);
    state *= 1099511628211u;
  }
  return state;
}

// The finaliser of splitmix64 (Steele, Lea, Flood 2014): a permutation of the
// 64-bit values for every seed.
uint64_t mixed(uint64_t value, uint64_t seed) {
  value += seed * 0x9e3779b97f4a7c15u;
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
  value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
  return value ^ (value >> 31);
}

// nullopt for texts shorter than a shingle.
std::optional<Signature> signature_of(const std::string& text) {
  const auto tokens =
      claims::tokenize(text, {0, static_cast<uint32_t>(text.size())});
  std::vector<uint64_t> words;
  for (size_t i = 0; i < tokens.size(); ++i)
    if (tokens.list[i].kind == claims::TokenKind::Word ||
        tokens.list[i].kind == claims::TokenKind::Digits)
      words.push_back(hash_of(tokens.form(i)));
  if (words.size() < kShingleWords) return std::nullopt;
  Signature signature;
  signature.fill(~uint64_t{0});
  for (size_t i = 0; i + kShingleWords <= words.size(); ++i) {
    uint64_t shingle = 0;
    for (size_t k = 0; k < kShingleWords; ++k)
      shingle = mixed(shingle ^ words[i + k], k + 1);
    for (size_t k = 0; k < kHashes; ++k)
      signature[k] = std::min(signature[k], mixed(shingle, k + 101));
  }
  return signature;
}

int agreement(const Signature& a, const Signature& b) {
  size_t same = 0;
  for (size_t k = 0; k < kHashes; ++k) same += a[k] == b[k] ? 1 : 0;
  return static_cast<int>(same * 100 / kHashes);
}

struct Text {
  std::string document, origin;
  Signature signature;
  std::vector<std::string> agencies;
};

std::vector<Text> texts_of(const Store& store) {
  std::vector<Text> texts;
  for (const std::string& id : store.ids("document")) {
    std::string text;
    for (const PassageRecord& passage : store.passages_of(id))
      text += passage.text + "\n";
    const auto signature = signature_of(text);
    if (!signature) continue;
    texts.push_back(
        {id, store.document(id)->origin, *signature, credited_agencies(text)});
  }
  return texts;
}

std::string common_agency(const Text& a, const Text& b) {
  for (const std::string& agency : a.agencies)
    if (std::find(b.agencies.begin(), b.agencies.end(), agency) !=
        b.agencies.end())
      return agency;
  return "";
}

// Pairs that agree in at least one band.
std::set<std::pair<size_t, size_t>> candidates(const std::vector<Text>& texts) {
  std::set<std::pair<size_t, size_t>> pairs;
  for (size_t band = 0; band < kHashes; band += kBandValues) {
    std::unordered_map<uint64_t, std::vector<size_t>> buckets;
    for (size_t i = 0; i < texts.size(); ++i) {
      uint64_t key = band;
      for (size_t k = 0; k < kBandValues; ++k)
        key = mixed(key ^ texts[i].signature[band + k], k + 1);
      auto& bucket = buckets[key];
      for (const size_t other : bucket) pairs.insert({other, i});
      bucket.push_back(i);
    }
  }
  return pairs;
}

// Who belongs to whom, by the smallest member.
class Groups {
 public:
  explicit Groups(size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), size_t{0});
  }
  size_t find(size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(size_t a, size_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<size_t> parent_;
};

bool holds_phrase(const std::string& folded, const std::string& phrase) {
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  for (size_t at = folded.find(phrase); at != std::string::npos;
       at = folded.find(phrase, at + 1)) {
    const size_t end = at + phrase.size();
    if ((at == 0 || !letter(folded[at - 1]) || !letter(phrase.front())) &&
        (end == folded.size() || !letter(folded[end]) ||
         !letter(phrase.back())))
      return true;
  }
  return false;
}

}  // namespace

int shared_percent(const std::string& a, const std::string& b) {
  const auto one = signature_of(a), two = signature_of(b);
  return one && two ? agreement(*one, *two) : 0;
}

std::vector<std::string> credited_agencies(const std::string& text) {
  const claims::PackNode& data = curate_data("agency_credits.toml");
  const std::string folded = claims::fold(text);
  std::set<std::string> found;
  for (const claims::PackNode& agency : data.rows("agency"))
    for (const std::string& name : agency.texts("names"))
      for (std::string credit : data.texts("credits")) {
        credit.replace(credit.find("{agency}"), 8, name);
        if (holds_phrase(folded, claims::fold(credit)))
          found.insert(agency.required_text("id"));
      }
  return {found.begin(), found.end()};
}

std::vector<OriginProposal> propose_origins(const Store& store) {
  const auto texts = texts_of(store);
  Groups groups(texts.size());
  std::map<size_t, OriginProposal> proposals;  // by a pair's place
  std::vector<std::tuple<size_t, int, std::string>> joined;
  for (const auto& [i, j] : candidates(texts)) {
    if (texts[i].origin == texts[j].origin) continue;
    const int shared = agreement(texts[i].signature, texts[j].signature);
    const std::string agency = common_agency(texts[i], texts[j]);
    if (shared < (agency.empty() ? kSameText : kSameDispatch)) continue;
    groups.join(i, j);
    joined.emplace_back(i, shared, agency);
  }
  for (size_t i = 0; i < texts.size(); ++i)
    proposals[groups.find(i)].documents.push_back(texts[i].document);
  for (const auto& [i, shared, agency] : joined) {
    OriginProposal& proposal = proposals[groups.find(i)];
    if (proposal.shared_percent == 0 || shared < proposal.shared_percent)
      proposal.shared_percent = shared;
    proposal.agency = agency;
  }
  std::vector<OriginProposal> list;
  for (auto& [first, proposal] : proposals)
    if (proposal.documents.size() > 1) list.push_back(std::move(proposal));
  return list;
}

}  // namespace sources
