#!/usr/bin/env python3
"""Same inputs, same bytes: whatever the number of threads, the order of the
words, the folder's order on disk, the environment's language or the time."""
import random
import unittest

import program
import small_base
from program import FINDINGS, Case, attest

FORMATS = ("json", "jsonl", "html", "markdown", "csv", "sarif", "junit",
           "github", "terminal")


class Determinism(Case):
    def setUp(self):
        super().setUp()
        self.base = small_base.write(self.folder / "base")
        texts = [small_base.TRUE_FR, small_base.FALSE_FR, small_base.TRUE_EN,
                 small_base.FALSE_EN, small_base.NOTHING, ""]
        self.names = [f"drafts/{i:02}.md" for i in range(18)]
        for i, name in enumerate(self.names):
            self.write(name, texts[i % len(texts)].replace(
                "2022", str(2010 + i)))

    def run_once(self, words, jobs, env=None):
        reports = [x for name in FORMATS
                   for x in ("--report", f"{name}=out.{name}")]
        result = attest("check", *words, "--only-against", "--jobs", str(jobs),
                        *reports, "--against", *self.base, cwd=self.folder,
                        env=env)
        self.assertIn(result.code, (FINDINGS, 3), result.err)
        return (result.code, result.out, result.err,
                *[(self.folder / f"out.{name}").read_bytes()
                  for name in FORMATS])

    def test_threads_and_order_do_not_show(self):
        shuffle = random.Random(7).shuffle
        first = self.run_once(["drafts"], 1)
        for run in range(10):
            words = list(self.names)
            shuffle(words)
            for jobs in (1, 2, 8):
                self.assertEqual(self.run_once(words, jobs), first,
                                 f"run {run}, {jobs} threads")

    def test_pieces_as_they_come_are_the_report_in_one(self):
        whole = dict(zip(FORMATS, self.run_once(["drafts"], 2)[3:]))
        for name in ("terminal", "jsonl"):
            for jobs in ("1", "2", "8"):
                result = attest("check", "drafts", "--only-against", "--jobs",
                                jobs, "--format", name, "--against",
                                *self.base, cwd=self.folder)
                self.assertEqual(result.out, whole[name], (name, jobs))
                self.assertEqual(result.code, 3)

    def test_environment_does_not_show(self):
        first = self.run_once(["drafts"], 2)
        for env in ({"LC_ALL": "fr_FR.UTF-8", "LANG": "fr_FR.UTF-8"},
                    {"LC_ALL": "tr_TR.UTF-8"}, {"TZ": "Pacific/Kiritimati"},
                    {"TZ": "America/Los_Angeles"}, {"COLUMNS": "40"}):
            self.assertEqual(self.run_once(["drafts"], 2, env), first, env)


if __name__ == "__main__":
    program.main()
