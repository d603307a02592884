"""Measure what is found of faults planted in real stories, and what is flagged else.

    python -m benchmarks.planted DATA

DATA holds `stories/basil.jsonl` (three outlets a story) and `newswcl50.jsonl`
(five). One fault at a time is planted in one outlet's copy, the story is analysed
as before, and the fault counts as found when a finding of a conflict rule that
the untouched story does not have shows evidence at the changed place. A place that
a finding on the untouched story already covers gets no fault.

Faults are of eight kinds: another number; another weekday, day or year; another
country, state or city; another office before a name; a name misspelt once; a
surname replaced by another throughout; a "not" more or less; another person in
the place of the one who did it, or the two turned round. Which places and which
values is settled by a hash. At most `EACH` of a kind are planted in a story.

Only what another outlet states too can be found. That is settled before anything
is analysed, by words alone: another outlet has a sentence with the same value (for
a deed: the same verb, negated or not; for an actor: the same person before the same
verb), which shares at least `SHARED` telling words with the changed one besides,
and at least `NEAR` content words among the `REACH` words on each side of the value.
Telling is a content word that at most `COMMON` sentences of either article have. Of
offices and names the other outlet must give the same person the same office, or the
same full name, wherever. The criterion was fixed before the first result was seen;
`--sample` prints pairs to judge how often both do state one claim, `--errors` the
faults that are missed, `--flags` what is flagged on untouched stories.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import framing
from benchmarks._faults import (
    NO_NAMES,
    TITLES,
    Fault,
    Page,
    Word,
    faults,
    number_of,
    words,
)
from benchmarks._faults import STOP as SMALL_WORDS
from benchmarks.story_groups import read_rows
from framing.analysis import CONFLICT_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from framing.model import Article, Finding
    from framing.model.story import Reading

EACH = 3
"""Faults of one kind that are planted in one story."""
SHARED = 3
NEAR = 2
REACH = 6
COMMON = 5
TOGETHER = 4
"""Words among which another outlet must have all of a value's words."""
EXPECTED = {
    "number": "number-conflict",
    "date": "date-conflict",
    "place": "place-conflict",
    "role": "role-conflict",
    "name, misspelt": "name-variant",
    "name, replaced": "name-variant",
    "polarity": "polarity-conflict",
    "actor": "actor-conflict",
}
NEGATIONS = frozenset("not never no n't didn't don't won't isn't wasn't".split())
SENTENCE = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[A-Z“\"])|\n+")
SHORT = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Jr|Sr|St|Ft|Reps|Sens)\.\Z"
)
"""A short form whose point ends no sentence."""


@dataclass(frozen=True)
class Planted:
    """A fault, the article it stands in, and the other outlet's own words."""

    story: str
    article: int
    fault: Fault
    other: str


def read_stories(data: Path) -> dict[str, list[Article]]:
    """Return the stories of three outlets, and those of five."""
    found = dict(read_rows(data / "stories" / "basil.jsonl"))
    for name, articles in read_rows(data / "stories" / "newswcl50.jsonl").items():
        found[f"wcl-{name}"] = articles
    return {
        story: [replace(x, id=f"a{n}") for n, x in enumerate(articles, start=1)]
        for story, articles in found.items()
    }


def pages(stories: dict[str, list[Article]]) -> dict[str, list[Page]]:
    """Return the texts of all stories with the persons that any of them names."""
    texts = [article.text for articles in stories.values() for article in articles]
    titled = (
        r"\b(?:" + "|".join(sorted(TITLES)) + r")\.? (?:[A-Z][a-z]+ )?([A-Z][a-z]{3,})"
    )
    count = Counter(name for text in texts for name in re.findall(titled, text))
    no_names = TITLES | NO_NAMES
    surnames = frozenset(x for x, n in count.items() if n > 1 and x not in no_names)
    pool = tuple(sorted(x for x, n in count.items() if n > 3 and x in surnames))
    return {
        story: [
            Page(f"{story}/{n}", x.text, rows_of(x.text), surnames, pool)
            for n, x in enumerate(articles)
        ]
        for story, articles in stories.items()
    }


def rows_of(text: str) -> tuple[tuple[Word, ...], ...]:
    """Return the words of a text, sentence by sentence."""
    breaks = (
        m for m in SENTENCE.finditer(text) if not SHORT.search(text, 0, m.start())
    )
    ends = [0, *(m.end() for m in breaks), len(text)]
    rows = (words(text, a, b) for a, b in pairwise(ends))
    return tuple(row for row in rows if row)


def content(row: Sequence[Word]) -> set[str]:
    """Return the stems of a row that are no small words."""
    return {
        w.stem for w in row if len(w.text) > 2 and w.text.lower() not in SMALL_WORDS
    }


def stated(fault: Fault, own: Page, others: Sequence[Page]) -> str | None:
    """Return the words in which another outlet states what a fault changes."""
    home = next(r for r in own.rows if r[0].start <= fault.start < r[-1].end)
    for other in others:
        rare = telling(own) & telling(other)
        for row in other.rows:
            for place in meets(fault, row):
                if fault.held:
                    return text_of(other, row)
                value = set(fault.keys)
                shared = (content(home) & content(row) & rare) - value
                here = next(n for n, w in enumerate(home) if w.end > fault.start)
                near = content(around(home, here)) & content(around(row, place))
                if len(shared) >= SHARED and len(near - value) >= NEAR:
                    return text_of(other, row)
    return None


def telling(page: Page) -> set[str]:
    """Return the content words of few sentences."""
    count = Counter(stem for row in page.rows for stem in content(row))
    return {stem for stem, n in count.items() if n <= COMMON}


def around(row: Sequence[Word], place: int) -> Sequence[Word]:
    """Return the words beside a place."""
    return row[max(0, place - REACH) : place + REACH + 1]


def meets(fault: Fault, row: Sequence[Word]) -> Iterator[int]:
    """Yield where a row has all the words of a value together and in order."""
    for n in range(len(row)):
        after = row[n : n + len(fault.keys) + TOGETHER - 1]
        forms = [{w.stem, f"={w.text.lower()}"} for w in after]
        if fault.keys[0] not in forms[0]:
            continue
        if not all(any(key in x for x in forms) for key in fault.keys):
            continue
        before = {w.text.lower().replace("’", "'") for w in row[max(0, n - 4) : n]}
        if fault.negated is None or fault.negated == bool(before & NEGATIONS):
            yield n


def text_of(page: Page, row: Sequence[Word]) -> str:
    """Return the text of a row on one line."""
    return " ".join(page.text[row[0].start : row[-1].end].split())


def choose(
    story: str, texts: Sequence[Page], taken: Callable[[int, Fault], bool]
) -> list[Planted]:
    """Return the faults to plant in a story: some of each kind, by a hash."""
    kinds: dict[str, list[tuple[int, int, Fault]]] = defaultdict(list)
    for n, page in enumerate(texts):
        for fault in faults(page):
            order = number_of(page.name, fault.kind, str(fault.start))
            kinds[fault.kind].append((order, n, fault))
    out = []
    for rows in kinds.values():
        left = EACH
        for _, n, fault in sorted(rows, key=lambda row: row[:2]):
            if not left or taken(n, fault):
                continue
            said = stated(fault, texts[n], [*texts[:n], *texts[n + 1 :]])
            if said is not None:
                out.append(Planted(story, n, fault, said))
                left -= 1
    return out


def plant(article: Article, fault: Fault) -> tuple[Article, list[tuple[int, int]]]:
    """Return an article with a fault in it, and where the changed words stand."""
    text, old = article.text, article.text[fault.start : fault.end]
    starts = [fault.start]
    if fault.everywhere:
        starts = [m.start() for m in re.finditer(rf"\b{re.escape(old)}\b", text)]
    places, out, last = [], "", 0
    for start in starts:
        out += text[last:start]
        places.append((len(out), len(out) + len(fault.new)))
        out += fault.new
        last = start + len(old)
    return replace(article, text=out + text[last:]), places


@dataclass
class Known:
    """Reads an article once, whatever the number of stories it stands in."""

    seen: dict[tuple[str, str], Reading]

    def __call__(
        self, function: Callable[[Article], Reading], articles: Sequence[Article]
    ) -> list[Reading]:
        """Return the articles as they were read before, or read them."""
        for article in articles:
            key = (article.id, article.text)
            if key not in self.seen:
                self.seen[key] = function(article)
        return [self.seen[x.id, x.text] for x in articles]


def conflicts(articles: Sequence[Article], reader: Known) -> list[Finding]:
    """Return the conflicts of fact that a story is said to have."""
    report = framing.analyse(articles, engine=reader)
    return [x for x in report.findings if x.rule in CONFLICT_NAMES]


def covers(found: Finding, article: str, places: Sequence[tuple[int, int]]) -> bool:
    """Return whether a finding's evidence lies at one of some places."""
    return any(
        row.article == article and row.start < end and start < row.end
        for row in found.evidence
        for start, end in places
    )


@dataclass
class Result:
    """What came of a fault: the rules that flagged it."""

    planted: Planted
    rules: list[str]


def measure(data: Path) -> tuple[list[Result], dict[str, list[Finding]]]:
    """Plant every fault that was chosen; return what was found, and the flags."""
    stories = read_stories(data)
    texts = pages(stories)
    results, flags = [], {}
    for story, articles in sorted(stories.items()):
        reader = Known({})
        before = flags[story] = conflicts(articles, reader)

        def taken(n: int, fault: Fault) -> bool:
            place = [(fault.start, fault.end)]
            return any(covers(x, articles[n].id, place) for x in before)  # noqa: B023

        for row in choose(story, texts[story], taken):
            changed, places = plant(articles[row.article], row.fault)
            rest = list(articles)
            rest[row.article] = changed
            found = conflicts(rest, reader)
            rules = sorted({x.rule for x in found if covers(x, changed.id, places)})
            results.append(Result(row, rules))
            reader.seen.pop((changed.id, changed.text), None)
    return results, flags


def figures(data: Path) -> dict[str, float]:
    """Return the figures that have floors."""
    results, flags = measure(data)
    return table(results, flags)


def table(
    results: Sequence[Result], flags: dict[str, list[Finding]]
) -> dict[str, float]:
    """Return recall by kind, by any rule and by the rule expected, and the flags."""
    out = {}
    for kind, rule in EXPECTED.items():
        rows = [x for x in results if x.planted.fault.kind == kind]
        if rows:
            out[f"{kind}: faults"] = float(len(rows))
            out[f"{kind}: found"] = sum(bool(x.rules) for x in rows) / len(rows)
            out[f"{kind}: by its rule"] = sum(rule in x.rules for x in rows) / len(rows)
    out["all: faults"] = float(len(results))
    out["all: found"] = sum(bool(x.rules) for x in results) / len(results)
    basil = [len(x) for story, x in flags.items() if not story.startswith("wcl-")]
    five = [len(x) for story, x in flags.items() if story.startswith("wcl-")]
    out["flags per story of three"] = sum(basil) / len(basil)
    out["flags per story of five"] = sum(five) / max(1, len(five))
    return out


def sentence(page: Page, place: int) -> str:
    """Return the sentence at a place, on one line."""
    row = next(r for r in page.rows if r[0].start <= place < r[-1].end)
    return text_of(page, row)


def show(results: Sequence[Result], data: Path, *, missed: bool) -> None:
    """Print planted faults with the two outlets' sentences."""
    texts = pages(read_stories(data))
    for row in results:
        fault, page = row.planted.fault, texts[row.planted.story][row.planted.article]
        if missed and row.rules:
            continue
        old = page.text[fault.start : fault.end]
        print(f"{fault.kind}: {old!r} -> {fault.new!r} {row.rules} {page.name[:12]}")
        print(f"    {sentence(page, fault.start)}\n    {row.planted.other}")


def main() -> None:
    """Print the figures."""
    data = Path(sys.argv[1])
    results, flags = measure(data)
    if "--sample" in sys.argv or "--errors" in sys.argv:
        show(results, data, missed="--errors" in sys.argv)
    if "--flags" in sys.argv:
        for story, found in flags.items():
            for x in found:
                print(f"{story[:10]} {x.rule} {x.confidence}: {x.message}")
    for name, value in table(results, flags).items():
        print(f"{name:32} {value:.3f}")


if __name__ == "__main__":
    main()
