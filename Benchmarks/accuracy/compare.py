#!/usr/bin/env python3
"""Ours beside other tools on all labelled sets and generated lists, as a table, kept over time.

    compare.py --data DIR --score score.py --binary recollect [--only NAME ...]
               [--generate generate.py --python PYTHON --sizes 10000 100000 --seeds 1 2 3]
               [--peers DIR --splink PYTHON --recordlinkage PYTHON --dedupe PYTHON [--limit SECONDS]]
               [--work DIR] [--history history.jsonl] [--table TABLE.md] [--no-ours]

DIR and score.py as for measure.py. With --generate the lists are made once, in --work. With --peers the tools whose PYTHON (one that has
the tool) is given are run on the same files by the scripts in DIR; they need no look at the labels, except dedupe, which is taught 100 of them.
Every figure is appended to the history with date, tool and version; the table shows for each set and tool the last one, and how ours
changed since the run before. A tool that takes longer than --limit is left out and said so. Standard library only.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import time

import measure

# What other tools call the sets from which the same columns are dropped as from ours.
CONTACT = {"febrl1", "febrl3", "dsgen_A_5000", "dsgen_C_2500", "dsgen_D_5000"}
TOOLS = ["recollect", "splink", "recordlinkage", "dedupe"]
METRICS = [("best_f1", "best F1 (closure)"), ("recall_at_999", "recall at precision .999")]

PREPARE = """
import os, sys, pandas as pd
source, truth, target = sys.argv[1:]
d = pd.read_csv(source, dtype=str, keep_default_na=False).rename(columns={"record_id": "unique_id"})
t = pd.read_csv(truth, dtype=str).set_index("record_id").cluster_id
d["label"] = d.unique_id.map(t)
d["src"] = "a"
for c in d.columns:
    if c not in ("unique_id", "label", "src"):
        d[c] = d[c].astype("string").str.strip().str.lower().replace({"": None})
d.to_parquet(target)
"""


def call(command, limit, **more):
    """What a command printed; None where it failed or took too long, with the reason on standard error."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, **more)
    except subprocess.TimeoutExpired:
        print(f"{os.path.basename(command[1])}: took longer than {limit} s", file=sys.stderr)
        return None
    if done.returncode != 0:
        print(f"{os.path.basename(command[1])}: {done.stderr.strip()[-300:]}", file=sys.stderr)
        return None
    return done.stdout


def marked(output, mark):
    """The JSON object behind a mark at the beginning of a line."""
    for line in (output or "").splitlines():
        if line.startswith(mark + " "):
            return json.loads(line[len(mark) + 1:])
    return None


def version(python, package):
    found = subprocess.run(
        [python, "-c", f"import importlib.metadata as m; print(m.version('{package}'))"], capture_output=True, text=True)
    return found.stdout.strip() or "unknown"


def generated(options, work):
    """The generated lists, made where they are not there yet."""
    if not options.generate:
        return
    for rows in options.sizes:
        for seed in options.seeds:
            path = os.path.join(work, f"generated_{rows}_seed_{seed}.csv")
            if not os.path.exists(path + ".truth.csv"):
                call([options.python, options.generate, "--rows", str(rows), "--seed", str(seed), "--out", path], 3600)
            if os.path.exists(path + ".truth.csv"):
                yield os.path.basename(path)[:-4], path, path + ".truth.csv"


class Peers:
    """Runs the other tools on one set at a time."""

    def __init__(self, options, work):
        self.options, self.work = options, work
        self.prepared = os.path.join(work, "peers")
        os.makedirs(os.path.join(self.prepared, "real"), exist_ok=True)
        self.versions = {tool: version(getattr(options, tool), tool) for tool in TOOLS[1:] if getattr(options, tool)}

    def script(self, name):
        return os.path.join(self.options.peers, name)

    def results(self, name, path, truth):
        """(tool, seconds, sweep) for each tool that got through."""
        for tool in self.versions:
            began = time.time()
            sweep = self.listed(tool, name, path) if name.startswith("generated_") else self.labelled(tool, name, path, truth)
            if sweep:
                yield tool, time.time() - began, sweep

    def environment(self):
        return {**os.environ, "PEERS_DATA": self.prepared}

    def labelled(self, tool, name, path, truth):
        python = getattr(self.options, tool)
        target = os.path.join(self.prepared, "real", name + ".parquet")
        if not os.path.exists(target):
            preparer = self.options.splink or python
            if name.startswith(("febrl", "dsgen")):
                call([preparer, "-c", PREPARE, path, truth, target], 600)
            else:
                folder = os.path.join(self.prepared, "input")
                os.makedirs(os.path.join(folder, "sets"), exist_ok=True)
                for source in (path, truth):
                    link = os.path.join(folder, "sets", os.path.basename(source))
                    if not os.path.lexists(link):
                        os.symlink(os.path.abspath(source), link)
                call([preparer, self.script("prep_real.py"), folder, os.path.join(self.prepared, "real")], 600, env=self.environment())
        spec = name + "_contact" if name in CONTACT else name
        scripts = {
            "splink": ["peer_splink_real.py", spec], "recordlinkage": ["peer_recordlinkage.py", target, spec],
            "dedupe": ["peer_dedupe.py", target, spec],
        }[tool]
        return marked(call([python, self.script(scripts[0])] + scripts[1:], self.options.limit, env=self.environment()), "RESULT")

    def listed(self, tool, name, path):
        python, out = getattr(self.options, tool), os.path.join(self.prepared, name)
        cleaned = os.path.join(out, "cleaned.parquet")
        if tool == "splink":
            if call([python, self.script("peer_splink_crm.py"), path, out], self.options.limit) is None:
                return None
            call([python, self.script("export_clean.py"), os.path.join(out, "work.duckdb"), path, cleaned], 600)
            return marked(call([python, self.script("eval_pairs.py"), path, os.path.join(out, "pred.parquet")], 3600), "SWEEP")
        if not os.path.exists(cleaned):
            return None
        script = "peer_recordlinkage.py" if tool == "recordlinkage" else "peer_dedupe.py"
        return marked(call([python, self.script(script), cleaned, "crm"], self.options.limit), "RESULT")


def peer_figures(sweep):
    return {
        "best_f1": sweep["closure_best"]["F1"], "recall_at_999": sweep["closure_r_at_p999"]["R"],
        "pairs_completeness": sweep.get("block_recall"),
    }


class History:
    """Figures by set and tool, one JSON object a line."""

    def __init__(self, path):
        self.path, self.rows = path, []
        if path and os.path.exists(path):
            with open(path, encoding="utf-8") as handle:
                self.rows = [json.loads(line) for line in handle]

    def add(self, name, tool, tool_version, figures):
        row = {"date": time.strftime("%Y-%m-%d", time.gmtime()), "set": name, "tool": tool, "version": tool_version}
        row.update({key: round(value, 5) if isinstance(value, float) else value for key, value in figures.items()})
        self.rows.append(row)
        if self.path:
            with open(self.path, "a", encoding="utf-8") as log:
                log.write(json.dumps(row, sort_keys=True) + "\n")

    def last(self, name, tool, back=0):
        found = [row for row in self.rows if row["set"] == name and row["tool"] == tool]
        return found[-1 - back] if len(found) > back else None

    def sets(self):
        return sorted({row["set"] for row in self.rows}, key=lambda name: (name.startswith("generated_"), name))


def cell(history, name, tool, metric):
    row = history.last(name, tool)
    if row is None or row.get(metric) is None:
        return "–"
    text = f"{row[metric]:.4f}"
    before = history.last(name, tool, back=1)
    if tool == "recollect" and before and before.get(metric) is not None and abs(row[metric] - before[metric]) >= 0.0005:
        text += f" ({row[metric] - before[metric]:+.4f})"
    return text


def standing(history, name, metric):
    """Ours beside the best tool that was given no labels."""
    mine = history.last(name, "recollect")
    others = [row[metric] for row in (history.last(name, tool) for tool in ("splink", "recordlinkage")) if row and row.get(metric) is not None]
    if mine is None or mine.get(metric) is None or not others:
        return "–"
    best = max(others)
    room = 0.002 if best >= 0.99 else 0
    return "ahead" if mine[metric] > best else "equal" if mine[metric] >= best - room else "behind"


def table(history):
    versions = {}
    for row in history.rows:
        versions[row["tool"]] = f"{row['version']}, {row['date']}"
    lines = [
        "# Accuracy beside other tools", "",
        "Made by `compare.py`; every figure is in `history.jsonl`. Without labels, except dedupe, which was taught 100. For ours in brackets: the",
        "change since the run before. *equal*: within 0.002 where the best other tool without labels is at .99 or above.", "",
    ]
    lines += [f"- {tool}: {versions[tool]}" for tool in TOOLS if tool in versions]
    shown = [tool for tool in TOOLS if tool in versions]
    for metric, title in METRICS:
        lines += ["", f"## {title[0].upper()}{title[1:]}", "", "| set | " + " | ".join(shown) + " | ours is |", "|---" * (len(shown) + 2) + "|"]
        for name in history.sets():
            cells = [cell(history, name, tool, metric) for tool in shown]
            lines.append(f"| {name} | " + " | ".join(cells) + f" | {standing(history, name, metric)} |")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", action="append", default=[])
    parser.add_argument("--score")
    parser.add_argument("--binary", default="recollect")
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--generate")
    parser.add_argument("--python", default=sys.executable, help="has what the generator needs")
    parser.add_argument("--sizes", nargs="*", type=int, default=[10_000, 100_000])
    parser.add_argument("--seeds", nargs="*", type=int, default=[1, 2, 3])
    parser.add_argument("--peers")
    for tool in TOOLS[1:]:
        parser.add_argument("--" + tool, metavar="PYTHON")
    parser.add_argument("--limit", type=int, default=1200, help="seconds for one tool and set")
    parser.add_argument("--work")
    parser.add_argument("--history")
    parser.add_argument("--table")
    parser.add_argument("--no-ours", action="store_true")
    options = parser.parse_args()
    history = History(options.history)
    with tempfile.TemporaryDirectory() as scratch:
        work = options.work or scratch
        os.makedirs(work, exist_ok=True)
        peers = Peers(options, work) if options.peers else None
        ours = subprocess.run([options.binary, "--version"], capture_output=True, text=True).stdout.strip() if not options.no_ours else ""
        sets = [one for folder in options.data for one in measure.sets(folder, options.only)]
        sets += [one for one in generated(options, work) if not options.only or one[0] in options.only]
        for name, path, truth in sets:
            if not options.no_ours:
                result = measure.run(options.binary, name, path, truth, options.score, scratch, None)
                if "failed" in result:
                    print(f"{name}: {result['failed']}", file=sys.stderr)
                else:
                    history.add(name, "recollect", ours, measure.figures(result))
            for tool, seconds, sweep in peers.results(name, path, truth) if peers else ():
                history.add(name, tool, peers.versions[tool], {"seconds": round(seconds, 1), **peer_figures(sweep)})
            print(name + ": " + ", ".join(f"{tool} {cell(history, name, tool, 'best_f1')} / {cell(history, name, tool, 'recall_at_999')}" for tool in TOOLS), flush=True)
    text = table(history)
    if options.table:
        with open(options.table, "w", encoding="utf-8") as sink:
            sink.write(text)
    else:
        print(text)


if __name__ == "__main__":
    main()
