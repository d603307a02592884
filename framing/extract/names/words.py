"""Cut a text into words with what capitals can tell of each."""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from framing.extract.common_words import CALENDAR, FUNCTION, NOT_NAMES
from framing.extract.places import look_up
from framing.text.normalise import strip_accents
from framing.text.wordlist import word_set

WORD = re.compile(
    r"(?:[A-Z]\.){2,6}|[A-Z]{1,5}-?\d{1,3}\b|[^\W\d_]+(?:[-‐‑'’][^\W_]+)*(?:-\d{1,4}\b)?|\d(?:[\w.,:%-]*[\w%])?"
)
END = re.compile(r"[.!?…](?:[\"”’'»)\]]*)\s+[\"“‘'«(\[]*$|\.\.\s*$")
OPENING = frozenset('"“«')
ABBREVIATED = word_set(
    """
    mr mrs ms dr prof gen lt col maj capt sgt adm cmdr brig st sen rep gov pres hon
    rev fr jr sr no vs etc inc ltd co corp mt ft messrs jan feb mar apr jun jul aug
    sep sept oct nov dec
    """
)
MAX_GAP = 60
"""Code points of the marks before a word that tell whether a sentence ended."""
MAX_HEADLINE = 24
"""A line of more words is no headline."""
ARTICLE = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|ul|bin|d)[-'’](?=[A-Z])")
TITLE_CASE_SHARE = 0.7
"""A line with this share of capitalised long words is a headline in title case."""


class Word(NamedTuple):
    """A word, where it stands and what stands between it and the one before.

    `initial` is true where a sentence, a quotation or a line begins, so that a
    capital says nothing; `headline` in a line most of whose words have one.
    """

    start: int
    end: int
    text: str
    lower: str
    gap: str
    capital: bool
    initial: bool
    headline: bool


def read_words(text: str) -> tuple[Word, ...]:
    """Return the words of a text in order.

    >>> [(w.text, w.capital, w.initial) for w in read_words("Yes, Iran's envoy.")]
    [('Yes', True, True), ('Iran', True, False), ('envoy', False, False)]
    """
    words: list[Word] = []
    at = 0
    for line in text.splitlines(keepends=True):
        words.extend(_line_words(text, at, at + len(line)))
        at += len(line)
    return tuple(words)


def _line_words(text: str, first: int, last: int) -> list[Word]:
    """Return the words of one line; every line begins anew."""
    found: list[Word] = []
    end = first
    for match in WORD.finditer(text, first, last):
        start, stop = match.span()
        written = match.group()
        if len(written) > 2 and written[-1] in "sS" and written[-2] in "'’":
            stop -= 2
            written = text[start:stop]
        gap = text[end:start] if found else "\n"
        # Most words stand behind a single space: no sentence begins there.
        initial = gap != " " and (not found or _begins(found[-1], gap))
        capital = written[0].isupper() or ARTICLE.match(written) is not None
        lower = written.lower()
        found.append(Word(start, stop, written, lower, gap, capital, initial, False))
        end = stop
    return _mark_headline(found, text[end:last].strip())


def _begins(previous: Word, gap: str) -> bool:
    """Return whether a sentence or quotation begins after `gap`."""
    if OPENING & set(gap) and not gap.strip(' "“«'):
        return True
    if previous.lower in ABBREVIATED and gap.startswith("."):
        return False
    if len(previous.text) == 1 and previous.capital and gap == ". ":
        return False
    return (
        END.search(gap[-MAX_GAP:]) is not None or ":" in gap or "•" in gap or "|" in gap
    )


def _mark_headline(words: list[Word], ending: str) -> list[Word]:
    """Mark the words of a line in title case or in capitals."""
    if ending.endswith((".", ":", ";", ",", '"', "”")) or len(words) > MAX_HEADLINE:
        return words
    long = [w for w in words if len(w.text) > 3 and w.text[0].isalpha()]
    capitals = sum(1 for w in long if w.capital)
    if len(words) < 4 or len(long) < 3 or capitals < TITLE_CASE_SHARE * len(long):
        return words
    return [word._replace(headline=True) for word in words]


@cache
def given_names() -> frozenset[str]:
    """Return the given names that are known, folded to plain letters."""
    path = files("framing") / "data" / "given_names.json"
    rows = json.loads(path.read_text(encoding="utf-8"))
    return frozenset(plain(name) for names in rows.values() for name in names)


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Fold accents and case away.

    >>> plain("Stéphane Aydoğmuş")
    'stephane aydogmus'
    """
    return strip_accents(text.replace("ı", "i")).casefold()


def is_common(lower: str) -> bool:
    """Return whether a word is no name even where it has a capital.

    >>> is_common("meanwhile"), is_common("bayramov")
    (True, False)
    """
    return lower in NOT_NAMES


def is_opener(lower: str) -> bool:
    """Return whether a word that begins a sentence is rather a plain word.

    >>> is_opener("speaking"), is_opener("beijing")
    (True, False)
    """
    if lower in NOT_NAMES:
        return True
    if lower in given_names() or look_up(lower) is not None:
        return False
    return len(lower) > 5 and lower.endswith(("ing", "ingly", "ally", "ously", "tion"))


def is_function(lower: str) -> bool:
    """Return whether a word holds sentences together or names a day or month."""
    return lower in FUNCTION or lower in CALENDAR
