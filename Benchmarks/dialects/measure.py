#!/usr/bin/env python3
"""Dialects that `recollect inspect` finds, held against what is known of the files.

    measure.py [--recollect PATH] [--shared DIR]

1. Files of strangers with annotations (`dialect_annotations.txt`, see the INDEX of the shared data):
   delimiter and quote have to agree. Skipped, saying so, where the data is absent.
2. Invented tables polluted one way at a time, in the manner of the Pollock benchmark (Vitagliano et al.,
   "Pollock: a data loading benchmark", 2023): dialects, line ends, missing and repeated headers,
   preambles, footers, several tables, rows with a delimiter too many or too few, stray quotes, one row
   in another dialect.

Prints a table, and each file that disagrees.
"""
import argparse
import json
import os
import random
import subprocess
import tempfile

NAMES = {"comma": ",", "semicolon": ";", "tab": "\t", "space": " ", "pipe": "|"}


def inspect(binary, path):
    run = subprocess.run([binary, "inspect", path, "--json", "--quiet"], capture_output=True, text=True)
    try:
        table = json.loads(run.stdout)["tables"][0]
        return table["delimiter"], table["quote"]
    except (ValueError, IndexError):
        return None


def annotated(folder):
    files = {name: os.path.join(root, name) for root, _, names in os.walk(folder) for name in names}
    with open(os.path.join(folder, "dialect_annotations.txt"), encoding="utf-8") as notes:
        for line in notes.read().split("\n")[2:]:
            parts = line.split("|")
            if len(parts) >= 4 and parts[0] in files:
                yield files[parts[0]], (NAMES[parts[2]], "'" if parts[3] == "singlequote" else '"')


def contacts(rnd):
    notes = ["", "called twice", 'wants a "special" offer', "urgent, call back; then mail", "met at a fair"]
    firms = ["Acme Inc", "Globex", "Foo & Sons, Ltd", "Initech"]
    return ["Name", "Company", "E-Mail", "Phone", "Notes"], [
        [f"{rnd.choice(['Ann', 'Bob', 'Cy', 'Dora'])} {rnd.choice(['Lee', 'Ray', 'Fox'])}", rnd.choice(firms),
         f"u{i}@example.org", f"+49 30 {rnd.randint(10000, 99999)}", rnd.choice(notes)] for i in range(30)]


def orders(rnd):
    text = "A sturdy thing, light and warm. It keeps you dry, wherever you walk, and lasts for years."
    return ["Date", "Time", "Qty", "SKU", "Price", "Kind", "Text", "Link", "Remark"], [
        [f"{rnd.randint(1, 28):02}/0{rnd.randint(1, 9)}/2019", f"0{rnd.randint(0, 9)}:15",
         str(rnd.randint(0, 9)), f"AB-{rnd.randint(1000, 9999)}", f"${rnd.randint(1, 99)}.{rnd.randint(10, 99)}",
         rnd.choice(["Women's Running Shoes", "Rain Coat", "Light-Up Hat"]), text,
         f"https://example.com/p/{i}.html", ""] for i in range(40)]


def lines(header, rows, delimiter, quote='"', escape='"', always=()):
    def cell(index, value):
        if not (index in always or any(c in value for c in (delimiter, quote, "\n"))):
            return value
        if escape == "\\":
            value = value.replace("\\", "\\\\")
        return quote + value.replace(quote, escape + quote) + quote
    return [delimiter.join(cell(i, v) for i, v in enumerate(row)) for row in ([header] if header else []) + rows]


def polluted():
    rnd = random.Random(5)
    for make, always in ((contacts, ()), (contacts, (4,)), (orders, ()), (orders, (6, 7))):
        tag = make.__name__ + ("-quoted" if always else "")
        header, rows = make(rnd)
        for delimiter in ",;\t|^~:":
            for quote in "\"'":
                text = lines(header, rows, delimiter, quote, quote, always)
                seen = quote if any(line.count(quote + delimiter) for line in text) or always else '"'
                yield f"{tag}: delimiter {delimiter!r}, quote {quote}", text, "\n", (delimiter, seen)
        if always:
            yield f"{tag}: delimiter ' '", lines(header, rows, " ", always=always), "\n", (" ", '"')
        yield f"{tag}: backslash", lines(header, rows, ",", escape="\\", always=always), "\n", (",", '"')
        for end in ("\n", "\r\n", "\r"):
            yield f"{tag}: line end {end!r}", lines(header, rows, ",", always=always), end, (",", '"')
        yield f"{tag}: no header", lines(None, rows, ";", always=always), "\n", (";", '"')
        for delimiter in ",;|\t":
            whole = lines(header, rows, delimiter, always=always)
            other = lines(*(orders if make is contacts else contacts)(rnd), delimiter)
            right = (delimiter, '"')
            name = f"{tag} {delimiter!r}:"
            for count in (1, 2, 3):
                yield f"{name} {count} lines", whole[:count], "\n", right
            yield f"{name} preamble", ["Report of 2019: all; regions", "", "by Ann | v2"] + whole, "\n", right
            yield f"{name} comment", ["# Report of 2019: all; regions"] + whole, "\n", right
            yield f"{name} footer", whole + ["", "Total, of all; rows: 40"], "\n", right
            yield f"{name} header twice", whole[:1] + whole, "\n", right
            yield f"{name} two tables", whole + [""] + other, "\n", right
            yield f"{name} two tables together", whole + other, "\n", right
            spaced = whole if delimiter == "\t" else [l.replace(delimiter, delimiter + " ") for l in whole]
            yield f"{name} space after", spaced, "\n", right
            for row in (0, 1, 5):
                changes = {
                    "less": whole[row].replace(delimiter, "", 1),
                    "more": whole[row].replace(delimiter, delimiter * 2, 1),
                    "stray quote": whole[row].replace(delimiter, '"' + delimiter, 1),
                    "quote before": '"' + whole[row],
                }
                for mark in " ;|\t":
                    if mark != delimiter:
                        changes[f"row with {mark!r}"] = whole[row].replace(delimiter, mark)
                for what, line in changes.items():
                    yield f"{name} {what} in row {row}", whole[:row] + [line] + whole[row + 1:], "\n", right


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--recollect", default=".build/release/recollect")
    parser.add_argument("--shared", default=os.environ.get("RECOLLECT_SHARED", "../shared"))
    arguments = parser.parse_args()
    for name in ("csv_pollock", "csv_w3c"):
        folder = os.path.join(arguments.shared, "data", name)
        if not os.path.isdir(folder):
            print(f"{name}: skipped, the data is absent")
            continue
        report(name, [(os.path.basename(path), inspect(arguments.recollect, path), want)
                      for path, want in annotated(folder)])
    with tempfile.TemporaryDirectory() as folder:
        results = []
        for number, (name, text, end, want) in enumerate(polluted()):
            path = os.path.join(folder, f"{number}.csv")
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(end.join(text) + end)
            results.append((name, inspect(arguments.recollect, path), want))
        report("polluted", results)


def report(name, results):
    agreed = sum(got == want for _, got, want in results)
    print(f"{name}: {agreed} of {len(results)}")
    for file, got, want in results:
        if got != want:
            print(f"    {file}: found {got}, expected {want}")


if __name__ == "__main__":
    main()
