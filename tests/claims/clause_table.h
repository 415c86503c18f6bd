#pragma once
// The table of clauses (tests/data/clauses.*.txt) and how many of its slots a
// view gets right.

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "claims/language/mention.h"
#include "claims/syntax/clause_view.h"

namespace claims {

struct ClauseRow {
  std::string predicate;  // the word that heads it
  std::vector<std::pair<std::string, std::string>> slots;  // kind -> words
};
struct ClauseSentence {
  std::string text;
  std::vector<ClauseRow> rows;
};

inline std::vector<std::string> split(const std::string& text,
                                      const std::string& by) {
  std::vector<std::string> out;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find(by, at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + by.size();
  }
  return out;
}

inline std::vector<ClauseSentence> clause_table(const std::string& file) {
  std::vector<ClauseSentence> table;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (line[0] != ' ') {
      table.push_back({line, {}});
      continue;
    }
    const size_t colon = line.find(": ");
    ClauseRow row{line.substr(2, colon - 2), {}};
    for (const std::string& slot : split(line.substr(colon + 2), "; ")) {
      const size_t equals = slot.find('=');
      row.slots.emplace_back(
          slot.substr(0, equals),
          equals == std::string::npos ? "" : slot.substr(equals + 1));
    }
    table.back().rows.push_back(std::move(row));
  }
  return table;
}

class ClauseScore {
 public:
  struct Count {
    int right = 0, all = 0;
  };

  void score(const ClauseSentence& sentence, const Tree& tree,
             const ClauseView& view, const std::vector<Mention>& mentions) {
    sentence_ = &sentence;
    tree_ = &tree;
    view_ = &view;
    mentions_ = &mentions;
    for (const ClauseRow& row : sentence.rows) score_row(row);
  }

  int right() const { return sum(&Count::right); }
  int all() const { return sum(&Count::all); }
  int percent() const { return all() ? right() * 100 / all() : 0; }
  std::string report() const {
    std::ostringstream out;
    for (const auto& [kind, count] : counts_)
      out << kind << " " << count.right << "/" << count.all << "\n";
    for (const std::string& miss : misses_) out << "  " << miss << "\n";
    return out.str();
  }

 private:
  int sum(int Count::*part) const {
    int total = 0;
    for (const auto& [kind, count] : counts_) total += count.*part;
    return total;
  }

  const Clause* clause_of(const std::string& word) const {
    for (size_t i = 0; i < tree_->words.size(); ++i)
      if (tree_->words[i].form == word)
        if (const Clause* clause = view_->of_head(static_cast<int32_t>(i)))
          return clause;
    return nullptr;
  }

  // The word is the head, or a part of the name that the head stands for.
  bool names(int32_t head, const std::string& word) const {
    for (size_t i = 0; i < tree_->words.size(); ++i) {
      if (tree_->words[i].form != word) continue;
      auto at = static_cast<int32_t>(i);
      while (at != head && is_name_part(at))
        at = tree_->words[static_cast<size_t>(at)].head;
      if (at == head) return true;
    }
    return false;
  }
  bool is_name_part(int32_t at) const {
    switch (tree_->words[static_cast<size_t>(at)].relation) {
      case Relation::Flat:
      case Relation::FlatName:
      case Relation::Compound:
      case Relation::Appos:
      case Relation::Fixed:
        return true;
      default:
        return false;
    }
  }

  bool has_exactly(const Clause& clause, ClauseRole role,
                   const std::string& words) const {
    const std::vector<std::string> expected = split(words, "+");
    const auto found = in_role(clause, role);
    if (found.size() != expected.size()) return false;
    for (const std::string& word : expected) {
      bool there = false;
      for (const Participant* one : found)
        there = there || names(one->phrase.head, word);
      if (!there) return false;
    }
    return true;
  }

  bool has_mention(const std::vector<uint32_t>& list,
                   const std::string& words) const {
    for (const uint32_t i : list)
      if (cut(sentence_->text, (*mentions_)[i].span).find(words) !=
          std::string_view::npos)
        return true;
    return false;
  }

  bool is_of(const Clause& clause, const std::string& word) const {
    for (const Participant& one : clause.participants)
      if (one.role == ClauseRole::Oblique && one.marker_class == "of" &&
          names(one.phrase.head, word))
        return true;
    return false;
  }

  bool holds(const Clause& clause, const std::string& kind,
             const std::string& words) const {
    if (kind == "subject" || kind == "agent")
      return has_exactly(clause, ClauseRole::Subject, words);
    if (kind == "object") return has_exactly(clause, ClauseRole::Object, words);
    if (kind == "recipient")
      return has_exactly(clause, ClauseRole::Recipient, words);
    if (kind == "complement")
      return has_exactly(clause, ClauseRole::Complement, words);
    if (kind == "of") return is_of(clause, words);
    if (kind == "time") return has_mention(clause.times, words);
    if (kind == "number") return has_mention(clause.quantities, words);
    if (kind == "not") return clause.polarity == Polarity::Negated;
    if (kind == "open") return clause.modality != Modality::Asserted;
    if (kind == "speaker")
      return clause.attribution >= 0 &&
             names(view_->attributions[static_cast<size_t>(clause.attribution)]
                       .speaker.head,
                   words);
    return false;
  }

  void score_row(const ClauseRow& row) {
    const Clause* clause = clause_of(row.predicate);
    bool negated = false, open = false;
    for (const auto& [kind, words] : row.slots) {
      negated = negated || kind == "not";
      open = open || kind == "open";
      count(kind_of(kind, words), clause && holds(*clause, kind, words), row,
            kind + "=" + words);
    }
    // What is wrongly negated or left open counts as a slot that is wrong.
    if (clause && !negated && clause->polarity == Polarity::Negated)
      count("not", false, row, "negated");
    if (clause && !open && clause->modality != Modality::Asserted)
      count("open", false, row, "left open");
  }
  static std::string kind_of(const std::string& kind,
                             const std::string& words) {
    return words.find('+') == std::string::npos ? kind : "coordination";
  }

  void count(const std::string& kind, bool right, const ClauseRow& row,
             const std::string& slot) {
    ++counts_[kind].all;
    if (right)
      ++counts_[kind].right;
    else
      misses_.push_back(kind + ": " + row.predicate + " " + slot + ": " +
                        sentence_->text);
  }

  const ClauseSentence* sentence_ = nullptr;
  const Tree* tree_ = nullptr;
  const ClauseView* view_ = nullptr;
  const std::vector<Mention>* mentions_ = nullptr;
  std::map<std::string, Count> counts_;
  std::vector<std::string> misses_;
};

}  // namespace claims
