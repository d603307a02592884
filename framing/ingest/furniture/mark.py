"""Mark what is not the article: menus, related headlines, share lines, datelines.

A line is judged by its shape, its phrase and its place. A sentence of the
article is never cut: leaving a menu in is the smaller error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.ingest.furniture.author import read_signature
from framing.ingest.furniture.caption import find_photo_credit, read_caption
from framing.ingest.furniture.credit import (
    is_byline,
    is_date_line,
    read_source,
)
from framing.ingest.furniture.dateline import Dateline, find_dateline
from framing.ingest.furniture.lines import Line, edges, split_lines
from framing.ingest.furniture.masthead import mark_masthead
from framing.ingest.furniture.menu import (
    BULLET,
    bare,
    is_menu,
    is_network_row,
    is_ticker,
)
from framing.ingest.furniture.phrases import (
    MAX_LABEL_CHARACTERS,
    phrase,
    related,
)
from framing.ingest.furniture.signoff import find_closing, find_desk, is_signature
from framing.ingest.names import (
    is_known_agency,
    is_name,
    sounds_like_outlet,
)
from framing.model import Furniture

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TOP_LINES = 14
"""Lines within which mastheads, date lines and bylines are looked for."""

DATELINE_LINES = 4
TITLE_WORDS = 3
TAIL_BULLETS = 2
CUT_OFF_REACH = 40
RELATED_WORDS = 22

_TITLE_MARK = re.compile(r" [|–—-] ")
_SPEAKER = re.compile(r"[A-Z][A-Z.'’\- ]{1,40}: ")
_GAP = re.compile(r" {2,}|\t+")
_CUT_OFF = re.compile(
    r"(?:…|\.\.\.) *([\[(]?(?:(?:read|see|show|view) (?:more|on|all)|continue reading"
    r"|more)[\])]?)[ .…>»→]*$",
    re.IGNORECASE,
)
"""A button behind a text that an aggregator breaks off."""


@dataclass(slots=True)
class Labelled:
    """A line and the kind of furniture it is; None while it is the article."""

    line: Line
    why: str | None = None


def mark_furniture(labelled: Sequence[Labelled]) -> tuple[Furniture, ...]:
    r"""Return the furniture of labelled lines, datelines and signatures with it.

    The pieces do not overlap, start and end at words or marks, and never take a
    whole text: a text that is all labels keeps its first line.

    >>> page = "Main menu\nRain fell on Monday.\nTags: rain"
    >>> found = mark_furniture(label_lines(page))
    >>> [(piece.why, page[piece.start : piece.end]) for piece in found]
    [('menu', 'Main menu'), ('tags', 'Tags: rain')]
    """
    pieces: list[Furniture] = []
    for item in labelled:
        if item.why is not None:
            pieces.extend(_pieces(item.line, item.why))
    kept = [item.line for item in labelled if item.why is None]
    pieces.extend(_run_in(kept))
    return tuple(sorted(pieces, key=lambda piece: (piece.start, piece.end)))


def _pieces(line: Line, why: str) -> Iterator[Furniture]:
    """Yield a line's furniture; what stands apart from a source is a tool."""
    gap = _GAP.search(line.text) if why == "source line" else None
    if gap is None:
        yield Furniture(line.start, line.end, why)
        return
    yield Furniture(line.start, line.start + gap.start(), why)
    yield Furniture(line.start + gap.end(), line.end, "page tools")


def label_lines(text: str) -> list[Labelled]:
    """Return the lines of a text with what each is, in order.

    Of a very long text only those at both ends.
    """
    labelled = [Labelled(line) for line in split_lines(text, edges(text))]
    first, last = _prose_bounds(labelled)
    for number, item in enumerate(labelled):
        top = number <= min(first, TOP_LINES)
        item.why = _label(item.line, top=top, edge=top or number > last)
        if item.why is None and number <= first + 1 and number < TOP_LINES:
            item.why = _label_strict(item.line)
    mark_masthead(labelled, min(first + 1, TOP_LINES))
    _mark_signatures(labelled, first)
    _mark_related(labelled, last)
    _mark_closing(labelled, last)
    if labelled and all(item.why is not None for item in labelled):
        max(labelled, key=lambda item: len(item.line.text)).why = None
    return labelled


def _prose_bounds(labelled: Sequence[Labelled]) -> tuple[int, int]:
    """Return the numbers of the first and the last line of running text."""
    prose = [
        number
        for number, item in enumerate(labelled)
        if item.line.is_prose and _label(item.line, top=False, edge=False) is None
    ]
    return (prose[0], prose[-1]) if prose else (len(labelled), len(labelled))


def _label(line: Line, *, top: bool, edge: bool) -> str | None:
    """Return what a line is by its phrase or its shape.

    `top` tells that no running text stands above it, `edge` that none stands
    above it or none below.
    """
    count = len(line.words)
    why = read_caption(line.text) or phrase(line.text, count, prose=line.is_prose)
    if why is not None:
        return why
    if related(line.text, count):
        return "related headlines"
    if line.is_prose or len(line.text) > MAX_LABEL_CHARACTERS:
        return None
    if _are_labels(line):
        return "page tools"
    if count > 1 and is_network_row(line.text.split()):
        return "share line"
    if edge and is_ticker(line.text) and not is_date_line(line.text):
        return "page tools"
    if not is_menu(line.text, top=top, edge=edge):
        return None
    if is_date_line(line.text) or is_byline(line.text):
        return None
    found = find_dateline(line.text)
    return None if found is not None and found.house else "menu"


def _are_labels(line: Line) -> bool:
    """Return whether a line holds page lines set side by side."""
    parts = _GAP.split(line.text)
    counts = [len(part.split()) for part in parts]
    return len(parts) > 1 and all(
        phrase(part, count, prose=False) or related(part, count)
        for part, count in zip(parts, counts, strict=True)
    )


def _label_strict(line: Line) -> str | None:
    """Return the kind of a line that gives the day, the author or the source."""
    if line.is_prose or len(line.text) > MAX_LABEL_CHARACTERS:
        return None
    plain = bare(line.text)
    if is_date_line(plain):
        return "date line"
    if read_source(line.text) is not None:
        return "source line"
    if is_byline(plain) or is_known_agency(plain.rstrip(": ")):
        return "byline"
    if plain != line.text and is_name(plain) and sounds_like_outlet(plain):
        return "byline"
    found = find_dateline(line.text)
    return "dateline" if found is not None and not found.run_in else None


def _mark_signatures(labelled: Sequence[Labelled], first: int) -> None:
    """Mark an outlet's name beside a date line below the headline."""
    headline = False
    for number, item in enumerate(labelled[: min(first + 1, TOP_LINES)]):
        beside = labelled[max(0, number - 1) : number + 2]
        dated = any(other.why in {"date line", "byline"} for other in beside)
        name = item.line.text
        if item.why is None and headline and dated and is_name(name):
            item.why = "byline" if sounds_like_outlet(name) else None
        if item.why is None and number and _is_signed(labelled, number):
            item.why = "byline"
        headline = headline or (item.why is None and not item.line.is_prose)


def _is_signed(labelled: Sequence[Labelled], number: int) -> bool:
    """Return whether a line above a date line is the name of who wrote.

    An author is not in the news: none of the name's words is in the article.
    """
    item = labelled[number]
    below = next((i for i in labelled[number + 1 :] if i.why != "page tools"), None)
    author = read_signature(item.line.text)
    if author is None or below is None or below.why != "date line":
        return False
    names = {word.casefold() for word in author.split()}
    prose = (i.line.words for i in labelled if i.line.is_prose)
    return not any(word.casefold() in names for words in prose for word in words)


def _mark_related(labelled: Sequence[Labelled], last: int) -> None:
    """Mark the headlines that stand below an offer, or as a list at the end."""
    offered = False
    for number, item in enumerate(labelled):
        if item.why is not None:
            words = len(item.line.words)
            offered = related(item.line.text, words) == "header" if words else offered
            continue
        listed = BULLET.match(item.line.text) is not None
        offered = offered and _is_offer(item.line, listed or number > last)
        if offered:
            item.why = "related headlines"
    tail: list[Labelled] = []
    for item in reversed(labelled):
        if item.why is None:
            bullet = BULLET.match(item.line.text)
            if bullet is None or bullet.group()[0].isdigit() or item.line.is_prose:
                break
            tail.append(item)
    above = _above(labelled, tail)
    introduced = above is not None and above.line.text.endswith(":")
    if len(tail) >= TAIL_BULLETS and not introduced and above is not None:
        for item in tail:
            item.why = "related headlines"


def _above(labelled: Sequence[Labelled], tail: Sequence[Labelled]) -> Labelled | None:
    """Return the line of the article that stands above a list at the end."""
    if not tail:
        return None
    start = tail[-1].line.start
    above = [i for i in labelled if i.why is None and i.line.start < start]
    return above[-1] if above else None


def _is_offer(line: Line, listed: bool) -> bool:
    """Return whether a line below an offer is the headline of another article."""
    headline = not line.is_prose and not line.text.endswith(".")
    return listed and headline and len(line.words) <= RELATED_WORDS


def _mark_closing(labelled: Sequence[Labelled], last: int) -> None:
    """Mark the lines at the end that name the agency or the author."""
    for item in labelled[last + 1 :]:
        line = item.line
        if item.why or line.is_prose or len(line.text) > MAX_LABEL_CHARACTERS:
            continue
        if is_signature(line.text):
            item.why = "credit line"
        elif read_source(line.text) is not None:
            item.why = "source line"
        elif is_byline(line.text):
            item.why = "byline"
        elif is_date_line(line.text):
            item.why = "date line"


def _run_in(kept: Sequence[Line]) -> Iterator[Furniture]:
    """Yield the dateline before and the credits behind the article's own words."""
    talk = sum(_SPEAKER.match(line.text) is not None for line in kept) > 1
    for line in kept[:DATELINE_LINES]:
        found = dateline_of(line)
        if found is None or not found.run_in:
            continue
        if not (talk and found.day is None and found.credit is None):
            end = line.start + len(line.text[: found.end].rstrip())
            yield Furniture(line.start, end, "dateline")
        break
    tail = find_title_tail(kept[0]) if len(kept) > 1 else None
    if tail is not None:
        yield Furniture(kept[0].start + tail[0], kept[0].end, "masthead")
    for line in kept:
        yield from _credited(line, last=line is kept[-1])


def _credited(line: Line, *, last: bool) -> Iterator[Furniture]:
    """Yield the credit or the button behind the sentences of one paragraph."""
    photo, desk = find_photo_credit(line.text), find_desk(line)
    cut = _CUT_OFF.search(line.text[-CUT_OFF_REACH:])
    signed = find_closing(line) if last else None
    if desk is not None:
        yield Furniture(desk.start, desk.end, "credit line")
    elif signed is not None:
        yield Furniture(signed[1].start, signed[1].end, "credit line")
    elif photo is not None:
        start = line.end - len(line.text[photo:].lstrip())
        yield Furniture(start, line.end, "photo credit")
    elif cut is not None:
        start = line.end - len(line.text[-CUT_OFF_REACH:]) + cut.start(1)
        yield Furniture(start, line.end, "page tools")


def dateline_of(line: Line) -> Dateline | None:
    """Return a line's dateline; without a day or an outlet, only before prose."""
    found = find_dateline(line.text)
    if found is None or found.day is not None or found.house or line.is_prose:
        return found
    return found if found.credit and is_known_agency(found.credit) else None


def find_title_tail(line: Line) -> tuple[int, str] | None:
    """Return where the outlet behind a page's title begins, and its name.

    >>> find_title_tail(Line(0, 31, "Rain floods town | Delta Herald", True))
    (16, 'Delta Herald')
    """
    marks = list(_TITLE_MARK.finditer(line.text))
    if not marks or line.is_prose:
        return None
    name = line.text[marks[-1].end() :].strip()
    title = line.text[: marks[-1].start()]
    if len(title.split()) < TITLE_WORDS or not is_name(name):
        return None
    return (marks[-1].start(), name) if sounds_like_outlet(name) else None
