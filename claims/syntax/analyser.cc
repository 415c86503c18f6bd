#include "claims/syntax/analyser.h"

#include "claims/syntax/contraction.h"
#include "claims/syntax/head_revision.h"
#include "claims/syntax/lexicon.h"
#include "claims/syntax/main_verb.h"
#include "claims/syntax/model_file.h"
#include "claims/syntax/parser.h"
#include "claims/syntax/piece.h"
#include "claims/syntax/punctuation.h"
#include "claims/syntax/relation_revision.h"
#include "claims/syntax/tag_revision.h"
#include "claims/syntax/tagger.h"

namespace claims {

struct SyntaxModel {
  explicit SyntaxModel(std::string_view bytes)
      : file(bytes),
        lexicon(file),
        splits(file),
        contractions(file),
        tagger(file),
        parser(file),
        tags(file),
        heads(file),
        relations(file),
        punctuation(file) {}

  ModelFile file;
  Lexicon lexicon;
  SplitTable splits;
  Contractions contractions;
  Tagger tagger;
  Parser parser;
  TagRevision tags;
  HeadRevision heads;
  RelationRevision relations;
  Punctuation punctuation;
};

namespace {

// What one analysis needs, kept by its thread.
struct Buffers {
  std::vector<Piece> pieces;
  WordList list;
};

Buffers& buffers() {
  thread_local Buffers buffers;
  buffers.pieces.clear();
  buffers.list.clear();
  return buffers;
}

Tree tree_of(const WordList& list, const Tagger& tagger) {
  Tree tree;
  tree.words.resize(list.words.size());
  for (size_t i = 0; i < list.words.size(); ++i) {
    const SyntaxWord& from = list.words[i];
    Word& to = tree.words[i];
    to.span = from.span;
    to.form = from.form;
    to.lemma = list.lemma(from);
    to.tag = from.tag;
    to.features = features_of(tagger.rows()[from.tag_row]);
    to.head = from.head;
    to.relation = from.relation;
  }
  return tree;
}

// Lemmas and arcs of tagged words.
void parse_list(const SyntaxModel& model, WordList* list) {
  append_lemmas(model.lexicon, model.tagger.rows(), list);
  model.parser.parse(list->words);
  restore_main_verb(list->words);
}

// "An earthquake hit the south.": where no word became the verb of a sentence
// that ends in a stop, one that is near to a verb may be it.
void find_missing_verb(const SyntaxModel& model, WordList* list) {
  if (has_predicate(list->words, model.tagger.rows())) return;
  const std::vector<SyntaxWord> words = list->words;
  const std::string lemmas = list->lemmas;
  for (const VerbGuess& guess : model.tagger.verb_guesses(words)) {
    model.tagger.follow(guess, list->words);
    list->lemmas.clear();
    parse_list(model, list);
    if (is_clause(list->words)) return;
    list->words = words;
    list->lemmas = lemmas;
  }
}

// A second look at what had to be settled before all was seen; with other tags
// the sentence is parsed anew.
void revise(const SyntaxModel& model, WordList* list) {
  if (list->words.size() > kLongestRevised) return;
  thread_local ParsedTree tree;
  tree.read(list->words);
  if (model.tags.revise(list->words, tree)) {
    list->lemmas.clear();
    parse_list(model, list);
    tree.read(list->words);
  }
  model.heads.revise(list->words, &tree);
  model.relations.revise(list->words, tree);
}

Tree analyse_list(const SyntaxModel& model, WordList* list) {
  model.tagger.tag(list->words);
  parse_list(model, list);
  find_missing_verb(model, list);
  revise(model, list);
  model.punctuation.attach(list->words);
  return tree_of(*list, model.tagger);
}

}  // namespace

Analyser::Analyser(std::string_view model)
    : model_(std::make_unique<SyntaxModel>(model)) {}
Analyser::~Analyser() = default;

Tree Analyser::analyse(std::string_view text, Span sentence) const {
  Buffers& space = buffers();
  split_pieces(text, sentence, model_->splits, model_->lexicon, &space.pieces);
  model_->contractions.append_words(text, space.pieces, model_->lexicon,
                                    &space.list);
  return analyse_list(*model_, &space.list);
}

Tree Analyser::analyse_words(const std::vector<std::string_view>& forms) const {
  Buffers& space = buffers();
  for (const std::string_view form : forms)
    append_word(form, Span{}, model_->lexicon, &space.list);
  return analyse_list(*model_, &space.list);
}

std::string_view Analyser::language() const { return model_->file.language(); }

}  // namespace claims
