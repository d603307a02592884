"""Sentences that two articles share: which one is which, edited or not."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from framing.extract.numbers.words import number_in_words
from framing.limits import (
    MAX_COPIES_COMPARED,
    MAX_SENTENCES_ALIGNED,
    MAX_WORDS_ALIGNED,
)
from framing.text.stems import fold, stem
from framing.text.stopwords import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.model.article import Derivation
    from framing.model.span import Sentence, Token
    from framing.model.story import Reading, Story

SHARED_RATIO = 55.0
"""Per cent of words in order from which two sentences of a copy are one."""
MIN_SHARED_STEMS = 4
AGE = re.compile(r"[-‐]year[-‐]olds?$")
MIN_CONTAINED = 0.5
"""Part of the shorter sentence's content that the longer one must have."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its words, marks left out, and their stems."""

    sentence: Sentence
    words: tuple[Token, ...]
    stems: tuple[str, ...]
    content: frozenset[str]


@dataclass(frozen=True, slots=True)
class Shared:
    """What an article and its source have in common, sentence by sentence.

    `pairs` are sentences of the article and of the source that are one,
    edited or not; `added` are those of the article that the source lacks and
    `dropped` those of the source that the article lacks. Headlines are left
    out.
    """

    derivation: Derivation
    pairs: tuple[tuple[Line, Line], ...]
    article: tuple[Line, ...]
    source: tuple[Line, ...]
    added: tuple[Line, ...]
    dropped: tuple[Line, ...]


def chosen(story: Story) -> tuple[Derivation, ...]:
    """Return for each article of an origin the source that it is closest to.

    Of three articles that run one text, two are held against the third; pairs
    of different origins are left out.
    """
    best: dict[str, Derivation] = {}
    for derivation in story.derivations:
        same = story.origins[derivation.article] == story.origins[derivation.source]
        held = best.get(derivation.article)
        better = held is None or _rank(derivation) > _rank(held)
        if same and derivation.passages and better:
            best[derivation.article] = derivation
    order = [reading.article.id for reading in story.readings]
    found = sorted(best.values(), key=lambda d: order.index(d.article))
    return tuple(found[:MAX_COPIES_COMPARED])


def _rank(derivation: Derivation) -> tuple[bool, float, str]:
    """Order sources: a credited one first, then by the share taken."""
    return derivation.direction == "known", derivation.share, derivation.source


def share(story: Story, derivation: Derivation) -> Shared:
    """Return what an article and its source have in common."""
    own = lines(story.by_id[derivation.article])
    other = lines(story.by_id[derivation.source])
    pairs = _aligned(own, other)
    mine = {a.sentence for a, _ in pairs}
    theirs = {b.sentence for _, b in pairs}
    left = [passage.left for passage in derivation.passages]
    right = [passage.right for passage in derivation.passages]
    return Shared(
        derivation,
        pairs,
        own,
        other,
        tuple(
            line
            for line in own
            if line.sentence not in mine
            and not any(line.sentence.span.overlaps(span) for span in left)
        ),
        tuple(
            line
            for line in other
            if line.sentence not in theirs
            and not any(line.sentence.span.overlaps(span) for span in right)
        ),
    )


def lines(reading: Reading) -> tuple[Line, ...]:
    """Return the sentences of an article's body with their words."""
    out = []
    parsed = zip(reading.sentences, reading.tokens, strict=True)
    for sentence, tokens in islice(parsed, MAX_SENTENCES_ALIGNED):
        words = tuple(t for t in tokens if any(map(str.isalnum, t.text)))
        if sentence.part == "headline" or not words:
            continue
        stems = tuple(key(t.text) for t in words)
        content = frozenset(
            s
            for t, s in zip(words, stems, strict=True)
            if fold(t.text) not in STOPWORDS
        )
        out.append(Line(sentence, words, stems, content))
    return tuple(out)


def key(word: str) -> str:
    """Return what two spellings of a word share: its figure or its stem.

    >>> key("Four") == key("4"), key("U.S.") == key("US"), key("killed")
    (True, True, 'kill')
    """
    return figure(word) or stem(word.replace(".", ""))


def figure(word: str) -> str:
    """Return the number that a word gives in plain digits, "" where it is none.

    >>> figure("12,000"), figure("Thirteen"), figure("67-year-old"), figure("one")
    ('12000', '13', '67', '')
    """
    if word[:1].isdigit():
        digits = word.replace(",", "")
        return AGE.sub("", digits)
    value = None if word.lower() == "one" else number_in_words(word)
    return "" if not value else f"{value:g}"


def _aligned(
    own: Sequence[Line], other: Sequence[Line]
) -> tuple[tuple[Line, Line], ...]:
    """Pair the sentences that are one, the most alike first, each once.

    Equal ones are first, however short or long and whoever speaks.
    """
    pairs = _equal(own, other)
    taken = {at for at, _ in pairs}
    used = {place for _, place in pairs}
    scored = []
    for at, a in enumerate(own):
        for place, b in enumerate(other):
            if at in taken or place in used:
                continue
            if max(len(a.words), len(b.words)) > MAX_WORDS_ALIGNED:
                continue
            common = len(a.content & b.content)
            least = min(len(a.content), len(b.content))
            if common < MIN_SHARED_STEMS or common < MIN_CONTAINED * least:
                continue
            ratio = fuzz.ratio(a.stems, b.stems)
            if ratio >= SHARED_RATIO:
                scored.append((-ratio, at, place))
    for _, at, place in sorted(scored):
        if at not in taken and place not in used:
            taken.add(at)
            used.add(place)
            pairs.append((at, place))
    return tuple((own[at], other[place]) for at, place in sorted(pairs))


def _equal(own: Sequence[Line], other: Sequence[Line]) -> list[tuple[int, int]]:
    """Return the places of equal sentences, the first with the first."""
    places: dict[tuple[str, ...], deque[int]] = {}
    for place, line in enumerate(other):
        places.setdefault(line.stems, deque()).append(place)
    pairs = []
    for at, line in enumerate(own):
        left = places.get(line.stems)
        if left:
            pairs.append((at, left.popleft()))
    return pairs
