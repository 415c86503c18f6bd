#!/usr/bin/env python3
"""Builds the table of word relations that the program maps into its memory.

    word_table.py WORDNET_DIR FR_EN.tsv OUT.bin

WORDNET_DIR: the data, index and exception files of WordNet 3.0 (Debian's
wordnet-base). FR_EN.tsv: claims/syntax/fr_en.tsv. Layout of OUT, little-endian
32-bit numbers: see claims/syntax/word_relations.cc. Same inputs, same bytes.
Standard library only.
"""
import pathlib
import struct
import sys

PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
MOST_BLANKS = 1  # longer terms: nearly all names and species
MOST_SENSES = 4  # rarer senses bring more noise than matches
HYPERNYMS = ("@", "@i")
LINKS = {"+": "derived", "\\": "derived", "!": "antonym"}


def spellings_of(fields):
    count = int(fields[3], 16)
    return [fields[4 + 2 * i].split("(")[0].replace("_", " ")
            for i in range(count)], 4 + 2 * count


def words_of(fields):
    words, end = spellings_of(fields)
    return [word.lower() for word in words], end


class Net:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.synsets = {}   # (pos, offset) -> number
        self.members = []   # of synset number
        self.up = []        # of synset number: keys
        self.links = {"derived": set(), "antonym": set()}
        self.senses = {}    # word -> [(pos, rank, number)]
        self.irregular = set()
        self.common = set()  # words that are written small in some sense

    def lines(self, name):
        with (self.folder / name).open(encoding="utf8") as file:
            for line in file:
                if not line.startswith("  "):
                    yield line

    def read(self):
        raw = []
        for pos, part in PARTS.items():
            for line in self.lines("data." + part):
                fields = line.split(" | ")[0].split()
                self.synsets[pos, fields[0]] = len(raw)
                raw.append((pos, fields))
        for pos, fields in raw:
            self.members.append(words_of(fields)[0])
            self.common |= {w for w in spellings_of(fields)[0]
                            if w == w.lower()}
        for number, (pos, fields) in enumerate(raw):
            self.read_links(number, fields)
        for pos, part in PARTS.items():
            self.read_index(pos, part)
            self.read_exceptions(part)

    def read_links(self, number, fields):
        words, at = words_of(fields)
        up = []
        for i in range(int(fields[at])):
            kind, offset, pos, which = fields[at + 1 + 4 * i:at + 5 + 4 * i]
            other = self.synsets["a" if pos == "s" else pos, offset]
            if kind in HYPERNYMS:
                up.append(other)
            elif kind in LINKS and which != "0000":
                one = words[int(which[:2], 16) - 1]
                two = self.members[other][int(which[2:], 16) - 1]
                self.links[LINKS[kind]] |= {(one, two), (two, one)}
        self.up.append(up)

    def read_index(self, pos, part):
        for line in self.lines("index." + part):
            fields = line.split()
            word = fields[0].replace("_", " ")
            if word.count(" ") > MOST_BLANKS:
                continue
            offsets = fields[-int(fields[2]):][:MOST_SENSES]
            for rank, offset in enumerate(offsets):
                self.senses.setdefault(word, []).append(
                    (pos, rank, self.synsets[pos, offset]))

    def read_exceptions(self, part):
        for line in self.lines(part + ".exc"):
            form, *lemmas = line.replace("_", " ").split()
            for lemma in lemmas:
                self.irregular.add((form, lemma))


def pairs_of(path):
    with open(path, encoding="utf8") as file:
        for line in file:
            fr, _, english = line.rstrip("\n").split("\t")
            yield fr, english.split("|")


def numbers(values):
    return struct.pack("<%dI" % len(values), *values)


def grouped(count, lists):
    """Begin of each list, then all of them in one row."""
    begins, row = [0], []
    for i in range(count):
        row += lists.get(i, [])
        begins.append(len(row))
    return begins, row


def build(net, french):
    english = sorted(set(net.senses) | {w for p in net.irregular for w in p} |
                     {w for pairs in net.links.values() for p in pairs
                      for w in p}, key=lambda w: w.encode())
    number = {word: i for i, word in enumerate(english)}
    by_french = {}
    for fr, words in french:
        known = [number[w] for w in words if w in number]
        if known:
            by_french.setdefault(fr, []).extend(known)
    french_words = sorted(by_french, key=lambda w: w.encode())
    pool, offsets = bytearray(), []
    for word in english + french_words:
        offsets.append(len(pool))
        pool += word.encode() + b"\0"
    pool += b"\0" * (-len(pool) % 4)

    def links_of(pairs):
        lists = {}
        for one, two in sorted(pairs):
            if one in number and two in number:
                lists.setdefault(number[one], []).append(number[two])
        return grouped(len(english), lists)

    senses = grouped(len(english), {
        number[w]: [(s << 4) | ("nvar".index(p) << 2) | r for p, r, s in found]
        for w, found in net.senses.items()})
    up = grouped(len(net.up), dict(enumerate(net.up)))
    translations = grouped(len(french_words), {
        i: list(dict.fromkeys(by_french[w]))
        for i, w in enumerate(french_words)})
    rows = [offsets, *senses, *up, *links_of(net.links["antonym"]),
            *links_of(net.links["derived"]), *links_of(net.irregular),
            *translations,
            [i for i, w in enumerate(english)
             if w in net.senses and w not in net.common]]
    head = [0x31525741, len(english), len(french_words), len(net.up),
            len(pool)] + [len(row) for row in rows]
    return numbers(head) + bytes(pool) + b"".join(numbers(r) for r in rows)


def main():
    net = Net(sys.argv[1])
    net.read()
    pathlib.Path(sys.argv[3]).write_bytes(
        build(net, list(pairs_of(sys.argv[2]))))


main()
