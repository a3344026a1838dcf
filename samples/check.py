#!/usr/bin/env python3
"""Compares what a migration of the samples found with what is expected.

    check.py SUMMARY.json CROSSWALK.csv [--unchanged]

SUMMARY.json is what `recollect migrate --json` printed, CROSSWALK.csv what `recollect export
crosswalk` wrote. The expectations stand in `expected/summary.json` (counts and bounds) and in
`expected/truth.csv` (who is who). With --unchanged the run must not have changed anything, too. Ends with
1 and names each difference.
"""

import csv
import itertools
import json
import pathlib
import sys
from collections import defaultdict

EXPECTED = pathlib.Path(__file__).resolve().parent / "expected"


def read_clusters(path, column):
    """The cluster of each record, by source and key."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    clusters = {(row["source"], row["record_key"]): row[column] for row in rows}
    if len(clusters) != len(rows):
        raise SystemExit(f"{path}: a record stands there twice")
    return clusters


def pairs_within(clusters):
    """All pairs of records that share a cluster."""
    members = defaultdict(list)
    for record, cluster in clusters.items():
        members[cluster].append(record)
    return {
        pair
        for records in members.values()
        for pair in itertools.combinations(sorted(records), 2)
    }


def name(record):
    return ":".join(record)


def check_counts(summary, expected):
    """Differences of the counts that have to be exact or to lie within bounds."""
    found = []
    for key, value in expected["exactly"].items():
        if summary.get(key) != value:
            found.append(f"{key} is {summary.get(key)}, expected {value}")
    for key, (low, high) in expected["between"].items():
        if not low <= summary.get(key, -1) <= high:
            found.append(f"{key} is {summary.get(key)}, expected from {low} to {high}")
    return found


def check_crosswalk(crosswalk, truth, expected):
    """Differences between entities and truth, and the figures as one line."""
    found = []
    for record in sorted(truth.keys() - crosswalk.keys()):
        found.append(f"{name(record)} has no line in the crosswalk")
    for record in sorted(crosswalk.keys() - truth.keys()):
        found.append(f"{name(record)} is in the crosswalk and in no file")
    merged, same = pairs_within(crosswalk), pairs_within(truth)
    wrong, right = merged - same, merged & same
    for left, right_record in sorted(wrong):
        found.append(f"{name(left)} and {name(right_record)} are merged and not the same")
    precision = len(right) / len(merged) if merged else 1.0
    recall = len(right) / len(same) if same else 1.0
    if recall < expected["recall_at_least"]:
        found.append(
            f"recall of merged pairs is {recall:.3f}, expected {expected['recall_at_least']} or more;"
            " not merged:"
        )
        found += [f"  {name(a)} and {name(b)}" for a, b in sorted(same - merged)]
    figures = (
        f"{len(merged)} pairs merged of {len(same)} true ones: "
        f"precision {precision:.3f}, recall {recall:.3f}"
    )
    return found, figures


def main():
    is_second_run = sys.argv[3:] == ["--unchanged"]
    if len(sys.argv) != 3 and not is_second_run:
        raise SystemExit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        summary = json.load(file)
    with open(EXPECTED / "summary.json", encoding="utf-8") as file:
        expected = json.load(file)
    truth = read_clusters(EXPECTED / "truth.csv", "cluster_id")
    crosswalk = read_clusters(sys.argv[2], "entity_id")
    found = check_counts(summary, expected)
    differences, figures = check_crosswalk(crosswalk, truth, expected)
    found += differences
    if is_second_run and summary["run"]["changed"]:
        found.append("the second run on the same files changed something")
    for line in found:
        print(line, file=sys.stderr)
    if found:
        raise SystemExit(1)
    if is_second_run:
        print("Running it again on the same files changed nothing.")
        return
    print(f"The samples are as expected: {figures}, {summary['review_items']} proposals wait.")


if __name__ == "__main__":
    main()
