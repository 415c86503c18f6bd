"""Runs the built program as its users do: words in, bytes and an exit code out.

Each test file is called with the path of the program: x_test.py PROGRAM.
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = None
CLEAN, FINDINGS, FAILED, INCOMPLETE = 0, 1, 2, 3


class Result:
    def __init__(self, done):
        self.code = done.returncode
        self.out = done.stdout
        self.err = done.stderr.decode("utf-8", "replace")

    @property
    def text(self):
        return self.out.decode("utf-8")

    @property
    def lines(self):
        return self.text.splitlines()


def is_sanitized():
    with open(PROGRAM, "rb") as program:
        return b"__asan_init" in program.read()


def attest(*words, stdin=b"", cwd=None, env=None, timeout=60):
    if isinstance(stdin, str):
        stdin = stdin.encode("utf-8")
    settings = {k: v for k, v in os.environ.items()
                if not k.startswith("ATTEST_")}
    settings.update(env or {})
    return Result(subprocess.run(
        [PROGRAM, *map(os.fspath, words)], input=stdin, cwd=cwd, env=settings,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout))


class Case(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory(prefix="attest-")
        self.folder = pathlib.Path(self.scratch.name)

    def tearDown(self):
        self.scratch.cleanup()

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            content = content.encode("utf-8")
        path.write_bytes(content)
        return path

    def expect(self, result, code, *, err=None, out=None):
        about = f"out: {result.out[:2000]!r}\nerr: {result.err[:2000]}"
        self.assertEqual(result.code, code, about)
        if err is not None:
            self.assertIn(err, result.err)
        if out is not None:
            self.assertIn(out, result.text)


def main():
    global PROGRAM
    # The file runs as __main__ while cases import this module by its name.
    module = sys.modules["program"]
    module.PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main(module="__main__", verbosity=0)
