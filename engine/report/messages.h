#pragma once
// Messages are the words of reports and explanations in one language, from
// engine/report/messages.<language>.toml: "label.refuted" is "Refuted" or
// « Réfuté ». Code knows keys only. Built once, immutable, shared.

#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace engine {

class Messages {
 public:
  using Slot = std::pair<std::string_view, std::string_view>;

  // Reads sections of texts; a section is a table, its keys may hold dots.
  // Throws claims::Error naming the line of what is not a text.
  Messages(std::string_view toml, const std::string& file);

  bool has(std::string_view section, std::string_view key) const;
  // The words, "{name}" filled from `slots`. A key without a message comes
  // back as its own last words ("value.odd_case" is "odd case"): a report is
  // never lost for want of a word.
  std::string text(std::string_view section, std::string_view key,
                   std::initializer_list<Slot> slots = {}) const;
  // "1 claim", "3 claims": takes "<key>.one" or "<key>.other" by the
  // language's own rule and fills {n}.
  std::string count(std::string_view section, std::string_view key,
                    size_t n) const;
  // "section/key" of all messages, sorted (for tests and documentation).
  std::vector<std::string> keys() const;

 private:
  std::unordered_map<std::string, std::string> texts_;  // "section/key"
};

// The messages of "fr" or "en"; any other language gets English.
const Messages& messages(std::string_view language);
// Languages that have a catalogue, sorted: "en", "fr".
std::vector<std::string> message_languages();

// `text` with every "{name}" of `slots` filled; other braces stay. Filled
// words are never filled again.
std::string filled(std::string_view text,
                   std::initializer_list<Messages::Slot> slots);

// The bytes of a data file of this room, "report.css". REQUIRES: it exists.
std::string_view report_file(std::string_view name);

}  // namespace engine
