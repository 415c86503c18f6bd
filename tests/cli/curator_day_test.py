#!/usr/bin/env python3
"""A curator's day, exactly as docs/SOURCES.md prints it: every command of the
section is run in a copy of docs/examples/curator, in order, and answers what
the text says (`# -> part of the answer`)."""
import os
import pathlib
import re
import shutil
import subprocess
import unittest

import program
from program import Case

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DOCUMENT = ROOT / "docs" / "SOURCES.md"
SECTION = "## A curator's day"


def printed_commands():
    text = DOCUMENT.read_text(encoding="utf-8")
    section = text.split(SECTION, 1)[1].split("\n## ", 1)[0]
    for block in re.findall(r"```sh\n(.*?)```", section, re.S):
        for line in block.splitlines():
            command, _, answer = line.partition("# ->")
            if command.strip():
                yield command.strip(), answer.strip()


class CuratorDay(Case):
    def test_works_as_it_is_printed(self):
        folder = self.folder / "day"
        shutil.copytree(ROOT / "docs" / "examples" / "curator", folder)
        tools = self.folder / "bin"
        tools.mkdir()
        (tools / "attest").symlink_to(program.PROGRAM)
        settings = {k: v for k, v in os.environ.items()
                    if not k.startswith("ATTEST_")}
        settings["PATH"] = f"{tools}:{settings['PATH']}"
        count = 0
        for command, answer in printed_commands():
            done = subprocess.run(
                ["sh", "-c", command], cwd=folder, env=settings, timeout=120,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            said = done.stdout.decode("utf-8")
            with self.subTest(command):
                self.assertEqual(done.returncode, 0, said[:2000])
                self.assertIn(answer, said)
            count += 1
        self.assertGreater(count, 30)


if __name__ == "__main__":
    program.main()
