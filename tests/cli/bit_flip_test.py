#!/usr/bin/env python3
"""A base in which one bit has changed is refused, or gives the same report:
never another verdict, never a crash.

ATTEST_FLIPS says how many bits are tried (50), each alone."""
import os
import random
import unittest

import program
import small_base
from program import CLEAN, FAILED, Case, attest

FLIPS = int(os.environ.get("ATTEST_FLIPS", "50"))


class BitFlip(Case):
    def report(self, base):
        # Paths stand in a report: each base has its turn under one name.
        return attest("check", "--format", "json", "--fail-on", "none", "--db",
                      base, "fr.md", "en.md", "false.md", cwd=self.folder)

    def test_a_flipped_bit_is_refused_or_changes_nothing(self):
        small_base.write(self.folder / "records")
        self.write("fr.md", small_base.TRUE_FR)
        self.write("en.md", small_base.TRUE_EN)
        self.write("false.md", small_base.FALSE_EN)
        base = self.folder / "base.db"
        self.expect(attest("sources", "init", base, "--from",
                           self.folder / "records"), CLEAN)
        truth = self.report(base)
        self.expect(truth, CLEAN)
        content = bytearray(base.read_bytes())
        rng = random.Random(9)
        refused = 0
        for n in range(FLIPS):
            place, bit = rng.randrange(len(content)), rng.randrange(8)
            content[place] ^= 1 << bit
            base.write_bytes(content)
            for beside in ("-wal", "-shm"):
                (self.folder / ("base.db" + beside)).unlink(missing_ok=True)
            result = self.report(base)
            content[place] ^= 1 << bit
            about = f"flip {n}: bit {bit} of byte {place}: {result.err}"
            self.assertIn(result.code, (CLEAN, FAILED), about)
            if result.code == CLEAN:
                self.assertEqual(result.out, truth.out, about)
            else:
                self.assertIn("attest: ", result.err, about)
                refused += 1
        self.assertGreater(refused, 0)


if __name__ == "__main__":
    program.main()
