#pragma once
// Trees of a text in CoNLL-U, for tests of what is read from trees; faults of
// the format end the read (the trainer has a reader that explains them).

#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "claims/syntax/tree.h"

namespace claims {

struct ConlluSentence {
  std::string text;
  Tree tree;
};

inline Tag conllu_tag(const std::string& name) {
  static const std::map<std::string, Tag> kTags = {
      {"ADJ", Tag::Adj},     {"ADP", Tag::Adp},     {"ADV", Tag::Adv},
      {"AUX", Tag::Aux},     {"CCONJ", Tag::Cconj}, {"DET", Tag::Det},
      {"INTJ", Tag::Intj},   {"NOUN", Tag::Noun},   {"NUM", Tag::Num},
      {"PART", Tag::Part},   {"PRON", Tag::Pron},   {"PROPN", Tag::Propn},
      {"PUNCT", Tag::Punct}, {"SCONJ", Tag::Sconj}, {"SYM", Tag::Sym},
      {"VERB", Tag::Verb}};
  const auto found = kTags.find(name);
  return found == kTags.end() ? Tag::X : found->second;
}

inline Relation conllu_relation(const std::string& name) {
  static const std::map<std::string, Relation> kRelations = {
      {"root", Relation::Root},
      {"nsubj", Relation::Nsubj},
      {"nsubj:pass", Relation::NsubjPass},
      {"csubj", Relation::Csubj},
      {"obj", Relation::Obj},
      {"iobj", Relation::Iobj},
      {"obl", Relation::Obl},
      {"obl:agent", Relation::OblAgent},
      {"obl:arg", Relation::OblArg},
      {"vocative", Relation::Vocative},
      {"expl", Relation::Expl},
      {"dislocated", Relation::Dislocated},
      {"advcl", Relation::Advcl},
      {"acl:relcl", Relation::AclRelcl},
      {"acl", Relation::Acl},
      {"advmod", Relation::Advmod},
      {"discourse", Relation::Discourse},
      {"aux", Relation::Aux},
      {"aux:pass", Relation::AuxPass},
      {"cop", Relation::Cop},
      {"mark", Relation::Mark},
      {"nmod", Relation::Nmod},
      {"nmod:poss", Relation::NmodPoss},
      {"appos", Relation::Appos},
      {"nummod", Relation::Nummod},
      {"amod", Relation::Amod},
      {"det", Relation::Det},
      {"clf", Relation::Clf},
      {"case", Relation::Case},
      {"conj", Relation::Conj},
      {"cc", Relation::Cc},
      {"fixed", Relation::Fixed},
      {"flat", Relation::Flat},
      {"flat:name", Relation::FlatName},
      {"compound", Relation::Compound},
      {"compound:prt", Relation::CompoundPrt},
      {"list", Relation::List},
      {"parataxis", Relation::Parataxis},
      {"orphan", Relation::Orphan},
      {"goeswith", Relation::Goeswith},
      {"reparandum", Relation::Reparandum},
      {"punct", Relation::Punct},
      {"ccomp", Relation::Ccomp},
      {"xcomp", Relation::Xcomp}};
  const auto whole = kRelations.find(name);
  if (whole != kRelations.end()) return whole->second;
  const auto part = kRelations.find(name.substr(0, name.find(':')));
  return part == kRelations.end() ? Relation::Dep : part->second;
}

inline Features conllu_features(const std::string& text) {
  Features features;
  const auto has = [&](const char* feature) {
    return ("|" + text + "|").find(std::string("|") + feature + "|") !=
           std::string::npos;
  };
  if (has("Number=Sing")) features.number = Number::Singular;
  if (has("Number=Plur")) features.number = Number::Plural;
  if (has("Tense=Past")) features.tense = Tense::Past;
  if (has("Tense=Pres")) features.tense = Tense::Present;
  if (has("Tense=Fut")) features.tense = Tense::Future;
  if (has("Tense=Imp")) features.tense = Tense::Imperfect;
  if (has("Mood=Ind")) features.mood = Mood::Indicative;
  if (has("Mood=Sub")) features.mood = Mood::Subjunctive;
  if (has("Mood=Cnd")) features.mood = Mood::Conditional;
  if (has("Mood=Imp")) features.mood = Mood::Imperative;
  if (has("VerbForm=Fin")) features.form = VerbForm::Finite;
  if (has("VerbForm=Inf")) features.form = VerbForm::Infinitive;
  if (has("VerbForm=Part")) features.form = VerbForm::Participle;
  if (has("VerbForm=Ger")) features.form = VerbForm::Gerund;
  features.passive = has("Voice=Pass");
  features.negative = has("Polarity=Neg");
  return features;
}

// `text` of several sentences; a sentence's spans are offsets into its text.
inline std::vector<ConlluSentence> conllu_sentences(const std::string& text) {
  std::vector<ConlluSentence> out;
  ConlluSentence now;
  uint32_t at = 0;
  int shared_from = 0, shared_to = 0;  // ids of a contraction
  Span shared;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) {
      if (!now.tree.words.empty()) out.push_back(std::move(now));
      now = {};
      at = 0;
      shared_from = shared_to = 0;
      continue;
    }
    if (line.starts_with("# text = ")) now.text = line.substr(9);
    if (line[0] == '#') continue;
    std::vector<std::string> cell;
    std::istringstream cells(line);
    for (std::string one; std::getline(cells, one, '\t');) cell.push_back(one);
    if (cell.size() < 8 || cell[0].find('.') != std::string::npos) continue;
    const size_t dash = cell[0].find('-');
    const int id = std::stoi(cell[0]);
    Word word;
    if (dash != std::string::npos || id > shared_to || id < shared_from) {
      const size_t found = now.text.find(cell[1], at);
      if (found != std::string::npos) {
        word.span = {static_cast<uint32_t>(found),
                     static_cast<uint32_t>(found + cell[1].size())};
        at = word.span.end;
      }
    }
    if (dash != std::string::npos) {
      shared = word.span;
      shared_from = id;
      shared_to = std::stoi(cell[0].substr(dash + 1));
      continue;
    }
    if (id >= shared_from && id <= shared_to) word.span = shared;
    word.form = cell[1];
    word.lemma = cell[2];
    word.tag = conllu_tag(cell[3]);
    word.features = conllu_features(cell[5]);
    word.head = std::stoi(cell[6]) - 1;
    word.relation = conllu_relation(cell[7]);
    now.tree.words.push_back(std::move(word));
  }
  if (!now.tree.words.empty()) out.push_back(std::move(now));
  return out;
}

}  // namespace claims
