"""A made-up company's lists: people, organisations, and what was spoken, sold and promised.

The same seed gives the same lists. Two systems tell of the same parties: `crm` (with a second table
that numbers its leads as the contacts are numbered) and `shop`. Some rows repeat others cell by cell,
and the notes have no ids at all.
"""
import random

BEGINNINGS = "b d f g k l m n p r s t v w st tr br kl".split()
ENDINGS = "a e i o u el or un eck al in ar ost imm".split()
GIVEN = ("Anna Boris Clara David Emma Felix Greta Hugo Ida Jonas Karla Leo Marta Nils Olga Paul Rosa Simon Tilda "
         "Viktor Wanda Yannick Zoe Bruno Carla Doris Erik Frida Gustav Helga").split()
CITIES = [("Berlin", "10"), ("Hamburg", "20"), ("Bremen", "28"), ("Leipzig", "04"), ("Aachen", "52"), ("Ulm", "89")]
PARTY = "id,first_name,last_name,company,email,phone,street,city,postcode,country,birth_date,stage,updated_at"
ACCOUNT = "id,account_name,website,phone,street,city,postcode,country,parent_id,updated_at"


class World:
    """Rows by source and table: `tables[(source, file)] = (header, [row])`."""

    def __init__(self, seed, parties, without=frozenset()):
        self.random = random.Random(seed)
        self.tables = {}
        self.without = without
        self.people = []
        self.companies = []
        for number in range(max(4, parties // 10)):
            self.add_company(number)
        while sum(len(rows) for _, rows in self.tables.values()) < parties:
            self.add_person(len(self.people))
        self.add_history()
        if "repeats" not in without:
            self.repeat_rows()

    def add(self, source, file, header, *cells):
        self.tables.setdefault((source, file), (header, []))[1].append(
            ",".join(f'"{cell}"' if "," in cell else cell for cell in map(str, cells)))

    def word(self, syllables):
        pick = self.random.choice
        return "".join(pick(BEGINNINGS) + pick(ENDINGS) for _ in range(syllables))

    def place(self):
        city, prefix = self.random.choice(CITIES)
        return f"{self.word(2).capitalize()} Street {self.random.randrange(1, 90)}", city, f"{prefix}{self.random.randrange(1000):03}"

    def day(self):
        return f"20{self.random.randrange(18, 26)}-{self.random.randrange(1, 13):02}-{self.random.randrange(1, 28):02}"

    def add_company(self, number):
        name, place = self.word(3).capitalize(), self.place()
        form = self.random.choice(["Ltd", "GmbH", "AG", "Inc"])
        phone = f"+49 30 {4_000_000 + number * 11}"
        site = f"{name.lower()}.example"
        self.companies.append((name, form, site, phone, place))
        self.add("crm", "accounts.csv", ACCOUNT, f"A{number}", f"{name} {form}", site, phone, *place, "DE", "", self.day())
        if number % 3 == 0:
            self.add("shop", "firms.csv", ACCOUNT, f"F{number}", f"{name.upper()} {form}", f"www.{site}", phone.replace(" ", ""), "", place[1], place[2], "DE", "", self.day())
        if number % 5 == 0:
            branch = self.place()
            self.add("crm", "accounts.csv", ACCOUNT, f"B{number}", f"{name} {form} {branch[1]}", site, "", *branch, "DE", f"A{number}", self.day())

    def add_person(self, number):
        chance = self.random.random()
        given = self.random.choice(GIVEN)
        if self.people and chance < 0.12:
            _, family, _, _, _, place, _ = self.people[-1]
        else:
            family, place = self.word(2).capitalize() + self.random.choice(["", "son", "mann", "ez"]), self.place()
        name, form, site, switchboard, office = self.random.choice(self.companies)
        email = f"{given}.{family}@{site}".lower() if chance < 0.6 else f"{given}{number}@mail.example".lower()
        phone = f"+49 171 {1_000_000 + number * 7}" if chance < 0.8 else switchboard
        born = f"19{self.random.randrange(50, 99)}-{self.random.randrange(1, 13):02}-{self.random.randrange(1, 28):02}"
        self.people.append((given, family, name, email, phone, place, born))
        stage = lambda: self.random.choice(["", "lead", "customer", "prospect"])
        self.add("crm", "contacts.csv", PARTY, f"{number}", given, family, f"{name} {form}", email, phone, *place, "DE", born, stage(), self.day())
        if number % 4 == 0:
            self.add("shop", "buyers.csv", PARTY, f"S{number}", given, family, "", email.upper(), phone.replace("+49 ", "0"), "", place[1], place[2], "DE", "", stage(), self.day())
        if number % 6 == 0:
            self.add("shop", "buyers.csv", PARTY, f"T{number}", given, family[:-1] + "x", "", "", phone, "", place[1], "", "DE", born, stage(), self.day())
        if number % 9 == 0:
            # Numbered as the contacts are, and somebody else's number.
            self.add("crm", "leads.csv", PARTY, f"{number // 9}" if "shared" not in self.without else f"L{number}", given, family, name, email, "", "", place[1], "", "DE", "", "lead", self.day())
        if number % 14 == 0:
            moved = self.random.choice(self.companies)
            self.add("crm", "contacts.csv", PARTY, f"M{number}", given, family, f"{moved[0]} {moved[1]}", f"{given}.{family}@{moved[2]}".lower(), phone, *moved[4], "DE", born, stage(), self.day())
        if number % 10 == 0:
            self.add("shop", "newsletter.csv", "first_name,last_name,email,city,country", given, family, email, place[1], "DE")

    def add_history(self):
        for number in range(len(self.people) // 3):
            person = self.random.randrange(len(self.people))
            company = self.random.randrange(len(self.companies))
            amount = f"{self.random.randrange(100, 90000)}.{self.random.randrange(100):02}"
            given, family, _, email, _, _, _ = self.people[person]
            self.add("crm", "deals.csv", "Deal ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Deal owner,Associated Contact IDs,Associated Company IDs",
                     f"D{number}", self.word(2), self.random.choice(["Proposal", "Closed Won", "Closed Lost"]), amount, self.random.choice(["EUR", "USD"]), self.day(), "Ada", person, f"A{company}")
            self.add("crm", "tickets.csv", "Ticket ID,Ticket name,Ticket status,Priority,Create date,Ticket owner,Associated Contact",
                     f"K{number}", self.word(2), self.random.choice(["New", "Closed"]), "High", f"{self.day()} 10:00", "Ben", f"{given} {family}")
            self.add("shop", "tasks.csv", "Task,Status,Due date,Email,Assigned to", f"Call {self.word(1)}", self.random.choice(["Open", "Done"]), self.day(), email, "Ada")

    def repeat_rows(self):
        """Every so often a row without an id that says in every cell what another one says."""
        for file in ("newsletter.csv", "tasks.csv"):
            rows = self.tables[("shop", file)][1]
            rows += [row for index, row in enumerate(rows) if index % 7 == 0] + rows[:3]
