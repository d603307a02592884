"""What a sentence says word by word, and how much of it another one says too.

Each content word of one sentence is set beside its best partner in the other:
the same word or country or number, a name in another spelling, a synonym, a
word for the same event or of the same family, a word of the same scene. What
is covered counts by how rare the words are (monolingual word alignment in
the manner of Sultan, Bethard and Sumner, TACL 2014).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from framing.align.rarity import is_known, rarity
from framing.align.synonyms import event_rows, scene_rows, synonym_rows
from framing.extract.numbers.words import SMALL_NUMBERS
from framing.extract.places import first_words, fold_place, look_up
from framing.limits import MAX_WORDS_COMPARED
from framing.text.ordinals import ORDINALS
from framing.text.stems import stem
from framing.text.stopwords import STOPWORDS
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WORD = re.compile(r"\d+(?:[.,]\d+)*[^\W_]*|[^\W_]+(?:['’.][^\W_]+)*")
NUMBERS = {word: f"{value:g}" for word, value in SMALL_NUMBERS.items() if word != "one"}
PLACES_IN_ROW = {word: f"{place}#" for place, word in enumerate(ORDINALS, start=1)}
PLACE_IN_ROW = re.compile(r"\d+(?=(?:st|nd|rd|th)$)")
TIMES = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march
    april june july august september october november december
    """
)
COUNTRY_RARITY = 6.0
COUNTRY_WORDS = 3
"""Words of the longest name of a country that is looked for."""
TITLE_SHARE = 0.6
"""Share of capitalised words from which a sentence is written as a headline is."""
FAMILY_LETTERS = 5
"""First letters that words of one family share ("elect", "electoral")."""
ONE_NAME = 80.0
"""Likeness of letters, 0 to 100, from which two names are one."""


@dataclass(frozen=True, slots=True)
class Word:
    """A content word: what it meets others by, and how much it tells.

    `kind` is "name", "number", "time" or "plain".
    """

    key: str
    text: str
    kind: str
    rarity: float
    same: frozenset[str] = frozenset()
    scene: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence by its content words, each once."""

    words: tuple[Word, ...]

    def keys(self, kind: str) -> set[str]:
        """Return the keys of the words of one kind."""
        return {word.key for word in self.words if word.kind == kind}


@dataclass(frozen=True, slots=True)
class Partner:
    """A word with its best partner: how near, 0 to 1, and in what respect."""

    word: Word
    nearness: float = 0.0
    respect: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of each of two sentences the other one covers.

    `lesser` and `greater` are the shares of the two sides, 0 to 1, `matched`
    the mean rarity that is covered, `left` the rarity that is not covered on
    the side where less is left; `both` whether both sides have such words.
    """

    lesser: float
    greater: float
    matched: float
    left: float
    both: bool


@lru_cache(maxsize=8192)
def wording(text: str) -> Wording:
    """Return the content words of a sentence.

    >>> [(word.key, word.kind) for word in wording("Two Danish ships met Ana.").words]
    [('2', 'number'), ('country:DK', 'name'), ('ship', 'plain'), ('meet', 'plain'), \
('ana', 'name')]
    """
    tokens = WORD.findall(text)
    capitals = sum(token[0].isupper() for token in tokens)
    headline = capitals > TITLE_SHARE * max(1, len(tokens))
    once: dict[str, Word] = {}
    for word in content(tokens, headline=headline):
        once.setdefault(word.key, word)
    return Wording(tuple(once.values())[:MAX_WORDS_COMPARED])


def content(tokens: Sequence[str], *, headline: bool) -> Iterator[Word]:
    """Yield the content words of a sentence's tokens."""
    at = 0
    while at < len(tokens):
        size, key = country_at(tokens, at)
        if size:
            yield Word(key, tokens[at].lower(), "name", COUNTRY_RARITY)
        elif tokens[at].lower() not in STOPWORDS:
            yield word_of(tokens[at], sure=at > 0 and not headline)
        at += max(1, size)


def country_at(tokens: Sequence[str], at: int) -> tuple[int, str]:
    """Return how many tokens from one on name a country, and its key.

    The country's people, capital and government stand for it.

    >>> country_at("the United States navy".split(), 1), country_at(["us"], 0)
    ((2, 'country:US'), (0, ''))
    """
    token = tokens[at]
    short = len(token) == 2 and not token.isupper()
    if short or not token[0].isupper() or fold_place(token) not in first_words():
        return 0, ""
    for size in range(COUNTRY_WORDS, 0, -1):
        known = look_up(" ".join(tokens[at : at + size]).removesuffix("'s"))
        if known is not None and known.kind != "city":
            return min(size, len(tokens) - at), known.country
    return 0, ""


@lru_cache(maxsize=8192)
def word_of(token: str, *, sure: bool) -> Word:
    """Return a word; `sure` is whether a capital can only mean a name."""
    text = token.lower().replace("’", "'").removesuffix("'s")
    place = PLACE_IN_ROW.match(text)
    key = f"{place[0]}#" if place else PLACES_IN_ROW.get(text) or NUMBERS.get(text, "")
    if not key and text[0].isdigit():
        key = text.replace(",", "")
    if key:
        return Word(key, text, "number", rarity(key))
    key = stem(text)
    rows = synonym_rows(key), scene_rows(key), event_rows(key)
    if text in TIMES:
        kind = "time"
    elif token[0].isupper() and (sure or not (any(rows[:2]) or is_known(key))):
        kind = "name"
    else:
        kind = "plain"
    return Word(key, text, kind, rarity(key), *rows)


def nearness(a: Word, b: Word) -> tuple[float, str]:
    """Return how near two words are, 0 to 1, and in what respect.

    >>> pair = wording("judge verdict").words
    >>> nearness(*pair)
    (0.4, 'scene')
    """
    if a.key == b.key:
        return 1.0, "same"
    names = (a.kind == "name") + (b.kind == "name")
    long = min(len(a.text), len(b.text)) >= FAMILY_LETTERS
    if names == 2:
        return (0.8, "same") if long and one_name(a.text, b.text) else (0.0, "")
    if a.same & b.same:
        return 0.85, "synonym"
    if names:
        return 0.0, ""
    if a.events & b.events:
        return 0.7, "synonym"
    if long and a.text[:FAMILY_LETTERS] == b.text[:FAMILY_LETTERS]:
        return 0.6, "family"
    return (0.4, "scene") if a.scene & b.scene else (0.0, "")


@lru_cache(maxsize=8192)
def one_name(a: str, b: str) -> bool:
    """Return whether two names are one in two spellings.

    >>> one_name("gadhafi", "gaddafi"), one_name("bush", "thomas")
    (True, False)
    """
    from rapidfuzz.fuzz import ratio

    return ratio(a, b) >= ONE_NAME


def partners(a: Wording, b: Wording) -> tuple[list[Partner], list[Partner]]:
    """Return the best partner of each word, of the first and of the second."""
    left = [Partner(word) for word in a.words]
    right = [Partner(word) for word in b.words]
    for i, one in enumerate(a.words):
        for j, other in enumerate(b.words):
            near, respect = nearness(one, other)
            if near > left[i].nearness:
                left[i] = Partner(one, near, respect)
            if near > right[j].nearness:
                right[j] = Partner(other, near, respect)
    return left, right


def coverage(
    pair: tuple[Sequence[Partner], Sequence[Partner]],
    kind: str = "",
    respects: Sequence[str] = (),
) -> Coverage:
    """Return how much two sentences cover of each other.

    Only words of one kind count, or of all; only partners in some respects
    count as covering, or in all.
    """
    every, covered = [], []
    for side in pair:
        counted = [x for x in side if not kind or x.word.kind == kind]
        valid = (x for x in counted if not respects or x.respect in respects)
        every.append(sum(x.word.rarity for x in counted))
        covered.append(sum(x.word.rarity * x.nearness for x in valid))
    shares = [x / y if y else 0.0 for x, y in zip(covered, every, strict=True)]
    rest = [y - x for x, y in zip(covered, every, strict=True)]
    return Coverage(
        min(shares), max(shares), sum(covered) / 2, min(rest), min(every) > 0
    )
