#include "claims/syntax/train/word_kinds.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <utility>

#include "claims/text/error.h"

namespace claims {
namespace {

constexpr std::pair<char, const char*> kFiles[] = {
    {'n', "noun"}, {'v', "verb"}, {'a', "adj"}, {'r', "adv"}};

std::ifstream open(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error("cannot read this file", path);
  return in;
}

// Synset -> number of the lexicographer's file.
std::map<std::string, uint8_t> synset_kinds(const std::string& path) {
  std::map<std::string, uint8_t> kinds;
  std::ifstream in = open(path);
  for (std::string line; std::getline(in, line);)
    if (line.size() > 11 && line[0] != ' ')
      kinds[line.substr(0, 8)] =
          static_cast<uint8_t>(std::atoi(line.c_str() + 9) + 1);
  return kinds;
}

}  // namespace

void WordKinds::read_wordnet(const std::string& folder) {
  for (const auto& [part, name] : kFiles) {
    const auto synsets = synset_kinds(folder + "/data." + name);
    std::ifstream in = open(folder + "/index." + name);
    for (std::string line; std::getline(in, line);) {
      if (line.empty() || line[0] == ' ') continue;
      // lemma pos synsets pointers pointer… senses tagged synset…
      std::istringstream fields(line);
      std::string lemma, field;
      int senses = 0, pointers = 0;
      fields >> lemma >> field >> senses >> pointers;
      for (int i = 0; i < pointers + 2; ++i) fields >> field;
      fields >> field;
      const auto found = synsets.find(field);
      if (found != synsets.end() && lemma.find('_') == std::string::npos)
        kinds_[part][lemma] = found->second;
    }
  }
}

void WordKinds::translate(const std::string& path) {
  std::map<char, std::map<std::string, std::map<uint8_t, uint32_t>>> votes;
  std::ifstream in = open(path);
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    std::string word, part, translations;
    std::getline(fields, word, '\t');
    std::getline(fields, part, '\t');
    std::getline(fields, translations, '\t');
    if (part.empty() || line[0] == '#') continue;
    std::istringstream list(translations);
    for (std::string one; std::getline(list, one, '|');) {
      const auto found = kinds_[part[0]].find(one);
      if (found != kinds_[part[0]].end()) ++votes[part[0]][word][found->second];
    }
  }
  kinds_.clear();
  for (const auto& [part, words] : votes)
    for (const auto& [word, kinds] : words) {
      uint8_t best = 0;
      uint32_t most = 0;
      for (const auto& [kind, count] : kinds)
        if (count > most) {
          best = kind;
          most = count;
        }
      kinds_[part][word] = best;
    }
}

uint8_t WordKinds::kind(Tag tag, const std::string& lemma) const {
  const char part = tag == Tag::Noun ? 'n' : tag == Tag::Verb ? 'v' : ' ';
  const auto kinds = kinds_.find(part);
  if (kinds == kinds_.end()) return 0;
  const auto found = kinds->second.find(lemma);
  return found == kinds->second.end() ? 0 : found->second;
}

std::vector<SourceForm> WordKinds::forms() const {
  static const std::map<char, Tag> tags = {
      {'n', Tag::Noun}, {'v', Tag::Verb}, {'a', Tag::Adj}, {'r', Tag::Adv}};
  std::vector<SourceForm> out;
  for (const auto& [part, words] : kinds_)
    for (const auto& [word, kind] : words) {
      SourceForm form;
      form.form = form.lemma = word;
      form.tag = tags.at(part);
      form.category = form.fine = std::string("W") + part;
      if (part == 'n') form.number = Number::Singular;
      out.push_back(std::move(form));
    }
  return out;
}

}  // namespace claims
