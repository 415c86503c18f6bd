#!/usr/bin/env python3
"""Reads sentences.jsonl a second time, from the text alone, and says where the
reading differs from what was written.

    read_sentences.py [sentences.jsonl]

Of each expression only its words are read: the modifier by the table below, the
figure by a small reader of digits and number words, the factors from
claims/packs/tolerance.toml. Nothing of the row's own values is used, nor
anything of the program. Whole sentences without such an expression (ages,
changes, negatives) are left to the person who wrote them. Exit code 1 if
anything differs. Python 3 standard library only.
"""
import json
import pathlib
import re
import sys
import unicodedata
from fractions import Fraction

import write_sentences

HERE = pathlib.Path(__file__).resolve().parent
TABLE = HERE.parents[2] / "claims" / "packs" / "tolerance.toml"

# Longest first. None: no modifier of the table, the figure says it itself.
MODIFIERS = {
    "more_than": "plus de|bien plus de|largement plus de|nettement plus de|"
    "beaucoup plus de|au-delà de|au-dessus de|more than|well over|"
    "far more than|over|much more than|upwards of|above",
    "slightly_more_than": "un peu plus de|à peine plus de|légèrement plus de|"
    "tout juste plus de|guère plus de|un petit peu plus de|"
    "a little more than|just over|slightly more than|a little over|"
    "barely more than|a shade over",
    "at_least": "au moins|au minimum|pas moins de|non moins de|au bas mot|"
    "à tout le moins|at least|a minimum of|no fewer than|no less than|"
    "not less than|at a minimum|ou plus|voire plus|et plus|or more|minimum|"
    "if not more|and more",
    "less_than": "moins de|bien moins de|nettement moins de|"
    "largement moins de|en deçà de|en dessous de|fewer than|far fewer than|"
    "much less than|less than|under|below",
    "slightly_less_than": "un peu moins de|légèrement moins de|"
    "à peine moins de|guère moins de|a little less than|slightly less than|"
    "just under|just shy of",
    "at_most": "au plus|au maximum|jusqu'à|pas plus de|tout au plus|"
    "un maximum de|jamais plus de|at most|a maximum of|up to|no more than|"
    "at the most|as many as|never more than|ou moins|maximum|or less",
    "about": "environ|quelque|à peu près|approximativement|autour de|"
    "aux alentours de|aux environs de|de l'ordre de|grosso modo|peu ou prou|~|"
    "about|some|roughly|approximately|around|somewhere around|"
    "in the region of|of the order of|more or less|something like|or so",
    "nearly": "près de|presque|quasiment|pas loin de|bientôt|nearly|almost|"
    "close to|not far off|approaching",
    "exactly": "exactement|précisément|très exactement|tout juste|exactly|"
    "precisely|just exactly",
}
# Behind the figure "maximum" is an upper bound, "minimum" a lower one.
PHRASES = sorted(((p, name) for name, words in MODIFIERS.items()
                  for p in words.split("|")), key=lambda x: -len(x[0]))

UNITS = {w: i for i, w in enumerate(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize "
    "quatorze quinze seize".split())}
UNITS.update({w: i for i, w in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())})
TENS = {"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40,
        "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80,
        "nonante": 90, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
        "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SCALES = {"cent": 100, "cents": 100, "hundred": 100, "mille": 1000,
          "thousand": 1000, "million": 10 ** 6, "millions": 10 ** 6,
          "milliard": 10 ** 9, "milliards": 10 ** 9, "billion": 10 ** 9}
PARTS = {"tiers": 3, "third": 3, "quart": 4, "quarter": 4, "moitié": 2,
         "half": 2, "demi-million": 2, "demi": 2}
LETTERS = {"m": 10 ** 6, "md": 10 ** 9, "bn": 10 ** 9}


def plain(text):
    text = unicodedata.normalize("NFC", text).replace("’", "'")
    return re.sub("[\u00a0\u202f]", " ", text).lower()


def factors():
    rows = {}
    for block in TABLE.read_text(encoding="utf-8").split("[[tolerance]]")[1:]:
        row = dict(re.findall(r'^(\w+) = "?([^"\n#]+?)"?\s*$', block, re.M))
        rows.setdefault(row["modifier"], row)
    return rows


def modifier_of(text):
    """(modifier, the rest)."""
    for phrase, name in PHRASES:
        elided = phrase[:-1] + "'" if phrase.endswith(" de") else None
        for form in (phrase, elided):
            if form and text.startswith(form) and (
                    form.endswith(("'", "~")) or text[len(form):][:1] == " "):
                return name, text[len(form):].strip()
    for phrase, name in PHRASES:
        if text.endswith(" " + phrase):
            return name, text[:-len(phrase)].strip()
    return "none", text


def digits_of(word, language):
    group, mark = ("[ '.]", ",") if language == "fr" else ("[,]", ".")
    word = re.sub(group + r"(?=\d{3}(\D|$))", "", word)
    return Fraction(word.replace(mark, "."))


def figure_of(text, language):
    """(value, last written place) of the first number in `text`."""
    pattern = r"\d[\d '’]*(?:,\d+)?" if language == "fr" else \
        r"\d[\d,]*(?:\.\d+)?"
    found = re.search(pattern, text)
    if found:
        word = found.group().strip(" ,'")
        value = digits_of(word, language)
        mark = "," if language == "fr" else "."
        place = Fraction(1)
        if mark in word:
            place = Fraction(1, 10 ** len(word.split(mark)[1]))
        # The scale stands right behind, perhaps written on: 2 Md€, €20m.
        rest = re.match(r"\s*([a-zé]+)", text[found.start() + len(word):])
        scale = SCALES.get(rest.group(1)) if rest else None
        near_sign = "€" in text or "$" in text
        if rest and scale is None and near_sign:
            scale = LETTERS.get(rest.group(1))
        decimals = place != 1
        scale = scale or 1
        return value * scale, place * (scale if decimals else 1)
    return words_value(text), Fraction(1)


def words_value(text):
    total, group, any_word, over = Fraction(0), Fraction(0), False, None
    for word in re.split(r"[ \-']", text.replace("demi-million", "demi million")):
        if word == "a" and over:
            continue  # "half a million"
        if word in ("a", "un", "une", "one"):
            group += 1
        elif word in UNITS:
            group += UNITS[word]
        elif word in TENS:
            group = group * 20 if word.startswith("vingt") and group == 4 \
                else group + TENS[word]
        elif word in PARTS:
            group, over = Fraction(group or 1, PARTS[word]), True
        elif word in SCALES:
            scale = SCALES[word]
            if scale == 100:
                group = (group or 1) * 100
            else:
                total, group = total + (group or 1) * scale, Fraction(0)
        elif word in ("et", "and", "la", "of"):
            continue
        elif any_word:
            break
        else:
            continue
        any_word = True
    return total + group


def interval(modifier, value, row):
    low, high = row.get("low"), row.get("high")

    def end(factor, closed):
        return (factor if closed != "false" else factor + ")") \
            if factor else None
    return write_sentences.ends(end(low, row.get("low_closed")),
                                end(high, row.get("high_closed")), value)


def read(row, table):
    surface = plain(row["expected"][0]["surface"])
    modifier, rest = modifier_of(surface)
    if modifier == "none":
        return None
    value, _ = figure_of(rest, row["lang"])
    return interval(modifier, value, table[modifier])


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else HERE / "sentences.jsonl"
    table = factors()
    checked = different = 0
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        if len(row["expected"]) != 1 or "value" not in row["expected"][0]:
            continue
        again = read(row, table)
        if again is None:
            continue
        checked += 1
        written = row["normal"].split(" x:")[0]
        unit = row["expected"][0].get("unit", "")
        if unit and not unit.startswith("x:"):
            written = written[:-len(unit) - 1]
        if again != written:
            different += 1
            print(f"{row['id']}: {row['text']}\n  written {written}\n"
                  f"  read    {again}")
    print(f"{checked} expressions read again, {different} different")
    return 1 if different or checked < 300 else 0


if __name__ == "__main__":
    sys.exit(main())
