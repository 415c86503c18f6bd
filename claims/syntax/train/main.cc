// attest-train: makes a model of claims/syntax from treebanks and a lexicon.
//
//   attest-train --language fr --lefff lefff.tsv --out fr.model
//                train/sequoia.conllu train/gsd.conllu …
//
// The same inputs give the same bytes. docs/SYNTAX.md says how to add a
// language.

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "claims/syntax/train/greedy_training.h"
#include "claims/syntax/train/model_builder.h"
#include "claims/syntax/train/parse_jackknife.h"
#include "claims/syntax/train/parse_training.h"
#include "claims/syntax/train/punctuation_training.h"
#include "claims/syntax/train/revision_training.h"
#include "claims/syntax/train/split_tables.h"
#include "claims/syntax/train/tag_rows.h"
#include "claims/syntax/train/tag_training.h"
#include "claims/syntax/train/treebank.h"
#include "claims/syntax/train/word_tables.h"
#include "claims/text/error.h"

namespace claims {
namespace {

// How many weights say where punctuation hangs; which tags, heads and relations
// are put right.
constexpr size_t kMarkWeights = 60000;
constexpr size_t kDoubtWeights = 15000;
constexpr size_t kHeadWeights = 60000;
constexpr size_t kRelationWeights = 60000;

struct Options {
  std::string language, out, lefff, agid, wordnet, pairs, clusters;
  std::vector<std::string> treebanks;
  std::set<std::string> twice;  // those that count twice in revision
  TagTraining tags;
  ParseTraining trees;
  size_t tree_weights = 1000000;
  uint32_t run_beam = 8, run_margin = 2000;
};

[[noreturn]] void usage() {
  std::fputs(
      "usage: attest-train --language CODE --out FILE [--lefff FILE]\n"
      "  [--agid FILE] [--wordnet FOLDER] [--pairs FILE] [--tag-passes N] "
      "[--tag-weights N] [--tree-passes N]\n"
      "  [--tree-weights N] [--train-beam N] [--beam N] [--margin N]\n"
      "  [--twice TREEBANK.conllu: counts twice in revision]\n"
      "  TREEBANK.conllu…\n",
      stderr);
  std::exit(2);
}

Options read_options(int count, char** words) {
  Options options;
  const std::map<std::string, std::string*> texts = {
      {"--language", &options.language}, {"--out", &options.out},
      {"--lefff", &options.lefff},       {"--agid", &options.agid},
      {"--wordnet", &options.wordnet},   {"--pairs", &options.pairs},
      {"--clusters", &options.clusters}};
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    if (!word.starts_with("--")) {
      options.treebanks.push_back(word);
      continue;
    }
    if (++i == count) usage();
    const auto text = texts.find(word);
    const int number = std::atoi(words[i]);
    if (text != texts.end())
      *text->second = words[i];
    else if (word == "--twice")
      options.twice.insert(words[i]);
    else if (word == "--tag-passes")
      options.tags.epochs = number;
    else if (word == "--tag-runs")
      options.tags.runs = number;
    else if (word == "--tag-features")
      options.tags.features = static_cast<size_t>(number);
    else if (word == "--tree-runs")
      options.trees.runs = number;
    else if (word == "--tree-passes")
      options.trees.epochs = number;
    else if (word == "--tag-weights")
      options.tags.weights = static_cast<size_t>(number);
    else if (word == "--tree-weights")
      options.tree_weights = static_cast<size_t>(number);
    else if (word == "--train-beam")
      options.trees.beam = static_cast<uint32_t>(number);
    else if (word == "--tag-margin")
      options.tags.margin = number;
    else if (word == "--tree-margin")
      options.trees.margin = number;
    else if (word == "--tree-features")
      options.trees.features = static_cast<size_t>(number);
    else if (word == "--beam")
      options.run_beam = static_cast<uint32_t>(number);
    else if (word == "--margin")
      options.run_margin = static_cast<uint32_t>(number);
    else
      usage();
  }
  if (options.language.empty() || options.out.empty() ||
      options.treebanks.empty())
    usage();
  return options;
}

std::vector<TrainingSentence> sentences_of(const Treebank& treebank,
                                           const std::vector<TagRow>& rows,
                                           const Lexicon& lexicon) {
  std::map<TagRow, uint8_t> ids;
  for (size_t i = 0; i < rows.size(); ++i)
    ids[rows[i]] = static_cast<uint8_t>(i);
  std::vector<TrainingSentence> out;
  for (const GoldSentence& gold : treebank) {
    TrainingSentence& sentence = out.emplace_back();
    for (const GoldWord& word : gold.words) {
      append_word(word.form, Span{}, lexicon, &sentence.list);
      sentence.rows.push_back(ids.at(word.row));
      sentence.heads.push_back(word.head);
      sentence.relations.push_back(static_cast<uint8_t>(word.relation));
    }
  }
  return out;
}

// `twice`: of each sentence, whether it counts twice in revision.
Treebank read_all(const Options& options, std::vector<bool>* twice) {
  Treebank all;
  for (const std::string& path : options.treebanks)
    for (GoldSentence& sentence : read_treebank(path)) {
      lift_crossing_arcs(&sentence);
      all.push_back(std::move(sentence));
      twice->push_back(options.twice.count(path) != 0);
    }
  return all;
}

// What looks at parses again. REQUIRES: words have tags and lemmas.
void train_revision(const ParseTraining& trees, size_t tree_weights,
                    const std::vector<TagRow>& rows,
                    const std::vector<bool>& twice,
                    std::vector<TrainingSentence>* sentences,
                    ModelBuilder* model) {
  jackknife_parses(trees, tree_weights, sentences);
  model->set_weights(Section::MarkFilter,
                     train_punctuation(*sentences, rows).pack(kMarkWeights));
  RevisionCorpus corpus;
  for (size_t i = 0; i < sentences->size(); ++i)
    corpus.insert(corpus.end(), twice[i] ? 2 : 1, &(*sentences)[i]);
  model->set_weights(Section::DoubtFilter,
                     train_tag_revision(corpus, rows).pack(kDoubtWeights));
  model->set_weights(Section::HeadFilter,
                     train_head_revision(corpus).pack(kHeadWeights));
  const std::vector<uint64_t> seen = relations_seen(corpus);
  model->set(Section::RelationsSeen, seen);
  model->set_weights(
      Section::RelationFilter,
      train_relation_revision(corpus, seen).pack(kRelationWeights));
}

void train_models(const Options& options, const Treebank& treebank,
                  const std::vector<TagRow>& rows,
                  const std::vector<bool>& twice, ModelBuilder* model) {
  const AlignedBytes tables(model->bytes());
  const ModelFile file(tables.view());
  const Lexicon lexicon(file);
  std::vector<TrainingSentence> sentences =
      sentences_of(treebank, rows, lexicon);
  TagTraining tags = options.tags;
  tags.tags = rows.size();
  model->set_weights(
      Section::TagFilter,
      train_tagger(&sentences, std::vector<bool>(sentences.size(), true), tags)
          .pack(tags.weights));
  if (options.trees.epochs == 0) return;
  jackknife_tags(&sentences, rows, tags);
  for (TrainingSentence& sentence : sentences)
    append_lemmas(lexicon, rows, &sentence.list);
  ParseTraining trees = options.trees;
  collect_relations(sentences, &trees);
  model->settings.left_relations = trees.left_relations;
  model->settings.right_relations = trees.right_relations;
  model->settings.beam = options.run_beam;
  model->settings.margin = options.run_margin;
  model->set_weights(Section::TreeFilter,
                     (trees.beam > 1 ? train_parser(sentences, trees)
                                     : train_greedy_parser(sentences, trees))
                         .pack(options.tree_weights));
  train_revision(trees, options.tree_weights, rows, twice, &sentences, model);
}

void run(const Options& options) {
  std::vector<bool> twice;
  Treebank treebank = read_all(options, &twice);
  const std::vector<TagRow> rows = settle_tag_rows(&treebank);
  std::fprintf(stderr, "%zu sentences, %zu tags\n", treebank.size(),
               rows.size());
  std::vector<SourceForm> source;
  if (!options.lefff.empty()) source = read_lefff(options.lefff);
  if (!options.agid.empty()) source = read_agid(options.agid);
  WordKinds kinds;
  if (!options.wordnet.empty()) kinds.read_wordnet(options.wordnet);
  if (!options.pairs.empty()) kinds.translate(options.pairs);
  if (options.pairs.empty())
    for (SourceForm& form : kinds.forms()) source.push_back(std::move(form));
  ModelBuilder model(options.language);
  model.set(Section::TagRows, rows);
  const WordClusters clusters = options.clusters.empty()
                                    ? WordClusters()
                                    : read_word_clusters(options.clusters);
  build_word_tables(treebank, source, kinds, clusters, rows, &model);
  build_split_tables(treebank, &model);
  train_splits(treebank, &model);
  train_models(options, treebank, rows, twice, &model);
  const std::string bytes = model.bytes();
  std::ofstream out(options.out, std::ios::binary);
  out << bytes;
  out.close();
  if (!out) throw Error("cannot write the model", options.out);
  std::fprintf(stderr, "%s: %zu bytes\n", options.out.c_str(), bytes.size());
}

}  // namespace
}  // namespace claims

int main(int count, char** words) {
  try {
    claims::run(claims::read_options(count, words));
  } catch (const claims::Error& error) {
    std::fprintf(stderr, "%s: %s\n", error.where().c_str(), error.what());
    return 1;
  }
}
