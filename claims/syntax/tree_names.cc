#include "claims/syntax/tree_names.h"

#include <utility>

namespace claims {
namespace {

using std::string_view;

constexpr std::pair<string_view, Tag> kTags[] = {
    {"ADJ", Tag::Adj},     {"ADP", Tag::Adp},     {"ADV", Tag::Adv},
    {"AUX", Tag::Aux},     {"CCONJ", Tag::Cconj}, {"DET", Tag::Det},
    {"INTJ", Tag::Intj},   {"NOUN", Tag::Noun},   {"NUM", Tag::Num},
    {"PART", Tag::Part},   {"PRON", Tag::Pron},   {"PROPN", Tag::Propn},
    {"PUNCT", Tag::Punct}, {"SCONJ", Tag::Sconj}, {"SYM", Tag::Sym},
    {"VERB", Tag::Verb},   {"X", Tag::X}};

constexpr std::pair<string_view, Relation> kRelationNames[] = {
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
    {"dep", Relation::Dep},
    {"ccomp", Relation::Ccomp},
    {"xcomp", Relation::Xcomp}};

}  // namespace

string_view name_of(Tag tag) {
  for (const auto& [name, value] : kTags)
    if (value == tag) return name;
  return "X";
}

string_view name_of(Relation relation) {
  for (const auto& [name, value] : kRelationNames)
    if (value == relation) return name;
  return "dep";
}

std::optional<Tag> tag_named(string_view name) {
  for (const auto& [known, value] : kTags)
    if (known == name) return value;
  return std::nullopt;
}

Relation relation_named(string_view label) {
  for (const auto& [name, relation] : kRelationNames)
    if (name == label) return relation;
  const string_view base = label.substr(0, label.find(':'));
  for (const auto& [name, relation] : kRelationNames)
    if (name == base) return relation;
  return Relation::Dep;
}

Relation base_of(Relation relation) {
  const string_view name = name_of(relation);
  return relation_named(name.substr(0, name.find(':')));
}

std::string text_of(const Tree& tree) {
  std::string out;
  for (size_t i = 0; i < tree.words.size(); ++i) {
    const Word& word = tree.words[i];
    out += std::to_string(i + 1) + "\t" + word.form + "\t" + word.lemma + "\t";
    out += std::string(name_of(word.tag)) + "\t";
    out += std::to_string(word.head + 1) + "\t";
    out += std::string(name_of(word.relation)) + "\n";
  }
  return out;
}

}  // namespace claims
