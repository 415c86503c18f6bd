#pragma once
// Lexicons of word forms as they are published, read into one shape: the form,
// its lemma, its part of speech and what the lexicon calls it. Two formats:
// Lefff 3.4 grouped by lemma (French, Sagot 2010, LGPL-LR) and AGID (English,
// Atkinson 2016, permissive).

#include <string>
#include <vector>

#include "claims/syntax/tree.h"

namespace claims {

struct SourceForm {
  std::string form, lemma;
  Tag tag = Tag::X;
  Number number = Number::None;
  std::string category;   // "nc"
  std::string fine;       // "nc:fp"
  uint8_t agreement = 0;  // WordEntry::agreement
};

// Throw Error where the file cannot be read. Forms that no one writes any more
// (imperfect subjunctive…) are left out: their endings betray them.
std::vector<SourceForm> read_lefff(const std::string& path);
std::vector<SourceForm> read_agid(const std::string& path);

}  // namespace claims
