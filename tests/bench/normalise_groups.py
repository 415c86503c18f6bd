#!/usr/bin/env python3
"""Groups what `attest mentions` gets wrong on normalisation suites by what went
wrong, so that the rule behind a group can be found.

    normalise_groups.py DATA ATTEST [--suites NAME,…] [--families NAME,…]
                        [--groups NAME,…]

Groups: `missed` (nothing found there), `kind` (found, of another family),
`span` (right value, other ends), `value`, `unit`, `bound` (value right, low or
high not), `modifier`, `extra` (found where the suite has nothing). One line a
case: group, suite, family, the words, gold, found, the text. The data are those
of normalise_bench.py. Python 3 standard library only.
"""
import argparse
import importlib.util
import io
import json
import pathlib

import normalise_bench

SHOWN = ("kind", "value", "unit", "low", "high", "mod", "timex", "from", "to")


def load_scorer(data):
    spec = importlib.util.spec_from_file_location("score", data / "score.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def short(item):
    if item is None:
        return "-"
    return " ".join(f"{k}={item[k]}" for k in SHOWN if item.get(k) is not None)


def best_of(scorer, gold, found, used):
    """The prediction that answers `gold`: right value first, then overlap."""
    family = scorer.FAMILY[gold["kind"]]
    meets = scorer.MEETS[family]
    if str(gold.get("unit", "")).startswith("x:"):
        meets = meets | {"number"}
    ranked = []
    for i, item in enumerate(found):
        if i in used:
            continue
        fits = scorer.FAMILY.get(item["kind"]) in meets
        overlap = scorer.overlap(gold, item)
        right = fits and (scorer.value_equal(gold, item)
                          if scorer.has_value(gold) else True)
        if overlap is None and not right:
            continue
        if overlap is not None and overlap <= 0:
            continue
        same = (item.get("start"), item.get("end")) == \
            (gold.get("start"), gold.get("end"))
        ranked.append((fits, same, right, overlap or 0, -i))
    return -max(ranked)[4] if ranked else None


def group_of(scorer, record, gold, item):
    family = scorer.FAMILY[gold["kind"]]
    if item is None:
        return "missed"
    meets = scorer.MEETS[family]
    if str(gold.get("unit", "")).startswith("x:"):
        meets = meets | {"number"}
    if scorer.FAMILY.get(item["kind"]) not in meets:
        return "kind"
    if "value" in record["score"] and scorer.has_value(gold) and \
            not scorer.value_equal(gold, item):
        if gold.get("value") is not None and item.get("value") is not None \
                and gold["value"] == item["value"]:
            return "unit" if gold.get("unit") != item.get("unit") else "bound"
        return "value"
    if gold.get("mod") and "mod" in record["score"] and \
            gold["mod"] != item.get("mod"):
        return "modifier"
    if "start" in gold and "span" in record["score"] and \
            (gold["start"], gold["end"]) != (item.get("start"),
                                             item.get("end")):
        return "span"
    return ""


def cases(scorer, path, predictions):
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        if set(record.get("flags", [])) & {"conflict", "peer-policy"}:
            continue
        found = [m for m in predictions.get(record["id"], [])
                 if m["kind"] in scorer.FAMILY]
        used = set()
        for gold in record["expected"]:
            at = best_of(scorer, gold, found, used)
            item = found[at] if at is not None else None
            group = group_of(scorer, record, gold, item)
            if at is not None and group != "kind":
                used.add(at)
            yield group, scorer.FAMILY[gold["kind"]], record, gold, item
        scope = {scorer.FAMILY[kind] for kind in record["scope"]}
        for i, item in enumerate(found):
            if i not in used and scorer.FAMILY[item["kind"]] in scope:
                yield "extra", scorer.FAMILY[item["kind"]], record, None, item


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("attest")
    for name in ("suites", "families", "groups"):
        parser.add_argument("--" + name, default="")
    arguments = parser.parse_args()
    wanted = {name: set(filter(None, getattr(arguments, name).split(",")))
              for name in ("suites", "families", "groups")}
    scorer = load_scorer(arguments.data)
    files = list(normalise_bench.gold_files(arguments.data, wanted["suites"]))
    out = io.StringIO()
    normalise_bench.predict(arguments.attest, files, out)
    predictions = {}
    for line in out.getvalue().splitlines():
        answer = json.loads(line)
        predictions[answer["id"]] = answer.get("mentions") or []
    lines = []
    for path in files:
        for group, family, record, gold, item in cases(scorer, path,
                                                       predictions):
            if not group or (wanted["families"] and
                             family not in wanted["families"]) or \
                    (wanted["groups"] and group not in wanted["groups"]):
                continue
            words = (gold or item).get("surface", "")
            lines.append((group, record["suite"] + "." + record["lang"],
                          family, words, short(gold), short(item),
                          record["text"].replace("\n", " ")[:160]))
    for line in sorted(lines):
        print(" | ".join(line))


if __name__ == "__main__":
    main()
