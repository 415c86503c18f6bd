#include "claims/syntax/contraction.h"

#include "claims/language/letter.h"

namespace claims {

size_t split_features(const WordKey& form, std::span<const Neighbour, 4> beside,
                      Feature* out) {
  Feature* const begin = out;
  uint32_t pattern = 2000;
  const auto add = [&](uint32_t a, uint32_t b = 0, uint32_t c = 0) {
    *out++ = feature_of(pattern++, form.lower, a, b, c);
  };
  const Neighbour &before2 = beside[0], &before = beside[1], &next = beside[2],
                  &next2 = beside[3];
  add(0);
  add(form.capitalised ? 1 : 0);
  add(before.key.lower);
  add(before.entry->fine_class);
  add(before.entry->coarse_class);
  add(before.entry->usual_tag);
  add(before.key.suffix[2]);
  add(before.key.shape);
  add(next.key.lower);
  add(next.entry->fine_class);
  add(next.entry->coarse_class);
  add(next.entry->agreement);
  add(next.key.suffix[0], next.key.shape);
  add(before.entry->coarse_class, next.entry->coarse_class);
  add(before.key.lower, next.entry->coarse_class);
  add(before2.key.lower, before.key.lower);
  add(before2.entry->coarse_class, before.entry->coarse_class);
  add(before2.entry->usual_tag, before.entry->usual_tag);
  add(next.entry->coarse_class, next2.entry->coarse_class);
  add(before.entry->coarse_class, next.key.shape);
  return static_cast<size_t>(out - begin);
}

Contractions::Contractions(const ModelFile& file)
    : weights_(file.rows<uint64_t>(Section::SplitFilter),
               file.rows<uint32_t>(Section::SplitWeights),
               file.rows<uint16_t>(Section::SplitRows)),
      forms_(file.text()) {}

bool Contractions::splits(std::string_view text, std::span<const Piece> pieces,
                          size_t at, const Lexicon& lexicon) const {
  static const WordEntry nothing;
  thread_local std::string folded;
  const auto key = [&](size_t i) {
    return key_of(cut(text, pieces[i].span), &folded);
  };
  Neighbour beside[4];
  const size_t places[] = {at - 2, at - 1, at + 1, at + 2};
  for (size_t i = 0; i < 4; ++i) {
    beside[i].entry = &nothing;
    if (places[i] >= pieces.size()) continue;
    beside[i].key = key(places[i]);
    beside[i].entry = &lexicon.entry(beside[i].key);
  }
  Feature features[kSplitFeatures];
  int32_t scores[2] = {0, 0};
  weights_.add(features, split_features(key(at), beside, features), scores);
  return scores[1] > scores[0];
}

void Contractions::append_parts(std::string_view text, const Piece& piece,
                                const Lexicon& lexicon, WordList* out) const {
  const SplitEntry& entry = *piece.contracted;
  const std::string_view surface = cut(text, piece.span);
  // The parts stand one by one in the surface if their letters do.
  std::string joined, folded;
  size_t from = entry.text;
  for (const uint8_t length : entry.lengths) {
    joined += forms_.substr(from, length);
    from += length;
  }
  key_of(surface, &folded);
  const bool apart = joined == folded;
  from = entry.text;
  size_t begin = 0;
  for (const uint8_t length : entry.lengths) {
    if (length == 0) break;
    const std::string_view part = forms_.substr(from, length);
    from += length;
    if (!apart) {
      append_word(part, piece.span, lexicon, out);
      continue;
    }
    size_t end = begin;
    for (size_t at = 0; at < part.size();) {
      next_code_point(part, &at);
      next_code_point(surface, &end);
    }
    const Span span{static_cast<uint32_t>(piece.span.begin + begin),
                    static_cast<uint32_t>(piece.span.begin + end)};
    append_word(cut(text, span), span, lexicon, out);
    begin = end;
  }
}

void Contractions::append_words(std::string_view text,
                                std::span<const Piece> pieces,
                                const Lexicon& lexicon, WordList* out) const {
  for (size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const bool contracted =
        piece.contracted && (!(piece.contracted->flags & kSometimes) ||
                             splits(text, pieces, i, lexicon));
    if (contracted)
      append_parts(text, piece, lexicon, out);
    else
      append_word(cut(text, piece.span), piece.span, lexicon, out);
  }
}

}  // namespace claims
