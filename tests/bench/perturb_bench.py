#!/usr/bin/env python3
"""Perturbs the claims that the engine decides and asks it again.

    perturb_bench.py DATA ATTEST [--suites NAME,...] [--most N] [--wrong FILE]

DATA: suites as for verify_bench.py. Of each supported claim seven changes are
made where its words allow them: value, unit, modifier, date, entity, negation,
restriction ("is only"). Each makes it say another thing, so "supported" would
be wrong; of a refuted claim the negation must not be refuted as well. And a
name, year or number of the claim is cut from all of the evidence, which then
cannot support it. Changes of spelling,
typography and the writing of numbers say the same: the verdict must stay.
Prints counts a kind; exit 1 if any is wrong. Standard library only.
"""
import argparse
import collections
import json
import pathlib
import re
import sys

import verify_bench

UNITS = {"million": "billion", "billion": "million", "km": "m", "miles": "km",
         "kilometers": "miles", "%": " km", "percent": "kilometres",
         "$": "€", "€": "$", "millions": "milliards", "kilomètres": "mètres",
         "years": "months", "ans": "mois", "days": "weeks", "jours": "mois"}
FEWER = {"en": "fewer than ", "fr": "moins de "}
BOUNDS = re.compile(r"(than|least|most|over|under|above|below|about|nearly|"
                    r"almost|around|approximately|up to|moins|plus|environ|"
                    r"entre|between|from|before|after|since|until|avant|après|"
                    r"depuis|jusqu\S*|by|no\.?|number|season|part|#|-)\s*[$€£]?$",
                    re.I)
NUMBER = re.compile(r"(?<![\w.,:/–-])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\w.,:/–-]*\d)")
YEAR = re.compile(r"(?<![\w.,:/–-])(1[0-9]|20)\d\d(?![\w–-])")
MONTHS = {"en": "January February March April May June July August September "
                "October November December".split(),
          "fr": "janvier février mars avril mai juin juillet août septembre "
                "octobre novembre décembre".split()}
VERBS = re.compile(r"\b(is|was|are|were|has been|have been)\b")
VERBES = re.compile(r"\b(est|était|sont|étaient|a été|ont été)\b")
SHARE = re.compile(r"\d|\b(half|third|quarter|moitié|tiers|quart)\b", re.I)
NAME = re.compile(r"(?<!^)(?<![.\w] )\b[A-Z][a-zé]{3,}\b")


def is_day(claim, match):
    """The 7 of "7 April", "April 7": dates are changed by their own kind."""
    months = "|".join(MONTHS["en"] + MONTHS["fr"])
    return (re.match(r"(?:st|nd|rd|th|er)?\s*(?:%s)\b" % months,
                     claim[match.end():])
            or re.search(r"\b(?:%s)\s*$" % months, claim[:match.start()]))


def plain_numbers(claim):
    for match in NUMBER.finditer(claim):
        if YEAR.fullmatch(match[0]) or BOUNDS.search(claim[:match.start()]):
            continue
        if not is_day(claim, match):
            yield match


def replaced(text, match, by):
    return text[:match.start()] + by + text[match.end():]


def value(claim, lang):
    for match in plain_numbers(claim):
        digits = match[0].replace(",", "")
        if "." in digits:
            yield replaced(claim, match, "%.1f" % (float(digits) * 3 + 7))
        else:
            yield replaced(claim, match, str(int(digits) * 3 + 7))


def unit(claim, lang):
    for match in plain_numbers(claim):
        rest = claim[match.end():]
        word = re.match(r"\s*([%\w]+)", rest)
        if word and word[1] in UNITS:
            at = match.end() + word.start(1)
            yield claim[:at] + UNITS[word[1]] + claim[at + len(word[1]):]
        if claim[match.start() - 1:match.start()] in ("$", "€"):
            at = match.start() - 1
            yield claim[:at] + UNITS[claim[at]] + claim[at + 1:]


def modifier(claim, lang):
    for match in plain_numbers(claim):
        if re.search(r"[$€]$", claim[:match.start()]):
            continue
        yield replaced(claim, match, FEWER[lang] + match[0])


def date(claim, lang):
    for match in YEAR.finditer(claim):
        if not BOUNDS.search(claim[:match.start()]):
            yield replaced(claim, match, str(int(match[0]) - 3))
    for i, month in enumerate(MONTHS[lang]):
        for match in re.finditer(r"\b%s (?=\d)|(?<=\d )%s\b" % (month, month),
                                 claim):
            before = re.sub(r"\d+ $", "", claim[:match.start()])
            if BOUNDS.search(before):  # "before 24 May"
                continue
            other = MONTHS[lang][(i + 5) % 12]
            yield replaced(claim, match, match[0].replace(month, other))


def entity(claim, lang):
    names = [m for m in NAME.finditer(claim)
             if m[0] not in MONTHS["en"] and m[0].lower() not in MONTHS["fr"]]
    for match in names[:2]:
        yield replaced(claim, match, "Varnholt")


def negation(claim, lang):
    match = (VERBS if lang == "en" else VERBES).search(claim)
    if not match or re.search(r"\b(not|never|no|ne|n['’]|pas|jamais)\b", claim):
        return
    words = match[0].split()
    if lang == "en":
        yield replaced(claim, match, " ".join([words[0], "not"] + words[1:]))
    else:
        ne = "n'" if words[0][0] in "aeéo" else "ne "
        yield replaced(claim, match, ne + " ".join([words[0], "pas"] + words[1:]))


def restriction(claim, lang):
    match = (VERBS if lang == "en" else VERBES).search(claim)
    if match:
        only = " only" if lang == "en" else " uniquement"
        yield replaced(claim, match, match[0] + only)


KINDS = {"value": value, "unit": unit, "modifier": modifier, "date": date,
         "entity": entity, "negation": negation,
         "restriction": restriction}


def same(claim, lang):
    """The claim written in other ways that say the same."""
    yield "typography", claim.replace("'", "’").replace('"', "”")
    yield "space", re.sub(r"(?<=\d) (?=%|[a-z])", "\u00a0", claim)
    if lang == "en":
        yield "group", re.sub(r"(?<=\d),(?=\d{3}\b)", "", claim)
        yield "spelling", re.sub(r"\bcolor\b", "colour",
                                 claim.replace("theater", "theatre"))
    else:
        yield "group", re.sub(r"(?<=\d)[ \u00a0](?=\d{3}\b)", "\u202f", claim)


def cut(item):
    """The item without one name, year or number of its claim in the evidence."""
    claim = item["claim"]
    words = {m[0] for m in NAME.finditer(claim)}
    words |= {m[0] for m in YEAR.finditer(claim)}
    words |= {m[0] for m in plain_numbers(claim)}
    for word in sorted(words):
        whole = re.compile(r"(?<!\w)%s(?!\w)" % re.escape(word))
        evidence = [{key: whole.sub("", text) if isinstance(text, str) else text
                     for key, text in piece.items()}
                    for piece in item["evidence"]]
        left = json.dumps(evidence, ensure_ascii=False).lower()
        # "Brazilian" still says Brazil.
        if evidence != item["evidence"] and word.lower()[:4] not in left:
            other = dict(item)
            other["evidence"] = evidence
            yield other


def changed(item, claim):
    other = dict(item)
    other["claim"] = claim
    return other


def main():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("attest")
    parser.add_argument("--suites", default="")
    parser.add_argument("--most", type=int, default=4000)
    parser.add_argument("--wrong")
    options = parser.parse_args()
    wanted = [name for name in options.suites.split(",") if name]
    asked = []  # kind, verdict before, item
    for name, path in verify_bench.suite_files(options.data, wanted):
        items = verify_bench.records(path, 0)
        for item, answer in zip(items, verify_bench.answers(options.attest,
                                                            items)):
            before = answer.get("verdict")
            if before not in ("supported", "refuted"):
                continue
            lang = item["lang"]
            for kind, change in KINDS.items():
                # "Half of them do" and "half of them do not" may both be wrong.
                if before == "refuted" and (kind != "negation" or
                                            SHARE.search(item["claim"])):
                    continue
                for claim in change(item["claim"], lang):
                    asked.append((kind, before, changed(item, claim)))
            if before == "supported":
                asked += [("cut", before, other) for other in cut(item)]
            for kind, claim in same(item["claim"], lang):
                if claim != item["claim"]:
                    asked.append(("same:" + kind, before,
                                  changed(item, claim)))
    # A spread over the suites, not their head.
    step = max(1, len(asked) // options.most)
    asked = asked[::step][:options.most]
    counts, wrong = collections.Counter(), []
    for (kind, before, item), answer in zip(
            asked, verify_bench.answers(options.attest, [a[2] for a in asked])):
        after = answer.get("verdict")
        bad = (after != before if kind.startswith("same:") else
               after == before)
        counts[kind, "wrong" if bad else "right"] += 1
        if bad:
            wrong.append((kind, before, after, item))
    for kind in sorted({k for k, _ in counts}):
        print("%-16s %5d asked %4d wrong" % (
            kind, counts[kind, "right"] + counts[kind, "wrong"],
            counts[kind, "wrong"]))
    print("all              %5d asked %4d wrong" % (len(asked), len(wrong)))
    if options.wrong:
        with open(options.wrong, "w", encoding="utf8") as out:
            for kind, before, after, item in wrong:
                out.write("%s\t%s -> %s\t%s\t%s\n" % (
                    kind, before, after, item["id"], item["claim"]))
                for evidence in item["evidence"]:
                    out.write("    [%s] %s\n" % (evidence.get("title", ""),
                                                 evidence.get("text", "")[:400]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
