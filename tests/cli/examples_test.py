#!/usr/bin/env python3
"""The example articles against the starter base: each language has the verdicts
that the documentation shows, as many of each."""
import collections
import json
import pathlib
import unittest

import program
from program import Case, attest

ROOT = pathlib.Path(__file__).parents[2]
EXPECTED = {"supported": 15, "refuted": 1, "conflicting": 1, "outdated": 1,
            "not_enough_evidence": 3}


class Examples(Case):
    def test_both_languages_have_the_same_verdicts(self):
        base = self.folder / "starter.db"
        attest("sources", "init", base, "--from", ROOT / "sources" / "seed",
               "--recorded", "2026-11-22")
        for name in ("niger.fr.md", "niger.en.md"):
            with self.subTest(name):
                run = attest("check", ROOT / "docs" / "examples" / name,
                             "--db", base, "--format", "json")
                found = collections.Counter(
                    claim["verdict"]["label"]
                    for article in json.loads(run.text)["articles"]
                    for claim in article["claims"])
                self.assertEqual(dict(found), EXPECTED)


if __name__ == "__main__":
    program.main()
