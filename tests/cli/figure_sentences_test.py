#!/usr/bin/env python3
"""The second reading of our own figure sentences agrees with the first, and
the file is what its writer writes."""
import pathlib
import subprocess
import sys

FIGURES = pathlib.Path(__file__).resolve().parents[1] / "data" / "figures"


def main():
    run = lambda script: subprocess.run(
        [sys.executable, "-B", str(FIGURES / script)], capture_output=True,
        text=True, encoding="utf-8", check=False,
        env={"PYTHONUTF8": "1"})
    written = run("write_sentences.py")
    assert written.returncode == 0, written.stderr
    kept = (FIGURES / "sentences.jsonl").read_text(encoding="utf-8")
    assert written.stdout == kept, "sentences.jsonl is not what is written"
    read = run("read_sentences.py")
    assert read.returncode == 0, read.stdout + read.stderr
    print(read.stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
