"""Measure dates, numbers, names, voices and sentences beside other libraries.

    python -m benchmarks.language [DATA]

DATA is `../shared/data` when not given. Every measure is taken on all tools that
are installed (the extra `bench` has them), in one run and on the same texts; the
table is printed, and `benchmarks.card` takes it into the accuracy card. Libraries
that give a score and no verdict get the threshold that suits them best. What is
published on the whole of a set, and cannot be run here, is named as such. Speeds are
those of one core; libraries read a short piece of the text.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import framing
from benchmarks import dates, names, quantities, quotations, sentences, voices
from benchmarks.libraries import by_marks, date_finders, number_finders
from framing.report.accuracy import beside_table
from framing.report.markdown import block_text

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path("../shared/data")
PUBLISHED = {
    "dates, TempEval-3, strict F1": {"HeidelTime, published": 0.81},
    "dates, TempEval-3, relaxed F1": {"HeidelTime, published": 0.90},
    "dates, TempEval-3, value F1": {"HeidelTime, published": 0.78},
    "quotations, PolNeAR, speaker of direct and mixed": {"people, published": 0.943},
}


class Row(NamedTuple):
    """A measure, the project's figure, and those of others by name."""

    measure: str
    ours: float
    others: dict[str, float]


def rows(data: Path) -> Iterator[Row]:
    """Yield the rows of the table."""
    yield from date_rows(data)
    yield from number_rows(data)
    yield from name_rows(data)
    yield from voice_rows(data)
    yield from sentence_rows(data)


def date_rows(data: Path) -> Iterator[Row]:
    """Yield how dates are found in news, and what days they are taken for."""
    path = data / "dates" / "tempeval3.jsonl"
    finders: dict[str, dates.Finder] = {"framing": framing.find_dates}
    finders |= date_finders()
    scores = {name: dates.tempeval(path, find) for name, find in finders.items()}
    for kind in ("strict", "relaxed", "value"):
        figures = {
            name: dates.f1(getattr(score, kind), score.found, score.gold)
            for name, score in scores.items()
        }
        yield row(f"dates, TempEval-3, {kind} F1", figures)
    yield row("dates, speed, MB/s", dates.speeds(path))


def number_rows(data: Path) -> Iterator[Row]:
    """Yield in how many cases exactly the right numbers are found."""
    path = data / "numbers" / "recognizers_numbers.jsonl"
    finders = {"framing": framing.find_numbers, **number_finders()}
    figures = {}
    for name, find in finders.items():
        score = quantities.recognizers(path, find)["NumberModel"]
        figures[name] = score.exact / score.cases
    yield row("numbers, Recognizers' own cases, exact", figures)
    yield row("numbers, speed, MB/s", quantities.speeds(data))


def name_rows(data: Path) -> Iterator[Row]:
    """Yield whether pairs of names are told for one or two."""
    parts = names.parts_of(data)
    for title in ("persons, by hand", "persons, synthetic"):
        part = parts[title]
        figures = {"framing": names.verdict_f1(part)}
        for name, likeness in names.libraries().items():
            scored = names.scored_by(likeness, part)
            figures[name] = names.f1_at(scored, names.best_threshold(scored))
        said = [(bool(x["peer_pred"]), bool(x["label"])) for x in part]
        figures["LogicV2, as the set has it"] = names.rates(said)[2]
        yield row(f"names, {title}, F1", figures)
    for title, part in names.look_alikes(data).items():
        figures = {"framing": names.area(names.scored_by(names.our_score, part))}
        for name, likeness in names.libraries().items():
            figures[name] = names.area(names.scored_by(likeness, part))
        yield row(f"names, {title}, AUC", figures)
    yield row(
        "names, speed of finding, MB/s", {"framing": names.speed_of_finding(data)}
    )


def voice_rows(data: Path) -> Iterator[Row]:
    """Yield how quotations and reports are found, and who is taken to speak."""
    articles = quotations.read(data)
    ours = quotations.shares(quotations.counts(articles))
    marks = quotations.shares(quotations.counts(articles, by_marks))
    for kind in quotations.KINDS:
        figures = {"framing": ours[f"{kind}_found"], "marks": marks[f"{kind}_found"]}
        yield row(f"quotations, PolNeAR, {kind} found", figures)
    speaker = {"framing": ours["quoted_speaker"]}
    yield row("quotations, PolNeAR, speaker of direct and mixed", speaker)
    precision = {"framing": ours["reported_precision"]}
    yield row("quotations, PolNeAR, reports that are annotated ones", precision)
    for title, measure in voices.figures(data).items():
        yield row(f"voice, BASIL, {title}", {"framing": measure})
    speed = quotations.speeds(articles)
    yield row("quotations, speed, MB/s", {"framing": speed["quotations in marks"]})


def sentence_rows(data: Path) -> Iterator[Row]:
    """Yield how sentences are parted."""
    splitters = {"framing": sentences.ours, **sentences.libraries()}
    counts = {
        name: [
            sentences.measure(data / "sentences" / f"{part}.jsonl", split)
            for part in sentences.SETS
        ]
        for name, split in splitters.items()
    }
    rules = {
        name: golden.perfect / golden.items for name, (golden, _) in counts.items()
    }
    yield row("sentences, golden rules, all right", rules)
    yield row("sentences, UD news, F1", {name: x.f1 for name, (_, x) in counts.items()})


def row(measure: str, figures: dict[str, float]) -> Row:
    """Return a row, the project's figure apart; published ones stand with others."""
    others = {name: value for name, value in figures.items() if name != "framing"}
    return Row(measure, figures["framing"], others | PUBLISHED.get(measure, {}))


def table(found: list[Row]) -> str:
    """Return the rows as a Markdown table."""
    return block_text(beside_table({"beside others": [x._asdict() for x in found]}))


def main(data: Path) -> None:
    """Print the table."""
    print(table(list(rows(data))))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA)
