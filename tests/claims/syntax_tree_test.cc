// Tags, lemmas, features and attachments of sentences of our own where grammar
// leaves no choice, in both languages.

#include <gtest/gtest.h>

#include <optional>
#include <sstream>
#include <string>

#include "claims/syntax/analyser.h"
#include "claims/syntax/tree_names.h"

namespace claims {
namespace {

struct Row {
  const char *name, *language, *text;
  // Apart by spaces: "word/TAG", "word/TAG/lemma", "word>relation>head"; a word
  // by its form, the first of that form.
  const char* expected;
};

constexpr Row kRows[] = {
    {"an active clause", "fr", "Les troupes françaises ont quitté Niamey.",
     "troupes/NOUN/troupe quitté/VERB/quitter ont/AUX/avoir "
     "Niamey/PROPN/Niamey "
     "troupes>nsubj>quitté ont>aux>quitté Niamey>obj>quitté "
     "françaises>amod>troupes Les>det>troupes"},
    {"a passive with its agent", "fr",
     "Le président a été renversé par des militaires.",
     "renversé/VERB/renverser président>nsubj:pass>renversé "
     "été>aux:pass>renversé militaires>obl:agent>renversé"},
    {"a copula", "fr", "Niamey est la capitale du Niger.",
     "capitale/NOUN/capitale est/AUX/être Niamey>nsubj>capitale "
     "est>cop>capitale Niger>nmod>capitale de>case>Niger"},
    {"a relative clause", "fr",
     "Le bataillon qui protégeait la ville est parti.",
     "bataillon>nsubj>parti protégeait>acl:relcl>bataillon "
     "qui>nsubj>protégeait ville>obj>protégeait"},
    {"a negation", "fr", "Le ministre ne quittera pas le pays.",
     "ne>advmod>quittera pas>advmod>quittera pays>obj>quittera "
     "quittera/VERB/quitter"},
    {"an infinitive behind a modal verb", "fr",
     "Le gouvernement peut renvoyer les soldats.",
     "renvoyer>xcomp>peut soldats>obj>renvoyer gouvernement>nsubj>peut"},
    {"a clause of content", "fr",
     "Le porte-parole affirme que les soldats sont partis.",
     "partis>ccomp>affirme que>mark>partis soldats>nsubj>partis"},
    {"coordinated subjects", "fr",
     "Le Mali et le Burkina Faso quittent l'organisation.",
     "Mali>nsubj>quittent Burkina>conj>Mali organisation>obj>quittent"},
    {"a number counts its noun", "fr",
     "Environ 1 500 soldats restent au Niger.",
     "soldats>nsubj>restent Niger>obl>restent"},
    {"plural and tense are read", "fr", "Les armées partaient.",
     "armées/NOUN/armée partaient/VERB/partir"},
    {"brackets hang from the phrase between them", "fr",
     "Le président (élu en 2019) a quitté le pays.",
     "(>punct>élu )>punct>élu .>punct>quitté"},
    {"a comma hangs from the clause that it sets off", "fr",
     "Le ministre, qui dirige le parti, est malade.",
     ",>punct>dirige .>punct>malade"},
    {"an active clause in English", "en", "French troops left Niamey.",
     "troops/NOUN left/VERB/leave Niamey/PROPN troops>nsubj>left "
     "Niamey>obj>left French>amod>troops"},
    {"brackets in English", "en",
     "The president (elected in 2019) left the country.",
     "(>punct>elected )>punct>elected .>punct>left"},
    {"a comma of a relative clause in English", "en",
     "The minister, who leads the party, left the country.",
     ",>punct>leads .>punct>left"},
    {"a passive with its agent in English", "en",
     "The president was ousted by soldiers.",
     "ousted/VERB/oust president>nsubj:pass>ousted was>aux:pass>ousted "
     "soldiers>obl:agent>ousted by>case>soldiers"},
    {"a copula in English", "en", "Niamey is the capital of Niger.",
     "is/AUX/be Niamey>nsubj>capital is>cop>capital Niger>nmod>capital"},
    {"a relative clause in English", "en",
     "The battalion that protected the city has left.",
     "battalion>nsubj>left protected>acl:relcl>battalion "
     "that>nsubj>protected city>obj>protected has>aux>left"},
    {"a negation in English", "en", "The minister did not leave the country.",
     "not>advmod>leave did>aux>leave country>obj>leave"},
    {"an infinitive in English", "en", "The government wants to expel troops.",
     "expel>xcomp>wants to>mark>expel troops>obj>expel"},
    {"a clause of content in English", "en",
     "The spokesman said that the soldiers had left.",
     "left>ccomp>said that>mark>left soldiers>nsubj>left spokesman>nsubj>said"},
    {"coordination in English", "en", "Mali and Niger left the bloc.",
     "Mali>nsubj>left Niger>conj>Mali and>cc>Niger bloc>obj>left"},
    {"a possessive in English", "en", "The army's chief resigned.",
     "army>nmod:poss>chief chief>nsubj>resigned 's>case>army"},
    {"a number in English", "en", "About 1,500 soldiers stayed in Niger.",
     "1,500>nummod>soldiers soldiers>nsubj>stayed Niger>obl>stayed"},
    {"a phrasal verb", "en", "The rebels gave up the town.",
     "up>compound:prt>gave town>obj>gave"},
    {"a verb that is spelt as a noun", "en",
     "An earthquake hit the south of the island.",
     "hit/VERB/hit earthquake>nsubj>hit south>obj>hit"},
    {"a verb that is spelt as an adjective", "fr",
     "L'armée dément toute implication.",
     "dément/VERB/démentir armée>nsubj>dément implication>obj>dément"},
    {"a caption with a stop gets no verb", "en",
     "The cost of the works in Niamey.", "cost/NOUN/cost"},
    {"a relative clause is no predicate", "en",
     "The report that the army denies.", "report/NOUN/report"},
    {"an ending that says to change nothing is heard", "fr",
     "Une approche physicochimique et un courant triphasique.",
     "physicochimique/ADJ/physicochimique triphasique/ADJ/triphasique"},
    {"an adjective of a name keeps its capital", "en",
     "She entered the White House.", "White/ADJ/White House/PROPN/House"},
    {"an adjective in a small letter", "en", "She bought a white house.",
     "white/ADJ/white house/NOUN/house"},
    {"an adjective at the head of the sentence", "en",
     "White houses were sold.", "White/ADJ/white houses/NOUN/house"},
    {"a possessive and its pronoun", "en", "Her friends saw her.",
     "Her/PRON/her friends/NOUN/friend her/PRON/she"},
    {"a first name that treebanks join with what follows", "en",
     "Yesterday John left.", "John/PROPN/John"},
    {"a name in small letters", "en", "They flew to mexico.",
     "mexico/PROPN/Mexico"},
    {"an address in small letters", "en", "Write to sales@acme.example today.",
     "sales@acme.example/PROPN/sales@acme.example"},
    {"a second verb hangs from the verb, not from the noun before it", "fr",
     "Les députés ont adopté le projet de loi de finances et rejeté "
     "l'amendement.",
     "rejeté>conj>adopté amendement>obj>rejeté"},
    {"a second noun hangs from the noun of its kind", "en",
     "The government announced the closure of the base and the departure of "
     "troops.",
     "departure>conj>closure troops>nmod>departure"},
    {"a second noun that is of the nearer one's kind", "en",
     "The cost of bread and milk doubled.", "milk>conj>bread"},
    {"the same in French", "fr", "Le prix du pain et du lait a monté.",
     "lait>conj>pain"},
    {"what hangs from a word shows that it is a verb", "fr",
     "Le juge entend les témoins et ferme le dossier.",
     "ferme/VERB/fermer ferme>conj>entend dossier>obj>ferme"},
    {"a noun of the same form", "fr", "La ferme du maire a brûlé.",
     "ferme/NOUN/ferme ferme>nsubj>brûlé"},
    {"\"to\" before a verb is no preposition", "en",
     "The army plans to close its bases in the north.",
     "to/PART close>xcomp>plans bases>obj>close"},
    {"\"to\" before a noun is one", "en", "The army moved its bases to Gao.",
     "to/ADP Gao>obl>moved"},
    {"irregular forms have their lemma", "en",
     "The children ran and the men spoke.",
     "children/NOUN/child ran/VERB/run men/NOUN/man spoke/VERB/speak"},
};

Tree analyse(const char* language, const std::string& text) {
  return embedded_analyser(language)->analyse(
      text, Span{0, static_cast<uint32_t>(text.size())});
}

std::optional<size_t> word_at(const Tree& tree, const std::string& form) {
  for (size_t i = 0; i < tree.words.size(); ++i)
    if (tree.words[i].form == form) return i;
  return std::nullopt;
}

// Whether the tree says what `expected` does.
bool holds(const Tree& tree, const std::string& expected) {
  const char mark = expected.find('>') != std::string::npos ? '>' : '/';
  std::stringstream in(expected);
  std::string form, second, third;
  std::getline(in, form, mark);
  std::getline(in, second, mark);
  std::getline(in, third, mark);
  const auto word = word_at(tree, form);
  if (!word) return false;
  const Word& found = tree.words[*word];
  if (mark == '/')
    return name_of(found.tag) == second &&
           (third.empty() || found.lemma == third);
  const auto head = word_at(tree, third);
  return head && found.head == static_cast<int32_t>(*head) &&
         (name_of(found.relation) == second ||
          name_of(base_of(found.relation)) == second);
}

TEST(SyntaxTree, ReadsClearSentences) {
  for (const Row& row : kRows) {
    const Tree tree = analyse(row.language, row.text);
    std::stringstream in(row.expected);
    for (std::string expected; in >> expected;)
      EXPECT_TRUE(holds(tree, expected)) << row.name << ": " << expected << "\n"
                                         << text_of(tree);
  }
}

TEST(SyntaxTree, FeaturesSayNumberTenseAndMood) {
  const Tree french = analyse("fr", "Les soldats ne partiront pas.");
  EXPECT_EQ(french.words[1].features.number, Number::Plural);
  EXPECT_EQ(french.words[0].features.definite, Definite::Definite);
  EXPECT_TRUE(french.words[2].features.negative);
  EXPECT_EQ(french.words[3].features.tense, Tense::Future);
  EXPECT_EQ(french.words[3].features.mood, Mood::Indicative);
  EXPECT_EQ(french.words[3].features.form, VerbForm::Finite);
  EXPECT_EQ(french.words[3].features.person, 3);
  const Tree english = analyse("en", "The soldiers did not leave a town.");
  EXPECT_EQ(english.words[1].features.number, Number::Plural);
  EXPECT_EQ(english.words[2].features.tense, Tense::Past);
  EXPECT_TRUE(english.words[3].features.negative);
  EXPECT_EQ(english.words[4].features.form, VerbForm::Infinitive);
  EXPECT_EQ(english.words[5].features.definite, Definite::Indefinite);
}

}  // namespace
}  // namespace claims
