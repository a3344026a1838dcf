#!/usr/bin/env python3
"""Reading speed: `recollect inspect`, with and without looking for damage, and DuckDB's CSV reader on the same list, in turn.

    measure.py LIST.csv [--recollect PATH] [--runs 5]

All read the whole file on one thread and keep every cell as text. DuckDB adds up the lengths of all
cells: a plain count skips the cells' values, and a table is written besides. `inspect` cuts, packs and
hashes every row and gives it a key; it writes nothing. DuckDB's time is that of the query alone, ours
that of the whole process. Prints medians in seconds, and ratios above 1 where recollect is faster.
Needs the `duckdb` package.
"""
import argparse
import json
import resource
import statistics
import subprocess
import sys
import time

DUCKDB = """
import duckdb, json, resource, sys, time
path = sys.argv[1]
connection = duckdb.connect()
connection.execute("PRAGMA threads=1")
connection.execute("PRAGMA disable_progress_bar")
source = "read_csv('" + path.replace("'", "''") + "', all_varchar=true)"
begin, used = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF)
columns = [c[0] for c in connection.execute(f"SELECT * FROM {source} LIMIT 0").description]
sums = ", ".join('sum(strlen("' + c.replace('"', '""') + '"))' for c in columns)
rows = connection.execute(f"SELECT count(*), {sums} FROM {source}").fetchone()[0]
after = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({"rows": rows, "wall": time.monotonic() - begin,
                  "cpu": after.ru_utime + after.ru_stime - used.ru_utime - used.ru_stime}))
"""


def duckdb(path):
    out = subprocess.run([sys.executable, "-c", DUCKDB, path], capture_output=True, check=True)
    return json.loads(out.stdout)


def recollect(binary, path, damage):
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.monotonic()
    command = [binary, "inspect", path, "--json", "--quiet", "--damage" if damage else "--no-damage"]
    out = subprocess.run(command, capture_output=True, check=True)
    wall = time.monotonic() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - used.ru_utime - used.ru_stime
    return {"rows": json.loads(out.stdout)["tables"][0]["data_rows"], "wall": wall, "cpu": cpu}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("list")
    parser.add_argument("--recollect", default=".build/release/recollect")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    theirs, ours, looking = [], [], []
    for _ in range(arguments.runs):
        theirs.append(duckdb(arguments.list))
        ours.append(recollect(arguments.recollect, arguments.list, damage=False))
        looking.append(recollect(arguments.recollect, arguments.list, damage=True))
    if ours[0]["rows"] != theirs[0]["rows"]:
        sys.exit(f"recollect read {ours[0]['rows']} rows, DuckDB {theirs[0]['rows']}")
    print(f"{ours[0]['rows']} rows, {arguments.runs} runs in turn, medians")
    for what in ("cpu", "wall"):
        a = statistics.median(run[what] for run in ours)
        b = statistics.median(run[what] for run in theirs)
        c = statistics.median(run[what] for run in looking)
        print(f"{what:>4}: recollect {a:.2f} s, DuckDB {b:.2f} s, ratio {b / a:.2f}; "
              f"with damage {c:.2f} s, ratio {b / c:.2f}")


if __name__ == "__main__":
    main()
