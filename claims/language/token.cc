#include "claims/language/token.h"

#include <bit>
#include <cstring>

#include "claims/language/letter.h"

namespace claims {
namespace {

// Typography of elision, not vocabulary: a word that lost its end to an
// apostrophe is one letter (d', l', n') or ends in "qu" (qu', jusqu').
bool is_elided(std::string_view word) {
  size_t at = 0;
  if (!word.empty()) next_code_point(word, &at);
  return at == word.size() || word.ends_with("qu");
}

// The ASCII letters that eight bytes of a text begin with.
struct LetterBlock {
  uint64_t folded;
  size_t letters;
  int capitals;
};

// All eight bytes at once, in one word: a byte's high bit says what it is.
LetterBlock letter_block(const char* text) {
  static_assert(std::endian::native == std::endian::little);
  constexpr uint64_t kEach = 0x0101010101010101u, kHigh = 0x80 * kEach;
  uint64_t bytes;
  std::memcpy(&bytes, text, sizeof bytes);
  const uint64_t lower = bytes | 0x20 * kEach;
  const uint64_t low = lower & ~kHigh;
  const uint64_t from_a = low + (0x80 - 'a') * kEach;
  const uint64_t past_z = low + (0x7f - 'z') * kEach;
  const uint64_t others = (~(from_a & ~past_z) | bytes) & kHigh;
  LetterBlock block;
  block.folded = lower;
  const int bits = others ? std::countr_zero(others) - 7 : 64;
  block.letters = static_cast<size_t>(bits / 8);
  const uint64_t within = bits == 64 ? ~uint64_t{0} : (uint64_t{1} << bits) - 1;
  const uint64_t capital = (~bytes >> 5 & kEach) & within;
  block.capitals = static_cast<int>(capital * kEach >> 56);
  return block;
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, Span within)
      : text_(text.substr(0, within.end)), at_(within.begin) {
    // Written without asking for room: no fold of a code point takes more than
    // twice its bytes, and letters are written eight at a time.
    tokens_.folded.resize(2 * size_t{within.size()} + sizeof(uint64_t));
    out_ = tokens_.folded.data();
    tokens_.list.reserve(within.size() / 4 + 4);
  }

  Tokens run() {
    while (at_ < text_.size()) step();
    tokens_.folded.resize(written());
    return std::move(tokens_);
  }

 private:
  void step() {
    size_t next = at_;
    const uint32_t c = next_code_point(text_, &next);
    switch (glyph_of(c)) {
      case Glyph::Space:
        space_ = true;
        at_ = next;
        return;
      case Glyph::LineBreak:
        space_ = line_break_ = true;
        at_ = next;
        return;
      case Glyph::Joiner:
        at_ = next;
        return;  // belongs to nothing
      case Glyph::Letter:
        word();
        return;
      case Glyph::Digit:
        digits();
        return;
      case Glyph::Punct:
        mark(TokenKind::Punct, c, next);
        return;
      case Glyph::Symbol:
        mark(TokenKind::Symbol, c, next);
        return;
    }
  }

  size_t written() const {
    return static_cast<size_t>(out_ - tokens_.folded.data());
  }
  void write(uint32_t code_point) { out_ = write_code_point(code_point, out_); }
  void write(std::string_view bytes) {
    std::memcpy(out_, bytes.data(), bytes.size());
    out_ += bytes.size();
  }

  Token open(TokenKind kind) {
    Token token;
    token.kind = kind;
    token.span.begin = static_cast<uint32_t>(at_);
    token.folded_begin = static_cast<uint32_t>(written());
    token.space_before = space_;
    token.line_break_before = line_break_;
    space_ = line_break_ = false;
    return token;
  }

  void close(Token token, size_t end) {
    token.span.end = static_cast<uint32_t>(end);
    token.folded_end = static_cast<uint32_t>(written());
    tokens_.list.push_back(token);
    at_ = end;
  }

  void mark(TokenKind kind, uint32_t c, size_t next) {
    const Token token = open(kind);
    write(folded(c));
    close(token, next);
  }

  void digits() {
    const Token token = open(TokenKind::Digits);
    size_t end = at_;
    while (end < text_.size() && text_[end] >= '0' && text_[end] <= '9') ++end;
    write(text_.substr(at_, end - at_));
    close(token, end);
  }

  bool starts_url() const {
    if (text_[at_] != 'h' && text_[at_] != 'w') return false;
    const std::string_view rest = text_.substr(at_, 8);
    return rest.starts_with("http://") || rest.starts_with("https://") ||
           rest.starts_with("www.");
  }

  void url() {
    const Token token = open(TokenKind::Url);
    size_t end = at_;
    while (end < text_.size()) {
      size_t next = end;
      const Glyph glyph = glyph_of(next_code_point(text_, &next));
      if (glyph == Glyph::Space || glyph == Glyph::LineBreak) break;
      end = next;
    }
    // A stop, comma or bracket at the end belongs to the sentence.
    while (end > at_ + 1 &&
           std::string_view(".,;:!?)]}\"'").find(text_[end - 1]) !=
               std::string_view::npos)
      --end;
    write(text_.substr(at_, end - at_));
    close(token, end);
  }

  // ASCII letters from `from`, which most words are all of.
  size_t ascii_letters(size_t from, int* capitals) {
    size_t end = from;
    while (text_.size() - end >= sizeof(uint64_t)) {
      const LetterBlock block = letter_block(text_.data() + end);
      std::memcpy(out_, &block.folded, sizeof block.folded);
      out_ += block.letters;
      *capitals += block.capitals;
      end += block.letters;
      if (block.letters < sizeof(uint64_t)) return end;
    }
    for (; end < text_.size(); ++end) {
      const auto c = static_cast<unsigned char>(text_[end]);
      if (c >= 0x80 || kAscii[c].glyph != Glyph::Letter) break;
      *capitals += c <= 'Z' ? 1 : 0;
      *out_++ = kAscii[c].folded;
    }
    return end;
  }

  // Letters and joiners from `from`; appends folded forms, counts capitals.
  size_t letters(size_t from, int* letters, int* capitals) {
    size_t end = from;
    while (end < text_.size()) {
      if (static_cast<unsigned char>(text_[end]) < 0x80) {
        const size_t begin = end;
        end = ascii_letters(begin, capitals);
        *letters += static_cast<int>(end - begin);
        if (end == text_.size() ||
            static_cast<unsigned char>(text_[end]) < 0x80)
          break;
      }
      size_t next = end;
      const uint32_t c = next_code_point(text_, &next);
      const Glyph glyph = glyph_of(c);
      if (glyph == Glyph::Letter) {
        write(folded(c));
        ++*letters;
        *capitals += is_upper(c) ? 1 : 0;
      } else if (glyph != Glyph::Joiner) {
        break;
      }
      end = next;
    }
    return end;
  }

  // How many letters follow `from` before something else; -1 if none do.
  int letters_after(size_t from) const {
    int count = 0;
    while (from < text_.size() && count < 4) {
      if (glyph_of(next_code_point(text_, &from)) != Glyph::Letter) break;
      ++count;
    }
    return count;
  }

  // End of an apostrophe at `at`, or `at` itself when there is none.
  size_t after_apostrophe(size_t at) const {
    if (at >= text_.size()) return at;
    size_t next = at;
    return folded(next_code_point(text_, &next)) == '\'' ? next : at;
  }

  void word() {
    if (starts_url()) return url();
    Token token = open(TokenKind::Word);
    size_t first = at_;
    token.capitalised = is_upper(next_code_point(text_, &first));
    int count = 0, capitals = 0;
    size_t end = letters(at_, &count, &capitals);
    const size_t after = after_apostrophe(end);
    if (after != end) {
      const std::string_view so_far =
          std::string_view(tokens_.folded)
              .substr(token.folded_begin, written() - token.folded_begin);
      const int following = letters_after(after);
      // An elided word ends the text only where it is a word list's entry.
      if (is_elided(so_far) && (following > 0 || after == text_.size())) {
        write('\'');
        end = after;
      } else if (following > 2) {  // aujourd'hui, prud'homme
        write('\'');
        end = letters(after, &count, &capitals);
      }
    }
    token.all_caps = count > 1 && capitals == count;
    close(token, end);
    if (after != at_ && at_ < text_.size() && after_apostrophe(at_) != at_)
      suffix();
  }

  // 's, 't, 're, 've: one or two letters behind the apostrophe of a word.
  void suffix() {
    const size_t after = after_apostrophe(at_);
    const int following = letters_after(after);
    if (following < 1 || following > 2) return;
    const Token token = open(TokenKind::Word);
    write('\'');
    int count = 0, capitals = 0;
    close(token, letters(after, &count, &capitals));
  }

  std::string_view text_;
  size_t at_;
  bool space_ = false;
  bool line_break_ = false;
  Tokens tokens_;
  char* out_;  // where the next folded form goes
};

}  // namespace

Tokens tokenize(std::string_view text, Span within) {
  return Tokenizer(text, within).run();
}

Tokens slice(const Tokens& tokens, size_t first, size_t last) {
  Tokens part;
  if (first == last) return part;
  const uint32_t begin = tokens.list[first].folded_begin;
  const uint32_t end = tokens.list[last - 1].folded_end;
  part.folded = tokens.folded.substr(begin, end - begin);
  part.list.assign(tokens.list.begin() + static_cast<std::ptrdiff_t>(first),
                   tokens.list.begin() + static_cast<std::ptrdiff_t>(last));
  for (Token& token : part.list) {
    token.folded_begin -= begin;
    token.folded_end -= begin;
  }
  part.list.front().space_before = part.list.front().line_break_before = false;
  return part;
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const uint32_t c = next_code_point(text, &i);
    const Glyph glyph = glyph_of(c);
    if (glyph == Glyph::Space || glyph == Glyph::LineBreak)
      out.push_back(' ');
    else
      append_code_point(folded(c), &out);
  }
  return out;
}

}  // namespace claims
