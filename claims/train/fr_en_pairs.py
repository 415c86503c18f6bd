#!/usr/bin/env python3
"""Makes claims/syntax/fr_en.tsv from a table of French-English pairs:

    fr_en_pairs.py PAIRS.tsv > claims/syntax/fr_en.tsv

PAIRS.tsv: fr, part of speech, en, score (sum of 1/rank of the sense for the
English word), synsets, sources. Kept: single common French words (no names),
parts of speech n v a r, score of at least one half; of one word the best six.
docs/CREDITS-words.md names the sources and their terms. Standard library only.
"""
import re
import sys

WORD = re.compile(r"[a-zàâäçéèêëîïôöùûüÿœæ]+(?:[-'][a-zàâäçéèêëîïôöùûüÿœæ]+)*$")
ENGLISH = re.compile(r"[A-Za-z]+(?:[-' ][A-Za-z]+)*$")
LEAST, MOST = 0.5, 6


def main():
    best = {}
    for line in open(sys.argv[1], encoding="utf8"):
        cells = line.rstrip("\n").split("\t")
        if line.startswith("#") or len(cells) < 6 or cells[1] not in "nvar":
            continue
        fr, pos, en, score = cells[0], cells[1], cells[2], float(cells[3])
        if score < LEAST or not WORD.match(fr) or not ENGLISH.match(en):
            continue
        best.setdefault((fr, pos), []).append((-score, en.lower()))
    for (fr, pos), found in sorted(best.items()):
        kept = []
        for _, en in sorted(found):
            if en not in kept:
                kept.append(en)
        print(fr, pos, "|".join(kept[:MOST]), sep="\t")


main()
