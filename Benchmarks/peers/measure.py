#!/usr/bin/env python3
"""Run recollect and another tool on the same lists in turn, and print medians and ratios.

    measure.py --list 10k.csv --list 100k.csv --binary recollect --peer "python peer_splink_crm.py {list} {out}" [--runs 3]

`{list}` and `{out}` (an empty folder) are filled in. Figures are of whole processes: wall and
processor seconds and the peak resident memory of the largest process, as the operating system
accounts for them; beside them, of ours, the stages up to the clusters (read, match, judge), which
is what a peer without a store does. The two take turns, so that a drift of the machine's speed hits
both; where other work runs too, processor seconds say more than wall seconds. Standard library only.
"""
import argparse
import os
import re
import shlex
import statistics
import subprocess
import sys
import tempfile
import time

TO_CLUSTERS = re.compile(r"^(?:read|match|judge)\b[a-z ]*?\s+([\d.]+)\s+([\d.]+)\s", re.MULTILINE)


def once(command):
    """Wall and processor seconds, peak MiB, and all that was printed."""
    with tempfile.TemporaryFile() as printed:
        start = time.time()
        process = subprocess.Popen(command, stdout=printed, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.time() - start
        printed.seek(0)
        text = printed.read().decode(errors="replace")
    if status != 0:
        sys.exit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}: {text[-400:]}")
    return (wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024), text


def measure(path, options):
    ours, clusters, peers = [], [], []
    for _ in range(options.runs):
        with tempfile.TemporaryDirectory() as work:
            figures, text = once([options.binary, "migrate", path, "--store", os.path.join(work, "crm.sqlite"), "--timings", "--quiet"])
            stages = TO_CLUSTERS.findall(text)
            if not stages:
                sys.exit("no timings were printed")
            ours.append(figures)
            clusters.append((sum(float(wall) for wall, _ in stages), sum(float(cpu) for _, cpu in stages), figures[2]))
        with tempfile.TemporaryDirectory() as work:
            peers.append(once(shlex.split(options.peer.format(list=path, out=work)))[0])
    return [[statistics.median(column) for column in zip(*rows)] for rows in (ours, clusters, peers)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", required=True, action="append")
    parser.add_argument("--binary", default="recollect")
    parser.add_argument("--peer", required=True)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    print("| list | | wall s | CPU s | peak MiB | peer : this, wall | CPU | memory |\n|---|---|---|---|---|---|---|---|")
    for path in options.list:
        ours, clusters, peer = measure(path, options)
        for name, row in (("into the finished store", ours), ("to the clusters", clusters), ("peer", peer)):
            figures = " | ".join(f"{value:.1f}" for value in row)
            ratios = " | ".join(f"{theirs / max(own, 1e-9):.1f}" for theirs, own in zip(peer, row)) if row is not peer else " | | "
            print(f"| {os.path.basename(path)} | {name} | {figures} | {ratios} |", flush=True)


if __name__ == "__main__":
    main()
