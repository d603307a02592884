"""Wordings by which an article passes on what another medium reports.

Each pattern finds a cue and, in it, the name of a medium: "X reported",
"according to X", "told X", "X, citing officials", "seen by X".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.ingest.day import WEEKDAYS
from framing.ingest.origins.media import BEFORE, WHAT, is_medium
from framing.model import Span
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BESIDE_CHARACTERS = 80
"""Code points before or behind a name in which "A and" or "and B" can stand."""
POINTERS = word_set(
    """the a an this that these those his her its their our my one another each some
    any many several other no us uk u.s u.k eu state national local official private"""
)
# a full stop inside a word joins initials or a host: "S.Paulo", "delta.info"
_WORD = r"[^\W\d_a-z](?:[\w’'/&-]|(?<!\w\w)\.(?=\w)|\.(?=[a-z])){0,40}"
_PLAIN = rf"{_WORD}(?: (?:(?:of|de|del|della|al) )?{_WORD}){{0,4}}(?: \d{{1,2}}\b)?"
_NAME = rf"(?P<the>[Tt]he )?(?P<name>{_PLAIN})"
_BEHIND = (
    rf"[\"“]?{_NAME}[\"”]?"
    rf"(?P<what> {WHAT}(?![\w-]))?(?: agency)?(?! (?:Minist|Secretar|Spokes))"
)
_CALLED = rf"(?:(?:[Tt]he |[Aa]n? )?(?P<before>{BEFORE}) )?{_BEHIND}"
_FEW = r"(?:[\w’'-]{1,30} )"
_WHOSE = r"(?:[A-Z][a-z]+ )?[A-Z][a-z]+(?:’s|'s)?"
_STATION = (
    rf"(?P<name>(?:(?:{_WHOSE} )?[Ss]tate(?:-run)? (?:television|TV|radio)"
    rf"|{_WHOSE} (?:state(?:-(?:run|owned|controlled))?|(?:semi-)?official)"
    r" (?:news agency|broadcaster|newspaper)))(?P<what>)(?P<before>)(?P<the>)"
    r"(?!,? [A-Z])"
)
_TIME = rf"(?:(?:on |late )?(?:{'|'.join(day.title() for day in WEEKDAYS)}) )?"
_ALSO = r"(?:(?:has|had|also|later|earlier|first|previously|separately|recently) )"
_SAYS = (
    rf"{_TIME}{_ALSO}{{0,2}}(?:reported|reports|quoted|quotes|cited|wrote|writes"
    r"|noted|notes)\b"
)
_SPEAKS = (
    rf"{_TIME}{_ALSO}{{0,2}}(?:said|says|announced|learned|revealed|confirmed|adds"
    r"|added)\b"
)
# what is shown on a channel is its report only where somebody says it there
_SAID_THERE = rf"(?=,? {_FEW}{{0,4}}?(?:said|says|told|announced|warned|called)\b)"
_BY = (
    r"(?:[Aa]ccording to|[Cc]iting|[Qq]uoting|[Rr]eported by|[Qq]uoted by"
    r"|(?:[Qq]uoted|[Cc]ited) as (?:saying|telling)(?: (?:by|in|to))?"
    r"|[Cc]arried by|[Cc]ited by|[Pp]ublished (?:by|in)"
    rf"|[Ww]rote (?:for|in)|[Ww]rites in|said {_TIME}on|statement to"
    r"|[Ii]nterview(?:ed)? (?:with|by|to|for|on)|[Rr]eports? (?:by|from|in))"
)
_REPORT = r"(?:(?:a|the) report (?:by|from|in|on) )?"
_TOLD = r"\b(?:told|tells|telling)"
STATES = (
    re.compile(
        rf"(?<![\w-]){_STATION} (?:has |had |also )?(?:reported|reports|said|says"
        r"|announced|quoted)\b"
    ),
    re.compile(
        r"\b(?:[Aa]ccording to|[Cc]iting|[Qq]uoting|told|tells"
        rf"|(?:shown|quoted|reported) by|said on|[Ii]nterview with) {_STATION}\b"
    ),
    re.compile(rf"\b[Bb]roadcast (?:by|on) {_STATION}\b{_SAID_THERE}"),
)
"""State stations and agencies are named by what they are."""
# a guest "on Delta News said": the channel is where, not who
_FROM = r"(?<![\w-])(?<!\bon )(?<!\bon the )"
CUES = (
    re.compile(rf"{_FROM}{_CALLED},? {_SAYS}"),
    re.compile(rf"{_FROM}{_CALLED} {_SPEAKS}"),
    re.compile(
        rf"{_FROM}{_CALLED}(?:, (?:citing|quoting)|,? (?:was|were|which) (?:the )?first"
        r" (?:to report|reported))\b"
    ),
    re.compile(rf"{_FROM}{_CALLED},? and other [\w ]{{0,30}}?report(?:ed)?\b"),
    re.compile(rf"\band {_CALLED} (?:report|say|wrote)\b"),
    re.compile(rf"(?<=[,”\"] )(?:reports|reported|writes|wrote) {_CALLED}(?! \w)"),
    re.compile(rf"\b{_BY} {_FEW}{{0,4}}?(?P<before>{BEFORE}) {_BEHIND}"),
    re.compile(rf"\b{_BY} {_REPORT}{_FEW}{{0,2}}?{_CALLED}"),
    re.compile(rf"\b[Bb]roadcast (?:by|on) {_FEW}{{0,2}}?{_CALLED}{_SAID_THERE}"),
    re.compile(rf"{_TOLD} {_FEW}{{0,4}}?(?P<before>{BEFORE}) {_BEHIND}"),
    re.compile(rf"{_TOLD} (?:(?:the )?[\w’'-]{{1,30}} ){{0,2}}?{_CALLED}"),
    re.compile(
        r"\b(?:[Ss]een|[Rr]eviewed|[Oo]btained|[Vv]erified) by "
        rf"(?:the )?(?:{BEFORE} )?{_CALLED}"
    ),
)
_NATIONS = r"(?:(?:North|South|East|West|New|Sri|Saudi) )?[A-Z][a-z]{1,20}"
_NATION = re.compile(rf"^{_NATIONS}(?:an|ish|ese|i|ch) (?=[A-Z])")
"""Whose a medium is: "the Russian Interfax", "South Korean"."""
_SEAT = re.compile(r"^[\w’'-]{1,30}-(?:based|run|owned|backed|funded|language) ")
_OPENING = re.compile(
    r"^(?:As|But|And|Yet|When|While|Since|After|Before|So|If|On|In|Still|Then) "
)
"""A sentence's first word, capitalised, before a name without "the"."""
_CALENDAR = re.compile(
    r"(?<=\w) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March"
    r"|April|May|June|July|August|September|October|November|December)\b"
)
"""The time of a report right behind the name: "told Delta News Wednesday"."""
_AND_BEFORE = re.compile(rf"(?<![\w-]){_NAME},? and (?:[Tt]he )?$")
_AND_BEHIND = re.compile(rf",? and {_NAME}")


def find_cues(text: str) -> Iterator[tuple[Span, tuple[str, ...], str]]:
    """Yield the words that name media as the source, their names and how they stand.

    >>> list(find_cues("Two died, the Delta Herald and Reuters reported."))
    [(Span(start=10, end=47), ('Delta Herald', 'Reuters'), 'Delta Herald and Reuters')]
    """
    for pattern in (*STATES, *CUES):
        for match in pattern.finditer(text):
            name = match["name"] if pattern in STATES else _medium(match)
            if name is None:
                continue
            joint = None if pattern in STATES else _beside(text, match, name)
            yield joint or (Span(*match.span()), (name,), name)


def _beside(
    text: str, match: re.Match[str], name: str
) -> tuple[Span, tuple[str, ...], str] | None:
    """Return a cue with the medium that is named in one breath with it."""
    first, last = match.span()
    own = text.find(name, match.start("name"))
    after = own + len(name)
    floor = max(0, own - MAX_BESIDE_CHARACTERS)
    before = _AND_BEFORE.search(text[floor:own])
    other = _named(before, definite=True) if before else None
    if before is not None and other is not None:
        start = floor + before.start("name") + before["name"].index(other)
        begin = min(first, floor + before.start())
        return Span(begin, last), (other, name), text[start:after]
    behind = _AND_BEHIND.match(text, after) if last == after else None
    other = _named(behind, definite=True) if behind else None
    if behind is None or other is None:
        return None
    end = text.index(other, behind.start("name")) + len(other)
    return Span(first, end), (name, other), text[own:end]


def _medium(match: re.Match[str]) -> str | None:
    """Return the name of the medium that a cue names, None where it names none."""
    if match["before"] or match["what"]:
        name = _SEAT.sub("", _bare(match["name"]))
        own = re.split(r"[’']s ", name)[-1]
        name = own if is_medium(own, definite=True) else name
        return None if _names_nothing(name) else name
    return _named(match, definite=bool(match["the"]))


def _named(match: re.Match[str], *, definite: bool) -> str | None:
    """Return the part of a name that by itself is a medium's, None without one."""
    whole = _bare(match["name"])
    owners = re.split(r"[’']s ", whole)
    name = _OPENING.sub("", owners[-1])
    # "Megyn Kelly of Fox News", but "Voice of America"; "CNN's Ann Lee"
    shorts = (
        name.split(" of ")[-1], name, _NATION.sub("", name), _SEAT.sub("", name),
        _CALENDAR.split(name)[0], owners[0],
    )  # fmt: skip
    return next((short for short in shorts if is_medium(short, definite)), None)


def _bare(name: str) -> str:
    """Return a name without marks and the genitive at its end."""
    return re.sub(r"[’']s$", "", name.strip(" .,’'"))


def _names_nothing(name: str) -> bool:
    """Return whether words before "newspaper" only point or say whose it is."""
    low = name.casefold()
    return len(name) < 2 or low in POINTERS or _NATION.match(f"{name} X") is not None
