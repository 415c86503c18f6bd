#!/usr/bin/env python3
"""The starter base asked on three days: what was true and known then decides,
in both languages, whatever the base has learnt since."""
import json
import pathlib
import unittest

import program
from program import CLEAN, Case, attest

SEED = pathlib.Path(__file__).parents[2] / "sources" / "seed"
EARLY, AFTER, LATER = "2023-11-01", "2024-03-01", "2024-04-12"

BEFORE = "2023-07-01"
NOBODY_KNOWS = "not_enough_evidence"

# What is said, in both languages, and the verdict on each day: by all that the
# base holds of that day, and by what was published by then.
ROWS = [
    ("the French withdrawal ended in December",
     "Les troupes françaises ont quitté le Niger.",
     "French troops have left Niger.",
     {EARLY: ("refuted", NOBODY_KNOWS), AFTER: ("supported", "supported"),
      LATER: ("supported", "supported")}),
    ("sources of December disagree on the Americans in Niger",
     "En décembre 2023, 648 militaires américains étaient stationnés au "
     "Niger.",
     "In December 2023, 648 US military personnel were stationed in Niger.",
     {EARLY: ("conflicting", NOBODY_KNOWS),
      AFTER: ("conflicting", "conflicting"),
      LATER: ("conflicting", "conflicting")}),
    ("who was overthrown in July was president before",
     "Mohamed Bazoum est le président du Niger.",
     "Mohamed Bazoum is the president of Niger.",
     {BEFORE: ("supported", None), EARLY: ("outdated", None),
      LATER: ("outdated", None)}),
    ("who took power in July was nobody's head before",
     "Abdourahamane Tiani est le chef de l'État du Niger.",
     "Abdourahamane Tiani is the head of state of Niger.",
     {BEFORE: ("refuted", None), EARLY: ("supported", None),
      AFTER: ("supported", None), LATER: ("supported", None)}),
]


class AsOf(Case):
    def verdict(self, words, language, day, *more):
        text = f"---\ndate: {day}\nlang: {language}\n---\n{words}\n"
        result = attest("check", "--db", self.base, "--format", "json",
                        "--fail-on", "none", *more,
                        self.write(f"{language}.md", text))
        self.expect(result, CLEAN)
        claims = json.loads(result.text)["articles"][0]["claims"]
        return [claim["verdict"]["label"] for claim in claims]

    def test_each_day_has_its_verdicts(self):
        self.base = self.folder / "starter.db"
        self.expect(attest("sources", "init", self.base, "--from", SEED),
                    CLEAN)
        for name, french, english, days in ROWS:
            for day, (by_all, by_then) in days.items():
                for words, language in ((french, "fr"), (english, "en")):
                    with self.subTest(name, day=day, language=language):
                        self.assertEqual(self.verdict(words, language, day),
                                         [by_all])
                        if by_then:
                            self.assertEqual(
                                self.verdict(words, language, day,
                                             "--known-at", day), [by_then])


if __name__ == "__main__":
    program.main()
