"""Fit the map from what a rule saw to how often such flags are right.

    python training/train_calibration.py DATA [--write]

DATA is the folder of the benchmarks' data. The script collects every flag that is
known to be right or wrong (see benchmarks/labelled.py), fits the regression of
framing.detect.confidence and prints it, with its curve on stories that it was not
fitted on. With --write it stores the numbers in framing/data/calibration.json.
Flags on real stories that nobody has judged yet count nowhere; how many there are
is printed, and `python -m benchmarks.labelled DATA` shows them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path

ROOT = Path(__file__).parents[1]
OUT = ROOT / "framing" / "data" / "calibration.json"


def main() -> None:
    """Fit, report and, if asked, write."""
    sys.path.insert(0, str(ROOT))
    from benchmarks import calibration, labelled
    from framing.detect.confidence import ground

    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    found, unjudged = labelled.real(options.data)
    flags = [*labelled.annotated(), *found, *labelled.pairs(options.data)]
    bins, figures = calibration.measured(flags)
    for row in bins:
        print(f"stated {row.stated:.2f}, right {row.right:.2f} of {row.flags}")
    for name, value in figures.items():
        print(f"{name:20} {value:.3f}")
    print(f"unjudged flags on real stories: {len(unjudged)}")
    counted = Counter(ground(flag.finding) for flag in flags)
    right = Counter(ground(flag.finding) for flag in flags if flag.right)
    table = {
        **asdict(calibration.fit(flags)),
        "cases": {name: [counted[name], right[name]] for name in sorted(counted)},
    }
    text = json.dumps(table, indent=1)
    print(text)
    if options.write:
        OUT.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
