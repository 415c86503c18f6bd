#!/usr/bin/env python3
"""Groups what `attest mentions --jsonl` gets wrong in the time families of
normalisation suites, biggest group first.

    time_misses.py DATA ATTEST [--suites NAME,…] [--kinds missed,value,span,extra]
                   [--examples N] [--family point,…]

DATA as for normalise_bench.py, whose predictions and whose scorer's pairing are
used. A group is what went wrong (missed, wrong value, wrong span, found where
there is nothing), the rule that fired and the shape of the words: figures as 9,
other words as they are. Python 3 standard library only.
"""
import argparse
import collections
import importlib.util
import json
import pathlib
import re
import tempfile

import normalise_bench

FAMILIES = ("point", "clock", "duration", "set")


def scorer(data):
    spec = importlib.util.spec_from_file_location("score", data / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def shape(words):
    return re.sub(r"\d+", "9", words.lower())[:40]


def pair(score, gold, found, used):
    family = score.FAMILY[gold["kind"]]
    rows = [(i, p) for i, p in enumerate(found)
            if (i not in used or family == "point" and score.contains(p, gold))
            and score.FAMILY.get(p.get("kind")) in score.MEETS[family]]
    if "start" not in gold:
        fits = [i for i, p in rows if score.value_equal(gold, p)]
        return fits[0] if fits else None
    fits = [((p["start"], p["end"]) == (gold["start"], gold["end"]),
             score.overlap(gold, p), score.value_equal(gold, p), -i)
            for i, p in rows if (score.overlap(gold, p) or 0) > 0]
    return -max(fits)[3] if fits else None


def said(item):
    """The fields that are compared."""
    if item is None:
        return "-"
    keys = ("kind", "timex", "from", "to", "mod", "value", "rule")
    return " ".join(f"{k}={item[k]}" for k in keys if item.get(k))


def misses_of(score, record, found):
    used = set()
    families = {score.FAMILY[kind] for kind in record["scope"]}
    for gold in record["expected"]:
        family = score.FAMILY[gold["kind"]]
        if family not in FAMILIES:
            continue
        row = pair(score, gold, found, used)
        p = None if row is None else found[row]
        if p is not None:
            used.add(row)
        wrong = "value" in record["score"] and score.has_value(gold) and (
            p is None or not score.value_equal(gold, p))
        if p is None and "start" in gold:
            yield "missed", family, gold, None
        elif wrong:
            yield "value", family, gold, p
        if p is not None and "start" in gold and "span" in record["score"] \
                and (p["start"], p["end"]) != (gold["start"], gold["end"]):
            yield "span", family, gold, p
    for i, p in enumerate(found):
        family = score.FAMILY.get(p.get("kind"))
        if i not in used and family in families and family in FAMILIES:
            yield "extra", family, None, p


def around(record, gold, found):
    text = record["text"]
    item = gold if gold and "start" in gold else found
    if not item or "start" not in item:
        return text[:90]
    begin, end = item["start"], item["end"]
    return (text[max(0, begin - 40):begin] + "[" + text[begin:end] + "]" +
            text[end:end + 30]).replace("\n", " ")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("attest")
    parser.add_argument("--suites", default="")
    parser.add_argument("--kinds", default="missed,value,span,extra")
    parser.add_argument("--family", default=",".join(FAMILIES))
    parser.add_argument("--examples", type=int, default=3)
    arguments = parser.parse_args()
    score = scorer(arguments.data)
    files = list(normalise_bench.gold_files(
        arguments.data, set(filter(None, arguments.suites.split(",")))))
    with tempfile.NamedTemporaryFile("w+", suffix=".jsonl",
                                     encoding="utf-8") as out:
        normalise_bench.predict(arguments.attest, files, out)
        out.seek(0)
        found = {r["id"]: r.get("mentions", [])
                 for r in map(json.loads, out.read().splitlines())}
    groups = collections.defaultdict(list)
    for path in files:
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if set(record.get("flags", [])) & {"conflict", "peer-policy"}:
                continue
            for kind, family, gold, p in misses_of(
                    score, record, [dict(m) for m in found[record["id"]]]):
                if kind not in arguments.kinds.split(",") or \
                        family not in arguments.family.split(","):
                    continue
                item = gold or p
                key = (kind, family, (p or {}).get("rule", "-"),
                       shape(item.get("surface", "")))
                groups[key].append((record, gold, p))
    by_rule = collections.defaultdict(list)
    for key, rows in groups.items():
        by_rule[key[:3]].append((len(rows), key[3], rows))
    order = sorted(by_rule.items(), key=lambda g: -sum(n for n, _, _ in g[1]))
    for (kind, family, rule), shapes in order:
        print(f"== {sum(n for n, _, _ in shapes)} {kind} {family} {rule}")
        for count, form, rows in sorted(shapes, key=lambda s: (-s[0], s[1])):
            print(f"  {count} {form}")
            for record, gold, p in rows[:arguments.examples]:
                print(f"      {record['id']} ref={record.get('ref_time')} "
                      f"{around(record, gold, p)}")
                print(f"        gold {said(gold)}\n        ours {said(p)}"
                      f" [{(p or {}).get('surface', '')}]")


if __name__ == "__main__":
    main()
