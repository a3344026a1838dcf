#!/usr/bin/env python3
"""Score `recollect migrate` on labelled sets: one line a set, the same default policy for all.

    measure.py --data DIR --score score.py [--binary recollect] [--only NAME ...] [--errors]

DIR holds NAME.input.csv (column `record_id`) and NAME.truth.csv (`record_id,cluster_id`), or
NAME.csv with NAME.csv.truth.csv (column `id`), as the project's generator writes them. score.py is
the scorer of the command-line contract's crosswalk and pairs. Columns that no contact list has
(`soc_sec_id`; for FEBRL also `date_of_birth`) are dropped first. A map in maps/NAME.yaml, which only
names columns, is used where there is one. With --errors the pairs that were missed or wrongly
merged are counted by the truth's own remarks. Standard library only.
"""
import argparse
import collections
import csv
import json
import os
import subprocess
import sys
import tempfile
import time

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
    result.update(set=name, seconds=seconds)
    if errors:
        kinds(truth, crosswalk, name)
    return result


def kinds(truth_path, crosswalk_path, name):
    """Counts missed true pairs by the remarks that the truth carries on either record."""
    with open(truth_path, newline="", encoding="utf-8") as handle:
        truth = list(csv.DictReader(handle))
    with open(crosswalk_path, newline="", encoding="utf-8") as handle:
        entity = {row["record_key"]: row["entity_id"] for row in csv.DictReader(handle)}
    clusters = collections.defaultdict(list)
    for row in truth:
        clusters[row["cluster_id"]].append(row)
    missed = collections.Counter()
    for members in clusters.values():
        for i, left in enumerate(members):
            for right in members[i + 1:]:
                keys = [row.get("record_id") or row.get("id") for row in (left, right)]
                if entity.get(keys[0]) != entity.get(keys[1]):
                    remarks = set((left.get("ops") or "").split("+")) | set((right.get("ops") or "").split("+"))
                    missed.update(remarks - {""} or {"none"})
    print(f"# {name}: missed true pairs by remark: {dict(missed.most_common(20))}", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", action="append", required=True)
    parser.add_argument("--score", required=True)
    parser.add_argument("--binary", default="recollect")
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--json", help="append one JSON object a set to this file")
    options = parser.parse_args()
    print("| set | records | s | best F1 (closure) | recall at P .999 | F1 at p .5 | merge P | merge R | false pairs | review P | review share of missed | pairs completeness |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as work:
        for folder in options.data:
            for name, path, truth in sets(folder, options.only):
                r = run(options.binary, name, path, truth, options.score, work, options.errors)
                if "failed" in r:
                    print(f"| {name} | failed: {r['failed']} |", flush=True)
                    continue
                if options.json:
                    with open(options.json, "a", encoding="utf-8") as log:
                        log.write(json.dumps(r) + "\n")
                c, p = r.get("clusters", {}), r["pairs"]
                show = lambda x: "–" if x is None else f"{x:.4f}"
                print(f"| {name} | {c.get('records')} | {r['seconds']:.1f} | {show(p['closure']['best_f1'])} | {show(p['closure']['recall_at_precision_0.999'])} | "
                      f"{show(p['closure_at_probability_0.5']['f1'])} | {show(c.get('precision'))} | {show(c.get('recall'))} | {c.get('false_pairs')} | "
                      f"{show(p['review']['precision'])} | {show(p['review']['share_of_missed_true_pairs'])} | {show(p['pairs_completeness'])} |"
                      + (f" faults: {r['faults'][:2]}" if r["faults"] else ""), flush=True)


if __name__ == "__main__":
    main()
