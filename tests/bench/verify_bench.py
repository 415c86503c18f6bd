#!/usr/bin/env python3
"""Runs `attest check --jsonl` over a folder of claim-verification suites, each
item against its own evidence, and calls the scorer found in that folder.

    verify_bench.py DATA ATTEST [--suites NAME,...] [--limit N] [--by FEATURE,...]
                    [--wrong FILE] [--open FILE] [--answers FILE]

DATA holds SUITE.jsonl files and score.py, in the schema that its README
describes; a name may end in * ("fever*"). --limit takes the first N items of
each suite. --wrong lists the decided items whose label is another, --open those
left undecided though the suite decides them, both with what the engine said;
--answers keeps the engine's own lines. Python 3 standard library only.
"""
import argparse
import fnmatch
import json
import pathlib
import subprocess
import sys
import tempfile
import time

# What an engine may read of a piece of evidence: annotations stay behind.
EVIDENCE_FIELDS = ("text", "table", "title", "unit", "note", "kind", "question",
                   "medium")


def suite_files(data, wanted):
    for path in sorted(data.glob("*.jsonl")):
        name = path.name[:-len(".jsonl")]
        if wanted and not any(fnmatch.fnmatch(name, w) for w in wanted):
            continue
        with path.open(encoding="utf8") as lines:
            first = lines.readline()
        if first and "evidence" in json.loads(first):
            yield name, path


def records(path, limit):
    with path.open(encoding="utf8") as lines:
        found = [json.loads(line) for line in lines if line.strip()]
    return found[:limit] if limit else found


def input_line(record):
    line = {"id": record["id"], "claim": record["claim"],
            "lang": record["lang"],
            "evidence": [{k: item[k] for k in EVIDENCE_FIELDS if item.get(k)}
                         for item in record["evidence"]]}
    date = record.get("context", {}).get("date") or ""
    if len(date) == 10:
        line["date"] = date
    return json.dumps(line, ensure_ascii=False)


def answers(attest, items):
    """The engine's lines, in order, as objects."""
    given = "".join(input_line(item) + "\n" for item in items)
    run = subprocess.run([attest, "check", "--jsonl"], input=given.encode(),
                         stdout=subprocess.PIPE, check=False)
    if run.returncode == 2:
        sys.exit(2)
    return [json.loads(line) for line in run.stdout.decode().splitlines()]


def brief(answer):
    """What decided, for the lists of misses."""
    if "error" in answer:
        return ["error: " + answer["error"]]
    out = []
    for claim in answer.get("claims", []):
        verdict = claim.get("verdict") or {}
        line = "%s %s" % (claim.get("type"), verdict.get("label"))
        line += " " + ",".join(verdict.get("reasons") or [])
        for finding in (verdict.get("findings") or [])[:2]:
            evidence = finding.get("evidence") or {}
            line += " | %s: %s" % (finding.get("relation"),
                                   evidence.get("query")
                                   or evidence.get("text", "")[:160])
        out.append(line)
    return out or ["no claim"]


def list_items(path, rows):
    if not path:
        return
    with open(path, "w", encoding="utf8") as out:
        for item, answer in rows:
            out.write("%s\t%s\tsaid %s\t%s\n" % (
                item["id"], item["label"], answer.get("verdict"), item["claim"]))
            for line in brief(answer):
                out.write("    %s\n" % line)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("attest")
    parser.add_argument("--suites", default="")
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--by", default="addressable")
    parser.add_argument("--wrong")
    parser.add_argument("--open")
    parser.add_argument("--answers")
    options = parser.parse_args()
    wanted = [name for name in options.suites.split(",") if name]
    wrong, undecided, kept, errors = [], [], [], 0
    for name, path in suite_files(options.data, wanted):
        items = records(path, options.limit)
        start = time.monotonic()
        said = answers(options.attest, items)
        seconds = time.monotonic() - start
        if len(said) != len(items):
            sys.exit("%s: %d answers for %d items" % (name, len(said),
                                                      len(items)))
        with tempfile.TemporaryDirectory() as folder:
            gold = pathlib.Path(folder) / (name + ".jsonl")
            gold.write_text("".join(json.dumps(i) + "\n" for i in items))
            guesses = pathlib.Path(folder) / "predictions"
            guesses.write_text("".join(
                json.dumps({"id": i["id"], "verdict": a.get("verdict", "nei")})
                + "\n" for i, a in zip(items, said)))
            subprocess.run([sys.executable, str(options.data / "score.py"),
                            str(gold), str(guesses), "--by", options.by],
                           check=True)
        print("    %s: %.1f s, %.2f ms an item" % (
            name, seconds, 1000 * seconds / max(1, len(items))), flush=True)
        for item, answer in zip(items, said):
            errors += "error" in answer
            guess, label = answer.get("verdict", "nei"), item["label"]
            guess = {"outdated": "refuted"}.get(guess, guess)
            right = (guess != "refuted" if label == "not_refuted"
                     else guess == label)
            if guess in ("supported", "refuted") and not right:
                wrong.append((item, answer))
            elif guess not in ("supported", "refuted") and not right:
                undecided.append((item, answer))
            if options.answers:
                kept.append(answer)
    list_items(options.wrong, wrong)
    list_items(options.open, undecided)
    if options.answers:
        with open(options.answers, "w", encoding="utf8") as out:
            for answer in kept:
                out.write(json.dumps(answer, ensure_ascii=False) + "\n")
    if errors:
        print("%d lines were refused as input" % errors)


if __name__ == "__main__":
    main()
