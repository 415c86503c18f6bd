// attest mentions: numbers, quantities, dates, names and quotations of texts.

#include "claims/language/finder.h"
#include "claims/text/error.h"
#include "engine/app/command.h"
#include "engine/app/config.h"
#include "engine/app/json_lines.h"
#include "engine/app/mention_item.h"
#include "engine/app/plain_article.h"
#include "engine/app/source_base.h"

namespace engine {
namespace {

// What one line after another is read with.
struct Reading {
  const claims::Language& language;
  const claims::Gazetteer& gazetteer;
  claims::TimeContext context = {};
  std::string doc = "";
};

// Lines of one document share its context; any other line starts anew.
void enter_line(const JsonLine& line, Reading* reading) {
  if (line.doc.empty() || line.doc != reading->doc) reading->context = {};
  reading->doc = line.doc;
  // A document's times are written as TIMEX3 corpora have them.
  reading->context.ends_apart = !line.doc.empty();
  reading->context.to_the_day = line.doc.empty();
  if (!line.date) return;
  reading->context.reference = line.date;
  reading->context.reference_is_clock = line.date_has_clock;
}

std::string mentions_of(const JsonLine& line, Reading* reading) {
  enter_line(line, reading);
  const claims::Article article = plain_article(line.text, line.language);
  const std::string language = language_of(article, reading->language);
  std::vector<claims::Mention> found;
  std::vector<claims::Tokens> tokens;
  const std::vector<claims::Sentence> sentences =
      claims::split_sentences(article, reading->language, language, &tokens);
  for (size_t i = 0; i < sentences.size(); ++i)
    for (claims::Mention& mention : claims::find_mentions(
             article.text, sentences[i], tokens[i], reading->language,
             reading->gazetteer, &reading->context))
      found.push_back(std::move(mention));
  return "{\"id\":" + line.id + ",\"mentions\":" +
         mention_items(article.text, found,
                       line.doc.empty() ? TimeStyle::Meant : TimeStyle::Named) +
         "}";
}

int run(const Arguments& given) {
  const Arguments arguments = with_settings(given);
  if (!arguments.has("--jsonl") ||
      (arguments.operands != std::vector<std::string>{"-"} &&
       !arguments.operands.empty()))
    throw claims::Error(
        "reads JSON Lines on standard input: attest mentions --jsonl < FILE",
        "mentions", claims::Blame::Usage);
  const claims::Language language = claims::load_language();
  const SourceBase base = load_base_if_any(arguments, language);
  Reading reading{language, base.gazetteer};
  return answer_json_lines(stdin, [&reading](const JsonLine& line) {
    return mentions_of(line, &reading);
  });
}

}  // namespace

Command mentions_command() {
  return {"mentions",
          "the numbers, quantities, times, names and quotations of texts",
          "-",
          {{"--jsonl", "", "JSON Lines on standard input and output"},
           {"--db", "FILE", "the source base that knows the names"},
           {"--config", "FILE", "settings (default: the nearest attest.toml)"}},
          run,
          {}};
}

}  // namespace engine
