#!/usr/bin/env python3
"""The program as a whole: help, wrong words, an output that takes nothing."""
import os
import subprocess
import unittest

import program
from program import CLEAN, FAILED, Case, attest


class CommandLine(Case):
    def test_help_names_every_command(self):
        result = attest("help")
        self.expect(result, CLEAN, out="mentions")
        self.assertEqual(result.text, attest("--help").text)
        self.assertEqual(result.text, attest().text)

    def test_help_of_a_command(self):
        result = attest("help", "mentions")
        self.expect(result, CLEAN, out="attest mentions")
        self.assertEqual(result.text, attest("mentions", "--help").text)

    def test_version(self):
        self.expect(attest("--version"), CLEAN, out="attest ")

    def test_wrong_words_are_refused_on_standard_error_only(self):
        for words, message in ((["chekc", "a.md"], 'no command "chekc"'),
                               (["mentions", "--jsnol"], "--jsnol"),
                               (["help", "chekc"], 'no command "chekc"'),
                               (["--nonsense"], "--nonsense")):
            with self.subTest(words):
                result = attest(*words)
                self.expect(result, FAILED, err=message)
                self.assertEqual(result.out, b"")
                self.assertEqual(result.err.count("\n"), 1)

    def test_a_full_disk_under_standard_output_is_a_failure(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full here")
        with open("/dev/full", "wb") as full:
            done = subprocess.run([program.PROGRAM, "help"], stdout=full,
                                  stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(done.returncode, FAILED)
        self.assertIn(b"standard output", done.stderr)

    def test_a_closed_standard_output_is_a_failure(self):
        done = subprocess.run(["bash", "-c", '"$0" help >&-', program.PROGRAM],
                              stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(done.returncode, FAILED)

    def test_no_terminal_codes_from_a_name(self):
        result = attest("\x1b[2J\n")
        self.expect(result, FAILED)
        self.assertNotIn("\x1b", result.err)


if __name__ == "__main__":
    program.main()
