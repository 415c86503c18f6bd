#include <gtest/gtest.h>

#include "claims/text/error.h"
#include "engine/app/options.h"

namespace engine {
namespace {

using Words = std::vector<std::string>;

int no_work(const Arguments&) { return kClean; }

const std::vector<Command>& table() {
  static const std::vector<Command> commands = {
      {"weigh",
       "weighs things",
       "THING…|-",
       {{"-o,--output", "FILE", "write there"},
        {"--beside", "FILE", "more things", Option::Times::Listed},
        {"--report", "FORMAT=FILE", "again", Option::Times::Repeated},
        {"--heavy,--lourd", "", "a switch"}},
       no_work,
       {}},
      {"scales",
       "the scales themselves",
       "",
       {},
       nullptr,
       {{"oil", "oils them", "SCALE", {}, no_work, {}},
        {"list", "lists them", "", {}, no_work, {}}}},
  };
  return commands;
}

Invocation read(Words words) {
  return read_command_line(table(), std::move(words), "1.2.3");
}

struct ReadRow {
  const char* name;
  Words words;
  const char* command;
  Words operands;
  Arguments options;
};

TEST(Options, WordsFitTheTable) {
  const ReadRow rows[] = {
      {"an operand", {"weigh", "a"}, "weigh", {"a"}, {}},
      {"standard input is an operand", {"weigh", "-"}, "weigh", {"-"}, {}},
      {"a short option has its long name",
       {"weigh", "-o", "x", "a"},
       "weigh",
       {"a"},
       {{}, {{"--output", {"x"}}}}},
      {"an option may repeat",
       {"weigh", "--report", "a=b", "t", "--report", "c=d"},
       "weigh",
       {"t"},
       {{}, {{"--report", {"a=b", "c=d"}}}}},
      {"a list takes the words after it and ends at the next option",
       {"weigh", "t", "--beside", "a", "b", "--heavy"},
       "weigh",
       {"t"},
       {{}, {{"--beside", {"a", "b"}}, {"--heavy", {"true"}}}}},
      {"two dashes end a list",
       {"weigh", "--beside", "a", "--", "t"},
       "weigh",
       {"t"},
       {{}, {{"--beside", {"a"}}}}},
      {"the other name of a switch",
       {"weigh", "--lourd", "t"},
       "weigh",
       {"t"},
       {{}, {{"--heavy", {"true"}}}}},
      {"a file whose name begins with a dash",
       {"weigh", "--", "-odd.md"},
       "weigh",
       {"-odd.md"},
       {}},
      {"a command below a command", {"scales", "oil", "s"}, "oil", {"s"}, {}},
  };
  for (const ReadRow& row : rows) {
    const Invocation got = read(row.words);
    ASSERT_NE(got.command, nullptr) << row.name;
    EXPECT_STREQ(got.command->name, row.command) << row.name;
    EXPECT_EQ(got.arguments.operands, row.operands) << row.name;
    EXPECT_EQ(got.arguments.options, row.options.options) << row.name;
  }
}

struct RefusedRow {
  const char* name;
  Words words;
  const char* message;  // a piece of it
};

TEST(Options, WordsThatFitNothingAreRefused) {
  const RefusedRow rows[] = {
      {"an unknown command", {"wiegh", "a"}, "no command \"wiegh\""},
      {"an unknown option", {"weigh", "--light"}, "--light"},
      {"an option given twice", {"weigh", "-o", "a", "-o", "b"}, "--output"},
      {"an option without its value", {"weigh", "a", "-o"}, "--output"},
      {"a command that takes no operand", {"scales", "list", "x"}, "x"},
      {"half a command", {"scales"}, "subcommand"},
      {"an unknown half", {"scales", "break"}, "subcommand"},
  };
  for (const RefusedRow& row : rows) {
    try {
      read(row.words);
      ADD_FAILURE() << row.name;
    } catch (const claims::Error& error) {
      EXPECT_EQ(error.blame(), claims::Blame::Usage) << row.name;
      EXPECT_NE(std::string(error.what()).find(row.message), std::string::npos)
          << row.name << ": " << error.what();
    }
  }
}

struct TextRow {
  const char* name;
  Words words;
  const char* text;  // a piece of it
};

TEST(Options, HelpAndVersionAreTexts) {
  const TextRow rows[] = {
      {"the program's help names the commands", {"--help"}, "weighs things"},
      {"nothing at all asks for help", {}, "weighs things"},
      {"help of a command", {"help", "weigh"}, "--output FILE"},
      {"help tells how to call it", {"help", "weigh"}, "attest weigh"},
      {"operands in the table's words", {"weigh", "-h"}, "THING…|-"},
      {"help of a command below", {"help", "scales", "oil"}, "oils them"},
      {"exit codes are told", {"help"}, "Exit codes"},
      {"the version", {"--version"}, "attest 1.2.3\n"},
  };
  for (const TextRow& row : rows) {
    const Invocation got = read(row.words);
    EXPECT_EQ(got.command, nullptr) << row.name;
    EXPECT_NE(got.text.find(row.text), std::string::npos)
        << row.name << ": " << got.text;
  }
}

TEST(Options, EveryCommandOfTheProgramHasHelp) {
  for (const Command& command : commands()) {
    EXPECT_NE(*command.help, '\0') << command.name;
    EXPECT_TRUE((command.run != nullptr) != !command.subcommands.empty())
        << command.name << " works or has commands below it";
    EXPECT_FALSE(read_command_line(commands(), {"help", command.name}, "1")
                     .text.empty());
  }
}

}  // namespace
}  // namespace engine
