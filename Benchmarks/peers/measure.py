#!/usr/bin/env python3
"""Run recollect and another tool on the same list in turn, and print medians and ratios.

    measure.py --list contacts.csv --binary recollect --peer "python peer_splink_crm.py {list} {out}" [--runs 3]

`{list}` and `{out}` (an empty folder) are filled in. Figures are of whole processes: wall and
processor seconds and the peak resident memory of the largest process, as the operating system
accounts for them. The two take turns, so that a drift of the machine's speed hits both. Standard
library only.
"""
import argparse
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import time


def once(command):
    start = time.time()
    done = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(done.pid, 0)
    wall = time.time() - start
    if status != 0:
        sys.exit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}: {done.stderr.read()[-400:]!r}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", required=True)
    parser.add_argument("--binary", default="recollect")
    parser.add_argument("--peer", required=True)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    results = {"recollect": [], "peer": []}
    for _ in range(options.runs):
        with tempfile.TemporaryDirectory() as work:
            results["recollect"].append(once([options.binary, "migrate", options.list, "--store", os.path.join(work, "crm.sqlite"), "--quiet"]))
        with tempfile.TemporaryDirectory() as work:
            results["peer"].append(once(shlex.split(options.peer.format(list=options.list, out=work))))
    print("| | wall s | CPU s | peak MiB |\n|---|---|---|---|")
    medians = {}
    for name, rows in results.items():
        medians[name] = [statistics.median(column) for column in zip(*rows)]
        print(f"| {name} | " + " | ".join(f"{value:.1f}" for value in medians[name]) + " |")
    print("| peer / recollect | " + " | ".join(f"{p / r:.2f}" for p, r in zip(medians["peer"], medians["recollect"])) + " |")


if __name__ == "__main__":
    main()
