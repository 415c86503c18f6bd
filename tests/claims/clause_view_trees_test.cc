// What the clause view promises of any tree, also of hostile ones.

#include <gtest/gtest.h>

#include "claims/language/pack.h"
#include "claims/syntax/analyser.h"
#include "claims/syntax/clause_draft.h"
#include "claims/syntax/clause_view.h"
#include "growth_law.h"
#include "tests/claims/conllu_tree.h"

namespace claims {
namespace {

const ClauseWords& words_of_language(const std::string& code) {
  static const Language language = load_language();
  return *language.pack(code)->syntax;
}

ClauseView view_of(const std::string& text, const std::string& code) {
  const Tree tree = embedded_analyser(code)->analyse(
      text, Span{0, static_cast<uint32_t>(text.size())});
  return view_clauses(tree, {}, words_of_language(code));
}

// Every index of a view leads into the tree or the view.
void expect_sound(const ClauseView& view, size_t words) {
  ASSERT_EQ(view.clause_of.size(), words);
  const auto clauses = static_cast<int32_t>(view.clauses.size());
  for (const int32_t at : view.clause_of) EXPECT_TRUE(at >= -1 && at < clauses);
  int32_t before = -1;
  for (const Clause& clause : view.clauses) {
    EXPECT_GT(clause.head, before);
    before = clause.head;
    EXPECT_LT(clause.parent, clauses);
    EXPECT_LT(clause.attribution,
              static_cast<int32_t>(view.attributions.size()));
    for (const Participant& one : clause.participants) {
      EXPECT_GE(one.phrase.head, 0);
      EXPECT_LT(one.phrase.head, static_cast<int32_t>(words));
    }
  }
}

// `head`, so many times `piece`, `tail`.
struct Hostile {
  const char *name, *language, *head, *piece, *tail;
  size_t times;
};
const Hostile kHostile[] = {
    {"a hundred thousand commas", "en", "", ",", "", 100000},
    {"a list without an end", "fr", "Il a vu ", "Paul, ", "Anne.", 20000},
    {"relative clauses in relative clauses", "fr", "", "le chat qui voit ",
     "dort.", 5000},
    {"brackets in brackets", "en", "", "(", "he left", 20000},
    {"verbs joined by and", "en", "He ", "came and ", "went.", 10000},
    {"negations", "fr", "", "ne pas ", "", 20000},
    {"nothing but a stop", "en", "", "", ".", 8},
    {"nothing", "fr", "", "", "", 8},
};

TEST(ClauseView, HostileTextIsReadSoundlyAndSoon) {
  for (const Hostile& row : kHostile) {
    const ClauseWords& words = words_of_language(row.language);
    const auto seconds = [&](size_t times) {
      const std::string text = row.head + repeated(row.piece, times) + row.tail;
      const Tree tree =
          embedded_analyser(row.language)
              ->analyse(text, Span{0, static_cast<uint32_t>(text.size())});
      ClauseView view;
      const double took =
          seconds_of([&] { view = view_clauses(tree, {}, words); });
      expect_sound(view, tree.words.size());
      return took;
    };
    expect_no_square(row.times / 8, seconds, row.name);
  }
}

TEST(ClauseView, AViewIsTheSameOnEveryRun) {
  const std::string text =
      "Selon la police, les deux hommes, arrêtés lundi, ont été libérés.";
  const ClauseView one = view_of(text, "fr"), other = view_of(text, "fr");
  ASSERT_EQ(one.clauses.size(), other.clauses.size());
  for (size_t i = 0; i < one.clauses.size(); ++i) {
    EXPECT_EQ(one.clauses[i].lemma, other.clauses[i].lemma);
    EXPECT_EQ(one.clauses[i].participants.size(),
              other.clauses[i].participants.size());
  }
}

// A pronoun and the earlier nouns that it may stand for, nearest first.
struct PronounRow {
  const char *name, *language, *text, *candidates;
};
const PronounRow kPronouns[] = {
    {"one that agrees", "en", "The minister said that he had left Paris.",
     "he: minister"},
    {"the same in French", "fr", "Le ministre a dit qu'il avait quitté Paris.",
     "il: ministre"},
    {"two in number", "en",
     "The minister told the soldiers that they had left.", "they: soldiers"},
    {"two agree", "en", "The minister told the general that he had left.",
     "he: general minister"},
    {"two agree, in French", "fr",
     "Le ministre a dit au général qu'il était parti.", "il: général ministre"},
    {"two in number, French", "fr",
     "Le ministre a dit aux soldats qu'ils étaient partis.", "ils: soldats"},
    {"none", "en", "They left Paris.", "They:"},
    {"none in French", "fr", "Ils ont quitté Paris.", "Ils:"},
};

TEST(ClauseView, APronounKeepsItsCandidates) {
  for (const PronounRow& row : kPronouns) {
    const std::string text = row.text;
    const Tree tree =
        embedded_analyser(row.language)
            ->analyse(text, Span{0, static_cast<uint32_t>(text.size())});
    const ClauseView view =
        view_clauses(tree, {}, words_of_language(row.language));
    std::string found;
    for (const Clause& clause : view.clauses)
      for (const Participant& one : clause.participants) {
        if (!one.pronoun) continue;
        const auto form = [&](int32_t i) {
          return tree.words[static_cast<size_t>(i)].form;
        };
        found += (found.empty() ? "" : "; ") + form(one.phrase.head) + ":";
        for (const int32_t i : one.candidates) found += " " + form(i);
      }
    EXPECT_EQ(found, row.candidates) << row.name;
  }
}

// Trees written down, so that the rules are tested without a parser.
TEST(ClauseView, ThePassiveIsUndone) {
  const std::string conllu =
      "# text = The town was taken by rebels.\n"
      "1\tThe\tthe\tDET\t_\t_\t2\tdet\t_\t_\n"
      "2\ttown\ttown\tNOUN\t_\tNumber=Sing\t4\tnsubj:pass\t_\t_\n"
      "3\twas\tbe\tAUX\t_\tTense=Past|VerbForm=Fin\t4\taux:pass\t_\t_\n"
      "4\ttaken\ttake\tVERB\t_\tTense=Past|VerbForm=Part\t0\troot\t_\t_\n"
      "5\tby\tby\tADP\t_\t_\t6\tcase\t_\t_\n"
      "6\trebels\trebel\tNOUN\t_\tNumber=Plur\t4\tobl\t_\t_\n"
      "7\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_\n\n";
  const ConlluSentence sentence = conllu_sentences(conllu).at(0);
  const ClauseView view =
      view_clauses(sentence.tree, {}, words_of_language("en"));
  ASSERT_EQ(view.clauses.size(), 1u);
  const Clause& clause = view.clauses[0];
  EXPECT_TRUE(clause.passive);
  EXPECT_EQ(clause.tense, ClauseTense::Past);
  ASSERT_EQ(in_role(clause, ClauseRole::Subject).size(), 1u);
  ASSERT_EQ(in_role(clause, ClauseRole::Object).size(), 1u);
  EXPECT_EQ(in_role(clause, ClauseRole::Subject)[0]->phrase.head, 5);
  EXPECT_EQ(
      cut(sentence.text, in_role(clause, ClauseRole::Object)[0]->phrase.span),
      "The town");
}

// A verb that hangs on the noun before it is not given that noun as its
// subject: the two would hang on each other, and no way up would end.
TEST(ClauseView, MendedTreesHaveNoCircle) {
  const std::string conllu =
      "# text = Brenac, Delmas chante dort.\n"
      "1\tBrenac\tBrenac\tPROPN\t_\t_\t0\troot\t_\t_\n"
      "2\t,\t,\tPUNCT\t_\t_\t3\tpunct\t_\t_\n"
      "3\tDelmas\tDelmas\tPROPN\t_\t_\t1\tconj\t_\t_\n"
      "4\tchante\tchanter\tVERB\t_\tMood=Ind|VerbForm=Fin\t3\tacl\t_\t_\n"
      "5\tdort\tdormir\tVERB\t_\tMood=Ind|VerbForm=Fin\t4\tconj\t_\t_\n"
      "6\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_\n\n";
  Tree tree = conllu_sentences(conllu).at(0).tree;
  mend_tree(words_of_language("fr"), &tree);
  for (size_t i = 0; i < tree.words.size(); ++i) {
    size_t steps = 0;
    for (auto up = static_cast<int32_t>(i); up >= 0;
         up = tree.words[static_cast<size_t>(up)].head)
      ASSERT_LE(++steps, tree.words.size()) << tree.words[i].form;
  }
}

}  // namespace
}  // namespace claims
