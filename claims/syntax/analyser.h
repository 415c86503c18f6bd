#pragma once
// An Analyser turns the bytes of one sentence into its Tree: tokens as the
// treebanks split them, tags, features, lemmas, heads and relations. « Les
// troupes françaises ont quitté Niamey. » gives quitté (VERB, quitter) with
// nsubj troupes, aux ont, obj Niamey. It reads a model that the trainer of
// claims/syntax/train made from treebanks (docs/SYNTAX.md), in place: opening
// one costs nothing. Integer arithmetic only, so the same bytes give the same
// tree on every machine.

#include <memory>
#include <string_view>
#include <vector>

#include "claims/syntax/tree.h"
#include "claims/text/span.h"

namespace claims {

struct SyntaxModel;

class Analyser {
 public:
  // `model` is used where it lies and must outlive the analyser. Throws Error
  // where the bytes are no model of this version.
  explicit Analyser(std::string_view model);
  ~Analyser();
  Analyser(const Analyser&) = delete;
  Analyser& operator=(const Analyser&) = delete;

  // The analysis of text[sentence]; spans are bytes of `text`. Time is linear
  // in the length of the sentence, whatever it holds. Never throws; may be
  // called from several threads at once.
  // REQUIRES: `text` is valid UTF-8; `sentence` lies within it, at the edges of
  // characters.
  Tree analyse(std::string_view text, Span sentence) const;

  // The same for words that are split already (treebanks, tests); spans are
  // empty.
  Tree analyse_words(const std::vector<std::string_view>& forms) const;

  std::string_view language() const;  // "fr"

 private:
  std::unique_ptr<const SyntaxModel> model_;
};

// The analyser of the program's own model of that language ("fr", "en");
// nullptr where there is none. Lives as long as the program.
const Analyser* embedded_analyser(std::string_view language);

}  // namespace claims
