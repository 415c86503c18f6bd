#!/usr/bin/env python3
"""A program killed at any moment of a change leaves the base as it was before
the change or as it is after it; nothing half-done, nothing to be mended by hand.

ATTEST_KILLS says how often (60); the moments are the same on every run but for
the machine's own speed."""
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import time
import unittest

import program
import small_base
from program import CLEAN, Case, attest

KILLS = int(os.environ.get("ATTEST_KILLS", "60"))


def facts(count, year):
    rows = []
    for n in range(count):
        rows.append({
            "id": f"staff-{n:05}", "property": "personnel_present",
            "arguments": {"force": "FRA:armed_forces", "place": "NER"},
            "value": {"number": str(100 + n), "unit": "x:soldier"},
            "when": str(year), "document": "agency-2024-01-05"})
    return "".join(json.dumps(row) + "\n" for row in rows)


NOTE = "---\npublisher: The Agency\npublished: 2024-02-0{day}\n---\n# Note\n\n" \
    + "French troops left Niger before the end of 2023. " * 60 + "\n"


class Crash(Case):
    def setUp(self):
        super().setUp()
        small_base.write(self.folder / "records")
        self.write("more.jsonl", facts(1500, 2023))
        self.write("corrected.jsonl", facts(700, 2022))
        self.write("note.md", NOTE.format(day=1))
        self.old = self.folder / "old.db"
        self.base = self.folder / "base.db"
        self.expect(attest("sources", "init", self.old, "--from",
                           self.folder / "records"), CLEAN)
        self.expect(self.run_on(self.old, "import", "corrected.jsonl"), CLEAN)

    def run_on(self, base, command, *words):
        return attest("sources", command, *words, "--db", base,
                      cwd=self.folder)

    def revision(self, base):
        verified = self.run_on(base, "verify")
        self.expect(verified, CLEAN, out="whole")
        return verified.lines[-1].split()[-1]

    def kill_within(self, words, seconds):
        """Starts the program and kills it after a while."""
        process = subprocess.Popen(
            [program.PROGRAM, *map(os.fspath, words)], cwd=self.folder,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        return process.wait()

    def lay(self, start):
        """`base` as it was before the change, alone in its folder."""
        for path in self.folder.glob("base.db*"):
            path.unlink()
        (self.folder / "copy.db").unlink(missing_ok=True)
        shutil.copy(start, self.base)

    def check(self, start, words):
        """(revision before, revision after, seconds) of the change."""
        self.lay(start)
        before = self.revision(self.base)
        began = time.monotonic()
        self.expect(self.run_on(self.base, *words), CLEAN)
        took = time.monotonic() - began
        return before, self.revision(self.base), took

    def changes(self):
        retired = self.folder / "retired.db"
        shutil.copy(self.old, retired)
        self.expect(self.run_on(retired, "retire", "agency-2024-01-05",
                                "--reason", "withdrawn"), CLEAN)
        return [
            (self.old, ["import", "more.jsonl"]),
            (self.old, ["import", "corrected.jsonl", "more.jsonl"]),
            (self.old, ["add", "note.md"]),
            (self.old, ["supersede", "staff-00007", "value.number=5",
                        "--reason", "miscounted"]),
            (self.old, ["retire", "agency-2024-01-05", "--reason", "withdrawn"]),
            (retired, ["undo", "3", "--reason", "put back"]),
            (self.old, ["restore", "retired.db"]),
            (self.old, ["backup", "copy.db"]),
        ]

    def test_a_killed_change_is_made_whole_or_not_at_all(self):
        rng = random.Random(5)
        changes = [(start, words, self.check(start, words))
                   for start, words in self.changes()]
        killed = 0
        for n in range(KILLS):
            start, words, (before, after, took) = changes[n % len(changes)]
            self.lay(start)
            code = self.kill_within(["sources", *words, "--db", self.base],
                                    rng.uniform(0.2, 1.05) * took)
            killed += code == -signal.SIGKILL
            self.assertIn(self.revision(self.base), (before, after),
                          f"{words}, kill {n}")
            copy = self.folder / "copy.db"
            if copy.exists():
                self.assertEqual(self.revision(copy), before, f"kill {n}")
        self.assertGreater(killed, KILLS // 4)

    def test_a_killed_migration_can_be_run_again(self):
        rng = random.Random(7)
        old = pathlib.Path(__file__).parent.parent / "data/bases/schema3.db"
        shutil.copy(old, self.base)
        began = time.monotonic()
        self.expect(self.run_on(self.base, "migrate"), CLEAN)
        took = time.monotonic() - began
        after = self.revision(self.base)
        for n in range(max(1, KILLS // 6)):
            self.lay(old)
            self.kill_within(["sources", "migrate", "--db", self.base],
                             rng.uniform(0.1, 1.05) * took)
            again = self.run_on(self.base, "migrate")
            self.expect(again, CLEAN)
            self.assertEqual(self.revision(self.base), after, f"kill {n}")

    def test_a_base_killed_while_it_is_made_is_not_there(self):
        rng = random.Random(6)
        self.write("records/facts-more.jsonl", facts(1500, 2023))
        base = self.folder / "new.db"
        words = ["sources", "init", base, "--from", self.folder / "records"]
        start = time.monotonic()
        self.expect(attest(*words), CLEAN)
        took = time.monotonic() - start
        whole = self.revision(base)
        for n in range(max(1, KILLS // 4)):
            base.unlink(missing_ok=True)
            self.kill_within(words, rng.uniform(0.2, 1.05) * took)
            if base.exists():
                self.assertEqual(self.revision(base), whole, f"kill {n}")
        # What a killed program left does not stand in the way.
        base.unlink(missing_ok=True)
        self.expect(attest(*words), CLEAN)
        self.assertEqual(self.revision(base), whole)


if __name__ == "__main__":
    program.main()
