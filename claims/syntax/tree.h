#pragma once
// The analysis of one sentence: words with tag, features, lemma, head and
// relation, in the terms of Universal Dependencies (universaldependencies.org,
// version 2). "Les troupes ont quitté Niamey" = troupes <-nsubj- quitté -obj->
// Niamey. Made by an Analyser from the sentence's text; plain data.

#include <cstdint>
#include <string>
#include <vector>

#include "claims/text/span.h"

namespace claims {

enum class Tag : uint8_t {
  Adj,
  Adp,
  Adv,
  Aux,
  Cconj,
  Det,
  Intj,
  Noun,
  Num,
  Part,
  Pron,
  Propn,
  Punct,
  Sconj,
  Sym,
  Verb,
  X
};

// The relations that readings need, with those subtypes that carry meaning.
enum class Relation : uint8_t {
  Root,
  Nsubj,
  NsubjPass,
  Csubj,
  Obj,
  Iobj,
  Obl,
  OblAgent,
  OblArg,
  Vocative,
  Expl,
  Dislocated,
  Advcl,
  AclRelcl,
  Acl,
  Advmod,
  Discourse,
  Aux,
  AuxPass,
  Cop,
  Mark,
  Nmod,
  NmodPoss,
  Appos,
  Nummod,
  Amod,
  Det,
  Clf,
  Case,
  Conj,
  Cc,
  Fixed,
  Flat,
  FlatName,
  Compound,
  CompoundPrt,
  List,
  Parataxis,
  Orphan,
  Goeswith,
  Reparandum,
  Punct,
  Dep,
  Ccomp,
  Xcomp
};

enum class Number : uint8_t { None, Singular, Plural };
enum class Tense : uint8_t { None, Past, Present, Future, Imperfect };
enum class Mood : uint8_t {
  None,
  Indicative,
  Subjunctive,
  Conditional,
  Imperative
};
enum class VerbForm : uint8_t { None, Finite, Infinitive, Participle, Gerund };
enum class Definite : uint8_t { None, Definite, Indefinite };

struct Features {
  Number number = Number::None;
  Tense tense = Tense::None;
  Mood mood = Mood::None;
  VerbForm form = VerbForm::None;
  Definite definite = Definite::None;
  uint8_t person = 0;     // 1, 2, 3; 0 = none
  bool passive = false;   // the word itself is marked passive
  bool negative = false;  // « ne », "not", "no", « aucun »
};

struct Word {
  // Bytes of the article's text. The two words of a contracted « du » = de + le
  // share one span.
  Span span;
  std::string form;  // as the treebanks split it: "de", "le", "n't"
  std::string lemma;
  Tag tag = Tag::X;
  Features features;
  int32_t head = -1;  // index of the word it depends on; -1 = root
  Relation relation = Relation::Dep;
};

struct Tree {
  std::vector<Word> words;  // in text order; exactly one root unless empty
};

}  // namespace claims
