"""Find the text that an outlet prints under all its articles."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.ingest.furniture.lines import split_lines
from framing.ingest.origins.calls import asks_reader
from framing.ingest.origins.own_words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.model import Article

MIN_HOLDERS = 3
"""Articles of one outlet in which a paragraph must stand word for word."""

MIN_CALL_HOLDERS = 2
"""The same where the paragraph asks the reader to sign up, subscribe or follow."""

MAX_SHARE = 0.5
"""Share of an article up to which such paragraphs are standing text; articles
that share more are versions of one another."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line: the articles that must hold it, and the places of its words."""

    holders: int
    places: list[int]


def without_standing(
    articles: Sequence[Article], words: Sequence[Words]
) -> dict[int, Words]:
    """Return the own words of articles that have standing text, without it.

    Keys are places in `articles`. Forms, lists of countries and notes on the
    author are found by their standing in three articles of one outlet, calls
    to sign up in two.
    """
    outlets: defaultdict[str, list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        if article.outlet is not None:
            outlets[article.outlet.value].append(number)
    found = {}
    for numbers in outlets.values():
        if len(numbers) < MIN_CALL_HOLDERS:
            continue
        lines = {n: _lines(articles[n].body, words[n]) for n in numbers}
        holders = Counter(key for each in lines.values() for key in set(each))
        for number, own in lines.items():
            places = [
                place
                for key, line in own.items()
                if holders[key] >= line.holders
                for place in line.places
            ]
            if places and len(places) <= MAX_SHARE * len(words[number].folded):
                found[number] = _drop(words[number], set(places))
    return found


def _lines(text: str, words: Words) -> dict[tuple[str, ...], _Line]:
    """Return the lines of a text by their words."""
    found: dict[tuple[str, ...], _Line] = {}
    at = 0
    for line in split_lines(text):
        first = at
        while at < len(words.starts) and words.starts[at] < line.end:
            at += 1
        if at > first:
            calls = asks_reader(text[line.start : line.end])
            holders = MIN_CALL_HOLDERS if calls else MIN_HOLDERS
            key = words.folded[first:at]
            found.setdefault(key, _Line(holders, [])).places.extend(range(first, at))
    return found


def _drop(words: Words, places: set[int]) -> Words:
    """Return the words without those at some places."""
    kept = [at for at in range(len(words.folded)) if at not in places]
    return Words(
        tuple(words.folded[at] for at in kept),
        array("L", [words.starts[at] for at in kept]),
        array("L", [words.ends[at] for at in kept]),
        bytes([words.content[at] for at in kept]),
        bytes([words.plain[at] for at in kept]),
        bytes([words.introduced[at] for at in kept]),
        bytes([words.shown[at] for at in kept]),
    )
