#pragma once
// The Context is what the sentences before leave for the next one: the last
// things named of each type, the last list, the country that the article is
// about. Advanced sentence by sentence; what it supplies becomes a stated
// Assumption.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "claims/extract/claim.h"

namespace claims {

struct ContextThing {
  std::string entity;
  std::string text;
  Span span;
};

struct Context {
  // type -> entity -> how often it was named so far.
  std::map<std::string, std::map<std::string, int>> named;
  std::map<std::string, std::vector<ContextThing>> recent;  // last named last
  // The last things of one type that were named together, in one sentence.
  std::map<std::string, std::vector<ContextThing>> last_list;

  // Who the last sentence is about: type -> the subject of its main clause.
  std::map<std::string, ContextThing> subject;
  // A name that the base does not know was written since the last person or
  // organisation: "he", "the bloc" may be of that one.
  bool stranger_named = false;

  // The things of each type that the paragraph named so far, in order, and how
  // often.
  std::map<std::string, std::vector<std::pair<ContextThing, int>>> paragraph;

  void note(const std::string& type, const ContextThing& thing, int weight);
  void begin_paragraph() { paragraph.clear(); }
  // The most named thing of a type that is not one of `without`: of the
  // paragraph, the first on a tie; if it named none, of the article, the more
  // recent on a tie. nullptr if none.
  const ContextThing* topic(const std::string& type,
                            const std::vector<std::string>& without) const;

 private:
  const ContextThing* topic_of_paragraph(
      const std::string& type, const std::vector<std::string>& without) const;
};

// Rule of an assumption: an office is given to a name in passing, so that the
// claim may be of any time.
constexpr std::string_view kSaidAside = "time.said_aside";

// The same of a noun phrase that is who acts: "the French president, X, said".
constexpr std::string_view kInPassing = "time.in_passing";
bool is_in_passing(const Assumption& assumption);  // either of the two

// The time is that of the verb; the office beside the name may be that of the
// writer's day: "the French president, X, was a minister in 2014".
constexpr std::string_view kOfVerb = "time.of_verb";

// The year of the time is not said: the nearest is taken, and another one fits
// the words as well.
constexpr std::string_view kEitherTime = "time.either";
// A rate is that of a year; the text may mean a month of it.
constexpr std::string_view kSomeMonth = "time.some_month";

// Its year is that of another date of the text.
constexpr std::string_view kTimeBefore = "time.anchor.previous";

// Something else may be meant: the thing was taken from what the sentence or
// the article is about, or several things bear the name.
bool is_unsure(const Assumption& assumption);

}  // namespace claims
