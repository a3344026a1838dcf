"""Sorts the errors of a resolution by kind: which columns of a wrongly treated pair agree.

A pair's pattern says for each column whether the two values are equal (`=`), alike (`~`), different
(`x`) or missing on a side (`.`). Patterns are counted for four kinds of error: merged though
different, likely though different, unlikely though the same, never compared though the same.
Values are printed only where examples are asked for. Standard library only.
"""
import collections
import csv
import difflib

KINDS = {
    "merged": "merged alone, but two entities",
    "likely": "at even odds or better, but two entities",
    "unlikely": "below even odds, but one entity",
    "unseen": "never compared, but one entity",
}


def read(path, key_names=("record_id", "id", "record_key")):
    with open(path, newline="", encoding="utf-8") as handle:
        rows = list(csv.DictReader(handle))
    key = next(name for name in key_names if name in rows[0])
    return {row[key]: row for row in rows}, key


def agreement(left, right):
    left, right = (" ".join((value or "").lower().split()) for value in (left, right))
    if not left or not right:
        return "."
    if left == right:
        return "="
    return "~" if difflib.SequenceMatcher(None, left, right, autojunk=False).ratio() >= 0.8 else "x"


def pattern(left, right, columns):
    marks = [(column, agreement(left[column], right[column])) for column in columns]
    return " ".join(f"{column}{mark}" for column, mark in marks if mark != ".")


def errors(data_path, truth_path, crosswalk_path, pairs_path):
    """Yields (kind, left key, right key) for every error."""
    truth = {key: row["cluster_id"] for key, row in read(truth_path)[0].items()}
    with open(crosswalk_path, newline="", encoding="utf-8") as handle:
        entity = {row["record_key"]: row["entity_id"] for row in csv.DictReader(handle)}
    scored = {}
    with open(pairs_path, newline="", encoding="utf-8") as handle:
        for row in csv.DictReader(handle):
            scored[tuple(sorted((row["left_key"], row["right_key"])))] = float(row["match_probability"])
    members = collections.defaultdict(list)
    for key, name in entity.items():
        members[name].append(key)
    merged = set()
    for keys in members.values():
        for pair in pairs_of(sorted(keys)):
            if truth[pair[0]] != truth[pair[1]]:
                merged.add(pair)
                yield ("merged", *pair)
    for pair, probability in scored.items():
        if probability >= 0.5 and truth[pair[0]] != truth[pair[1]] and pair not in merged:
            yield ("likely", *pair)
    same = collections.defaultdict(list)
    for key, cluster in truth.items():
        same[cluster].append(key)
    for keys in same.values():
        for pair in pairs_of(sorted(keys)):
            if entity.get(pair[0]) == entity.get(pair[1]):
                continue
            if pair not in scored:
                yield ("unseen", *pair)
            elif scored[pair] < 0.5:
                yield ("unlikely", *pair)


def pairs_of(keys):
    return ((left, right) for i, left in enumerate(keys) for right in keys[i + 1:])


def report(name, data_path, truth_path, crosswalk_path, pairs_path, out, patterns=8, examples=0):
    """Prints the commonest patterns of each kind of error."""
    rows, key = read(data_path)
    columns = [column for column in next(iter(rows.values())) if column and column != key]
    found = {kind: collections.defaultdict(list) for kind in KINDS}
    for kind, left, right in errors(data_path, truth_path, crosswalk_path, pairs_path):
        found[kind][pattern(rows[left], rows[right], columns)].append((left, right))
    for kind, title in KINDS.items():
        total = sum(map(len, found[kind].values()))
        print(f"# {name}: {total} pairs {title}", file=out)
        ranked = sorted(found[kind].items(), key=lambda item: (-len(item[1]), item[0]))
        for text, pairs in ranked[:patterns]:
            print(f"  {len(pairs):6d}  {text}", file=out)
            for left, right in pairs[:examples]:
                for one in (left, right):
                    print("            " + " | ".join(rows[one][column] or "" for column in columns), file=out)
