"""Sentences as runs of words in which a whole quotation is one word."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from framing.extract.voices.marks import Marked, find_marked
from framing.extract.voices.speaker_words import name_runs
from framing.text.paragraphs import paragraphs
from framing.text.wordlist import word_set

WORD = re.compile(r"\w[\w'’&./\-]*|[^\w\s]")
ABBREVIATION = word_set(
    """
    mr mrs ms dr st gen col maj lt capt cpl sgt rep sen gov prof jr sr no inc co corp
    ltd jan feb mar apr jun jul aug sep sept oct nov dec adm cmdr rev hon pres dept
    vs etc al fig approx est u.s u.k u.n e.g i.e mt ft
"""
)
MAX_SENTENCE_WORDS = 300
"""Longer sentences are cut: work within one may grow with its square."""
ENDING = ".'’/-&"
"""Marks that the end of a word takes in."""
STOPS = frozenset(".!?…")
ATTRIBUTES = re.compile(
    r"\s*(?:\w[\w'’.\-]*\s+){0,6}?"
    r"(?:said|says|asked|asks|told|added|wrote|adds|exclaimed|wondered|replied)\b"
)


class Word(NamedTuple):
    """A word, a mark, or a whole quotation with its marks.

    `lower` is the word in lower case. `quote` is the number of the quotation
    among the marked stretches; the text of such a word is its last character
    between marks.
    """

    start: int
    end: int
    text: str
    lower: str
    quote: int | None = None

    @property
    def closed(self) -> bool:
        """Whether this is a quotation that ends as if an attribution follows."""
        return self.quote is not None and self.text[1:2] in ",?!…—-"


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """A sentence: its words, its paragraph, and whether it is a headline.

    A headline is a short paragraph of one sentence without a full stop. Sentences
    are told apart by identity, so that what is asked of one can be kept.
    """

    start: int
    end: int
    paragraph: int
    words: tuple[Word, ...]
    headline: bool = False
    names: tuple[tuple[int, int], ...] = ()
    """The runs of capitalised words, as indices [first, last)."""


@dataclass(frozen=True)
class Parse:
    """The marked stretches and the sentences of a text."""

    marks: tuple[Marked, ...]
    units: tuple[Unit, ...]


@lru_cache(maxsize=32)
def parse(text: str) -> Parse:
    """Cut a text into sentences in which quotations are single words.

    >>> [text[u.start:u.end] for text in ['A "b. C" d. "E." F.']
    ...  for u in parse(text).units]
    ['A "b. C" d.', '"E."', 'F.']
    """
    marks = find_marked(text)
    units: list[Unit] = []
    for number, span in enumerate(paragraphs(text)):
        words = words_of(text, span.start, span.end, marks)
        pieces = list(sentences(text, words))
        for piece in pieces:
            last = piece[-1]
            closed = text[last.start : last.end].rstrip("”\"'’»›」』")[-1:] in STOPS
            short = len(pieces) <= 2 and len(piece) <= 25
            headline = not closed and short and last.quote is None
            place = (piece[0].start, last.end, number)
            names = tuple(name_runs(piece))
            units.append(Unit(*place, tuple(piece), headline, names))
    return Parse(marks, tuple(units))


def words_of(text: str, start: int, end: int, marks: tuple[Marked, ...]) -> list[Word]:
    """Return the words of a stretch, each quotation as one."""
    out: list[Word] = []
    at = start
    first = bisect_right(marks, start, key=lambda mark: mark.end)
    for number in range(first, len(marks)):
        mark = marks[number]
        if mark.start > end:
            break
        width = 2 if text[max(0, mark.start - 2) : mark.start] in ("''", "``") else 1
        out.extend(plain_words(text, at, max(at, mark.start - width)))
        close = min(end, mark.end + width)
        if mark.end < end and text[mark.end] not in "\"'’”»“«›」』":
            close = mark.end
        shown = f"“{text[mark.start : mark.end].rstrip()[-1:]}”"
        first_mark = max(at, mark.start - width)
        out.append(Word(first_mark, close, shown, shown.lower(), number))
        at = close
    out.extend(plain_words(text, at, end))
    return out


def plain_words(text: str, start: int, end: int) -> list[Word]:
    """Return the words and marks of a stretch without quotations.

    A stop at a word's end is a word of its own, save in abbreviations.
    """
    out = []
    for match in WORD.finditer(text, start, end):
        word = match[0]
        first, last = match.span()
        if word[-1] in ENDING and len(word) > 1:
            body = word.rstrip(ENDING)
            lower = body.lower()
            known = lower in ABBREVIATION or (len(body) == 1 and body.isupper())
            if body and not (known or "." in body):
                tail = first + len(body)
                out.append(Word(first, tail, body, lower))
                out.extend(
                    Word(at, at + 1, text[at], text[at]) for at in range(tail, last)
                )
                continue
        out.append(Word(first, last, word, word.lower()))
    return out


def sentences(text: str, words: list[Word]) -> list[list[Word]]:
    """Cut the words of a paragraph into sentences."""
    out: list[list[Word]] = []
    piece: list[Word] = []
    for word, following in zip(words, [*words[1:], None], strict=True):
        piece.append(word)
        long = len(piece) >= MAX_SENTENCE_WORDS
        stops = word.quote is not None or word.text[-1] in STOPS
        if following is None or long or (stops and ends(text, word, following)):
            out.append(piece)
            piece = []
    return out


def ends(text: str, word: Word, following: Word) -> bool:
    """Return whether a sentence ends between two words."""
    begins = following.quote is not None or following.text[0].isupper()
    begins = begins or following.text[0].isdigit()
    apart = following.start > word.end
    if word.quote is not None:
        inner = text[word.start : word.end].rstrip("”\"'’»›」』")[-1:]
        asked = inner in "!?" and ATTRIBUTES.match(text[word.end : word.end + 120])
        return inner in STOPS and begins and apart and not asked
    if word.text in STOPS or word.text == ".":
        return begins and apart
    if word.text[-1] == "." and word.text.count(".") > 1:
        return begins and apart and word.lower.rstrip(".") in ("a.m", "p.m")
    return False
