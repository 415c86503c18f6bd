#!/usr/bin/env python3
"""Lists what `attest check` decides in texts that nobody has labelled, so that a
person can read every verdict: where a wrong one turns up, a rule is missing.

    decided_bench.py ATTEST BASE --lang CODE [--date DAY] FILE…

Each FILE holds paragraphs between empty lines, each a text of its own. For every
claim that is Supported, Refuted, Conflicting or Outdated: the label, the paragraph,
the reading, the reasons and the record it leans on. Python 3 standard library only.
"""
import argparse
import collections
import json
import subprocess
import tempfile

UNDECIDED = ("not_enough_evidence", "not_checkable")


def paragraphs(path):
    with open(path, encoding="utf-8") as text:
        return [part.strip() for part in text.read().split("\n\n")
                if part.strip()]


def check(options, texts):
    """One article a paragraph: none is context for the next."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, text in enumerate(texts):
            paths.append("%s/%06d.txt" % (folder, number))
            with open(paths[-1], "w", encoding="utf-8") as file:
                file.write(text + "\n")
        command = [options.attest, "check", "--db", options.base, "--format",
                   "json", "--lang", options.lang, "--fail-on", "none",
                   "--files-from", "-"]
        if options.date:
            command += ["--date", options.date]
        run = subprocess.run(command, input="\n".join(paths), text=True,
                             capture_output=True, check=True)
    return json.loads(run.stdout)["articles"]


def print_claim(claim, text):
    verdict = claim["verdict"]
    print("##", verdict["label"])
    print("  ", text[:400].replace("\n", " "))
    print("  ", claim["reading"], verdict["reasons"])
    for finding in verdict["findings"][:1]:
        print("  ", finding["evidence"]["text"][:200])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("attest")
    parser.add_argument("base")
    parser.add_argument("--lang", required=True)
    parser.add_argument("--date")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    counts = collections.Counter()
    for path in options.files:
        texts = paragraphs(path)
        for article, text in zip(check(options, texts), texts):
            for claim in article["claims"]:
                label = claim["verdict"]["label"]
                counts[label] += 1
                if label not in UNDECIDED:
                    print_claim(claim, text)
    print(dict(sorted(counts.items())))


if __name__ == "__main__":
    main()
