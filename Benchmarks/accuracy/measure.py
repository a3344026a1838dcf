#!/usr/bin/env python3
"""Score `recollect migrate` on labelled sets: one line a set, the same default policy for all.

    measure.py --data DIR --score score.py [--binary recollect] [--only NAME ...] [--errors]

DIR holds NAME.input.csv (column `record_id`) and NAME.truth.csv (`record_id,cluster_id`), or
NAME.csv with NAME.csv.truth.csv (column `id`), as the project's generator writes them. score.py is
the scorer of the command-line contract's crosswalk and pairs. Columns that no contact list has
(`soc_sec_id`; for FEBRL also `date_of_birth`) are dropped first. A map in maps/NAME.yaml, which only
names columns, is used where there is one. With --errors the errors of each set are counted by kind
and by which columns agree; --errors N shows N examples of each (personal data). With --save the
table is kept with its date, and the change against the one kept before is shown. The calibration error is how far
predicted probabilities are from what is observed, over the pairs at or above 0.01. Standard library only.
"""
import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile
import time

from errors import report

DROP = {"febrl1": ["soc_sec_id", "date_of_birth"], "febrl3": ["soc_sec_id", "date_of_birth"]}


def sets(folder, only):
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if name.endswith(".input.csv"):
            stem = name[: -len(".input.csv")]
            pair = stem, path, os.path.join(folder, stem + ".truth.csv")
        elif name.endswith(".csv") and os.path.exists(path + ".truth.csv"):
            pair = name[: -len(".csv")], path, path + ".truth.csv"
        else:
            continue
        if not only or pair[0] in only:
            yield pair


def without(path, columns, target):
    with open(path, newline="", encoding="utf-8") as source, open(target, "w", newline="", encoding="utf-8") as sink:
        reader = csv.reader(source)
        header = next(reader)
        kept = [i for i, name in enumerate(header) if name not in columns]
        writer = csv.writer(sink, lineterminator="\n")
        writer.writerow([header[i] for i in kept])
        for row in reader:
            writer.writerow([row[i] if i < len(row) else "" for i in kept])


def calibration_error(pairs, truth, least=0.01, bins=10):
    """How far predicted probabilities are from what is observed, on average over the pairs.

    Pairs at or above `least`, in bins of equal width: the mean of |mean probability - share of true
    pairs|, weighted by pairs. None where there is no pair.
    """
    entity = {}
    with open(truth, newline="", encoding="utf-8") as source:
        for row in csv.DictReader(source):
            entity[row.get("record_key") or row.get("record_id") or row["id"]] = row["cluster_id"]
    sums = [[0, 0.0, 0] for _ in range(bins)]
    with open(pairs, newline="", encoding="utf-8") as source:
        for row in csv.DictReader(source):
            probability = float(row["match_probability"])
            left, right = entity.get(row["left_key"]), entity.get(row["right_key"])
            if probability < least or left is None or right is None:
                continue
            part = sums[min(bins - 1, int(probability * bins))]
            part[0] += 1
            part[1] += probability
            part[2] += left == right
    total = sum(count for count, _, _ in sums)
    return sum(abs(expected - true) for _, expected, true in sums) / total if total else None


def run(binary, name, path, truth, score, work, errors):
    here = os.path.dirname(os.path.abspath(__file__))
    data = os.path.join(work, name + ".csv")
    without(path, DROP.get(name, ["soc_sec_id"]), data)
    store = os.path.join(work, name + ".sqlite")
    command = [binary, "migrate", data, "--store", store, "--report", os.path.join(work, name + ".html"), "--json", "--quiet"]
    mapping = os.path.join(here, "maps", name + ".yaml")
    if os.path.exists(mapping):
        command += ["--map", mapping]
    start = time.time()
    done = subprocess.run(command, capture_output=True, text=True)
    seconds = time.time() - start
    if done.returncode != 0:
        return {"set": name, "failed": done.stderr.strip()[-300:]}
    crosswalk, pairs = os.path.join(work, name + ".crosswalk.csv"), os.path.join(work, name + ".pairs.csv")
    for what, target, more in (("crosswalk", crosswalk, []), ("pairs", pairs, ["--min-probability", "0.000001"])):
        with open(target, "w", encoding="utf-8") as sink:
            subprocess.run([binary, "export", what, "--format", "csv", "--store", store, "--quiet"] + more, stdout=sink, check=True)
    scored = subprocess.run([sys.executable, score, "--truth", truth, "--crosswalk", crosswalk, "--pairs", pairs], capture_output=True, text=True)
    result = json.loads(scored.stdout)
    result.update(set=name, seconds=seconds, calibration_error=calibration_error(pairs, truth))
    if errors is not None:
        report(name, data, truth, crosswalk, pairs, sys.stderr, examples=errors)
    return result


def figures(result):
    """The figures of a set that are kept and compared."""
    clusters, pairs = result.get("clusters", {}), result["pairs"]
    return {
        "records": clusters.get("records"),
        "seconds": round(result["seconds"], 1),
        "best_f1": pairs["closure"]["best_f1"],
        "recall_at_999": pairs["closure"]["recall_at_precision_0.999"],
        "f1_at_even_odds": pairs["closure_at_probability_0.5"]["f1"],
        "merge_precision": clusters.get("precision"),
        "merge_recall": clusters.get("recall"),
        "false_pairs": clusters.get("false_pairs"),
        "review_precision": pairs["review"]["precision"],
        "review_share_of_missed": pairs["review"]["share_of_missed_true_pairs"],
        "pairs_completeness": pairs["pairs_completeness"],
        "calibration_error": result["calibration_error"],
    }


def kept(path):
    """The figures that were saved last for each set."""
    last = {}
    if path and os.path.exists(path):
        with open(path, encoding="utf-8") as handle:
            for line in handle:
                row = json.loads(line)
                last[row["set"]] = row
    return last


def verdict(found, peer):
    """How the two figures stand beside the best peer without labels."""
    if not peer:
        return "–"
    marks = []
    for name in ("best_f1", "recall_at_999"):
        room = 0.002 if peer[name] >= 0.99 else 0
        mine = found[name] or 0
        marks.append(f"{'ahead' if mine > peer[name] else 'equal' if mine >= peer[name] - room else 'behind'} {peer[name]:.3f}")
    return ", ".join(marks)


COLUMNS = [
    ("best_f1", "best F1 (closure)"), ("recall_at_999", "recall at P .999"), ("f1_at_even_odds", "F1 at p .5"),
    ("merge_precision", "merge P"), ("merge_recall", "merge R"), ("false_pairs", "false pairs"),
    ("review_precision", "review P"), ("review_share_of_missed", "review share of missed"), ("pairs_completeness", "pairs completeness"),
    ("calibration_error", "calibration error"),
]


def row(name, found, before, peer):
    cells = [name, str(found["records"]), f"{found['seconds']:.1f}"]
    for column, _ in COLUMNS:
        value, former = found[column], before.get(column)
        text = "–" if value is None else str(value) if column == "false_pairs" else f"{value:.4f}"
        if value is not None and former is not None and abs(value - former) >= 0.0005:
            text += f" ({value - former:+g})" if column == "false_pairs" else f" ({value - former:+.4f})"
        cells.append(text)
    return "| " + " | ".join(cells + [verdict(found, peer)]) + " |"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", action="append", required=True)
    parser.add_argument("--score", required=True)
    parser.add_argument("--binary", default="recollect")
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--errors", nargs="?", type=int, const=0, metavar="N")
    parser.add_argument("--save", metavar="FILE", help="JSON Lines: one object a set and run")
    options = parser.parse_args()
    before = kept(options.save)
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "peers.json"), encoding="utf-8") as handle:
        peers = json.load(handle)
    titles = ["set", "records", "s"] + [title for _, title in COLUMNS] + ["beside the best peer (F1, recall)"]
    print("| " + " | ".join(titles) + " |\n|" + "---|" * len(titles))
    with tempfile.TemporaryDirectory() as work:
        for folder in options.data:
            for name, path, truth in sets(folder, options.only):
                result = run(options.binary, name, path, truth, options.score, work, options.errors)
                if "failed" in result:
                    print(f"| {name} | failed: {result['failed']} |", flush=True)
                    continue
                found = figures(result)
                if options.save:
                    with open(options.save, "a", encoding="utf-8") as log:
                        log.write(json.dumps({"set": name, "date": time.strftime("%Y-%m-%d"), **found}) + "\n")
                print(row(name, found, before.get(name, {}), peers.get(name)) + (f" faults: {result['faults'][:2]}" if result["faults"] else ""), flush=True)


if __name__ == "__main__":
    main()
