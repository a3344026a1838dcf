#!/usr/bin/env python3
"""Writes a company's history with the people of a contact list: deals, calls, tickets, tasks, orders.

    python3 Benchmarks/history-generator/generate.py CONTACTS.csv FOLDER [--truth TRUTH.csv]
        [--key id] [--per-person 4] [--seed 20261101] [--now 2026-11-01]

Every row points to the id of a row of CONTACTS.csv. With TRUTH.csv (columns `id` and `cluster_id`) the
history of one person is spread over all rows of that person, as it is where the rows are duplicates;
`figures.json` then says what is true of the people, whatever the rows look like. The same arguments
give the same bytes. Standard library only.
"""

import argparse
import csv
import datetime
import json
import random
from pathlib import Path

import figures
import people
import selling
import serving


def main():
    arguments = parsed()
    folder = Path(arguments.folder)
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.datetime.fromisoformat(arguments.now)
    persons = people.read(arguments.contacts, arguments.key, arguments.truth)
    rng = random.Random(arguments.seed)
    team = people.team(rng, 24)
    world = people.World(rng, now, team, arguments.per_person / 4)
    tables = {"users": team}
    tables |= selling.tables(world, persons)
    tables |= serving.tables(world, persons)
    for name, rows in tables.items():
        with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        print(f"{len(rows):8} {name}")
    truth = figures.of(tables, persons)
    (folder / "figures.json").write_text(json.dumps(truth, indent=1) + "\n", encoding="utf-8")


def parsed():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("contacts")
    parser.add_argument("folder")
    parser.add_argument("--truth")
    parser.add_argument("--key", default="id")
    parser.add_argument("--per-person", type=float, default=4)
    parser.add_argument("--seed", type=int, default=20261101)
    parser.add_argument("--now", default="2026-11-01")
    return parser.parse_args()


if __name__ == "__main__":
    main()
