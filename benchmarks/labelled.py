"""Hold flags that are known to be right or wrong: `python -m benchmarks.labelled DATA`.

Three sources. annotated: the stories in `tests/eval`, judged by the scorer; most
are fiction, written to be full of conflicts. real: stories of BASIL, NewsWCL50 and
NeuS as they were published; `judged.csv` says of each flag, after reading it, if an
editor would want to see it ("yes") or would wave it away. A flag that nobody judged
is listed and counts nowhere. pairs: two sentences from sets that say whether they
conflict (SummEdits news, VitaminC, Emergent) or that one follows from the other,
that both say the same or that they tell of different events (EQUATE, RTE, STS,
every fourth of ECB+'s training pairs). Those say nothing of names, and Breaking NLI
tells each pair with one word changed: both are left out.

Prints how many flags each source has and how many are right, then the unjudged
ones. `--judge` writes them in the form of `judged.csv`, for a reader to decide.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter, defaultdict
from dataclasses import replace
from functools import cache
from importlib import util
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import framing
from benchmarks.story_groups import read_rows, read_sets
from framing.analysis import analyse
from framing.detect import CONFLICTS
from framing.report.data import to_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import ModuleType

    from framing.model import Finding, Report

ROOT = Path(__file__).parents[1]
EVAL = ROOT / "tests" / "eval"
JUDGED = Path(__file__).with_name("judged.csv")
COLUMNS = ("set", "story", "rule", "right", "places")
READERS = {"basil": read_rows, "newswcl50": read_rows, "neus_triples": read_sets}
RULES = frozenset(rule.RULE for rule in CONFLICTS)
SAME = 4.6
"""Likeness, of 5, from which people hold two sentences to say the same."""
EACH = 4
"""One in so many of ECB+'s training pairs is taken."""


class Labelled(NamedTuple):
    """A flag, the source and story it comes from, and whether it is right."""

    source: str
    story: str
    finding: Finding
    right: bool


class Judgement(NamedTuple):
    """What a reader said of a flag: its rule, its places, and if it is right."""

    rule: str
    places: tuple[tuple[str, int, int], ...]
    right: bool


@cache
def scorer() -> ModuleType:
    """Return the scorer of the annotated stories as a module."""
    place = EVAL / "score_stories.py"
    found = util.spec_from_file_location(place.stem, place)
    if found is None or found.loader is None:
        raise FileNotFoundError(place)
    module = util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def folders(groups: Sequence[str] = ("stories", "fresh")) -> list[Path]:
    """Return the folders of the annotated stories that figures are told of."""
    return sorted(
        path.parent for name in groups for path in EVAL.glob(f"{name}/*/gold.json")
    )


@cache
def report(folder: Path) -> Report:
    """Return the report on an annotated story, made once."""
    return analyse(folder)


def judged_by_gold(folder: Path, made: Report) -> Iterator[Labelled]:
    """Yield the conflicts of a report with what the story's annotation says."""
    rules = scorer()
    story, data = rules.Story(folder), json.loads(to_json(made))
    names = rules.article_names(data)
    gold = [(x, rules.gold_pairs(story, x)) for x in story.gold["conflicts"]]
    for finding, row in zip(made.findings, data["findings"], strict=True):
        if finding.rule in RULES:
            pairs = rules.opposed_pairs(row, names)
            right = any(
                rules.meets(pair, places)
                for wanted, places in gold
                if finding.rule in {wanted["rule"], *rules.ALSO.get(wanted["rule"], ())}
                for pair in pairs
            )
            yield Labelled("annotated", folder.name, finding, right)


def annotated() -> Iterator[Labelled]:
    """Yield the flags on the annotated stories."""
    for folder in folders():
        yield from judged_by_gold(folder, report(folder))


def judgements() -> dict[tuple[str, str], list[Judgement]]:
    """Return what readers said, by set and story."""
    found: dict[tuple[str, str], list[Judgement]] = defaultdict(list)
    with JUDGED.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            places = tuple(place_of(text) for text in row["places"].split())
            right = row["right"] == "yes"
            found[row["set"], row["story"]].append(
                Judgement(row["rule"], places, right)
            )
    return found


def place_of(text: str) -> tuple[str, int, int]:
    """Return an article and the span in it.

    >>> place_of("2:10-24")
    ('a2', 10, 24)
    """
    article, _, span = text.partition(":")
    start, _, end = span.partition("-")
    return f"a{article}", int(start), int(end)


def verdict(finding: Finding, known: list[Judgement]) -> bool | None:
    """Return what was said of a finding's rule at its places, None if nothing was.

    Two places of different articles must be those that were read.
    """
    for judgement in known:
        met = {
            article
            for article, start, end in judgement.places
            for row in finding.evidence
            if row.article == article and row.start < end and start < row.end
        }
        if judgement.rule == finding.rule and len(met) > 1:
            return judgement.right
    return None


def real_flags(data: Path) -> Iterator[tuple[str, str, Finding]]:
    """Yield the conflicts found in real stories, with set and story."""
    for name, read in READERS.items():
        for story, articles in read(data / "stories" / f"{name}.jsonl").items():
            numbered = [replace(x, id=f"a{n}") for n, x in enumerate(articles, 1)]
            for finding in analyse(numbered).findings:
                if finding.rule in RULES:
                    yield name, story, finding


def real(data: Path) -> tuple[list[Labelled], list[tuple[str, str, Finding]]]:
    """Return the judged flags on real stories, and those that nobody judged."""
    known, found, unjudged = judgements(), [], []
    for name, story, finding in real_flags(data):
        right = verdict(finding, known.get((name, story), []))
        if right is None:
            unjudged.append((name, story, finding))
        else:
            found.append(Labelled("real", f"{name} {story}", finding, right))
    return found, unjudged


def rows(data: Path, name: str) -> list[dict[str, Any]]:
    """Return the rows of a file of pairs."""
    text = (data / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def sentence_pairs(data: Path) -> Iterator[tuple[str, str, str, bool]]:
    """Yield the set of a pair, its two texts, and whether they conflict."""
    for row in rows(data, "conflict/summedits_news"):
        yield "summedits", row["statement_a"], row["statement_b"], row["label"] == 0
    for row in rows(data, "conflict/vitaminc_sample"):
        if row["label"] != "not enough info":
            yield "vitaminc", row["claim"], row["evidence"], row["label"] == "refutes"
    for row in rows(data, "conflict/emergent"):
        if row["label"] != "observing":
            yield "emergent", row["claim"], row["headline"], row["label"] == "against"
    for row in rows(data, "conflict/equate"):
        if row["label"] == "entailment":
            yield "equate", row["premise"], row["hypothesis"], False
    for row in rows(data, "conflict/rte123"):
        if row["label"] == 1:
            yield "rte", row["text"], row["hypothesis"], False
    for row in rows(data, "alignment/sts_news"):
        if row["score"] >= SAME:
            yield "sts", row["s1"], row["s2"], False
    apart = [x for x in rows(data, "alignment/ecbplus_pairs") if x["label"] == 0]
    for row in [x for x in apart if x["split"] == "train"][::EACH]:
        yield "ecb+", row["s1"], row["s2"], False


def pairs(data: Path) -> Iterator[Labelled]:
    """Yield the flags on pairs of sentences; each pair is a story of its own."""
    for number, (name, left, right, conflict) in enumerate(sentence_pairs(data)):
        for finding in framing.find_conflicts(left, right):
            if finding.rule != "name-variant":
                yield Labelled("pairs", f"{name} {number}", finding, conflict)


def sizes(data: Path) -> dict[str, int]:
    """Return how many stories, or pairs of sentences, each source has."""
    sets = {
        name: len(read(data / "stories" / f"{name}.jsonl"))
        for name, read in READERS.items()
    }
    pairs_read = sum(1 for _ in sentence_pairs(data))
    return {"annotated": len(folders()), **sets, "pairs": pairs_read}


def as_row(name: str, story: str, finding: Finding) -> str:
    """Return a flag as a line of `judged.csv` without a verdict."""
    places = " ".join(
        f"{x.article.removeprefix('a')}:{x.start}-{x.end}" for x in finding.evidence
    )
    return f"{name},{story},{finding.rule},?,{places}"


def main() -> None:
    """Print the sources' sizes, and what nobody judged."""
    data = Path(sys.argv[1])
    found, unjudged = real(data)
    every = [*annotated(), *found, *pairs(data)]
    counts, right = Counter(x.source for x in every), Counter[str]()
    right.update(x.source for x in every if x.right)
    for source, count in counts.items():
        print(f"{source:10} {count:4} flags, right {right[source]:4}")
    for name, story, finding in unjudged:
        if "--judge" in sys.argv:
            print(as_row(name, story, finding))
            continue
        print(f"unjudged: {name} {story} {finding.rule}: {finding.message}")
        for row in finding.evidence:
            print(f"    {row.article} “{row.text}”: {' '.join(row.sentence.split())}")


if __name__ == "__main__":
    main()
