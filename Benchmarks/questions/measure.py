#!/usr/bin/env python3
"""Ask a store of people what people ask, and print how long each kind of question takes, start included.

    measure.py --binary recollect --store crm.sqlite [--beside OTHER] [--questions 40] [--rows 1000] [--seed 7] [--only KINDS]

Who is asked about is drawn from the store; names get one and two typing errors, numbers another way of writing. Each
question is a process of its own; with `--beside` each is asked of both commands in turn, and answers that differ are
counted. The store is only read. Times are wall time in milliseconds and processor time; the last line looks a file of
`--rows` rows up, made from the store's own people with a cell changed in each. Standard library only.
"""
import argparse
import csv
import os
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time


class People:
    """Draws people of a store, the same for a seed."""

    def __init__(self, store, seed):
        self.random = random.Random(seed)
        self.store = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
        self.last = self.value("SELECT max(record) FROM (SELECT max(id) AS record FROM sourceRecord)")

    def value(self, query, *values):
        row = self.store.execute(query, values).fetchone()
        return None if row is None else row[0]

    def draw(self):
        """A person: the entity's id, the record that was drawn, and the winning values."""
        while True:
            record = self.random.randrange(1, self.last + 1)
            row = self.store.execute(
                "SELECT source, recordKey, entityId FROM crosswalk WHERE record = ? AND kind = 'contact'",
                (record,)).fetchone()
            if row is None:
                continue
            cursor = self.store.execute("SELECT * FROM contact WHERE entityId = ?", (row[2],))
            values = cursor.fetchone()
            if values is None:
                continue
            person = dict(zip((column[0] for column in cursor.description), values))
            person["key"], person["address"] = row[1], f"{row[0]}:{row[1]}"
            return person

    def having(self, *fields):
        """A person with all of some values."""
        for _ in range(10_000):
            person = self.draw()
            if all(person[field] for field in fields):
                return person
        sys.exit(f"The store has hardly anybody with {', '.join(fields)}.")

    def pair(self):
        """Two records that were scored."""
        while True:
            record = self.random.randrange(1, self.last + 1)
            row = self.store.execute(
                'SELECT "left", "right" FROM pair WHERE "left" >= ? LIMIT 1', (record,)).fetchone()
            if row:
                return [self.address(number) for number in row]

    def address(self, record):
        source, key = self.store.execute(
            "SELECT source, recordKey FROM crosswalk WHERE record = ?", (record,)).fetchone()
        return f"{source}:{key}"

    def largest(self, count):
        """The people with the most records."""
        return [row[0] for row in self.store.execute(
            "SELECT entityId FROM contact ORDER BY memberCount DESC, entityId LIMIT ?", (count,))]

    def mistyped(self, word, errors):
        """A word with letters changed, left out, doubled or swapped, the first kept."""
        word = list(word)
        for _ in range(errors):
            place = self.random.randrange(1, max(2, len(word) - 1))
            kind = self.random.randrange(4)
            if kind == 0:
                word[place] = self.random.choice("abcdefghijklmnopqrstuvwxyz")
            elif kind == 1 and len(word) > 4:
                del word[place]
            elif kind == 2:
                word.insert(place, word[place])
            elif place + 1 < len(word):
                word[place], word[place + 1] = word[place + 1], word[place]
        return "".join(word)

    def rewritten(self, phone):
        """A number with other spaces and marks."""
        digits = "".join(letter for letter in phone if letter.isdigit())
        mark = self.random.choice([" ", "-", ".", "/"])
        parts = [digits[:3], digits[3:6]] + [digits[at:at + 2] for at in range(6, len(digits), 2)]
        return ("+" if phone.startswith("+") else "") + mark.join(part for part in parts if part)


def name_of(person, people, given=0, family=0):
    return " ".join([people.mistyped(person["givenName"], given), people.mistyped(person["familyName"], family)])


def questions(people, count):
    """Each kind of question with the arguments of its questions."""
    def many(make):
        return [make() for _ in range(count)]

    def named():
        while True:
            person = people.having("givenName", "familyName")
            if min(len(person["givenName"]), len(person["familyName"])) >= 6:
                return person

    return {
        "show": many(lambda: ["show", people.draw()["entityId"]]),
        "show, by a record": many(lambda: ["show", people.draw()["address"]]),
        "show, most records": [["show", entity] for entity in people.largest(10)],
        "history": many(lambda: ["history", people.draw()["entityId"]]),
        "history, most records": [["history", entity] for entity in people.largest(10)],
        "how": [["how", entity] for entity in people.largest(5)],
        "why, a scored pair": many(lambda: ["why"] + people.pair()),
        "why, any two": many(lambda: ["why", people.draw()["address"], people.draw()["address"]]),
        "why-not": many(lambda: ["why-not"] + people.pair()),
        "search, name": many(lambda: ["search", name_of(named(), people)]),
        "search, family name": many(lambda: ["search", people.having("familyName")["familyName"]]),
        "search, one error in a name": many(lambda: ["search", name_of(named(), people, *people.random.choice([(1, 0), (0, 1)]))]),
        "search, one error in both": many(lambda: ["search", name_of(named(), people, 1, 1)]),
        "search, two errors in a name": many(lambda: ["search", name_of(named(), people, *people.random.choice([(2, 0), (0, 2)]))]),
        "search, two errors in both": many(lambda: ["search", name_of(named(), people, 2, 2)]),
        "search, e-mail": many(lambda: ["search", people.having("email")["email"]]),
        "search, beginning of an e-mail": many(lambda: ["search", people.having("email")["email"].split("@")[0] + "@"]),
        "search, phone": many(lambda: ["search", people.having("phone")["phone"]]),
        "search, phone written otherwise": many(lambda: ["search", people.rewritten(people.having("phone")["phone"])]),
        "search, company": many(lambda: ["search", people.having("organization")["organization"]]),
        "search, id of a source": many(lambda: ["search", people.draw()["key"]]),
        "search, id": many(lambda: ["search", people.draw()["entityId"]]),
        "find, one row": many(lambda: find_one(people.having("givenName", "familyName"), people)),
    }


def find_one(person, people):
    values = {"name": name_of(person, people), "email": person["email"], "phone": person["phone"], "organization": person["organization"]}
    return ["find"] + [part for field, value in values.items() if value for part in ("--value", f"{field}={value}")]


def write_rows(people, count, path):
    fields = {"first name": "givenName", "last name": "familyName", "company": "organization", "e-mail": "email", "phone": "phone", "street": "street", "city": "city", "country": "country", "birth date": "birthDate"}
    with open(path, "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["id"] + list(fields))
        for number in range(count):
            person = people.having("givenName", "familyName")
            cells = {header: person[field] or "" for header, field in fields.items()}
            changed = people.random.choice(["first name", "last name", "e-mail", "phone"])
            cells[changed] = people.mistyped(cells[changed], 1) if "name" in changed else ""
            rows.writerow([f"Q{number}"] + list(cells.values()))


def ask(binary, arguments, store, answer):
    """Wall and processor seconds of a question, and its answer where that is wanted."""
    with tempfile.TemporaryFile() as out:
        began = time.perf_counter()
        process = subprocess.Popen(
            [binary] + arguments + ["--store", store, "--now", "2026-01-01T00:00:00Z"],
            stdout=out, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        return wall, used.ru_utime + used.ru_stime, process.returncode, out.read() if answer else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--store", required=True)
    parser.add_argument("--beside", help="another build, asked the same in turn")
    parser.add_argument("--questions", type=int, default=40)
    parser.add_argument("--rows", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--only", help="kinds that begin so, parted by commas")
    options = parser.parse_args()
    binaries = [options.binary] + ([options.beside] if options.beside else [])
    people = People(options.store, options.seed)
    kinds = questions(people, options.questions)
    with tempfile.TemporaryDirectory() as folder:
        rows = os.path.join(folder, "rows.csv")
        write_rows(people, options.rows, rows)
        kinds[f"find, {options.rows} rows"] = [["find", rows, "--format", "csv"]] * 5
        if options.only:
            beginnings = options.only.split(",")
            kinds = {kind: asked for kind, asked in kinds.items() if any(kind.startswith(b) for b in beginnings)}
        print(f"{'question':34} {'answered':>8}" + "".join(f" | {'median':>7} {'slowest':>7} {'cpu':>7}" for _ in binaries)
              + (" | differ" if options.beside else ""))
        for kind, asked in kinds.items():
            times = [[] for _ in binaries]
            answered = differ = 0
            for binary in binaries:
                ask(binary, asked[0], options.store, False)
            for arguments in asked:
                answers = []
                for number, binary in enumerate(binaries):
                    wall, processor, status, answer = ask(binary, arguments, options.store, True)
                    times[number].append((wall * 1000, processor * 1000))
                    answers.append((status, answer))
                answered += answers[0][0] == 0 and len(answers[0][1]) > 0
                differ += len(set(answers)) > 1
            line = f"{kind:34} {answered:4}/{len(asked):<3}"
            for own in times:
                walls, processors = zip(*own)
                line += f" | {statistics.median(walls):7.1f} {max(walls):7.1f} {statistics.median(processors):7.1f}"
            print(line + (f" | {differ}" if options.beside else ""), flush=True)


if __name__ == "__main__":
    main()
