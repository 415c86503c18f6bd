#include "claims/syntax/piece.h"

#include "claims/language/letter.h"
#include "claims/syntax/feature_hash.h"

namespace claims {
namespace {

constexpr size_t kLongestKnown = 48;          // bytes: no entry is longer
constexpr uint32_t kFirstInvisible = 0x2000;  // joiners before: accents
constexpr uint32_t kDegree = 0xB0;
constexpr size_t kLongestShort = 5;  // of abbreviations that no one listed

bool is_letter(Glyph glyph) { return glyph == Glyph::Letter; }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

class Scanner {
 public:
  Scanner(std::string_view text, Span sentence, const SplitTable& table,
          const Lexicon& lexicon, std::vector<Piece>* out)
      : text_(text.substr(0, sentence.end)),
        begin_(sentence.begin),
        at_(sentence.begin),
        table_(table),
        lexicon_(lexicon),
        out_(out) {}

  void run() {
    while (at_ < text_.size()) step();
  }

 private:
  struct Character {
    uint32_t code = 0;
    size_t end = 0;
    Glyph glyph = Glyph::Space;
  };
  // The character at `at`; a space behind the end.
  Character look(size_t at) const {
    Character c;
    c.end = at;
    if (at >= text_.size()) return c;
    c.code = next_code_point(text_, &c.end);
    c.glyph = glyph_of(c.code);
    return c;
  }

  void step() {
    const Character c = look(at_);
    switch (c.glyph) {
      case Glyph::Space:
      case Glyph::LineBreak:
      case Glyph::Joiner:
        at_ = c.end;
        chunk_end_ = 0;
        return;
      case Glyph::Letter:
        if (!address()) word();
        return;
      case Glyph::Digit:
        if (!address()) number(c.end);
        return;
      case Glyph::Punct:
      case Glyph::Symbol:
        mark(c);
        return;
    }
  }

  void emit(size_t end) {
    Piece piece;
    piece.span = {static_cast<uint32_t>(at_), static_cast<uint32_t>(end)};
    if (end - at_ <= kLongestKnown) {
      const SplitEntry& entry = table_.find(fold(at_, end));
      if (entry.flags & kContracted) piece.contracted = &entry;
    }
    out_->push_back(piece);
    at_ = end;
  }

  // text_[begin, end) folded; empty if it is too long to be known.
  std::string_view fold(size_t begin, size_t end) const {
    folded_.clear();
    if (end - begin > kLongestKnown) return folded_;
    while (begin < end)
      append_code_point(folded(next_code_point(text_, &begin)), &folded_);
    return folded_;
  }
  bool known(size_t begin, size_t end, SplitFlag flag) const {
    return end - begin <= kLongestKnown && table_.has(fold(begin, end), flag);
  }

  // Looks once at every stretch without space: whether it holds an address.
  bool address() {
    if (at_ >= chunk_end_) measure_chunk();
    const std::string_view rest = text_.substr(at_, chunk_end_ - at_);
    const bool url = rest.starts_with("http://") ||
                     rest.starts_with("https://") || rest.starts_with("www.");
    if (!url && (mail_at_ == 0 || at_ >= mail_at_)) return false;
    size_t end = chunk_end_;
    while (end > at_ + 1 &&
           std::string_view(".,;:!?)]}>\"'").find(text_[end - 1]) !=
               std::string_view::npos)
      --end;
    emit(end);
    return true;
  }

  void measure_chunk() {
    mail_at_ = 0;
    size_t at = at_;
    while (at < text_.size()) {
      const Character c = look(at);
      if (c.glyph == Glyph::Space || c.glyph == Glyph::LineBreak) break;
      // Marks that no address holds end the stretch.
      if (c.code == '<' || c.code == '>' || c.code == 0xAB || c.code == 0xBB ||
          c.code == '(' || c.code == ')')
        if (at > at_) break;
      if (c.code == '@' && at > at_ && is_letter(look(c.end).glyph))
        mail_at_ = at;
      at = c.end;
    }
    chunk_end_ = at > at_ ? at : at_ + 1;
  }

  // Letters, digits and what joins them, from `at`.
  // Marks of direction behind the last of them are left out.
  size_t run_end(size_t at) const {
    for (size_t end = at;;) {
      const Character c = look(at);
      const bool word = c.glyph == Glyph::Letter || c.glyph == Glyph::Digit;
      if ((!word && c.glyph != Glyph::Joiner) || c.end == at) return end;
      at = c.end;
      if (word || c.code < kFirstInvisible) end = at;
    }
  }
  bool word_follows(size_t at) const {
    const Glyph glyph = look(at).glyph;
    return at < text_.size() &&
           (glyph == Glyph::Letter || glyph == Glyph::Digit);
  }

  void word() {
    size_t end = run_end(at_);
    for (size_t part = at_;;) {
      const Character c = look(end);
      const uint32_t mark = folded(c.code);
      size_t longer = end;
      if (end >= text_.size()) break;
      if (mark == '\'') {
        if (apostrophe(end, c.end)) return;
        longer = word_follows(c.end) ? run_end(c.end) : end;
      } else if (mark == '-') {
        if (hyphen(end, c.end)) return;
        longer = joined_by_hyphen(end, c.end);
      } else if (mark == '.') {
        longer = behind_stop(part, end);
      } else if (mark == '&' || mark == '_') {
        longer = word_follows(c.end) ? run_end(c.end) : end;
      }
      if (longer == end) break;
      part = c.end;
      end = longer;
      if (longer == c.end) break;  // a stop that belongs to the word
    }
    emit(end);
  }

  // Emits what the apostrophe at [mark, after) splits off; false = nothing.
  bool apostrophe(size_t mark, size_t after) {
    const size_t end = word_follows(after) ? run_end(after) : after;
    if (end > after && known(at_, end, kWhole)) return false;
    // c'est-à-dire
    if (const size_t chain = chain_end(end);
        chain > end && known(at_, chain, kWhole)) {
      emit(chain);
      return true;
    }
    if (known(at_, after, kElided)) {
      emit(after);
      return true;
    }
    if (end == after) return false;
    size_t before = mark;  // of the letter before the mark: n't
    if (mark > at_) {
      do --before;
      while (before > at_ && (text_[before] & 0xC0) == 0x80);
      if (before > at_ && known(before, end, kTail)) {
        emit(before);
        emit(end);
        return true;
      }
    }
    if (!known(mark, end, kTail)) return false;
    emit(mark);
    emit(end);
    return true;
  }

  // The end of all that hyphens join from `hyphen`.
  size_t chain_end(size_t hyphen) const {
    size_t end = hyphen;
    for (;;) {
      const Character c = look(end);
      if (end >= text_.size() || folded(c.code) != '-' || !word_follows(c.end))
        return end;
      end = run_end(c.end);
      if (end - hyphen > kLongestKnown) return end;
    }
  }

  // Splits tails off at the hyphen: "-t-il", "-le-moi"; false = none.
  bool hyphen(size_t mark, size_t after) {
    if (table_.splits_hyphens() || !word_follows(after)) return false;
    const size_t end = chain_end(mark);
    if (end - mark > kLongestKnown || known(at_, end, kWhole)) return false;
    if (known(mark, end, kHyphenTail)) {
      emit(mark);
      emit(end);
      return true;
    }
    if (!all_tails(mark, end)) return false;
    emit(mark);
    while (at_ < end) emit(run_end(look(at_).end));
    return true;
  }
  bool all_tails(size_t begin, size_t end) const {
    while (begin < end) {
      const size_t next = run_end(look(begin).end);
      if (!known(begin, next, kHyphenTail)) return false;
      begin = next;
    }
    return true;
  }

  size_t joined_by_hyphen(size_t mark, size_t after) const {
    if (!word_follows(after)) return mark;
    if (!table_.splits_hyphens()) return run_end(after);
    if (known(at_, mark, kKeptPrefix)) return run_end(after);
    const size_t end = chain_end(mark);
    return known(at_, end, kWhole) ? end : mark;
  }

  // The end of the word, if the stop at `mark` belongs to it; else `mark`.
  // `part` is where the letters before the stop begin.
  size_t behind_stop(size_t part, size_t mark) const {
    const Character next = look(mark + 1);
    size_t letter_end = part;
    if (part < mark) letter_end = look(part).end;
    const bool single = letter_end == mark;
    if (is_letter(next.glyph)) {
      if (single) return run_end(mark + 1);
      return is_upper(next.code) ? mark : run_end(mark + 1);
    }
    if (next.glyph == Glyph::Digit) return mark;
    if (known(at_, mark + 1, kAbbreviation)) return mark + 1;
    // "activities, etc., that": before a comma no sentence ends.
    if (next.code == ',' && mark - part <= kLongestShort) return mark + 1;
    if (single && part > at_) return mark + 1;  // U.S.
    if (single && is_upper(look(part).code) && mark + 1 < text_.size())
      return mark + 1;  // J. Smith
    const bool shortened = mark - part <= kLongestShort && goes_on(mark + 1) &&
                           !usual_in_small_letters(part, mark);
    return shortened ? mark + 1 : mark;
  }

  // A word that the treebank has often without a stop: "the price. call them".
  bool usual_in_small_letters(size_t begin, size_t end) const {
    const WordKey key = key_of(text_.substr(begin, end - begin), &folded_);
    return !key.capitalised && lexicon_.entry(key).usual_tag != 0;
  }

  // A lower-case word or a number behind a stop: no sentence ends there.
  bool goes_on(size_t at) const {
    const Character space = look(at);
    if (at >= text_.size() || space.glyph != Glyph::Space) return false;
    const Character c = look(space.end);
    return space.end < text_.size() && is_letter(c.glyph) &&
           !is_upper(c.code) && lower(c.code) == c.code && c.code < 0x250;
  }

  void number(size_t end) {
    while (end < text_.size() && is_digit(text_[end])) ++end;
    const size_t lead = end - at_;
    if (table_.joins_groups() && lead <= 3) end = groups_end(end);
    while (end + 1 < text_.size() && is_digit(text_[end + 1]) &&
           std::string_view(".,:/-'").find(text_[end]) !=
               std::string_view::npos &&
           !is_range(lead, end)) {
      ++end;
      while (end < text_.size() && is_digit(text_[end])) ++end;
    }
    if (is_letter(look(end).glyph)) {
      const size_t tail = end;
      end = run_end(end);
      if (known(tail, end, kNumberTail)) emit(tail);
    }
    emit(end);
  }

  // The hyphen at `mark` of "1969-1970", "3-5", where hyphens split words; not
  // those of "555-1234" and "2005-03-09". Before it stand `lead` digits.
  bool is_range(size_t lead, size_t mark) const {
    if (!table_.splits_hyphens() || text_[mark] != '-' || mark != at_ + lead)
      return false;
    size_t end = mark + 1;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    if (end + 1 < text_.size() && text_[end] == '-' && is_digit(text_[end + 1]))
      return false;
    return lead >= 4 || end - mark - 1 < 4;
  }

  // "80 000": groups of three digits, each behind one space of any width.
  size_t groups_end(size_t end) const {
    for (;;) {
      const Character space = look(end);
      if (end >= text_.size() || space.glyph != Glyph::Space) return end;
      size_t digits = space.end;
      while (digits < text_.size() && digits < space.end + 4 &&
             is_digit(text_[digits]))
        ++digits;
      if (digits != space.end + 3) return end;
      end = digits;
    }
  }

  void mark(const Character& c) {
    size_t end = c.end;
    if (folded(c.code) == '\'' && short_year(end)) return emit(end + 2);
    if (c.code == '#' && behind_space() && is_letter(look(end).glyph))
      return emit(run_end(end));
    // °C
    if (c.code == kDegree && word_follows(end) &&
        known(at_, run_end(end), kWhole))
      return emit(run_end(end));
    if (const size_t face = face_end(c.code, end)) return emit(face);
    const auto same = [&](uint32_t code) {
      if (c.code == '!' || c.code == '?') return code == '!' || code == '?';
      // ‘’We were here,’’ he says
      if (folded(c.code) == '\'' && folded(code) == '\'') return true;
      return code == c.code && code < 0x80 &&
             std::string_view(".-*=_~#`<>$").find(static_cast<char>(code)) !=
                 std::string_view::npos;
    };
    while (end < text_.size() && same(look(end).code)) end = look(end).end;
    emit(end);
  }
  bool behind_space() const { return at_ == begin_ || text_[at_ - 1] == ' '; }
  bool ends_here(size_t at) const {
    return at >= text_.size() || look(at).glyph == Glyph::Space;
  }
  // The end of ":)", ";-)", ":D" alone between spaces; 0 = there is none.
  size_t face_end(uint32_t eyes, size_t at) const {
    if ((eyes != ':' && eyes != ';') || !behind_space()) return 0;
    if (at < text_.size() && text_[at] == '-') ++at;
    const bool mouth =
        at < text_.size() &&
        std::string_view(")(DP").find(text_[at]) != std::string_view::npos;
    return mouth && ends_here(at + 1) ? at + 1 : 0;
  }
  bool short_year(size_t at) const {
    return at + 2 <= text_.size() && is_digit(text_[at]) &&
           is_digit(text_[at + 1]) &&
           (at + 2 == text_.size() || !is_digit(text_[at + 2]));
  }

  std::string_view text_;
  size_t begin_, at_;
  const SplitTable& table_;
  const Lexicon& lexicon_;
  std::vector<Piece>* out_;
  size_t chunk_end_ = 0, mail_at_ = 0;
  mutable std::string folded_;
};

}  // namespace

SplitTable::SplitTable(const ModelFile& file)
    : slots_(file.rows<uint32_t>(Section::SplitSlots)),
      entries_(file.rows<SplitEntry>(Section::SplitEntries)) {
  const ModelSettings& settings =
      file.rows<ModelSettings>(Section::Settings)[0];
  splits_hyphens_ = settings.splits_hyphens != 0;
  joins_groups_ = settings.joins_groups != 0;
}

const SplitEntry& SplitTable::find(std::string_view folded) const {
  return entries_[slots_.find(slot_hash(hash_bytes(folded)))];
}

void split_pieces(std::string_view text, Span sentence, const SplitTable& table,
                  const Lexicon& lexicon, std::vector<Piece>* out) {
  Scanner(text, sentence, table, lexicon, out).run();
}

}  // namespace claims
