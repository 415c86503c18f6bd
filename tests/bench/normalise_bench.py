#!/usr/bin/env python3
"""Runs `attest mentions --jsonl` over a folder of normalisation suites and calls
the scorer found in that folder.

    normalise_bench.py DATA ATTEST [--suites NAME,…] [--families NAME,…]
                       [--misses FILE] [--json FILE]

DATA holds SUITE.LANG.jsonl files and score.py, in the schema that its README
describes. A suite may be named with or without its language ("recognizers",
"recognizers.fr"). The misses go to FILE, one a line, with what was found.
Python 3 standard library only.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile


def gold_files(data, suites):
    for path in sorted(data.glob("*.jsonl")):
        name = path.name[:-len(".jsonl")]
        if not suites or name in suites or name.split(".")[0] in suites:
            yield path


def input_line(record):
    line = {"id": record["id"], "text": record["text"],
            "lang": record["lang"]}
    if record.get("ref_time"):
        line["date"] = record["ref_time"]
    if record.get("doc"):
        line["doc"] = record["doc"]
    return json.dumps(line, ensure_ascii=False)


def predict(attest, files, out):
    """One run for all files: the program loads its packs once."""
    lines = []
    for path in files:
        with open(path, encoding="utf-8") as gold:
            lines += [input_line(json.loads(line)) for line in gold]
    done = subprocess.run([attest, "mentions", "--jsonl", "-"],
                          input="\n".join(lines) + "\n", text=True,
                          encoding="utf-8", capture_output=True, check=False)
    if done.returncode not in (0, 3):
        sys.exit(f"attest ended with {done.returncode}: {done.stderr[:2000]}")
    out.write(done.stdout)
    out.flush()


def score(data, files, predictions, arguments):
    command = [sys.executable, str(data / "score.py"), *map(str, files),
               "--pred", predictions]
    if arguments.json:
        command += ["--json", arguments.json]
    if arguments.misses:
        command += ["--misses", "1000000"]
    return subprocess.run(command, text=True, encoding="utf-8",
                          capture_output=True, check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("attest")
    parser.add_argument("--suites", default="")
    parser.add_argument("--families", default="")
    parser.add_argument("--misses")
    parser.add_argument("--json")
    arguments = parser.parse_args()
    files = list(gold_files(arguments.data,
                            set(filter(None, arguments.suites.split(",")))))
    if not files:
        sys.exit(f"no suite of that name in {arguments.data}")
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl",
                                     encoding="utf-8") as predictions:
        predict(arguments.attest, files, predictions)
        result = score(arguments.data, files, predictions.name, arguments)
    families = set(filter(None, arguments.families.split(",")))
    for row in result.stdout.splitlines():
        if row.startswith("suite") or not families or \
                row.split()[2] in families:
            print(row)
    if arguments.misses:
        pathlib.Path(arguments.misses).write_text(result.stderr,
                                                  encoding="utf-8")


if __name__ == "__main__":
    main()
