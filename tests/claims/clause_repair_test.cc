// What is mended in a tree before its clauses are read, and what is left alone:
// trees written down, so that no model has a say.

#include <gtest/gtest.h>

#include <sstream>

#include "claims/language/pack.h"
#include "claims/syntax/clause_draft.h"
#include "tests/claims/conllu_tree.h"

namespace claims {
namespace {

// Words as FORM[=LEMMA]/TAG/FEATURES/HEAD/RELATION.
Tree tree_of(const std::string& words) {
  std::istringstream in(words);
  std::string word, text, rows;
  for (int number = 1; in >> word; ++number) {
    std::vector<std::string> parts(1);
    for (const char c : word)
      if (c == '/')
        parts.emplace_back();
      else
        parts.back() += c;
    const size_t equal = parts[0].find('=');
    const std::string form = parts[0].substr(0, equal);
    const std::string lemma =
        equal == std::string::npos ? form : parts[0].substr(equal + 1);
    text += (text.empty() ? "" : " ") + form;
    rows += std::to_string(number) + "\t" + form + "\t" + lemma + "\t" +
            parts[1] + "\t_\t" + (parts[2].empty() ? "_" : parts[2]) + "\t" +
            parts[3] + "\t" + parts[4] + "\t_\t_\n";
  }
  return conllu_sentences("# text = " + text + "\n" + rows + "\n").at(0).tree;
}

// HEAD of a word: "witness>reported", "reported>" for the root.
std::string heads_of(const Tree& tree, const std::string& forms) {
  std::istringstream in(forms);
  std::string form, out;
  while (in >> form)
    for (const Word& word : tree.words) {
      if (word.form != form) continue;
      out += (out.empty() ? "" : " ") + form + ">";
      if (word.head >= 0)
        out += tree.words[static_cast<size_t>(word.head)].form;
    }
  return out;
}

struct Row {
  const char *name, *language, *words, *asked, *expected;
};
constexpr Row kRows[] = {
    {"a name behind an adjective is no second subject", "fr",
     "Le/DET//2/det président/NOUN//6/nsubj malien/ADJ//2/amod "
     "Goïta/PROPN//6/nsubj a=avoir/AUX/VerbForm=Fin/6/aux "
     "parlé=parler/VERB/Tense=Past|VerbForm=Part/0/root ./PUNCT//6/punct",
     "Goïta président", "Goïta>président président>parlé"},
    {"a name behind an adverb is one", "fr",
     "Le/DET//2/det président/NOUN//6/nsubj hier/ADV//6/advmod "
     "Goïta/PROPN//6/nsubj a=avoir/AUX/VerbForm=Fin/6/aux "
     "parlé=parler/VERB/Tense=Past|VerbForm=Part/0/root ./PUNCT//6/punct",
     "Goïta", "Goïta>parlé"},
    {"a name behind an adjective that took its first part", "fr",
     "Le/DET//2/det président/NOUN//6/nsubj malien/X//2/amod "
     "Assimi/PROPN//3/flat Goïta/PROPN//6/nsubj "
     "parlait=parler/VERB/VerbForm=Fin/0/root ./PUNCT//6/punct",
     "Goïta", "Goïta>président"},
    {"what something costs whom", "en",
     "The/DET//2/det strike/NOUN//3/nsubj "
     "cost/VERB/Tense=Past|VerbForm=Fin/0/root the/DET//5/det port/NOUN//3/obj "
     "3/NUM//7/nummod dollars=dollar/NOUN//5/conj ./PUNCT//3/punct",
     "port dollars", "port>cost dollars>cost"},
    {"two things that are joined", "en",
     "The/DET//2/det strike/NOUN//3/nsubj "
     "hit/VERB/Tense=Past|VerbForm=Fin/0/root ports=port/NOUN//3/obj "
     "and/CCONJ//7/cc 3/NUM//7/nummod mines=mine/NOUN//4/conj "
     "./PUNCT//3/punct",
     "ports mines", "ports>hit mines>ports"},
    {"a relative clause taken for a slip of the tongue", "fr",
     "Le/DET//2/det ferry/NOUN//7/nsubj ,/PUNCT//2/punct qu'=que/SCONJ//6/mark "
     "elle/PRON//6/nsubj possède=posséder/VERB/VerbForm=Fin/7/reparandum "
     "coule=couler/VERB/VerbForm=Fin/0/root ./PUNCT//7/punct",
     "qu' possède", "qu'>possède possède>ferry"},
    {"a slip of the tongue without a pronoun", "fr",
     "Le/DET//2/det ferry/NOUN//4/nsubj "
     "possède=posséder/VERB/VerbForm=Fin/4/reparandum "
     "coule=couler/VERB/VerbForm=Fin/0/root ./PUNCT//4/punct",
     "possède", "possède>coule"},
    {"who reports behind a comma", "en",
     "Troops/NOUN//2/nsubj left=leave/VERB/Tense=Past|VerbForm=Fin/0/root "
     "Gao/PROPN//2/obj ,/PUNCT//6/punct a/DET//6/det nurse/NOUN//3/appos "
     "reported=report/VERB/Tense=Past|VerbForm=Part/6/acl ./PUNCT//2/punct",
     "nurse reported", "nurse>reported reported>left"},
    {"who reports behind a quotation", "en",
     "\"/PUNCT//3/punct We/PRON//3/nsubj "
     "left=leave/VERB/Tense=Past|VerbForm=Fin/0/root ,/PUNCT//7/punct "
     "\"/PUNCT//3/punct the/DET//7/det nurse/NOUN//3/obj "
     "repeated=repeat/VERB/Tense=Past|VerbForm=Part/7/acl ./PUNCT//3/punct",
     "nurse repeated", "nurse>repeated repeated>left"},
    {"what was done to somebody behind a comma is no report", "en",
     "Troops/NOUN//2/nsubj shot=shoot/VERB/Tense=Past|VerbForm=Fin/0/root "
     "Ali/PROPN//2/obj ,/PUNCT//6/punct a/DET//6/det nurse/NOUN//3/appos "
     "kidnapped=kidnap/VERB/Tense=Past|VerbForm=Part/6/acl ./PUNCT//2/punct",
     "nurse kidnapped", "nurse>Ali kidnapped>nurse"},
    {"a report without a comma is one that was reported", "en",
     "Troops/NOUN//2/nsubj denied=deny/VERB/Tense=Past|VerbForm=Fin/0/root "
     "the/DET//4/det losses=loss/NOUN//2/obj "
     "reported=report/VERB/Tense=Past|VerbForm=Part/4/acl ./PUNCT//2/punct",
     "reported", "reported>losses"},
    {"two verbs and nothing between: the first is a participle", "en",
     "The/DET//2/det nurses=nurse/NOUN//3/nsubj "
     "kidnapped=kidnap/VERB/Tense=Past|VerbForm=Fin/0/root in/ADP//5/case "
     "May/PROPN//3/obl were=be/AUX/VerbForm=Fin/7/aux:pass "
     "freed=free/VERB/Tense=Past|VerbForm=Part/3/conj ./PUNCT//3/punct",
     "nurses kidnapped freed", "nurses>freed kidnapped>nurses freed>"},
    {"two verbs that are joined", "en",
     "The/DET//2/det nurses=nurse/NOUN//3/nsubj "
     "resigned=resign/VERB/Tense=Past|VerbForm=Fin/0/root in/ADP//5/case "
     "May/PROPN//3/obl and/CCONJ//8/cc were=be/AUX/VerbForm=Fin/8/aux:pass "
     "freed=free/VERB/Tense=Past|VerbForm=Part/3/conj ./PUNCT//3/punct",
     "resigned freed", "resigned> freed>resigned"},
    {"a verb with an object is no participle", "en",
     "The/DET//2/det nurses=nurse/NOUN//3/nsubj "
     "found=find/VERB/Tense=Past|VerbForm=Fin/0/root soldiers/NOUN//3/obj "
     "were=be/AUX/VerbForm=Fin/6/aux:pass "
     "freed=free/VERB/Tense=Past|VerbForm=Part/3/ccomp ./PUNCT//3/punct",
     "found freed", "found> freed>found"},
    {"the first of two joined past forms is a verb too", "en",
     "The/DET//2/det mayor/NOUN//0/root neither/CCONJ//4/cc "
     "praised=praise/VERB/Tense=Past|VerbForm=Part/2/acl nor/CCONJ//6/cc "
     "blamed=blame/VERB/Tense=Past|VerbForm=Fin/4/conj her/PRON//6/obj "
     "./PUNCT//2/punct",
     "mayor praised blamed", "mayor>praised praised> blamed>praised"},
    {"what somebody is told is no word about them", "en",
     "The/DET//2/det pilot/NOUN//3/nsubj "
     "told=tell/VERB/Tense=Past|VerbForm=Fin/0/root police/NOUN//3/iobj "
     "that/PRON//8/obj engines=engine/NOUN//8/nsubj "
     "had=have/AUX/VerbForm=Fin/8/aux "
     "failed=fail/VERB/Tense=Past|VerbForm=Part/4/acl:relcl ./PUNCT//3/punct",
     "failed", "failed>told"},
    {"a thing that is told of may have its clause", "en",
     "The/DET//2/det pilot/NOUN//3/nsubj "
     "told=tell/VERB/Tense=Past|VerbForm=Fin/0/root stories=story/NOUN//3/obj "
     "that/PRON//7/obj children=child/NOUN//7/nsubj "
     "love/VERB/Tense=Pres|VerbForm=Fin/4/acl:relcl ./PUNCT//3/punct",
     "love", "love>stories"},
};

TEST(ClauseRepair, MendsWhatTheWordsLeaveNoDoubtOf) {
  const Language language = load_language();
  for (const Row& row : kRows) {
    Tree tree = tree_of(row.words);
    mend_tree(*language.pack(row.language)->syntax, &tree);
    EXPECT_EQ(heads_of(tree, row.asked), row.expected) << row.name;
  }
}

}  // namespace
}  // namespace claims
