"""The files, each with the habits and the damage of its kind."""

import quopri

import names
import places
from people import ascii_text

ORGANIZATIONS = {o[0]: o for o in places.ORGANIZATIONS}


def quoted(cell, separator):
    return f'"{cell.replace(chr(34), chr(34) * 2)}"' if any(c in cell for c in separator + '"\n') else cell


def salesforce_id(prefix, number):
    """An 18-character id; the last three say which of the others are capitals."""
    core = f"{prefix}EX00000{number:05d}"
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
    tail = "".join(letters[sum(1 << i for i, c in enumerate(core[k:k + 5]) if c.isupper())] for k in (0, 5, 10))
    return core + tail


# Accounts: a list of dictionaries; `key` is the organisation's, `cluster` the truth.

def accounts(rng):
    result = []

    def add(key, cluster, name, domain, phone, industry, address, parent=""):
        street, code, city, region, country = address
        result.append(dict(key=key, cluster=cluster, Name=name, ParentId=parent, Phone=phone,
                           Website=domain and rng.choice(["https://www.{}/", "www.{}", "http://{}"]).format(domain),
                           Industry=industry, street=street, city=city, region=region, code=code, country=country))

    for o in places.ORGANIZATIONS:
        add(o[0], "o-" + o[0], f"{o[1]}{', ' if o[2] in ('Inc.', 'LLC') else ' '}{o[2]}".strip(), o[3], o[9], o[10], (o[4], o[5], o[6], o[7], o[8]))
    for key, name in places.ACCOUNT_DUPLICATES:
        o = ORGANIZATIONS[key]
        street = o[4].replace("Street", "St.").replace("Straße", "Str.").replace("straße", "str.").replace("Avenue", "Ave")
        add(key, "o-" + key, name, o[3] if rng.random() < 0.7 else "", o[9].replace("-", " ").replace("(", "").replace(")", ""), "", (street, o[5], o[6], o[7], o[8]))
    for index, (key, name, street, code, city, region) in enumerate(places.BRANCHES):
        o = ORGANIZATIONS[key]
        add(key + "-branch", f"o-{key}-branch{index}", name, o[3], o[9], o[10], (street, code, city, region, o[8]), parent=key)
    for index, (name, domain, street, code, city, region, country) in enumerate(places.LOOKALIKES):
        add("look", f"o-look{index}", name, domain, "", "", (street, code, city, region, country))
    rng.shuffle(result)
    for number, account in enumerate(result, 1):
        account["Id"] = salesforce_id("001", number)
    first = {}
    for account in result:
        first.setdefault(account["key"], account["Id"])
    for account in result:
        account["ParentId"] = first.get(account["ParentId"], "")
    return result, [("salesforce", a["Id"], a["cluster"]) for a in result]


def crm_accounts(accounts):
    header = ["Id", "Name", "ParentId", "Phone", "Website", "Industry", "Billing Street", "Billing City",
              "Billing State", "Billing Zip", "Billing Country"]
    keys = ["Id", "Name", "ParentId", "Phone", "Website", "Industry", "street", "city", "region", "code", "country"]
    lines = [header] + [[a[key] for key in keys] for a in accounts]
    return "".join(",".join(quoted(c, ",") for c in line) + "\r\n" for line in lines).encode()


def crm_contacts(rng, rows):
    """UTF-8, commas, CRLF: a report of a CRM, one export of all contacts."""
    header = ["Id", "AccountId", "Account Name", "Salutation", "First Name", "Last Name", "Title", "Email", "Phone",
              "Mobile Phone", "Mailing Street", "Mailing City", "Mailing State", "Mailing Zip", "Mailing Country",
              "Birthdate", "Email Opt Out", "Last Modified Date"]
    by_key = {}
    state = rng.getstate()
    for account in accounts_again():
        by_key.setdefault(account["key"], []).append(account)
    rng.setstate(state)
    lines, truth = [header], []
    for number, row in enumerate(rows, 1):
        choices = by_key.get(row.organization, [])
        if rng.random() < 0.25:
            choices = choices + by_key.get(row.organization + "-branch", [])
        account = rng.choice(choices) if choices else None
        middle = f" {row.middle}." if row.middle and rng.random() < 0.7 else ""
        family = f"{row.family} {row.suffix}".strip() or "-"
        record = salesforce_id("003", number)
        lines.append([
            record, account["Id"] if account else "", account["Name"] if account else "",
            rng.choice(["", "", "Dr."]), row.given + middle, family, row.title.strip(), row.email,
            row.phone, row.mobile, row.street, row.city, row.region, row.code, row.country, row.birthday,
            "1" if row.opt_out else "0", f"2024-0{rng.randint(1, 6)}-{rng.randint(1, 28):02d}T09:{rng.randint(10, 59)}:00.000Z"])
        truth.append(("salesforce", record, row.cluster))
    return "".join(",".join(quoted(c, ",") for c in line) + "\r\n" for line in lines).encode(), truth


_accounts = []


def accounts_again():
    """The accounts that `accounts` made for this seed."""
    if not _accounts:
        import random
        from generate import SEED
        _accounts.extend(accounts(random.Random(SEED))[0])
    return _accounts


def spreadsheet(rng, rows):
    """Windows-1252, semicolons, CRLF, names in one column, and what a spreadsheet does to numbers."""
    header = ["ID", "Name", "Company", "E-mail", "Phone", "Mobile", "Street", "ZIP", "City", "Country", "Birthday", "Newsletter", "Notes"]
    lines, truth = [header], []
    for number, row in enumerate(rows, 1):
        given = f"{row.given} {row.middle}.".strip() if row.middle else row.given
        suffix = f" {row.suffix}" if row.suffix else ""
        name = f"{row.family}, {given}{suffix}" if rng.random() < 0.4 and row.family else f"{given} {row.family}{suffix}"
        if rng.random() < 0.15:
            name = rng.choice(["Dr. ", "Mr " if row.given in names.MALE else "Ms "]) + name
        if rng.random() < 0.12:
            name = name.upper()
        code = row.code.lstrip("0") if row.code.isdigit() else row.code
        phone = row.phone.replace("(", "").replace(") ", "-") if rng.random() < 0.5 else row.phone
        if phone.startswith("020") and rng.random() < 0.5:
            phone = "+44 (0)" + phone[1:]
        birthday = ".".join(reversed(row.birthday.split("-"))) if row.birthday else ""
        company = row.organization_name.upper() if rng.random() < 0.2 else row.organization_name
        newsletter = "no" if row.opt_out else rng.choice(["", "", "yes"])
        record = f"K{1000 + number}"
        lines.append([record, name.strip(), company, row.email, phone, row.mobile.replace(" ", "") if rng.random() < 0.4 else row.mobile,
                      row.street.replace("Street", "St").replace("straße", "str."), code, row.city, row.country, birthday, newsletter,
                      rng.choice(["", "", "", "n/a", "met at the fair; call back", "prefers \"post\""])])
        truth.append(("customers", record, row.cluster))
    text = []
    for index, line in enumerate(lines):
        cells = [quoted(c, ";") for c in line]
        if index == 70:
            text.append(";".join(header))
        if index in (33, 91):
            cells = cells[:9]
        if index == 44:
            cells[5] = "4.47700E+11"
        if index == 58:
            cells += ["", ""]
        text.append(";".join(cells))
    data = ("\r\n".join(text) + "\r\n")
    return b"".join(encode(c) for c in data), truth


def encode(character):
    """Windows-1252 where it has the letter, else the bare letter."""
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return ascii_text(character).encode("cp1252", "replace")


def escaped(text):
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n")


def folded(line):
    """RFC 6350, section 3.2: at most 75 bytes a line, here at character boundaries."""
    parts, current = [], ""
    for character in line:
        if len((current + character).encode()) > (75 if not parts else 74):
            parts.append(current)
            current = ""
        current += character
    return "\r\n ".join(parts + [current])


def cards(rng, rows):
    """vCard 3.0 as a Mac writes it, and now and then 2.1 as an old telephone does."""
    out, truth = [], []
    for number, row in enumerate(rows, 1):
        uid = f"a4f0{number:04d}-77aa-4c1e-9d00-{number * 7919:012d}"
        is_old = number % 9 == 0
        lines = old_card(row, uid) if is_old else card(rng, row, uid)
        out += lines
        truth.append(("address-book", uid, row.cluster))
    return ("\r\n".join(out) + "\r\n").encode(), truth


def card(rng, row, uid):
    full = f"{row.given} {row.family}".strip()
    if full and ord(full[0]) > 0x2E80:
        full = f"{row.family}{row.given}"
    lines = ["BEGIN:VCARD", "VERSION:3.0", "PRODID:-//Invented//Address Book 9//EN",
             f"N:{escaped(row.family)};{escaped(row.given)};{row.middle};;{row.suffix}", f"FN:{escaped(full)}"]
    if row.organization_name:
        lines.append(f"ORG:{escaped(row.organization_name)};")
    if row.title.strip():
        lines.append(f"TITLE:{escaped(row.title)}")
    if row.email:
        lines += ([f"item1.EMAIL;type=INTERNET:{row.email}", "item1.X-ABLabel:Fair 2023"] if rng.random() < 0.25
                  else [f"EMAIL;type=INTERNET;type=WORK;type=pref:{row.email}"])
    if row.phone:
        lines.append(f"TEL;type=WORK;type=VOICE:{row.phone}")
    if row.mobile:
        lines.append(f"TEL;type=CELL;type=VOICE;type=pref:{row.mobile}")
    if row.street:
        lines += [f"item2.ADR;type=HOME:;;{escaped(row.street)};{escaped(row.city)};{row.region};{row.code};{row.country}",
                  "item2.X-ABLabel:_$!<Home>!$_"]
    if row.birthday:
        lines.append(f"BDAY;value=date:{row.birthday}")
    if rng.random() < 0.2:
        lines.append("NOTE:" + escaped("Met at the trade fair in spring, wants the new catalogue;\nask for the family."))
    return [folded(line) for line in lines + [f"UID:{uid}", "END:VCARD"]]


def old_card(row, uid):
    def property(name, text):
        if text.isascii():
            return f"{name}:{text}"
        code = quopri.encodestring(text.encode(), quotetabs=False).decode().replace("=\n", "=\r\n")
        return f"{name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{code}"

    lines = ["BEGIN:VCARD", "VERSION:2.1", property("N", f"{row.family};{row.given};{row.middle};;{row.suffix}"),
             property("FN", f"{row.given} {row.family}".strip())]
    if row.organization_name:
        lines.append(property("ORG", row.organization_name))
    if row.mobile:
        lines.append(f"TEL;CELL:{row.mobile}")
    if row.phone:
        lines.append(f"TEL;WORK;VOICE:{row.phone}")
    if row.email:
        lines.append(f"EMAIL;INTERNET:{row.email}")
    if row.street:
        lines.append(property("ADR;HOME", f";;{row.street};{row.city};{row.region};{row.code};{row.country}"))
    return lines + [f"UID:{uid}", "END:VCARD"]
