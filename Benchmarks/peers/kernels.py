#!/usr/bin/env python3
"""Compare texts with recollect's kernels and with rapidfuzz's, in turn, and print pairs a second.

    kernels.py [--binary Benchmarks/.build/release/Benchmarks] [--texts 1000] [--runs 5]

Seeded lists of invented surnames, full names, companies and e-mail addresses, in ASCII, with letters of Latin
alphabets beyond it, and in Cyrillic; every text of one list with every text of another. Ours is the batch kernel,
and beside it single pairs; rapidfuzz's is `cdist` with one worker, its own way to compare many, in C++. Both on one
thread, in processor time, taking turns; medians. The sums of the results have to be equal. Needs rapidfuzz and numpy.
"""
import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

import numpy
import rapidfuzz
from rapidfuzz.distance import OSA, JaroWinkler, Levenshtein
from rapidfuzz.process import cdist

SYLLABLES = "an ber son ma ri el lo ta ka ne st o der wald ham ley er mann feld wil bro mil gar mar tho lee is ton".split()
BEYOND = str.maketrans("aeionsluzc", "áéíøñšłüžç")
CYRILLIC = str.maketrans("abcdefghijklmnopqrstuvwxyz", "абцдефгхийклмнопярстувщьыз")
KERNELS = [
    ("jaroWinkler", JaroWinkler.normalized_similarity), ("levenshtein", Levenshtein.distance), ("alignment", OSA.distance),
]


def word(rng, least, most):
    size = rng.randint(least, most)
    text = ""
    while len(text) < size:
        text += rng.choice(SYLLABLES)
    return text[:size]


def surname(rng):
    return word(rng, 4, 9)


def full_name(rng):
    return word(rng, 4, 8) + " " + word(rng, 4, 10)


def company(rng):
    return word(rng, 5, 9) + " " + word(rng, 4, 8) + " " + rng.choice(["gmbh", "ltd", "inc", "and sons"])


def address(rng):
    return word(rng, 3, 8) + "." + word(rng, 4, 9) + "@" + word(rng, 4, 10) + rng.choice([".com", ".net", ".org"])


def some_beyond(rng, text):
    """A third of the words with letters beyond ASCII, at least one text in a list."""
    return " ".join(part.translate(BEYOND) if rng.random() < 0.34 else part for part in text.split(" "))


def lists(count):
    kinds = [("surnames", surname), ("full names", full_name), ("companies", company), ("e-mail addresses", address)]
    for name, make in kinds:
        rng = random.Random(42)
        pair = [[make(rng) for _ in range(count)] for _ in range(2)]
        yield name, pair
        if make is not address:
            yield name + ", accents", [[some_beyond(rng, text) for text in texts] for texts in pair]
            yield name + ", Cyrillic", [[text.translate(CYRILLIC) for text in texts] for texts in pair]


def ours(binary, paths):
    printed = subprocess.run([binary, "--pairs", *paths, "--runs", "1"], check=True, capture_output=True, text=True).stdout
    return {name: (float(rate), float(total)) for name, rate, total in (line.split() for line in printed.splitlines())}


def theirs(scorer, left, right):
    pairs, seconds = 0, 0.0
    while seconds < 0.1:
        start = time.process_time()
        matrix = cdist(right, left, scorer=scorer, workers=1, dtype=numpy.float64 if scorer is KERNELS[0][1] else None)
        seconds += time.process_time() - start
        pairs += matrix.size
    return pairs / seconds, float(matrix.sum(dtype=numpy.float64))


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=os.path.join(here, "..", ".build", "release", "Benchmarks"))
    parser.add_argument("--texts", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    print(f"rapidfuzz {rapidfuzz.__version__}, {options.texts} by {options.texts} texts, {options.runs} runs in turn; million pairs a second")
    print("| texts | kernel | batch | single pairs | rapidfuzz | batch : rapidfuzz |\n|---|---|---|---|---|---|")
    slower = 0
    for name, (left, right) in lists(options.texts):
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for side, texts in (("left", left), ("right", right)):
                paths.append(os.path.join(folder, side))
                with open(paths[-1], "w", encoding="utf-8") as file:
                    file.write("\n".join(texts) + "\n")
            rounds = []
            for _ in range(options.runs):
                rounds.append((ours(options.binary, paths), {kernel: theirs(scorer, left, right) for kernel, scorer in KERNELS}))
        for kernel, _ in KERNELS:
            total, expected = rounds[0][0][kernel + ".batch"][1], rounds[0][1][kernel][1]
            if abs(total - expected) > 1e-6 * expected or rounds[0][0][kernel + ".pair"][1] != total:
                sys.exit(f"{name}, {kernel}: the results differ, {total} and {expected}")
            batch, single = (statistics.median(own[kernel + way][0] for own, _ in rounds) / 1e6 for way in (".batch", ".pair"))
            peer = statistics.median(their[kernel][0] for _, their in rounds) / 1e6
            ratio = statistics.median(own[kernel + ".batch"][0] / their[kernel][0] for own, their in rounds)
            slower += ratio < 1
            print(f"| {name} | {kernel} | {batch:.1f} | {single:.1f} | {peer:.1f} | {ratio:.2f} |", flush=True)
    sys.exit(1 if slower else 0)


if __name__ == "__main__":
    main()
