"""Whom the history is about, and the colleagues who make it."""

import csv
import datetime

FIRST = ("Ada Bo Chiara Dmitri Elif Farid Greta Hana Ivo Jun Kofi Lena Milan Nadia Otto Priya "
         "Quentin Rosa Sami Tove Ugo Vera Wim Yara").split()
LAST = ("Adeyemi Brandt Costa Dahl Eriksen Fontaine Grau Hoang Ishii Jansen Kaya Lund Moreau Novak "
        "Oyelaran Petrov Quist Rossi Sato Tamm Urban Vogel Weber Zeman").split()


class Person:
    """Somebody with all the rows that are about him."""

    def __init__(self, rows):
        self.rows = rows
        # How much there is to do with this person; most are quiet, few are busy.
        self.energy = 0.0


class World:
    """What all tables share: chance, the day, the colleagues."""

    def __init__(self, rng, now, team, density):
        self.rng, self.now, self.team, self.density = rng, now, team, density
        self.active = [member for member in team if member["is active"] == "true"]

    def count(self, person, mean):
        """How many there are, at a mean over all people."""
        expected = mean * person.energy * self.density
        whole = int(expected)
        return whole + (1 if self.rng.random() < expected - whole else 0)

    def row(self, person):
        return self.rng.choice(person.rows)

    def owner(self):
        """Mostly somebody who is still there."""
        return self.rng.choice(self.active if self.rng.random() < 0.93 else self.team)

    def before(self, days):
        """A moment within the last days, in working hours."""
        day = self.now - datetime.timedelta(days=self.rng.randint(1, days))
        return day.replace(hour=self.rng.randint(8, 17), minute=self.rng.randrange(60))

    def later(self, moment, low, high):
        return moment + datetime.timedelta(
            days=self.rng.randint(low, high), hours=self.rng.randint(0, 8))


def read(path, key, truth):
    """The people of a list; each row is one unless the truth says which rows are the same."""
    clusters = {}
    if truth:
        with open(truth, newline="", encoding="utf-8") as file:
            clusters = {row["id"]: row["cluster_id"] for row in csv.DictReader(file)}
    rows = {}
    with open(path, newline="", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            rows.setdefault(clusters.get(row[key], row[key]), []).append(row[key])
    return [Person(rows[name]) for name in sorted(rows)]


def team(rng, size):
    """Colleagues; some have left."""
    members = []
    for number in range(size):
        first, last = FIRST[number % len(FIRST)], LAST[(number * 7) % len(LAST)]
        address = f"{first}.{last}@seller.example".lower()
        members.append({
            "id": f"USR{number + 1:05}",
            "username": address,
            "alias": (first[0] + last[:4]).lower(),
            "first name": first,
            "last name": last,
            "email": address,
            "is active": "true" if number == 0 or rng.random() < 0.85 else "false",
        })
    return members


def name(member):
    return f"{member['first name']} {member['last name']}"


def text(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def day(moment):
    return moment.strftime("%Y-%m-%d")
