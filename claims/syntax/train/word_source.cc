#include "claims/syntax/train/word_source.h"

#include <fstream>
#include <map>
#include <string_view>

#include "claims/text/error.h"
#include "claims/text/utf8.h"

namespace claims {
namespace {

using std::string_view;

std::vector<string_view> split(string_view text, string_view mark) {
  std::vector<string_view> parts;
  for (;;) {
    const size_t at = text.find(mark);
    parts.push_back(text.substr(0, at));
    if (at == string_view::npos) return parts;
    text.remove_prefix(at + mark.size());
  }
}

std::ifstream open(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error("cannot read this lexicon", path);
  return in;
}

// Part of speech of a category of Lefff; X for what syntax has no use for.
Tag lefff_tag(string_view category) {
  static const std::map<string_view, Tag> tags = {
      {"v", Tag::Verb},       {"nc", Tag::Noun},    {"adj", Tag::Adj},
      {"adv", Tag::Adv},      {"advneg", Tag::Adv}, {"np", Tag::Propn},
      {"prep", Tag::Adp},     {"det", Tag::Det},    {"pro", Tag::Pron},
      {"pri", Tag::Pron},     {"prel", Tag::Pron},  {"csu", Tag::Sconj},
      {"coo", Tag::Cconj},    {"pres", Tag::Intj},  {"auxEtre", Tag::Aux},
      {"auxAvoir", Tag::Aux}, {"cln", Tag::Pron},   {"cla", Tag::Pron},
      {"cld", Tag::Pron},     {"clr", Tag::Pron},   {"cll", Tag::Pron},
      {"clg", Tag::Pron},     {"clneg", Tag::Adv}};
  const auto found = tags.find(category);
  return found == tags.end() ? Tag::X : found->second;
}

bool has(string_view text, char c) { return text.find(c) != text.npos; }

// Imperfect subjunctive but for the third singular; past simple of the first
// and second persons plural.
bool is_bookish(string_view tag) {
  if (tag.starts_with("T")) return tag != "T3s";
  return tag == "J1p" || tag == "J2p" || tag == "J2s";
}

void read_lefff_form(string_view category, string_view lemma,
                     string_view written, std::vector<SourceForm>* out) {
  const size_t colon = written.find(':');
  const string_view tag =
      colon == string_view::npos ? "" : written.substr(colon + 1);
  const string_view form = written.substr(0, colon);
  if (is_bookish(tag)) return;
  SourceForm row;
  row.form = form == "=" ? lemma : form;
  row.lemma = lemma;
  row.category = category;
  row.tag = lefff_tag(category);
  const string_view kind = tag.empty() ? "" : tag.substr(0, 1);
  if (row.tag == Tag::Verb || category == "adj") {
    if (kind == "K" || kind == "W" || kind == "G") row.category += kind;
    // « abandonné » of abandonner: the adjective has a row of its own.
    if (category == "adj" && kind == "K") row.tag = Tag::Verb;
  }
  row.fine = std::string(category) + ":" + std::string(tag);
  const bool finite = row.tag == Tag::Verb && kind != "K";
  if (has(tag, 's')) row.number = Number::Singular;
  if (has(tag, 'p')) row.number = Number::Plural;
  if (!finite) {
    const bool m = has(tag, 'm'), f = has(tag, 'f');
    row.agreement =
        static_cast<uint8_t>((m || !f ? 1 : 0) | (f || !m ? 2 : 0) |
                             (has(tag, 's') ? 4 : 0) | (has(tag, 'p') ? 8 : 0));
  } else {
    row.agreement = row.number == Number::Plural ? 8 : 4;
  }
  if (row.tag != Tag::Noun && row.tag != Tag::Adj && row.tag != Tag::Verb &&
      row.tag != Tag::Det)
    row.agreement = 0;
  if (row.tag == Tag::Adv || row.tag == Tag::Adp) row.fine = row.category;
  out->push_back(std::move(row));
}

SourceForm english(string_view form, string_view lemma, Tag tag,
                   const char* fine) {
  SourceForm row;
  row.form = form;
  row.lemma = lemma;
  row.tag = tag;
  row.category = string_view(fine).substr(0, 1);
  row.fine = fine;
  if (tag == Tag::Noun)
    row.number = string_view(fine) == "Np" ? Number::Plural : Number::Singular;
  return row;
}

// "abandoned", from "abandoned~<!? 2 {try}"; empty where it is doubtful.
string_view agid_form(string_view written) {
  size_t end = 0;
  while (end < written.size() &&
         (std::isalpha(static_cast<unsigned char>(written[end])) ||
          written[end] == '\''))
    ++end;
  const string_view rest = written.substr(end);
  const bool variant = rest.find('<') != rest.npos || has(rest, '!') ||
                       has(rest, '2') || has(rest, '3');
  return variant ? "" : written.substr(0, end);
}

void read_agid_line(string_view line, std::vector<SourceForm>* out) {
  const size_t colon = line.find(": "), space = line.find(' ');
  if (colon == line.npos || space >= colon) return;
  const string_view word = line.substr(0, space);
  const char part = line[space + 1];
  const Tag tag = part == 'V' ? Tag::Verb : part == 'N' ? Tag::Noun : Tag::Adj;
  const char* base = part == 'V' ? "Vb" : part == 'N' ? "Ns" : "A";
  out->push_back(english(word, word, tag, base));
  const auto groups = split(line.substr(colon + 2), " | ");
  static const char* const kVerb3[] = {"Vp", "Vg", "Vs"};
  static const char* const kVerb4[] = {"Vd", "Vn", "Vg", "Vs"};
  static const char* const kNoun[] = {"Np"};
  static const char* const kAdj[] = {"Ac", "As"};
  for (size_t i = 0; i < groups.size(); ++i) {
    const char* fine = "V?";
    if (part == 'N' && i < 1) fine = kNoun[i];
    if (part == 'A' && i < 2) fine = kAdj[i];
    if (part == 'V' && groups.size() == 3) fine = kVerb3[i];
    if (part == 'V' && groups.size() == 4) fine = kVerb4[i];
    for (const string_view one : split(groups[i], ", "))
      if (const string_view form = agid_form(one); !form.empty())
        out->push_back(english(form, word, tag, fine));
  }
}

}  // namespace

std::vector<SourceForm> read_lefff(const std::string& path) {
  std::ifstream in = open(path);
  std::vector<SourceForm> out;
  std::string line;
  while (std::getline(in, line)) {
    if (line.empty() || line[0] == '#') continue;
    const auto columns = split(line, "\t");
    if (columns.size() != 3 || columns[1].starts_with("_")) continue;
    for (const string_view form : split(columns[2], "|"))
      read_lefff_form(columns[0], columns[1], form, &out);
  }
  return out;
}

std::vector<SourceForm> read_agid(const std::string& path) {
  std::ifstream in = open(path);
  std::vector<SourceForm> out;
  std::string line;
  while (std::getline(in, line))
    if (!find_utf8_fault(line)) read_agid_line(line, &out);
  return out;
}

}  // namespace claims
