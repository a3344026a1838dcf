"""The invented people, and the rows in which each of them appears."""

import copy
import unicodedata
from dataclasses import dataclass, field

import names
import places

SPREADSHEET, CRM, BOOK = "customers-2024.csv", "salesforce-contacts.csv", "address-book.vcf"


@dataclass
class Person:
    """One person, or one appearance of a person in a file."""
    cluster: str
    given: str
    family: str
    country: str
    organization: str = ""
    organization_name: str = ""
    title: str = ""
    suffix: str = ""
    middle: str = ""
    email: str = ""
    phone: str = ""
    mobile: str = ""
    street: str = ""
    code: str = ""
    city: str = ""
    region: str = ""
    birthday: str = ""
    opt_out: bool = False
    note: str = ""
    files: list = field(default_factory=list)


def ascii_text(text):
    text = text.replace("ß", "ss").replace("ł", "l").replace("Ł", "L").replace("ø", "o")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def local(text):
    return "".join(c for c in ascii_text(text).lower() if c.isalnum() or c == "-")


def mobile(rng, country, index):
    """A mobile number from the range that is kept for fiction."""
    if country == "Germany":
        return f"+49 171 39200 {index % 100:02d}" if index < 100 else f"+49 176 040690 {index % 100:02d}"
    if country == "United Kingdom":
        return f"07700 900{index:03d}"
    if country == "United States":
        area = rng.choice(["312", "617", "602", "206", "973", "217", "503"])
        return f"({area}) 555-0{100 + index % 100}"
    if country == "France":
        return f"06 39 98 {index // 100:02d} {index % 100:02d}"
    if country == "Australia":
        return f"0491 570 {index:03d}"
    return ""


def population(rng):
    """All people, with what is true of them."""
    result = []
    organizations = {o[0]: o for o in places.ORGANIZATIONS}
    by_country = {}
    for o in places.ORGANIZATIONS:
        by_country.setdefault(o[8], []).append(o[0])

    def add(given, family, country, **more):
        index = len(result) + 1
        person = Person(f"p{index:03d}", given, family.replace("_", " "), country, **more)
        if not person.mobile and more.get("mobile") is None:
            person.mobile = mobile(rng, country, index)
        if not person.street and country in names.STREETS:
            street, person.code, person.city, person.region = rng.choice(names.STREETS[country])
            number = rng.randint(1, 180)
            before = country in ("United Kingdom", "United States", "France", "Australia")
            person.street = f"{number} {street}" if before else f"{street} {number}"
        if person.organization:
            o = organizations[person.organization]
            person.organization_name = f"{o[1]} {o[2]}".strip()
            person.phone = person.phone or o[9]
            person.title = person.title or rng.choice(names.TITLES)
            person.email = person.email or f"{local(given)}.{local(family)}@{o[3]}"
        elif not person.email and more.get("email") is None:
            person.email = f"{local(given)}.{local(family)}@{rng.choice(['example.com', 'example.net', 'example.org'])}"
        result.append(person)
        return person

    for country, givens in names.GIVEN.items():
        surnames = names.FAMILY[country]
        used = set()
        for _ in range(int(len(givens) * 1.7)):
            while True:
                given, family = rng.choice(givens), rng.choice(surnames)
                if (given, family) not in used:
                    break
            used.add((given, family))
            works = rng.random() < 0.6 and country in by_country
            person = add(given, family, country,
                         organization=rng.choice(by_country[country]) if works else "")
            if rng.random() < 0.5:
                person.birthday = f"{rng.randint(1948, 2001)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
            if country == "United States" and rng.random() < 0.4:
                person.middle = rng.choice("ABCDEHJKLMRST")
            person.opt_out = rng.random() < 0.12

    families(rng, add)
    special_cases(add)
    for own, latin, address, organization in names.OTHER_SCRIPTS:
        o = organizations.get(organization)
        person = add(latin[0], latin[1], o[8] if o else "",
                     organization=organization, mobile=f"+44 7700 900{len(result) + 301:03d}",
                     email=f"{address}@{o[3] if o else 'example.org'}")
        person.note = "|".join(own)
        person.files = [CRM, BOOK]
    return result


def families(rng, add):
    """Households on one e-mail address, one telephone and one street."""
    for family, country, givens, phone in [
            ("Hollingworth", "United Kingdom", ["Peter", "Jane", "Emily"], "0161 496 0811"),
            ("Brandt", "Germany", ["Stefan", "Silke", "Jonas"], "+49 30 23125 811"),
            ("Rutherford", "United States", ["George", "Martha", "Caleb", "Ruth"], "(217) 555-0181"),
            ("Marchand", "France", ["Luc", "Odile"], "01 99 00 18 11"),
            ("Kellerman", "United States", ["Howard", "Beatrice"], "(503) 555-0182"),
            ("Winterbourne", "United Kingdom", ["Alan", "Sheila"], "0113 496 0812")]:
        first = None
        for given in givens:
            person = add(given, family, country, phone=phone, mobile="",
                         email=f"family.{local(family)}@example.net")
            if first:
                person.street, person.code, person.city, person.region = first.street, first.code, first.city, first.region
            first = first or person
            person.files = [SPREADSHEET] if rng.random() < 0.6 else [SPREADSHEET, BOOK]


def special_cases(add):
    """Look-alikes that are different people, and people who look like two."""
    for given, family, phone, street, code, city, region, years in [
            ("Walter", "Prescott", "(312) 555-0191", "18 Elm Street", "60614", "Chicago", "IL", ("1941-05-02", "1968-11-20")),
            ("Frank", "Delacroix", "(617) 555-0192", "5 Bay Street", "02139", "Cambridge", "MA", ("1950-01-15", "1979-07-07")),
            ("Ernest", "Holloway", "(973) 555-0193", "77 Orchard Road", "07030", "Hoboken", "NJ", ("1938-09-30", "1963-03-03"))]:
        for suffix, birthday in zip(("Sr.", "Jr."), years):
            add(given, family, "United States", suffix=suffix, street=street, code=code, city=city,
                region=region, birthday=birthday, phone=phone, mobile="",
                email=f"{local(family)}@example.com").files = [SPREADSHEET, CRM]
    for given, family, one, two in [("Maria", "Santos", "copper", "mesa"), ("John", "Baker", "harbour", "bluejay"),
                                    ("Peter", "Schmidt", "nordwind", "rheinblick"), ("Anna", "Kowalska", "bursztyn", "jodla"),
                                    ("David", "Cohen", "lakeside", "riverbend")]:
        for organization in (one, two):
            country = next(o[8] for o in places.ORGANIZATIONS if o[0] == organization)
            add(given, family, country, organization=organization).files = [CRM, SPREADSHEET]
    for given in ("Lena", "Lina"):
        add(given, "Feldkamp", "Germany", birthday="1994-08-19", street="Rosenweg 4", code="50668", city="Köln",
            phone="+49 221 4710 822", mobile="", email=f"{given.lower()}.feldkamp@example.org").files = [BOOK, SPREADSHEET]
    for key, given, family in [("nordwind", "Info", ""), ("copper", "Front", "Desk"), ("lakeside", "Reception", ""),
                               ("foxglove", "Orders", "Department"), ("bergmann", "Vertrieb", "")]:
        o = next(o for o in places.ORGANIZATIONS if o[0] == key)
        mailbox = {"Info": "info", "Front": "hello", "Reception": "office", "Orders": "sales", "Vertrieb": "vertrieb"}[given]
        add(given, family, o[8], organization=key, email=f"{mailbox}@{o[3]}", mobile="", title=" ",
            street=o[4], code=o[5], city=o[6], region=o[7]).files = [CRM]


def appearances(rng, population, accounts):
    """For each file the rows in it: people as that file's keeper typed them."""
    rows = {SPREADSHEET: [], CRM: [], BOOK: []}
    for person in population:
        files = list(person.files)
        if not files:
            chance = rng.random()
            files = ([rng.choice([SPREADSHEET, CRM, BOOK])] if chance < 0.32
                     else rng.sample([SPREADSHEET, CRM, BOOK], 2) if chance < 0.72
                     else [SPREADSHEET, CRM, BOOK] if chance < 0.92
                     else [CRM, CRM] if chance < 0.96 else [SPREADSHEET, SPREADSHEET, BOOK])
        seen = 0
        for name in files:
            row = copy.deepcopy(person)
            if name == BOOK and "|" in row.note:
                row.given, row.family = row.note.split("|")
            row.note = ""
            if seen and not person.files:
                vary(rng, row, accounts)
            seen += 1
            rows[name].append(row)
    for name in rows:
        rng.shuffle(rows[name])
    return rows


def vary(rng, row, accounts):
    """Changes a row as time and typing do; at least the name and one way to reach the person stay."""
    kind = rng.choice(["nickname", "initial", "typo", "job", "sparse", "moved", "married", "plain", "nickname", "plain"])
    if kind == "nickname" and row.given in names.NICKNAMES:
        row.given = names.NICKNAMES[row.given]
    elif kind == "initial" and row.email:
        row.given = row.given[0] + "."
    elif kind == "typo" and len(row.family) > 5:
        place = rng.randint(1, len(row.family) - 3)
        row.family = row.family[:place] + row.family[place + 1] + row.family[place] + row.family[place + 2:]
    elif kind == "job" and row.organization and row.mobile:
        others = [o for o in places.ORGANIZATIONS if o[8] == row.country and o[0] != row.organization]
        if others:
            o = rng.choice(others)
            row.organization, row.organization_name = o[0], f"{o[1]} {o[2]}".strip()
            row.phone, row.email = o[9], f"{local(row.given)}.{local(row.family)}@{o[3]}"
    elif kind == "sparse":
        row.street = row.code = row.city = row.region = row.birthday = row.title = ""
    elif kind == "moved" and row.country in names.STREETS:
        street, row.code, row.city, row.region = rng.choice(names.STREETS[row.country])
        row.street = f"{street} {rng.randint(1, 99)}"
    elif kind == "married" and row.country == "United Kingdom" and row.mobile and row.given not in names.MALE:
        row.family = rng.choice(["Langford", "Tennant", "Oakes"])
    if rng.random() < 0.3:
        row.email = row.email.upper() if rng.random() < 0.3 else row.email.capitalize()
    if rng.random() < 0.15 and row.mobile:
        row.email = ""
    row.opt_out = row.opt_out or rng.random() < 0.05
