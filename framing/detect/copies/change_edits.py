"""What a change in a shared sentence can be without touching what is said."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.align.name_distance import compare_names
from framing.detect.copies.change_dates import date, in_calendar
from framing.detect.copies.change_words import (
    BOUNDS,
    CONTRASTS,
    HEDGES,
    NEGATIONS,
    TIMES,
    UNITS,
)
from framing.detect.copies.shared_text import figure
from framing.ingest.names import same_name
from framing.text.stopwords import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from framing.detect.copies.change import Change, Side
    from framing.detect.copies.shared_text import Line
    from framing.model.slot import NameSlot
    from framing.model.span import Token
    from framing.model.story import Reading, Story

FEW = 3
"""Words up to which a change is one of words, not of a clause."""
ELSEWHERE = 0.75
"""Part of a clause's content that another sentence must have to say it too."""


@dataclass(frozen=True, slots=True)
class Versions:
    """A change with its story: what a question about it needs to look up.

    `entities` gives the key of the entity that each mention names, `texts` the
    sentences of both articles.
    """

    story: Story
    entities: Mapping[tuple[str, int, int], str]
    texts: Mapping[str, Sequence[Line]]
    change: Change

    def reading(self, side: Side) -> Reading:
        """Return the article of a side as it was read."""
        return self.story.by_id[side.article]

    def new(self, side: Side) -> tuple[Token, ...]:
        """Return the words of a side that the other sentence has nowhere."""
        spare = Counter(self.change.other(side).line.stems)
        own = Counter(side.line.stems)
        stems = side.line.stems[side.first : side.last]
        pairs = zip(side.words, stems, strict=True)
        return tuple(word for word, stem in pairs if own[stem] > spare[stem])

    def names(self, side: Side) -> list[NameSlot]:
        """Return the names that a side's differing words touch."""
        if not side.words:
            return []
        return [x for x in self.reading(side).names if x.span.overlaps(side.span)]


def stems_of(side: Side, words: Iterable[Token]) -> set[str]:
    """Return the stems of the content words among some words of a side."""
    wanted = {word.start for word in words}
    pairs = zip(side.line.words, side.line.stems, strict=True)
    return {s for t, s in pairs if t.start in wanted and s in side.line.content}


def only_small(at: Versions) -> bool:
    """Return whether only function words differ, those with a weight apart."""
    words = [t.text.lower() for side in at.change.sides for t in at.new(side)]
    weighty = NEGATIONS | HEDGES | BOUNDS | CONTRASTS
    return all(word in STOPWORDS and word not in weighty for word in words)


def cut_off(at: Versions) -> bool:
    """Return whether a text breaks off within a word: a teaser, not an edit."""
    for side in at.change.sides:
        other = at.change.other(side)
        if not side.words or not other.words or side.last < len(side.line.words):
            continue
        for word in side.words[:1]:
            full, part = other.words[0].text, word.text
            if full != part and full.startswith(part) and len(part) >= FEW - 1:
                return True
    return False


def credit(at: Versions) -> bool:
    """Return whether the words name one of the two outlets: a credit."""
    known = {
        each.value
        for side in at.change.sides
        for each in (
            at.reading(side).article.outlet,
            at.reading(side).article.agency,
        )
        if each is not None
    }
    for side in at.change.sides:
        if not side.words:
            continue
        capital = [t.text for t in side.words if t.text[:1].isupper()]
        whole = " ".join(capital)
        if any(whole and same_name(whole, name) for name in known):
            return True
        text = at.reading(side).article.text[side.span.start : side.span.end]
        if any(name in text for name in known):
            return True
    return False


def abbreviated(at: Versions) -> bool:
    """Return whether one side is the other's initials: "UN" for the full name."""
    for side in at.change.sides:
        words = [t.text for t in side.words if t.text not in STOPWORDS]
        other = [t.text for t in at.change.other(side).words]
        short = "".join(word for word in other if word not in STOPWORDS)
        initials = "".join(word[0] for word in words)
        letters = short.replace(".", "")
        if len(words) > 1 and letters.isupper() and letters == initials.upper():
            return True
    return False


def shorter_name(at: Versions) -> bool:
    """Return whether one side only names somebody in full: "Ann Lee" for "Lee"."""
    left, right = (_name_at(side) for side in at.change.sides)
    if not left or not right or left == right:
        return False
    if compare_names(" ".join(left), " ".join(right)).verdict == "same":
        return True
    # "Lt. Col. Peter" and "Lerner", where a text has "Peter Lerner"
    parts = {word for word in (*left, *right) if not word.endswith(".")}
    names = (x for side in at.change.sides for x in at.reading(side).names)
    return any(parts <= set(x.text.split()) for x in names)


def _name_at(side: Side) -> list[str]:
    """Return the name that a side's words are a part of, with the words around.

    Empty where the words are more than a name with what its bearer is.
    """
    words, first, last = side.line.words, side.first, side.last
    if any(not t.tag.startswith(("NN", "JJ", "DT")) for t in side.words):
        return []
    for place in range(first, last):
        if not words[place].text[:1].isupper():
            first = place + 1
    if side.words and first == last:
        return []
    while last < len(words) and _is_proper(words[last]):
        last += 1
    described = first > side.first
    while first and not described and _is_proper(words[first - 1]):
        first -= 1
    return [t.text for t in words[first:last]]


def _is_proper(word: Token) -> bool:
    """Return whether a word can be a part of a name."""
    return word.text[:1].isupper() and word.tag.startswith("NNP")


def rejoined(at: Versions) -> bool:
    """Return whether the letters are the same and only word breaks differ."""
    left, right = (
        "".join(c for t in side.words for c in t.text.casefold() if c.isalnum())
        for side in at.change.sides
    )
    return left == right


def only_time(at: Versions) -> bool:
    """Return whether a time is left out, or one day is given in other words."""
    words = [t for side in at.change.sides for t in at.new(side)]
    low = [t.text.lower().strip(".") for t in words]
    days = [in_calendar(t.text) for t in words]
    rest = [w for w, day in zip(low, days, strict=True) if not day]
    timely = all(w in TIMES or figure(w) for w in rest)
    told = any(days) or any(w in TIMES - STOPWORDS for w in low)
    # "three weeks" and "two months" are another length, not another wording
    lengths = all(any(figure(t.text) for t in at.new(s)) for s in at.change.sides)
    return timely and told and not date(at) and (any(days) or not lengths)


def converted(at: Versions) -> bool:
    """Return whether an amount in another unit was put in or left out."""
    words = [t.text.lower() for side in at.change.sides for t in at.new(side)]
    return bool(set(words) & UNITS) and all(
        w in UNITS or w in STOPWORDS or figure(w) for w in words
    )


def said_elsewhere(at: Versions) -> bool:
    """Return whether the other text has the words in another sentence."""
    for side in at.change.sides:
        other = at.change.other(side)
        new = at.new(side)
        if at.new(other) or len(new) <= 1:
            continue
        content = stems_of(side, new)
        for line in at.texts[other.article]:
            if line is not other.line and content and _has(line, content):
                return True
    return False


def _has(line: Line, content: set[str]) -> bool:
    """Return whether a sentence has most of some content."""
    return len(content & line.content) >= ELSEWHERE * len(content)


EDITING: tuple[tuple[str, Callable[[Versions], bool]], ...] = (
    ("only small words differ, or their order", only_small),
    ("only word breaks differ", rejoined),
    ("the text breaks off within a word", cut_off),
    ("a credit to one of the two outlets", credit),
    ("a name and its abbreviation", abbreviated),
    ("a shorter form of the name", shorter_name),
    ("a time is left out or given in other words", only_time),
    ("an amount in another unit is left out", converted),
    ("the other text says it in another sentence", said_elsewhere),
)
