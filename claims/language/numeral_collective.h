#pragma once
// Collectives and scales around a figure: "une dizaine de milliers", "several
// hundred", "half a million", "10k", "des millions".

#include <optional>

#include "claims/language/numeral_text.h"

namespace claims {

class NumeralCollectives : public NumeralText {
 public:
  using NumeralText::NumeralText;

 protected:
  std::optional<Numeral> read_vulgar(size_t i) const;
  // "several hundred", "quelques milliers".
  std::optional<Numeral> read_several(size_t i) const;
  int64_t collective_of(size_t i) const;
  // "half a million", "demi-million", "half a dozen", "la moitié".
  std::optional<Numeral> read_part_first(size_t i) const;
  // Scale or collective behind a fraction: "½ million", "half a dozen",
  // "quart de million".
  bool scale_up(Numeral* numeral) const;
  // "des millions", "thousands", "dizaines", "hundreds of thousands".
  std::optional<Numeral> read_plural_scale(size_t i) const;
  // "dizaines de milliers", "une centaine de millions".
  void link_collectives(Numeral* numeral) const;
  // "10k", "1.2M", "2 Md€".
  void take_letter_scale(Numeral* numeral) const;
  static bool apply_scale(Numeral* numeral, int64_t scale, size_t last);
  // 1 for the word of "une bonne centaine", -1 for that of "une petite
  // dizaine".
  int lean_of(size_t i) const;
  // "trois douzaines", "une dizaine de milliers", "a good dozen", "two and a
  // half dozen"; false if no collective follows.
  bool take_collective(Numeral* numeral) const;
};

}  // namespace claims
