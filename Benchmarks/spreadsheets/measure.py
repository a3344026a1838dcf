#!/usr/bin/env python3
"""Reads a workbook of contacts with recollect and with openpyxl (read-only mode) in turn.

usage: measure.py RECOLLECT LIST.csv [--rounds 3] [--rows N]

LIST.csv becomes an XLSX file as Excel writes them: one sheet, shared strings, numbers as numbers. Both read every cell as
text and write nothing; the medians of CPU and wall seconds, the peak of memory and the ratio are printed. openpyxl must
be importable by the Python that runs this.
"""
import argparse
import csv
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

PEER = """
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
cells = 0
for row in book.worksheets[0].iter_rows(values_only=True):
    for value in row:
        if value is not None:
            cells += len(str(value)) > 0
print(cells)
"""


def letters(column):
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def relationship(name, kind, target):
    return f'<Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{target}"/>'


def write_workbook(source, path, limit):
    strings = {}
    names = [letters(column) for column in range(200)]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, links in (
            ("_rels/.rels", relationship("r1", "officeDocument", "xl/workbook.xml")),
            ("xl/_rels/workbook.xml.rels", relationship("r1", "worksheet", "worksheets/sheet1.xml")
             + relationship("r2", "sharedStrings", "sharedStrings.xml")),
        ):
            archive.writestr(part, f'<Relationships xmlns="{PACKAGE}">{links}</Relationships>')
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            'spreadsheetml.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType='
            '"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>')
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
            '<sheet name="Contacts" sheetId="1" r:id="r1"/></sheets></workbook>')
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part, \
                open(source, newline="", encoding="utf-8") as rows:
            part.write(f'<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            for number, row in enumerate(csv.reader(rows), 1):
                if limit and number > limit + 1:
                    break
                xml = [f'<row r="{number}">']
                for column, value in enumerate(row):
                    place = f"{names[column]}{number}"
                    if value.isdigit() and value[0] != "0" and len(value) < 15:
                        xml.append(f'<c r="{place}"><v>{value}</v></c>')
                    elif value:
                        index = strings.setdefault(value, len(strings))
                        xml.append(f'<c r="{place}" t="s"><v>{index}</v></c>')
                part.write(("".join(xml) + "</row>").encode())
            part.write(b"</sheetData></worksheet>")
        with archive.open("xl/sharedStrings.xml", "w", force_zip64=True) as part:
            part.write(f'<sst xmlns="{MAIN}">'.encode())
            for text in strings:
                part.write(f'<si><t xml:space="preserve">{escape(text)}</t></si>'.encode())
            part.write(b"</sst>")
        return sum(entry.file_size for entry in archive.infolist())


def run(command):
    """CPU seconds, wall seconds and peak memory in MiB of a command."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status:
        sys.exit(f"{command[0]} failed")
    return (usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recollect")
    parser.add_argument("list")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rows", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "contacts.xlsx")
        expanded = write_workbook(options.list, path, options.rows)
        print(f"workbook: {os.path.getsize(path) / 1e6:.1f} MB, expanded {expanded / 1e6:.1f} MB")
        tools = {
            "recollect": [options.recollect, "inspect", path, "--json"],
            "openpyxl": [sys.executable, "-c", PEER, path],
        }
        taken = {name: [] for name in tools}
        for _ in range(options.rounds):
            for name, command in tools.items():
                taken[name].append(run(command))
        medians = {}
        for name, rounds in taken.items():
            cpu, wall, memory = (statistics.median(column) for column in zip(*rounds))
            medians[name] = cpu
            print(f"{name:10} {cpu:7.2f} s CPU {wall:7.2f} s wall {memory:7.0f} MiB {expanded / 1e6 / cpu:7.1f} MB/s")
        print(f"ratio of CPU seconds: {medians['openpyxl'] / medians['recollect']:.1f}")


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
