#!/usr/bin/env python3
"""A sentence of which one half is read: the other half stands beside it with a
verdict of its own, which documents may bear out and never refute."""
import json
import pathlib

import program
from program import Case, attest

ROOT = pathlib.Path(__file__).parents[2]
READ, REST = "supported", "not_enough_evidence"

# Article, document to check it against, verdicts in the order of the text.
ROWS = [
    ("Emmanuel Macron, the president of France, sold the tower.", None,
     [READ, REST]),
    ("Emmanuel Macron, le président de la France, a vendu la tour.", None,
     [READ, REST]),
    ("Emmanuel Macron, the president of France, sold the tower.",
     "Emmanuel Macron, the president of France, sold the tower in May.",
     [READ, "supported"]),
    ("Emmanuel Macron, le président de la France, a vendu la tour.",
     "Emmanuel Macron, le président de la France, a vendu la tour en mai.",
     [READ, "supported"]),
    ("Emmanuel Macron, the president of France, sold the tower.",
     "Emmanuel Macron, the president of France, did not sell the tower.",
     [READ, REST]),
    ("Emmanuel Macron, le président de la France, a vendu la tour.",
     "Emmanuel Macron, le président de la France, n'a pas vendu la tour.",
     [READ, REST]),
    ("Niger became independent in 1961 and France opened a school in Niger.",
     "Niger became independent in 1960 and France opened a school in Niger.",
     ["refuted", REST]),
    ("Le Niger est devenu indépendant en 1961 et la France y a ouvert une "
     "école.",
     "Le Niger est devenu indépendant en 1960 et la France y a ouvert une "
     "école.",
     ["refuted", REST]),
]


class HalfSentence(Case):
    def test_the_rest_has_a_verdict_of_its_own(self):
        base = self.folder / "starter.db"
        attest("sources", "init", base, "--from", ROOT / "sources" / "seed",
               "--recorded", "2026-11-22")
        for words, document, expected in ROWS:
            with self.subTest(words, document=document):
                article = self.write("article.md", words + "\n")
                against = ["--against", self.write("notes.md", document + "\n")
                           ] if document else []
                run = attest("check", article, *against, "--db", base,
                             "--date", "2025-01-01", "--format", "json")
                claims = sorted(json.loads(run.text)["articles"][0]["claims"],
                                key=lambda claim: claim["span"]["bytes"])
                self.assertEqual([claim["verdict"]["label"] for claim in claims],
                                 expected)
                self.assertEqual(claims[-1]["rule"], "open.rest")
                if not document:
                    self.assertEqual(claims[-1]["verdict"]["reasons"],
                                     ["no_evidence.rest"])


if __name__ == "__main__":
    program.main()
