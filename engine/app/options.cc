#include "engine/app/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "claims/text/error.h"

namespace engine {
namespace {

constexpr const char* kFooter =
    "Exit codes: 0 all read, nothing at or above --fail-on; 1 findings;\n"
    "2 could not run; 3 an input was not read.\n"
    "attest help COMMAND tells more.";

// CLI11 shows operands by an identifier; ours have the table's own words.
class HelpForm : public CLI::Formatter {
 public:
  std::string make_option_usage(const CLI::Option* option) const override {
    return option->get_option_text();
  }
  std::string make_positionals(const CLI::App*) const override { return ""; }
};

// The first long one: "--output" of "-o,--output".
std::string long_name(const char* names) {
  const std::string text = names;
  const size_t begin = text.find("--");
  return text.substr(begin, text.find(',', begin) - begin);
}

// One parsed command: where CLI11 leaves what it found.
struct Slot {
  const Command* command;
  CLI::App* app;
  std::vector<std::string> operands;
  std::map<std::string, std::vector<std::string>, std::less<>> values;
};

void add_option(const Option& option, Slot* slot) {
  auto& values = slot->values[long_name(option.names)];
  if (*option.value == '\0') {
    slot->app->add_flag(
        option.names, [&values](int64_t) { values.assign(1, "true"); },
        option.help);
    return;
  }
  auto* added = slot->app->add_option(option.names, values, option.help);
  added->type_name(option.value);
  if (option.times == Option::Times::Listed) return;
  added->expected(1);
  added->allow_extra_args(false);
  added->multi_option_policy(option.times == Option::Times::Once
                                 ? CLI::MultiOptionPolicy::Throw
                                 : CLI::MultiOptionPolicy::TakeAll);
}

// `slots` is a list because CLI11 keeps references into it.
void add_command(const Command& command, CLI::App* parent,
                 std::vector<std::unique_ptr<Slot>>* slots) {
  auto slot = std::make_unique<Slot>();
  slot->command = &command;
  slot->app = parent->add_subcommand(command.name, command.help);
  for (const Option& option : command.options) add_option(option, slot.get());
  if (*command.operands != '\0')
    slot->app->add_option("operands", slot->operands)
        ->option_text(command.operands);
  CLI::App* app = slot->app;
  slots->push_back(std::move(slot));
  if (command.subcommands.empty()) return;
  app->require_subcommand(1);
  for (const Command& below : command.subcommands)
    add_command(below, app, slots);
}

// `attest help check` is `attest check --help`.
void turn_help_into_flag(std::vector<std::string>* words) {
  if (words->empty()) words->push_back("--help");
  if (words->front() != "help") return;
  words->erase(words->begin());
  words->push_back("--help");
}

// CLI11 knows only that a command is wanting; a person wants to read which
// word was none. "" when the first word is a command.
std::string stray_word(const CLI::App& app,
                       const std::vector<std::string>& words) {
  if (!app.get_subcommands().empty() || words.empty()) return "";
  const bool option = words.front().starts_with('-');
  return std::string("no ") + (option ? "option" : "command") + " \"" +
         words.front() + "\"";
}

[[noreturn]] void refuse(const std::string& message) {
  throw claims::Error(message + " (attest help lists what there is)",
                      "command line", claims::Blame::Usage);
}

Invocation invocation_of(const std::vector<std::unique_ptr<Slot>>& slots) {
  Invocation invocation;
  for (const auto& slot : slots) {  // parents come before what is below them
    if (!slot->app->parsed()) continue;
    invocation.command = slot->command;
    invocation.arguments.operands = slot->operands;
    invocation.arguments.options.clear();
    for (auto& [name, values] : slot->values)
      if (!values.empty()) invocation.arguments.options[name] = values;
  }
  return invocation;
}

}  // namespace

Invocation read_command_line(const std::vector<Command>& table,
                             std::vector<std::string> words,
                             const std::string& version) {
  CLI::App app("Checks the claims of news articles, French or English.",
               "attest");
  app.formatter(std::make_shared<HelpForm>());  // commands inherit it
  app.set_version_flag("--version", "attest " + version);
  app.require_subcommand(1);
  std::vector<std::unique_ptr<Slot>> slots;
  for (const Command& command : table) add_command(command, &app, &slots);
  app.footer(kFooter);  // of the program, not of each command
  turn_help_into_flag(&words);
  try {
    // CLI11 wants them last first.
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::CallForHelp&) {
    if (words.front()[0] != '-' && app.get_subcommands().empty())
      refuse(stray_word(app, words));
    return {nullptr, {}, app.help()};
  } catch (const CLI::CallForVersion& version_text) {
    return {nullptr, {}, std::string(version_text.what()) + "\n"};
  } catch (const CLI::ParseError& error) {
    const std::string stray = stray_word(app, words);
    refuse(stray.empty() ? error.what() : stray);
  }
  return invocation_of(slots);
}

}  // namespace engine
