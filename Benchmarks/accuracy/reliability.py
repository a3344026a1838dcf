#!/usr/bin/env python3
"""Draw how well match probabilities are calibrated on labelled data: a reliability diagram as SVG.

    reliability.py --set NAME=PAIRS.csv,TRUTH.csv [--set ...] --out reliability.svg [--bins 10] [--least 0.01] [--json]

PAIRS.csv is what `recollect export pairs --min-probability 0.000001` wrote, TRUTH.csv has
`record_id,cluster_id` (or `id`, `record_key`). A pair counts in the bin of its predicted probability; a point stands at the mean
prediction and the share of true pairs of its bin, its line is Wilson's interval at 90 %. Prints for each set the expected calibration
error (mean gap by pairs), the largest gap of a bin with at least 30 pairs, and the Brier score. Pairs below --least are left out: they are
so many and so easy that they would hide everything else. Standard library only.
"""
import argparse
import csv
import json
import math

Z = 1.6448536269514722


def read(pairs_path, truth_path, least=0.01):
    """(predicted probability, is a true pair) for each exported pair from `least` on."""
    with open(truth_path, newline="", encoding="utf-8") as handle:
        rows = list(csv.DictReader(handle))
    key = next(name for name in ("record_id", "id", "record_key") if name in rows[0])
    truth = {row[key]: row["cluster_id"] for row in rows}
    with open(pairs_path, newline="", encoding="utf-8") as handle:
        for row in csv.DictReader(handle):
            left, right = truth.get(row["left_key"]), truth.get(row["right_key"])
            probability = float(row["match_probability"])
            if left is not None and right is not None and probability >= least:
                yield probability, left == right


def wilson(matches, total):
    share = matches / total
    middle = (share + Z * Z / (2 * total)) / (1 + Z * Z / total)
    half = Z / (1 + Z * Z / total) * math.sqrt(share * (1 - share) / total + Z * Z / (4 * total * total))
    return max(0.0, middle - half), min(1.0, middle + half)


def calibration(predictions, count):
    """The bins with pairs and what they amount to."""
    sums, matches, totals, brier = [0.0] * count, [0] * count, [0] * count, 0.0
    for probability, is_match in sorted(predictions):
        place = min(count - 1, int(probability * count))
        sums[place] += probability
        matches[place] += is_match
        totals[place] += 1
        brier += (probability - is_match) ** 2
    bins = []
    for place in range(count):
        if totals[place]:
            low, high = wilson(matches[place], totals[place])
            bins.append({
                "lower": place / count, "upper": (place + 1) / count, "pairs": totals[place], "predicted": sums[place] / totals[place],
                "observed": matches[place] / totals[place], "observed_low": low, "observed_high": high,
            })

    pairs = sum(totals)
    return {
        "pairs": pairs, "expected_calibration_error": sum(abs(one["predicted"] - one["observed"]) * one["pairs"] for one in bins) / pairs if pairs else 0.0,
        "largest_gap": max((abs(one["predicted"] - one["observed"]) for one in bins if one["pairs"] >= 30), default=0.0),
        "brier": brier / pairs if pairs else 0.0, "bins": bins,
    }


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def panel(name, found, left, top, size=170):
    def x(value):
        return round(left + 34 + value * size, 1)

    def y(value):
        return round(top + 26 + (1 - value) * size, 1)

    out = [f'<text class="t" x="{left + 34}" y="{top + 14}">{escape(name)}: {found["expected_calibration_error"]:.3f}</text>']
    for step in range(6):
        value = step / 5
        out.append(f'<line class="g" x1="{x(0)}" x2="{x(1)}" y1="{y(value)}" y2="{y(value)}"/>')
        if step % 5 == 0 or step == 2:
            out.append(f'<text class="k e" x="{x(0) - 5}" y="{y(value) + 3}">{value:.1f}</text>')
            out.append(f'<text class="k m" x="{x(value)}" y="{y(0) + 14}">{value:.1f}</text>')
    out.append(f'<line class="d" x1="{x(0)}" y1="{y(0)}" x2="{x(1)}" y2="{y(1)}"/>')
    for one in found["bins"]:
        radius = min(7, 2 + math.log10(one["pairs"]) * 1.2)
        text = f'{one["pairs"]} pairs: predicted {one["predicted"]:.3f}, observed {one["observed"]:.3f}'
        out.append(f'<line class="w" x1="{x(one["predicted"])}" x2="{x(one["predicted"])}" y1="{y(one["observed_low"])}" y2="{y(one["observed_high"])}"/>')
        out.append(f'<circle cx="{x(one["predicted"])}" cy="{y(one["observed"])}" r="{radius:.1f}"><title>{text}</title></circle>')
    return out


def draw(found, columns=4):
    """All sets side by side; the number behind each name is its expected calibration error."""
    width, height = 224, 236
    rows = (len(found) + columns - 1) // columns
    across = min(columns, len(found)) * width
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} {rows * height + 22}" role="img" '
        'aria-label="Observed share of true pairs against predicted probability">',
        "<style>text{font:11px system-ui,sans-serif;fill:#5a6675}.t{font-weight:600;fill:#1c2430}.e{text-anchor:end}.m{text-anchor:middle}"
        ".g{stroke:#d9dee5}.d{stroke:#1c2430;stroke-dasharray:4 3}.w{stroke:#1f7a4d}circle{fill:#1f7a4d}</style>",
        f'<rect width="{across}" height="{rows * height + 22}" fill="#fff"/>',
    ]
    for number, name in enumerate(sorted(found)):
        out += panel(name, found[name], number % columns * width, number // columns * height)
    out.append(f'<text x="10" y="{rows * height + 12}">Across: predicted probability; up: observed share of true pairs. Behind the names: expected calibration error.</text>')
    return "\n".join(out + ["</svg>", ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", action="append", required=True, metavar="NAME=PAIRS,TRUTH")
    parser.add_argument("--out", metavar="FILE", help="where the diagram goes")
    parser.add_argument("--bins", type=int, default=10)
    parser.add_argument("--least", type=float, default=0.01)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found = {}
    for one in options.set:
        name, _, paths = one.partition("=")
        pairs_path, _, truth_path = paths.partition(",")
        found[name] = calibration(list(read(pairs_path, truth_path, options.least)), options.bins)
    if options.out:
        with open(options.out, "w", encoding="utf-8") as sink:
            sink.write(draw(found))
    if options.json:
        print(json.dumps(found, indent=1, sort_keys=True))
        return
    print("| set | pairs | expected calibration error | largest gap | Brier |\n|---|---|---|---|---|")
    for name in sorted(found):
        one = found[name]
        print(f"| {name} | {one['pairs']} | {one['expected_calibration_error']:.4f} | {one['largest_gap']:.3f} | {one['brier']:.4f} |")


if __name__ == "__main__":
    main()
