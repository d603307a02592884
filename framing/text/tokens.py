"""Penn-like tokens with exact places.

A token is a word, a number or a mark. Hyphenated words, decimals, times,
initials and abbreviations stay whole; a possessive 's, contractions (n't,
'll), currency signs, the per cent sign, quotation marks and brackets are
tokens of their own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.model.span import Token
from framing.text.abbreviations import is_abbreviation

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKS = "\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff"
WORD = rf"[\w{MARKS}]"
ADDRESS_END = r"(?:com|org|net|info|gov|edu|int|news|[a-z]{2})(?![\w-]|\.\w)"

CURRENCY = "RM|Rs|USD|EUR|GBP|NOK|SEK|DKK|CHF|RMB|INR|AED|RUB|PHP|MYR|THB|NGN|ZAR|KSh"

PATTERN = re.compile(
    rf"""
      (?P<address>https?://[^\s<>"“”]*[\w/=&#%]
        |www\.[^\s<>"“”]*[\w/]
        |[\w+-][\w.+-]{{0,80}}@[\w.-]{{0,80}}\w
        |[a-zA-Z0-9][a-zA-Z0-9-]{{1,60}}(?:\.[a-z0-9-]{{1,60}}){{0,3}}\.{ADDRESS_END})
    | (?P<dotted>(?:[A-Za-z]\.){{2,8}}(?:(?<=[A-Z].)[A-Z](?!\w))?(?:-\w+)*)
    | (?P<number>\d+(?:[.,:/]\d+)*{WORD}*(?:[-’']{WORD}+)*)
    | (?P<currency>[A-Z]{{1,3}}(?=[$£€]\d)|(?:{CURRENCY})(?=\d))
    | (?P<word>{WORD}+(?:[-‐‑'’&]{WORD}+)*)
    | (?P<dots>\.\.+|--+)
    | \S
    """,
    re.VERBOSE,
)

CLITIC = re.compile(r"(?i)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$")
INITIAL = re.compile(r"\.(?=[ \u00a0]?[A-Z])")


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Split `text[start:end]` into tokens without tags.

    Places are code points in `text`, and `text[t.start:t.end] == t.text`.
    White space is in no token; everything else is in exactly one.

    >>> [t.text for t in tokenize('Gen. A. Petrov didn’t pay $180 in Iran’s U.S.')]
    ... # doctest: +NORMALIZE_WHITESPACE
    ['Gen.', 'A.', 'Petrov', 'did', 'n’t', 'pay', '$', '180', 'in', 'Iran', '’s',
     'U.S.']
    >>> [t.text for t in tokenize('"A 22% cut," ex-aides said.', 1)]
    ['A', '22', '%', 'cut', ',', '"', 'ex-aides', 'said', '.']
    """
    stop = len(text) if end is None else end
    return tuple(
        Token(first, last, text[first:last])
        for first, last in _places(text, start, stop)
    )


def _places(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the places of the tokens of `text[start:stop]` in order."""
    at = start
    while (match := PATTERN.search(text, at, stop)) is not None:
        first, at = match.span()
        if match.lastgroup == "word":
            at = _with_dot(text, first, at, stop)
            yield from _without_clitics(text, first, at)
        else:
            yield first, at


def _with_dot(text: str, first: int, last: int, stop: int) -> int:
    """Return where a word ends when its dot is counted in, if it has one."""
    if last >= stop or text[last] != ".":
        return last
    word = text[first:last]
    after = text[last + 1 : min(last + 3, stop)]
    if len(word) == 1 and word.isupper():
        return last + 1 if INITIAL.match(text, last, stop) else last
    return last + 1 if is_abbreviation(word, after) else last


def _without_clitics(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield a word and the clitic at its end, if it has one."""
    word = text[first:last]
    match = CLITIC.search(word)
    if word.lower() == "cannot":
        yield from ((first, first + 3), (first + 3, last))
    elif match is not None and match.start() > 0:
        cut = first + match.start()
        yield from ((first, cut), (cut, last))
    else:
        yield first, last
