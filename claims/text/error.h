#pragma once
// The one error type: what went wrong and where a person finds the spot.
// Loading (files, packs, databases, records) throws it; thinking never does.

#include <stdexcept>
#include <string>

namespace claims {

// What the program must do about an error; the program maps it to exit codes.
enum class Blame {
  Input,     // an article or record that cannot be read: the others go on
  Usage,     // options, configuration: nothing was done
  Store,     // the database: nothing trustworthy can be said
  Internal,  // a fault of this program
};

class Error : public std::runtime_error {
 public:
  Error(const std::string& message, std::string where,
        Blame blame = Blame::Input)
      : std::runtime_error(message), where_(std::move(where)), blame_(blame) {}

  // "fr.toml:212", "draft.docx: word/document.xml", "facts.jsonl:17".
  const std::string& where() const { return where_; }
  Blame blame() const { return blame_; }

 private:
  std::string where_;
  Blame blame_;
};

}  // namespace claims
