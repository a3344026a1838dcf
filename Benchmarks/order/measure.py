#!/usr/bin/env python3
"""Import the same lists in many orders, over one, two or five nights, and compare what the store says.

    measure.py --binary recollect [--parties 20000] [--shuffles 20] [--nights 1,2,5] [--seed 11] [--keep FOLDER]

Every shuffle orders the rows, the files and the sources anew and cuts them into nights elsewhere;
after the last night all is matched anew (`rebuild --retrain`). The lists are made up (`world.py`):
people and organisations of two systems, leads numbered like contacts, deals, tickets, tasks, and
rows that repeat others in every cell. What differs from the first store is named by part: members,
values, relations, links, history. Exit code 1 where anything does. Standard library only.
"""
import argparse
import hashlib
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

from world import World

# Records by their own ids; one without by what it says, which is what its key is made of. The further rows of
# one (`#2`) are not compared: a row that comes again the next night may be the same export once more.
PARTS = {
    "members": "SELECT group_concat(r, ' ') FROM (SELECT entityId, kind || ' ' || source || ' ' || recordKey AS r FROM crosswalk WHERE NOT (recordKey GLOB 'h:*#*') ORDER BY entityId, r) GROUP BY entityId",
    "contacts": "SELECT fullName, givenName, familyName, organization, email, phone, street, city, region, postalCode, country, birthDate, memberCount FROM contact",
    "accounts": "SELECT name, email, phone, street, city, region, postalCode, country, url, memberCount FROM account",
    "relations": "SELECT relation, CASE WHEN relation IN ('household', 'shared-mailbox', 'sibling-of', 'colleague', 'other') THEN min(subjectSource || ':' || subjectKey, objectSource || ':' || objectKey) ELSE subjectSource || ':' || subjectKey END, CASE WHEN relation IN ('household', 'shared-mailbox', 'sibling-of', 'colleague', 'other') THEN max(subjectSource || ':' || subjectKey, objectSource || ':' || objectKey) ELSE objectSource || ':' || objectKey END, evidence, since, until FROM entityRelation",
    "links": "SELECT c.source, c.recordKey, a.source, a.recordKey, l.basis FROM contactAccount l JOIN crosswalk c ON c.entityId = l.contact JOIN crosswalk a ON a.entityId = l.account WHERE NOT (c.recordKey GLOB 'h:*#*' OR a.recordKey GLOB 'h:*#*')",
    "history": "SELECT source, object, recordKey, name, state, stage, amountMillionths, currency, time, dueTime, owner, isLinked FROM historyItem",
    "references": "SELECT source, object, recordKey, role, reference, basis, reason, targetKind, targetSource, targetKey FROM historyReference",
    "proposals": "SELECT group_concat(r, ' ') FROM (SELECT proposal, kind || ' ' || source || ' ' || recordKey AS r FROM openProposal ORDER BY proposal, r) GROUP BY proposal",
}


def run(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}: {done.stderr[-600:]}")
    return done.stdout


def parts(store):
    connection = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    found = {}
    for name, query in PARTS.items():
        rows = sorted(json.dumps(row, ensure_ascii=False) for row in connection.execute(query))
        found[name] = rows
    return found


def night_files(world, nights, seed):
    """For every night its commands: the source, and its files with their rows."""
    order = random.Random(seed)
    plan = [[] for _ in range(nights)]
    for (source, file), (header, rows) in sorted(world.tables.items()):
        rows = list(rows)
        if seed:
            order.shuffle(rows)
        cuts = sorted(order.randrange(len(rows) + 1) for _ in range(nights - 1))
        for night, (start, end) in enumerate(zip([0] + cuts, cuts + [len(rows)])):
            if start < end:
                plan[night].append((source, file, header, rows[start:end]))
    for files in plan:
        if seed:
            order.shuffle(files)
    return plan


def store_of(binary, world, nights, seed, folder):
    store = os.path.join(folder, "s.sqlite")
    seconds = []
    for night, files in enumerate(night_files(world, nights, seed)):
        groups = {}
        for source, file, header, rows in files:
            path = os.path.join(folder, source, file)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as out:
                out.write("\n".join([header] + rows) + "\n")
            groups.setdefault(source, []).append(path)
        start = time.time()
        for source, paths in groups.items():
            run([binary, "import", *paths, "--source", source, "--partial", "--region", "DE", "--store", store, "--quiet"])
        run([binary, "match", "--store", store, "--quiet"])
        seconds.append(time.time() - start)
    start = time.time()
    run([binary, "rebuild", "--retrain", "--store", store, "--quiet"])
    answer = json.loads(run([binary, "status", "--store", store, "--json"]))
    run([binary, "verify", "--store", store, "--quiet"])
    seconds.append(time.time() - start)
    return answer["content_hash"], parts(store), seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default="recollect")
    parser.add_argument("--parties", type=int, default=20000)
    parser.add_argument("--shuffles", type=int, default=20)
    parser.add_argument("--first", type=int, default=1, help="the seed of the first shuffle")
    parser.add_argument("--nights", default="1,2,5")
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--without", default="", help="leave out: shared (keys that two tables share), repeats (rows that repeat others)")
    parser.add_argument("--keep", help="keep the stores that differ here")
    options = parser.parse_args()
    world = World(options.seed, options.parties, set(options.without.split(",")))
    sizes = {f"{source}/{file}": len(rows) for (source, file), (_, rows) in sorted(world.tables.items())}
    print("rows: " + ", ".join(f"{name} {size}" for name, size in sizes.items()), flush=True)
    expected = None
    failures = 0
    variants = [(0, 1)] + [(seed, int(nights)) for seed in range(options.first, options.first + options.shuffles) for nights in options.nights.split(",")]
    for seed, nights in variants:
        with tempfile.TemporaryDirectory() as folder:
            content, found, seconds = store_of(options.binary, world, nights, seed, folder)
            if expected is None:
                expected = (content, found)
            differences = {name: [row for row in rows if row not in set(expected[1][name])] for name, rows in found.items() if rows != expected[1][name]}
            told = "same" if content == expected[0] and not differences else "DIFFERS"
            failures += told != "same"
            digest = hashlib.sha256(json.dumps(found).encode()).hexdigest()[:12]
            print(f"shuffle {seed}, {nights} nights: {told} {content[:16]} {digest} "
                  f"({', '.join(f'{s:.0f}' for s in seconds)} s)", flush=True)
            for name, rows in differences.items():
                print(f"  {name}: {len(rows)} rows differ, such as {rows[:2]}", flush=True)
            if options.keep and (told != "same" or seed == 0):
                shutil.copytree(folder, os.path.join(options.keep, f"{seed}-{nights}"), dirs_exist_ok=True)
    print(f"{len(variants)} stores, {failures} that differ")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
