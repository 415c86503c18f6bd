#include "claims/syntax/train/word_tables.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "claims/syntax/lexicon.h"

namespace claims {
namespace {

// How often words of the treebank must occur for their tag to be usual.
constexpr uint32_t kUsual = 4;
// How often a lemma must occur for the models to know it.
constexpr uint32_t kCommon = 4;
// Weights of a lemma in the treebank against one in the lexicon.
constexpr uint32_t kSeen = 100, kSmallName = 100000;
// How many words must share an ending for it to say something.
constexpr uint32_t kEnding = 3;

using RuleKey = std::tuple<std::string, uint8_t, uint8_t>;  // text, strip, base

struct Rules {
  std::map<RuleKey, uint32_t> ids;
  std::vector<LemmaRule> rows;
  ModelBuilder* model;

  uint32_t id(const RuleKey& key) {
    const auto [at, added] =
        ids.emplace(key, static_cast<uint32_t>(rows.size()));
    if (added) {
      const auto& [text, strip, keeps] = key;
      rows.push_back({model->text(text), static_cast<uint8_t>(text.size()),
                      strip, keeps, 0});
    }
    return at->second;
  }

  // The rule as unknown words follow it: whether "wendy" or "sales@acme.com" is
  // spelt with a capital elsewhere, no ending tells.
  uint32_t for_unknown(uint32_t rule) {
    const LemmaRule& row = rows[rule];
    if (static_cast<LemmaBase>(row.base) != LemmaBase::Capital) return rule;
    return id({model->text_at(row.text, row.length), row.strip,
               static_cast<uint8_t>(LemmaBase::Written)});
  }
};

RuleKey rule_between(std::string_view from, const std::string& lemma,
                     LemmaBase base) {
  size_t same = 0;
  while (same < from.size() && same < lemma.size() && from[same] == lemma[same])
    ++same;
  while (same > 0 && same < from.size() && (from[same] & 0xC0) == 0x80) --same;
  if (from.size() - same > 255 || lemma.size() - same > 255) same = 0;
  return {lemma.substr(same), static_cast<uint8_t>(from.size() - same),
          static_cast<uint8_t>(base)};
}

// Names keep their capitals; the lemma of "i" is "I" whoever wrote it.
bool may_keep_case(Tag tag) {
  return tag != Tag::Pron && tag != Tag::Det && tag != Tag::Verb &&
         tag != Tag::Aux && tag != Tag::Adv && tag != Tag::Adp;
}

// The rule with least text; of equal ones that of the base named first.
RuleKey rule_of(std::string_view form, std::string_view folded,
                const std::string& lemma, Tag tag) {
  const RuleKey low = rule_between(folded, lemma, LemmaBase::Folded);
  if (!may_keep_case(tag)) return low;
  const auto shorter = [](const RuleKey& a, const RuleKey& b) {
    return std::get<0>(b).size() < std::get<0>(a).size() ? b : a;
  };
  const RuleKey kept = rule_between(form, lemma, LemmaBase::Written);
  if (tag != Tag::Propn) return shorter(low, kept);
  const RuleKey named =
      rule_between(with_capital(form), lemma, LemmaBase::Capital);
  return shorter(shorter(named, kept), low);
}

// What is known of one folded form.
struct Known {
  std::set<std::string> fine, coarse;
  uint8_t agreement = 0, noun_kind = 0, verb_kind = 0;
  uint16_t cluster = 0;
  std::map<uint32_t, uint32_t> tags;  // row of the tagger -> count
  // (tag, lemma_trait) -> rule -> weight
  std::map<std::pair<uint8_t, uint8_t>, std::map<uint32_t, uint32_t>> lemmas;
  WordKey key;
};

class Builder {
 public:
  Builder(const WordKinds& kinds, const std::vector<TagRow>& rows,
          ModelBuilder* model)
      : kinds_(kinds), model_(model), rules_{{}, {}, model} {
    rules_.rows.push_back({});  // row 0, where no ending is known: the form
    for (size_t i = 0; i < rows.size(); ++i)
      row_ids_[rows[i]] = static_cast<uint32_t>(i);
  }

  void add(const SourceForm& source) {
    Known& known = entry(source.form);
    known.fine.insert(source.fine);
    known.coarse.insert(source.category);
    known.agreement |= source.agreement;
    if (source.tag == Tag::X || source.tag == Tag::Propn) return;
    if (source.lemma.find('_') != std::string::npos) return;
    TagRow row;
    row.tag = static_cast<uint8_t>(source.tag);
    row.number = static_cast<uint8_t>(source.number);
    add_lemma(&known, source.form, source.lemma, row, false, 1);
  }

  void add(const GoldSentence& sentence) {
    bool inside = false;
    for (const GoldWord& word : sentence.words) {
      add(word, inside);
      inside = inside || word.tag != Tag::Punct;
    }
  }

  void add(const std::string& form, uint16_t cluster) {
    entry(form).cluster = cluster;
  }

  void finish() {
    write_common_lemmas();
    write_words();
    write_endings();
    model_->set(Section::LemmaRules, rules_.rows);
  }

 private:
  void add(const GoldWord& word, bool inside) {
    Known& known = entry(word.form);
    ++known.tags[row_ids_.at(word.row)];
    ++lemma_counts_[word.lemma];
    if (word.lemma == "_" || word.lemma.empty()) return;
    add_lemma(&known, word.form, word.lemma, word.row,
              inside && known.key.is_title(), weight_of(word, known.key));
  }

  // Only names in small letters tell whether their lemma has a capital.
  static uint32_t weight_of(const GoldWord& word, const WordKey& key) {
    return word.tag == Tag::Propn && !key.capitalised ? kSmallName : kSeen;
  }

  Known& entry(std::string_view form) {
    const WordKey key = key_of(form, &folded_);
    Known& known = words_[folded_];
    known.key = key;
    return known;
  }

  void add_lemma(Known* known, std::string_view form, const std::string& lemma,
                 const TagRow& row, bool capital_inside, uint32_t weight) {
    const Tag tag = static_cast<Tag>(row.tag);
    if (const uint8_t kind = kinds_.kind(tag, lemma))
      (tag == Tag::Noun ? known->noun_kind : known->verb_kind) = kind;
    const uint32_t rule = rules_.id(rule_of(form, folded_, lemma, tag));
    const std::pair key(row.tag, lemma_trait(row, capital_inside));
    known->lemmas[key][rule] += weight;
  }

  static uint32_t best(const std::map<uint32_t, uint32_t>& counts) {
    uint32_t best = 0, most = 0;
    for (const auto& [value, count] : counts)
      if (count > most) {
        best = value;
        most = count;
      }
    return best;
  }

  uint32_t class_id(const std::set<std::string>& names,
                    std::map<std::set<std::string>, uint32_t>* ids) {
    if (names.empty()) return 0;
    return ids->emplace(names, static_cast<uint32_t>(ids->size() + 1))
        .first->second;
  }

  static uint8_t usual_tag(const Known& known) {
    uint32_t all = 0;
    for (const auto& [row, count] : known.tags) all += count;
    if (all < kUsual) return 0;
    return static_cast<uint8_t>(best(known.tags) + 1);
  }

  // Lemmas by tag; by trait as well where it matters.
  static std::vector<Reading> readings_of(const Known& known) {
    std::vector<Reading> out;
    for (const auto& [key, rules] : known.lemmas)
      out.push_back(
          {key.first, key.second, static_cast<uint16_t>(best(rules))});
    for (size_t i = 0; i + 1 < out.size();) {
      // A name's trait never stands for the others (Lexicon::rule).
      if (out[i].tag == out[i + 1].tag && out[i].rule == out[i + 1].rule &&
          out[i + 1].trait != kNameTrait) {
        out[i].trait = 0;
        out.erase(out.begin() + static_cast<ptrdiff_t>(i) + 1);
      } else {
        ++i;
      }
    }
    return out;
  }

  void write_common_lemmas() {
    std::vector<std::pair<uint64_t, uint32_t>> slots;
    for (const auto& [lemma, count] : lemma_counts_)
      if (count >= kCommon) slots.push_back({slot_hash(hash_bytes(lemma)), 1});
    model_->set(Section::CommonLemmas, slot_table(slots));
  }

  void write_words() {
    std::vector<WordEntry> entries(1);
    std::vector<Reading> readings;
    std::map<std::vector<uint32_t>, uint32_t> lists, seen;
    std::vector<std::pair<uint64_t, uint32_t>> slots;
    for (const auto& [form, known] : words_) {
      std::vector<uint32_t> list;
      const std::vector<Reading> own = readings_of(known);
      for (const Reading& r : own)
        list.push_back(static_cast<uint32_t>(r.tag) << 24 |
                       static_cast<uint32_t>(r.trait) << 16 | r.rule);
      const auto [at, fresh] =
          lists.emplace(list, static_cast<uint32_t>(readings.size()));
      if (fresh) readings.insert(readings.end(), own.begin(), own.end());
      WordEntry entry;
      entry.fine_class =
          static_cast<uint16_t>(class_id(known.fine, &fine_ids_));
      entry.coarse_class =
          static_cast<uint16_t>(class_id(known.coarse, &coarse_ids_));
      entry.usual_tag = usual_tag(known);
      entry.agreement = known.agreement;
      entry.noun_kind = known.noun_kind;
      entry.verb_kind = known.verb_kind;
      entry.cluster = known.cluster;
      entry.reading_count = static_cast<uint16_t>(own.size());
      entry.first_reading = at->second;
      const auto [place, added] = seen.emplace(
          std::vector<uint32_t>{
              entry.fine_class, entry.coarse_class, entry.usual_tag,
              entry.agreement, entry.noun_kind, entry.verb_kind,
              entry.reading_count, entry.first_reading, entry.cluster},
          static_cast<uint32_t>(entries.size()));
      if (added) entries.push_back(entry);
      slots.push_back({slot_hash(known.key.lookup), place->second});
    }
    if (readings.empty()) readings.resize(1);
    model_->set(Section::WordEntries, entries);
    model_->set(Section::Readings, readings);
    model_->set(Section::WordSlots, slot_table(slots));
    std::fprintf(stderr, "words %zu, entries %zu, readings %zu, classes %zu\n",
                 words_.size(), entries.size(), readings.size(),
                 fine_ids_.size());
  }

  // Rules by ending, only where a shorter ending would say another one.
  void write_endings() {
    struct Ending {
      uint64_t shorter = 0;
      uint32_t length = 0;
      std::map<uint32_t, uint32_t> rules;
    };
    std::map<std::pair<uint32_t, uint64_t>, Ending> endings;
    for (const auto& [form, known] : words_)
      for (const auto& [key, rules] : known.lemmas) {
        const uint32_t rule = rules_.for_unknown(best(rules));
        uint64_t shorter = ending_hash(key.first, 3, 0);
        ++endings[{0, shorter}].rules[rule];
        for (uint32_t length = 1; length <= 5; ++length) {
          const uint32_t suffix = known.key.suffix[length - 1];
          if (!suffix) break;
          const uint64_t hash = ending_hash(key.first, key.second, suffix);
          Ending& ending = endings[{length, hash}];
          ending.shorter = shorter;
          ++ending.rules[rule];
          shorter = hash;
        }
      }
    std::unordered_map<uint64_t, uint32_t> said;
    std::vector<std::pair<uint64_t, uint32_t>> slots;
    for (const auto& [key, ending] : endings) {
      const uint32_t rule = best(ending.rules);
      const uint32_t count = ending.rules.at(rule);
      const auto before = said.find(ending.shorter);
      const uint32_t inherited = before == said.end() ? 0 : before->second;
      const bool clear = key.first == 0 || count >= kEnding;
      said[key.second] = clear ? rule : inherited;
      if (!clear || rule == inherited || rule == 0) continue;
      slots.push_back({key.second, rule});
    }
    model_->set(Section::SuffixSlots, slot_table(slots));
    std::fprintf(stderr, "endings %zu, lemma rules %zu\n", slots.size(),
                 rules_.rows.size());
  }

  const WordKinds& kinds_;
  ModelBuilder* model_;
  Rules rules_;
  std::map<TagRow, uint32_t> row_ids_;
  std::map<std::string, uint32_t> lemma_counts_;
  std::map<std::string, Known> words_;
  std::map<std::set<std::string>, uint32_t> fine_ids_, coarse_ids_;
  std::string folded_;
};

}  // namespace

void build_word_tables(const Treebank& treebank,
                       const std::vector<SourceForm>& source,
                       const WordKinds& kinds, const WordClusters& clusters,
                       const std::vector<TagRow>& rows, ModelBuilder* model) {
  Builder builder(kinds, rows, model);
  for (const SourceForm& form : source) builder.add(form);
  for (const GoldSentence& sentence : treebank) builder.add(sentence);
  for (const auto& [form, cluster] : clusters) builder.add(form, cluster);
  builder.finish();
}

}  // namespace claims
