#pragma once
// Whether a name that the gazetteer found is the whole name that the text
// writes: "Mali" in "the Mali Federation" is not.

#include "claims/extract/term.h"

namespace claims {

class NameExtent {
 public:
  // `view`: with tokens, stems and mentions; outlives this.
  explicit NameExtent(const SentenceView& view);

  // "Mali Federation", "Brigitte Macron", « Banque de France »: a name that the
  // base does not know holds the one at tokens [first, last), and is something
  // else.
  bool is_part_of_another(size_t first, size_t last,
                          const NameValue& value) const;
  // "US" of "US dollars" and "US$" names money.
  bool is_in_currency(size_t first, size_t last) const;
  // A name that the base does not know stands among tokens [first, last).
  bool has_stranger(size_t first, size_t last) const;
  // "Abuja, and not Lagos, is the capital": Lagos is not.
  bool is_contrasted(size_t first) const;

  // The entities that the name may mean; of « Tripoli, au Liban », "Tripoli,
  // Lebanon," none but those that lie there.
  std::vector<std::string> named(size_t last, const NameValue& value) const;

 private:
  bool closes(size_t i) const;
  std::string country_behind(size_t last, const NameValue& value) const;
  bool goes_on(size_t last) const;
  bool is_name_word(size_t i) const;
  bool is_known_word(size_t i) const;
  bool completes_wording(size_t i) const;
  bool is_in_capitals() const;
  bool is_plain_sentence() const;

  const SentenceView& view_;
  const bool in_capitals_;
};

// A name stands among the bytes, or they in a name.
bool is_in_name(const SentenceView& view, Span span);

}  // namespace claims
