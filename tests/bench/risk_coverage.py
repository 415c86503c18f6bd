#!/usr/bin/env python3
"""Draws the risk-coverage curve of answers that verify_bench.py kept.

    verify_bench.py DATA ATTEST --suites NAME,... --answers ANSWERS
    risk_coverage.py DATA ANSWERS OUT.svg [--groups NAME=SUITE,...;NAME=...]

The engine gives no score: what tells its decisions apart is the rule that made
them. The decisions of a group of suites are added rule by rule, the one that
errs least first; each dot is a rule more, the last one is the engine as it is.
Risk is the share of decisions that are wrong, coverage the share of items
decided. Prints the same as a table. Python 3 standard library only.
"""
import argparse
import collections
import json
import pathlib

import verify_bench

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 640, 400, 64, 24, 176, 56
COLOURS = ("#1b6ca8", "#b3541e", "#3b7d3b", "#7a4b94", "#8a6d1f", "#555555")
DECIDED = {"supported": "supported", "refuted": "refuted",
           "outdated": "refuted"}


def rule_of(answer, label):
    """The first reason of the claim that carries the label of the line."""
    for claim in answer.get("claims", []):
        verdict = claim.get("verdict") or {}
        if verdict.get("label") == label:
            return (verdict.get("reasons") or ["?"])[0]
    return "?"


def is_right(guess, label):
    return guess != "refuted" if label == "not_refuted" else guess == label


def curve_of(items, answers):
    """Rules with coverage and risk once they are added, and the counts."""
    counts = collections.defaultdict(lambda: [0, 0])  # right, wrong
    total = 0
    for item in items:
        answer = answers.get(item["id"])
        if answer is None:
            continue
        total += 1
        said = answer.get("verdict")
        if said in DECIDED:
            right = is_right(DECIDED[said], item["label"])
            counts[DECIDED[said], rule_of(answer, said)][not right] += 1
    order = sorted(counts, key=lambda k: (counts[k][1] / sum(counts[k]),
                                          -sum(counts[k]), k))
    rows, right, wrong = [], 0, 0
    for key in order:
        right += counts[key][0]
        wrong += counts[key][1]
        rows.append((key, counts[key], (right + wrong) / max(1, total),
                     wrong / (right + wrong)))
    return rows


def scale(value, most, length):
    return value / most * length


def drawing(curves):
    most_x = max([0.1] + [row[2] for rows in curves.values() for row in rows])
    most_y = max([0.1] + [row[3] for rows in curves.values() for row in rows])
    wide, high = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def at(coverage, risk):
        return (LEFT + scale(coverage, most_x, wide),
                TOP + high - scale(risk, most_y, high))

    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" '
           'font-family="sans-serif" font-size="12">' % (WIDTH, HEIGHT),
           '<rect width="%d" height="%d" fill="white"/>' % (WIDTH, HEIGHT)]
    for i in range(6):
        x, y = at(most_x * i / 5, 0)
        out.append('<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" '
                   'stroke="#dddddd"/>' % (x, TOP, x, y))
        out.append('<text x="%.1f" y="%.1f" text-anchor="middle">%.0f %%</text>'
                   % (x, y + 18, 100 * most_x * i / 5))
        x, y = at(0, most_y * i / 5)
        out.append('<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" '
                   'stroke="#dddddd"/>' % (x, y, LEFT + wide, y))
        out.append('<text x="%.1f" y="%.1f" text-anchor="end">%.1f %%</text>'
                   % (x - 6, y + 4, 100 * most_y * i / 5))
    out.append('<text x="%d" y="%d" text-anchor="middle">coverage: items '
               'decided</text>' % (LEFT + wide // 2, HEIGHT - 14))
    out.append('<text transform="translate(16 %d) rotate(-90)" '
               'text-anchor="middle">risk: decisions that are wrong</text>'
               % (TOP + high // 2))
    for i, (name, rows) in enumerate(sorted(curves.items())):
        colour = COLOURS[i % len(COLOURS)]
        points = [at(row[2], row[3]) for row in rows]
        out.append('<polyline fill="none" stroke="%s" stroke-width="2" '
                   'points="%s"/>' % (colour, " ".join("%.1f,%.1f" % p
                                                       for p in points)))
        for x, y in points:
            out.append('<circle cx="%.1f" cy="%.1f" r="3" fill="%s"/>'
                       % (x, y, colour))
        out.append('<text x="%d" y="%d" fill="%s">%s</text>'
                   % (LEFT + wide + 12, TOP + 16 + 18 * i, colour, name))
    return "\n".join(out + ["</svg>", ""])


def groups_of(text, suites):
    if not text:
        return {name: [name] for name in suites}
    return {name: members.split(",")
            for name, members in (one.split("=") for one in text.split(";"))}


def main():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("answers", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--groups", default="")
    options = parser.parse_args()
    with options.answers.open(encoding="utf8") as lines:
        answers = {a["id"]: a for a in map(json.loads, lines) if "id" in a}
    items = {name: [i for i in verify_bench.records(path, 0)
                    if i["id"] in answers]
             for name, path in verify_bench.suite_files(options.data, [])}
    items = {name: found for name, found in items.items() if found}
    curves = {}
    for group, members in groups_of(options.groups, items).items():
        rows = curve_of([i for m in members for i in items.get(m, [])], answers)
        if not rows:
            continue
        curves[group] = rows
        print(group)
        for (label, rule), (right, wrong), coverage, risk in rows:
            print("    %-9s %-28s %4d right %3d wrong   coverage %.3f risk %.3f"
                  % (label, rule, right, wrong, coverage, risk))
    options.out.write_text(drawing(curves), encoding="utf8")


if __name__ == "__main__":
    main()
