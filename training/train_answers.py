"""Fit the weights that say how likely two values answer one question.

    python training/train_answers.py STORIES... [--write]

STORIES are folders of annotated stories: in each a folder a story, with article
files and a gold.json. Every two dates or numbers of two outlets that exclude each
other, in sentences that are linked, are an example, positive where "conflicts"
lists them. A logistic regression over the features of
framing.detect.answers.one_question is fitted for each kind. The script prints, for
the fit with the scored story left out, how many findings each least chance gives,
how many of them are listed conflicts, and how many of those there are. With --write
it stores the weights fitted on all stories in framing/data/answers.json.
"""

from __future__ import annotations

import argparse
import json
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from framing.analysis import assemble, read_article
from framing.detect.answers.one_question import features
from framing.detect.answers.value_pairs import excluding, values
from framing.ingest import read_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.detect.answers.value_pairs import Placed

ROOT = Path(__file__).parents[1]
OUT = ROOT / "framing" / "data" / "answers.json"
RULES = {"date": "date-conflict", "number": "number-conflict"}
LEASTS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7)
REGULARISATION = 1.0
DIGITS = 3

Model: TypeAlias = Any
"""A fitted regression; scikit-learn ships no types."""
Place = tuple[str, int, int]
Gold = list[list[tuple[list[Place], list[Place]]]]
Row = tuple[dict[str, float], int | None, str, str]
"""Features, number of the listed conflict or None, and the two values' places."""


def rows_of(folder: Path, kind: str) -> tuple[list[Row], int]:
    """Return the examples of a story, and how many conflicts it lists."""
    articles, _ = read_folder(folder)
    story = assemble(tuple(read_article(x, ()) for x in articles), ())
    table = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    texts = {Path(x.path).name: (x.id, x.text) for x in articles}
    listed = list(conflicts(table, texts, RULES[kind]))
    known = values(story, kind)
    out: list[Row] = []
    for a, b in excluding(story, known):
        number = next((n for n, x in enumerate(listed) if meets(a, b, x)), None)
        one, two = (f"{folder.name} {x.article} {x.slot.start}" for x in (a, b))
        out.append((features(known, a, b), number, one, two))
    return out, len(listed)


def conflicts(
    table: dict[str, Any], texts: dict[str, tuple[str, str]], rule: str
) -> Iterator[list[tuple[list[Place], list[Place]]]]:
    """Yield of each listed conflict of a rule the places of its opposed pairs."""
    for row in table["conflicts"]:
        if row["rule"] != rule:
            continue
        said = [
            (places(*texts[x["article"]], x["text"]), value)
            for x, value in zip(row["evidence"], row["values"], strict=True)
        ]
        yield [(a, b) for (a, v), (b, w) in combinations(said, 2) if v != w]


def places(article: str, text: str, wanted: str) -> list[Place]:
    """Return where a passage stands in its article."""
    out, at = [], text.find(wanted)
    while at >= 0:
        out.append((article, at, at + len(wanted)))
        at = text.find(wanted, at + 1)
    return out


def meets(
    a: Placed, b: Placed, pairs: Sequence[tuple[list[Place], list[Place]]]
) -> bool:
    """Return whether two values stand at the places of an opposed pair."""
    return any((at(a, x) and at(b, y)) or (at(a, y) and at(b, x)) for x, y in pairs)


def at(value: Placed, wanted: Sequence[Place]) -> bool:
    """Return whether a value overlaps one of some places."""
    return any(
        value.article == article and value.slot.start < end and start < value.slot.end
        for article, start, end in wanted
    )


def fit(rows: Sequence[Row]) -> tuple[Model, list[str]]:
    """Fit the regression; return it with the names of its features."""
    from sklearn.linear_model import LogisticRegression

    names = sorted(rows[0][0])
    model = LogisticRegression(C=REGULARISATION, max_iter=3000)
    model.fit(
        [[row[0][name] for name in names] for row in rows],
        [row[1] is not None for row in rows],
    )
    return model, names


def left_out(stories: dict[str, list[Row]]) -> list[tuple[float, str, Row]]:
    """Return the chance of each example by a fit without its story."""
    out = []
    for name, rows in stories.items():
        others = [row for key, more in stories.items() if key != name for row in more]
        model, names = fit(others)
        if rows:
            chances = model.predict_proba([[r[0][n] for n in names] for r in rows])
            out += [
                (float(p), name, row)
                for p, row in zip(chances[:, 1], rows, strict=True)
            ]
    return out


def print_scores(scored: Sequence[tuple[float, str, Row]], gold: int) -> None:
    """Print findings, right ones and conflicts found at each least chance."""
    for least in LEASTS:
        taken: set[tuple[str, str]] = set()
        shown, right, found = 0, 0, set()
        for likely, story, row in sorted(scored, key=lambda x: -x[0]):
            one, two = row[2], row[3]
            ends = {(one, two.split()[1]), (two, one.split()[1])}
            if likely < least or ends & taken:
                continue
            taken |= ends
            shown += 1
            right += row[1] is not None
            found |= {(story, row[1])} if row[1] is not None else set()
        print(
            f"  least {least}: pairs {shown:3}  listed {right:3}"
            f"  conflicts {len(found):3} of {gold}"
        )


def main() -> None:
    """Fit, print and, if asked, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    folders = sorted(
        gold.parent for base in options.stories for gold in base.glob("*/gold.json")
    )
    weights: dict[str, dict[str, float]] = {}
    for kind in RULES:
        examples = {folder.name: rows_of(folder, kind) for folder in folders}
        stories = {name: rows for name, (rows, _) in examples.items()}
        print(f"{kind}: {sum(map(len, stories.values()))} pairs, stories left out")
        for base in options.stories:
            own = {gold.parent.name for gold in base.glob("*/gold.json")}
            scored = [row for row in left_out(stories) if row[1] in own]
            print(f" {base}")
            print_scores(scored, sum(examples[name][1] for name in own))
        model, names = fit([row for rows in stories.values() for row in rows])
        weights[kind] = {"bias": round(float(model.intercept_[0]), DIGITS)} | {
            name: round(float(x), DIGITS)
            for name, x in zip(names, model.coef_[0], strict=True)
        }
    if options.write:
        OUT.write_text(json.dumps(weights, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
