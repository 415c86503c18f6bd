#include "engine/app/linking_command.h"

#include "claims/language/pack.h"
#include "engine/app/base_change.h"
#include "engine/app/console.h"
#include "sources/curate/open_names.h"
#include "sources/curate/revise.h"

namespace engine {
namespace {

using sources::Store;

int run_merge(const Arguments& arguments) {
  if (arguments.operands.size() < 2)
    refuse_usage("merge", "name the documents that carry one dispatch");
  const std::string origin =
      arguments.value("--origin").value_or(arguments.operands[0]);
  return change_base(arguments, [&](Store* store) {
    return sources::set_origin(store, arguments.operands, origin,
                               hand_of(arguments));
  });
}

int run_split(const Arguments& arguments) {
  if (arguments.operands.empty())
    refuse_usage("split", "name the documents that stand for themselves");
  return change_base(arguments, [&](Store* store) {
    return sources::set_origin(store, arguments.operands, "",
                               hand_of(arguments));
  });
}

int run_names(const Arguments& arguments) {
  const Store store = base_of(arguments);
  const auto names = sources::open_names(store, claims::load_language());
  const size_t limit = limit_of(arguments, 20);
  std::string text = names.empty() ? "no name is open\n" : "";
  for (size_t i = 0; i < names.size() && i < limit; ++i) {
    const sources::OpenName& name = names[i];
    std::string candidates;
    for (const std::string& id : name.candidates) candidates += " " + id;
    text += name.name + "  " +
            (name.passages == 0 ? std::string("a name of several")
                                : std::to_string(name.passages) +
                                      " in passages, first " + name.example) +
            (candidates.empty() ? "; nothing in the base has this name"
                                : "; may be:" + candidates) +
            "\n";
  }
  if (names.size() > limit) text += "… and more (--limit N)\n";
  write_out(text);
  return kClean;
}

// "Q3416" is Wikidata's.
std::string elsewhere(const std::string& word) {
  if (word.size() > 1 && word[0] == 'Q' &&
      word.find_first_not_of("0123456789", 1) == std::string::npos)
    return "wikidata:" + word;
  return word.starts_with("wikidata:") ? word : "";
}

int run_link(const Arguments& arguments) {
  if (arguments.operands.size() != 2)
    refuse_usage("link",
                 "name what is written (or Wikidata's id) and the entity that "
                 "it is: NAME ID");
  const std::string& name = arguments.operands[0];
  const std::string& entity = arguments.operands[1];
  const std::string language_code = arguments.value("--lang").value_or("");
  const auto language = claims::load_language();
  return change_base(arguments, [&](Store* store) {
    const std::string same = elsewhere(name);
    if (!same.empty())
      return sources::link_same(store, same, entity, hand_of(arguments));
    return sources::link_name(store, language, name, language_code, entity,
                              hand_of(arguments));
  });
}

std::vector<Option> hand_options_and(const Option& more) {
  auto options = hand_options();
  options.push_back(more);
  return options;
}

}  // namespace

std::vector<Command> linking_commands() {
  return {
      {"merge",
       "documents that carry one dispatch become one origin (audit reprints "
       "proposes them)",
       "DOCUMENT…",
       hand_options_and(
           {"--origin", "ID", "its name; else the first document's id"}),
       run_merge,
       {}},
      {"split",
       "documents stand for themselves again",
       "DOCUMENT…",
       hand_options(),
       run_split,
       {}},
      {"names",
       "names in documents that stand for nothing, or for several things",
       "",
       {base_option(), limit_option()},
       run_names,
       {}},
      {"link",
       "say what a name stands for: NAME ID, or Q3416 ID for Wikidata's",
       "NAME ID",
       hand_options_and(
           {"--lang", "CODE", "language of the name; else the same in both"}),
       run_link,
       {}},
  };
}

}  // namespace engine
