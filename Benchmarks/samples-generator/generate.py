#!/usr/bin/env python3
"""Writes samples/: invented contacts and companies in four files, and the truth about them.

    python3 Benchmarks/samples-generator/generate.py samples

The same seed gives the same bytes. Standard library only.
"""

import random
import sys
from pathlib import Path

import people
import writers

SEED = 20240317


def main():
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "samples")
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(SEED)
    accounts, truth = writers.accounts(rng)
    rows = people.appearances(rng, people.population(rng), accounts)
    for name, writer in [("customers-2024.csv", writers.spreadsheet),
                         ("salesforce-contacts.csv", writers.crm_contacts),
                         ("address-book.vcf", writers.cards)]:
        data, keys = writer(rng, rows[name])
        (folder / name).write_bytes(data)
        truth += keys
    (folder / "salesforce-accounts.csv").write_bytes(writers.crm_accounts(accounts))
    lines = ["source,record_key,cluster_id"] + [",".join(line) for line in sorted(truth)]
    # Beside the samples, not among them: whoever imports samples/*.csv must not read the answers.
    (folder / "expected").mkdir(exist_ok=True)
    (folder / "expected" / "truth.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    clusters = {line[2] for line in truth}
    print(f"{len(truth)} records of {len(clusters)} people and organisations")


if __name__ == "__main__":
    main()
