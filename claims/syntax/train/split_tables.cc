#include "claims/syntax/train/split_tables.h"

#include <cstdio>
#include <map>
#include <set>

#include "claims/language/letter.h"
#include "claims/syntax/contraction.h"
#include "claims/syntax/piece.h"

namespace claims {
namespace {

std::string folded_form(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();)
    append_code_point(folded(next_code_point(text, &at)), &out);
  return out;
}

bool starts_with_letter(std::string_view text) {
  size_t at = 0;
  return !text.empty() && glyph_of(next_code_point(text, &at)) == Glyph::Letter;
}
bool ends_with_letter(std::string_view text) {
  size_t at = text.size();
  while (at > 0 && (text[--at] & 0xC0) == 0x80) {
  }
  return starts_with_letter(text.substr(at));
}

// "30" of "30pm".
size_t digits_end(std::string_view text) {
  size_t end = text.size();
  while (end > 0 && !(text[end - 1] >= '0' && text[end - 1] <= '9')) --end;
  return end;
}
bool is_letters(std::string_view text) {
  for (size_t at = 0; at < text.size();)
    if (glyph_of(next_code_point(text, &at)) != Glyph::Letter) return false;
  return !text.empty();
}

using Counts = std::map<std::string, uint32_t>;

uint32_t count_in(const Counts& counts, const std::string& key) {
  const auto found = counts.find(key);
  return found == counts.end() ? 0 : found->second;
}

bool is_number_group(const std::string& form) {
  size_t at = 0;
  while (at < form.size() && form[at] >= '0' && form[at] <= '9') ++at;
  if (at == 0 || at >= form.size()) return false;
  return glyph_of(next_code_point(form, &at)) == Glyph::Space;
}

class Learner {
 public:
  void see(const GoldSentence& sentence) {
    for (size_t i = 0; i < sentence.tokens.size(); ++i) {
      const GoldToken& token = sentence.tokens[i];
      const std::string form = folded_form(token.form);
      if (token.count > 1) {
        see_contracted(sentence, token, form);
        continue;
      }
      ++plain_[form];
      const TagRow& row = sentence.words[token.first].row;
      if (row.pronoun == static_cast<uint8_t>(PronounKind::Personal) &&
          row.tag == static_cast<uint8_t>(Tag::Pron))
        ++personal_[form];
      if (is_number_group(form)) ++groups_;
      const bool glued = i > 0 && !sentence.tokens[i - 1].space_after;
      if (form.size() > 1 && form.ends_with("'") && !token.space_after)
        ++elided_[form];
      if (glued && form.size() > 1 && form[0] == '-' &&
          starts_with_letter(form.substr(1)))
        ++hyphen_tails_[form];
      if (form.size() > 1 && form.ends_with(".") && form[0] != '.')
        ++abbreviations_[form];
      see_whole(form);
      see_split(sentence, i);
      see_number_tail(form,
                      glued ? sentence.tokens[i - 1].form : std::string());
    }
  }

  void finish(ModelBuilder* model) {
    add_contracted(model);
    add_counted(elided_, 2, kElided);
    add_counted(hyphen_tails_, 2, kHyphenTail);
    add_clitics();
    for (const auto& [tail, hosts] : tails_)
      if (hosts.size() >= 3 || tail_counts_[tail] >= 20)
        entries_[tail].flags |= kTail;
    for (const auto& [form, count] : abbreviations_)
      if (count > count_in(split_stops_, form))
        entries_[form].flags |= kAbbreviation;
    for (const auto& [form, count] : whole_)
      if (count >= count_in(split_, form)) entries_[form].flags |= kWhole;
    for (const auto& [prefix, kept] : kept_prefixes_)
      if (kept.size() >= 2 && kept.size() > count_in(split_prefixes_, prefix))
        entries_[prefix].flags |= kKeptPrefix;
    for (const auto& [tail, count] : number_tails_)
      if (count >= 2 && count > count_in(kept_number_tails_, tail))
        entries_[tail].flags |= kNumberTail;
    model->settings.splits_hyphens = hyphens_split_ > hyphens_kept_ ? 1 : 0;
    model->settings.joins_groups = groups_ >= 5 ? 1 : 0;
    write(model);
  }

 private:
  void see_contracted(const GoldSentence& sentence, const GoldToken& token,
                      const std::string& form) {
    ++split_[form];
    std::vector<std::string> parts;
    for (uint32_t i = 0; i < token.count; ++i)
      parts.push_back(folded_form(sentence.words[token.first + i].form));
    const std::string& tail = parts.back();
    if (tail.find('\'') != std::string::npos && tail.size() > 1 &&
        form.ends_with(tail) && form.size() > tail.size()) {
      tails_[tail].insert(form);
      ++tail_counts_[tail];
      return;
    }
    if (form.find('\'') != std::string::npos) return;
    ++contracted_[form][parts];
  }

  void see_whole(const std::string& form) {
    if (form.starts_with("°") && ends_with_letter(form)) ++whole_[form];
    const size_t hyphen = form.find('-'), mark = form.find('\'');
    if (!starts_with_letter(form) || !ends_with_letter(form)) return;
    if (hyphen == std::string::npos && mark == std::string::npos) return;
    ++whole_[form];
    if (hyphen == std::string::npos || hyphen == 0) return;
    ++hyphens_kept_;
    kept_prefixes_[form.substr(0, hyphen)].insert(form);
  }

  // "pm" behind a number: glued to `before`, or part of the token itself.
  void see_number_tail(const std::string& form, const std::string& before) {
    const size_t digits = digits_end(form);
    const std::string tail = form.substr(digits);
    if (!is_letters(tail)) return;
    if (digits > 0)
      ++kept_number_tails_[tail];
    else if (!before.empty() && digits_end(before) == before.size())
      ++number_tails_[tail];
  }

  // What this token and those glued to it would be as one word.
  void see_split(const GoldSentence& sentence, size_t at) {
    std::string joined = folded_form(sentence.tokens[at].form);
    if (!starts_with_letter(joined)) return;
    for (size_t i = at; i + 1 < sentence.tokens.size() && i < at + 4; ++i) {
      if (sentence.tokens[i].space_after) return;
      const std::string next = folded_form(sentence.tokens[i + 1].form);
      if (i == at && next == ".") ++split_stops_[joined + "."];
      if (i == at && next == "-" && !sentence.tokens[i + 1].space_after) {
        ++hyphens_split_;
        ++split_prefixes_[joined];
      }
      joined += next;
      if (ends_with_letter(joined)) ++split_[joined];
    }
  }

  void add_counted(const Counts& counts, uint32_t least, SplitFlag flag) {
    for (const auto& [form, count] : counts)
      if (count >= least) entries_[form].flags |= flag;
  }

  // Where a pronoun splits off behind a hyphen, all personal pronouns do: "-le"
  // is as good as "-il", even if the treebank has no « dites-le ».
  void add_clitics() {
    if (hyphen_tails_.empty()) return;
    for (const auto& [form, count] : personal_)
      if (count >= 10 && starts_with_letter(form) && ends_with_letter(form))
        entries_["-" + form].flags |= kHyphenTail;
  }

  void add_contracted(ModelBuilder* model) {
    for (const auto& [form, kinds] : contracted_) {
      uint32_t count = 0, most = 0;
      const std::vector<std::string>* parts = nullptr;
      for (const auto& [kind, n] : kinds) {
        count += n;
        if (n > most) parts = &kind;
        most = std::max(most, n);
      }
      const uint32_t plain = count_in(plain_, form);
      if (parts->size() > 4 || (count < 3 && plain > 0)) continue;
      if (count * 100 < (count + plain) * 15) continue;
      SplitEntry& entry = entries_[form];
      entry.flags |= kContracted;
      if (count * 1000 < (count + plain) * 985) entry.flags |= kSometimes;
      std::string all;
      for (size_t i = 0; i < parts->size(); ++i) {
        entry.lengths[i] = static_cast<uint8_t>((*parts)[i].size());
        all += (*parts)[i];
      }
      entry.text = model->text(all);
    }
  }

  void write(ModelBuilder* model) {
    std::vector<SplitEntry> rows(1);
    std::vector<std::pair<uint64_t, uint32_t>> slots;
    for (const auto& [form, entry] : entries_) {
      slots.push_back(
          {slot_hash(hash_bytes(form)), static_cast<uint32_t>(rows.size())});
      rows.push_back(entry);
    }
    model->set(Section::SplitEntries, rows);
    model->set(Section::SplitSlots, slot_table(slots));
    std::fprintf(stderr, "split entries %zu, hyphens %s\n", slots.size(),
                 model->settings.splits_hyphens ? "split" : "kept");
  }

  Counts plain_, personal_, tail_counts_, elided_, hyphen_tails_,
      abbreviations_, split_stops_, whole_, split_, split_prefixes_,
      number_tails_, kept_number_tails_;
  std::map<std::string, std::set<std::string>> tails_, kept_prefixes_;
  std::map<std::string, std::map<std::vector<std::string>, uint32_t>>
      contracted_;
  uint32_t groups_ = 0, hyphens_kept_ = 0, hyphens_split_ = 0;
  std::map<std::string, SplitEntry> entries_;
};

struct Example {
  std::vector<Feature> features;
  bool splits;
};

std::vector<Example> examples_of(const Treebank& treebank,
                                 const SplitTable& table,
                                 const Lexicon& lexicon) {
  static const WordEntry nothing;
  std::vector<Example> examples;
  std::string folded;
  for (const GoldSentence& sentence : treebank)
    for (size_t i = 0; i < sentence.tokens.size(); ++i) {
      const WordKey key = key_of(sentence.tokens[i].form, &folded);
      if (!(table.find(folded).flags & kSometimes)) continue;
      Neighbour beside[4];
      const size_t places[] = {i - 2, i - 1, i + 1, i + 2};
      for (size_t k = 0; k < 4; ++k) {
        beside[k].entry = &nothing;
        if (places[k] >= sentence.tokens.size()) continue;
        beside[k].key = key_of(sentence.tokens[places[k]].form, &folded);
        beside[k].entry = &lexicon.entry(beside[k].key);
      }
      Example example;
      example.features.resize(kSplitFeatures);
      example.features.resize(
          split_features(key, beside, example.features.data()));
      example.splits = sentence.tokens[i].count > 1;
      examples.push_back(std::move(example));
    }
  return examples;
}

}  // namespace

void build_split_tables(const Treebank& treebank, ModelBuilder* model) {
  Learner learner;
  for (const GoldSentence& sentence : treebank) learner.see(sentence);
  learner.finish(model);
}

void train_splits(const Treebank& treebank, ModelBuilder* model) {
  const AlignedBytes bytes(model->bytes());
  const ModelFile file(bytes.view());
  const std::vector<Example> examples =
      examples_of(treebank, SplitTable(file), Lexicon(file));
  TrainingWeights weights;
  uint32_t wrong = 0;
  for (int epoch = 0; epoch < 10; ++epoch) {
    wrong = 0;
    for (const Example& example : examples) {
      int32_t scores[2] = {0, 0};
      const auto& features = example.features;
      weights.add(features.data(), features.size(), scores);
      const bool guess = scores[1] > scores[0];
      if (guess != example.splits) {
        ++wrong;
        weights.update(features.data(), features.size(), example.splits, 1);
        weights.update(features.data(), features.size(), guess, -1);
      }
      weights.tick();
    }
  }
  std::fprintf(stderr, "sometimes split: %zu examples, %u wrong\n",
               examples.size(), wrong);
  model->set_weights(Section::SplitFilter, weights.pack(100000));
}

}  // namespace claims
