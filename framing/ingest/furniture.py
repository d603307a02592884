"""Mark what is not the article: menus, related headlines, share lines, datelines.

A line is judged by its shape, its phrase and its place. A sentence of the
article is never cut: leaving a menu in is the smaller error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.ingest.credit import (
    is_byline,
    is_date_line,
    read_source,
    read_supplier,
)
from framing.ingest.dateline import find_dateline
from framing.ingest.lines import Line, split_lines
from framing.ingest.names import is_known_agency, is_name, sounds_like_outlet
from framing.ingest.phrases import (
    MAX_LABEL_CHARACTERS,
    NETWORKS,
    SECTIONS,
    phrase,
    related,
)
from framing.model import Furniture, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TOP_LINES = 14
"""Lines within which mastheads, date lines and bylines are looked for."""

DATELINE_LINES = 4
CLOSING_REACH = 60
"""Characters at a paragraph's end in which its signature lies."""

MENU_ITEM_WORDS = 5
MENU_ITEMS = 3
MASTHEAD_WORDS = 5
HEADLINE_WORDS = 5
MAX_HEADLINE_WORDS = 34
TAIL_BULLETS = 2
RELATED_WORDS = 22

_SEPARATORS = tuple(
    re.compile(pattern)
    for pattern in (
        r" ?[>›»→] ?", r" ?\| ?", r" [·•∙●] ", r" / |(?<=[a-z])/(?=[A-Z])",
        r" {2,}|\t+", r" :: ", r"\]\s*\[", r" [-–—] ", r", ",
    )
)  # fmt: skip
_TRAIL = 0
"""The separator that leads down from a section to its parts."""

_LOOSE = 2
"""The last separators also stand in prose: their items must be sections."""

_HERE = re.compile(
    r"\A(?:you are here|(?:your |current )?(?:location|position)|path)\s*:\s*",
    re.IGNORECASE,
)
_BULLET = re.compile(r"\A(?:[-•*–—▪■●►»>]\s?|\d{1,2}[.)]\s)\s*(?=\S)")
_CLOSING = re.compile(r"[-–—*/(\[ ]*([A-Z][^()/\[\]\n]{1,40}?)[-–—*/)\] .]*$")
_RUN_IN_CLOSING = re.compile(
    r"(?:(?<=[.!?”\"’]) *(?:--|—|–|-) *([A-Z][\w ]{1,30}\w)"
    r"|[(/\[]([A-Z][\w /\-]{1,30})[)/\]])"
    r"[. ]*$"
)
TAGLINE = re.compile(r" ?[:|–—] | - ")
"""What parts the name in a masthead from a motto."""

_INITIALS = re.compile(r"[A-Z]{2,6}(?:/[\w.\-]{1,12}){1,4}")
_SPEAKER = re.compile(r"[A-Z][A-Z.'’\- ]{1,40}: ")
_GAP = re.compile(r" {2,}|\t+")
_COUNTER = re.compile(r"[\d\s.,:/|()\[\]#*=_~+<>«»‹›–—-]+")


@dataclass(slots=True)
class Labelled:
    """A line and the kind of furniture it is; None while it is the article."""

    line: Line
    why: str | None = None


def find_furniture(text: str) -> tuple[Furniture, ...]:
    r"""Return the stretches of a text that are not the article, in order.

    They do not overlap, start and end at words or marks, and never take a
    whole text: a text that is all labels keeps its first line.

    >>> [(piece.why, "Main menu\nRain fell on Monday.\nTags: rain"[piece.start:
    ...     piece.end]) for piece in find_furniture(
    ...     "Main menu\nRain fell on Monday.\nTags: rain")]
    [('menu', 'Main menu'), ('tags', 'Tags: rain')]
    """
    return mark_furniture(label_lines(text))


def mark_furniture(labelled: Sequence[Labelled]) -> tuple[Furniture, ...]:
    """Return the furniture of labelled lines, datelines and signatures with it."""
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


def bare(text: str) -> str:
    """Return a line without its bullet or number.

    >>> bare("- World"), bare("2. Rain")
    ('World', 'Rain')
    """
    return _BULLET.sub("", text, count=1)


def label_lines(text: str) -> list[Labelled]:
    """Return the lines of a text with what each is, in order."""
    labelled = [Labelled(line) for line in split_lines(text)]
    first, last = _prose_bounds(labelled)
    for number, item in enumerate(labelled):
        top = number <= min(first, TOP_LINES)
        item.why = _label(item.line, top=top, edge=top or number > last)
        if item.why is None and number <= first + 1 and number < TOP_LINES:
            item.why = _label_strict(item.line)
    _mark_masthead(labelled, first)
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
    why = phrase(line.text, count, prose=line.is_prose)
    if why is not None:
        return why
    if related(line.text, count):
        return "related headlines"
    if line.is_prose or len(line.text) > MAX_LABEL_CHARACTERS:
        return None
    if count > 1 and _is_network_row(line.text.split()):
        return "share line"
    if edge and _COUNTER.fullmatch(line.text) and not is_date_line(line.text):
        return "page tools"
    if not _is_menu(line.text, top=top, edge=edge):
        return None
    return None if is_date_line(line.text) or is_byline(line.text) else "menu"


def _label_strict(line: Line) -> str | None:
    """Return the kind of a line that gives the day, the author or the source."""
    if line.is_prose or len(line.text) > MAX_LABEL_CHARACTERS:
        return None
    plain = bare(line.text)
    if is_date_line(plain):
        return "date line"
    if read_source(line.text) is not None:
        return "source line"
    if is_byline(plain):
        return "byline"
    if plain != line.text and is_name(plain) and sounds_like_outlet(plain):
        return "byline"
    found = find_dateline(line.text)
    return "dateline" if found is not None and not found.run_in else None


def _is_menu(text: str, *, top: bool, edge: bool) -> bool:
    """Return whether a line is made of the entries of a menu."""
    plain = _HERE.sub("", bare(text), count=1)
    if edge and plain.casefold().strip(" :.") in SECTIONS:
        return True
    for number, separator in enumerate(_SEPARATORS):
        items = [part for item in separator.split(plain) if (part := item.strip(" []"))]
        if len(items) < 2:
            continue
        sections = sum(_is_section(item) for item in items)
        outlet = sections == len(items) - 1 and sounds_like_outlet(items[0])
        if sections == len(items) or (edge and (outlet or _opens_trail(items))):
            return edge or len(items) >= MENU_ITEMS
        if number >= len(_SEPARATORS) - _LOOSE:
            continue
        short = all(len(item.split()) <= MENU_ITEM_WORDS for item in items)
        small = short and not plain.rstrip().endswith((".", "!", "?"))
        trail = top and (sections or number == _TRAIL)
        if small and (len(items) >= MENU_ITEMS or trail):
            return True
    return False


def _is_section(item: str) -> bool:
    """Return whether an entry of a menu is a section or a network."""
    folded = item.casefold().strip(" :.&")
    return folded in SECTIONS or folded in NETWORKS


def _is_network_row(words: Sequence[str]) -> bool:
    """Return whether words are the buttons of networks and nothing else."""
    networks = sum(word.casefold().strip(":,") in NETWORKS for word in words)
    return networks > 1 and all(_is_section(word) for word in words)


def _opens_trail(items: Sequence[str]) -> bool:
    """Return whether entries lead down from the home page."""
    first = items[0].casefold()
    home = first.endswith(("home", "homepage", "home page", "main page"))
    return home and all(len(item.split()) <= MENU_ITEM_WORDS + 1 for item in items)


def _mark_masthead(labelled: Sequence[Labelled], first: int) -> None:
    """Mark the outlet's name where it stands alone above the headline."""
    top = list(labelled[: min(first + 1, TOP_LINES)])
    for number, item in enumerate(top[:3]):
        if item.why is not None:
            continue
        below = top[number + 1 : number + 2]
        menu = bool(below) and below[0].why == "menu"
        if not below or not _is_masthead_shape(item.line, motto=menu):
            return
        rest = [other for other in top[number + 1 :] if other.why is None]
        headline = any(not other.line.is_prose for other in rest)
        if headline and (menu or sounds_like_outlet(item.line.text)):
            item.why = "masthead"
        return


def _is_masthead_shape(line: Line, *, motto: bool) -> bool:
    """Return whether a line is short and nothing but a name, or name and motto."""
    text = line.text.removesuffix(" in English")
    if motto and len(line.words) <= 2 * MASTHEAD_WORDS:
        text = TAGLINE.split(text)[0]
    short = len(text.split()) <= MASTHEAD_WORDS
    return short and not line.ends_sentence and (text.isupper() or is_name(text))


def _mark_signatures(labelled: Sequence[Labelled], first: int) -> None:
    """Mark an outlet's name beside a date line below the headline."""
    headline = False
    for number, item in enumerate(labelled[: min(first + 1, TOP_LINES)]):
        beside = labelled[max(0, number - 1) : number + 2]
        dated = any(other.why in {"date line", "byline"} for other in beside)
        name = item.line.text
        if item.why is None and headline and dated and is_name(name):
            item.why = "byline" if sounds_like_outlet(name) else None
        headline = headline or (item.why is None and not item.line.is_prose)


def _mark_related(labelled: Sequence[Labelled], last: int) -> None:
    """Mark the headlines that stand below an offer, or as a list at the end."""
    offered = False
    for number, item in enumerate(labelled):
        if item.why is not None:
            words = len(item.line.words)
            offered = related(item.line.text, words) == "header" if words else offered
            continue
        listed = _BULLET.match(item.line.text) is not None
        offered = offered and _is_offer(item.line, listed or number > last)
        if offered:
            item.why = "related headlines"
    tail: list[Labelled] = []
    for item in reversed(labelled):
        if item.why is None:
            if not _BULLET.match(item.line.text) or item.line.is_prose:
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
    return listed and not line.is_prose and len(line.words) <= RELATED_WORDS


def _mark_closing(labelled: Sequence[Labelled], last: int) -> None:
    """Mark the lines at the end that name the agency or the author."""
    for item in labelled[last + 1 :]:
        line = item.line
        if item.why or line.is_prose or len(line.text) > MAX_LABEL_CHARACTERS:
            continue
        if _is_signature(line.text):
            item.why = "credit line"
        elif read_source(line.text) is not None:
            item.why = "source line"
        elif is_byline(line.text):
            item.why = "byline"
        elif is_date_line(line.text):
            item.why = "date line"


def _is_signature(text: str) -> bool:
    """Return whether a line at the end is an agency's name or an editor's mark."""
    if read_supplier(text) is not None or _INITIALS.fullmatch(text):
        return True
    match = _CLOSING.match(text)
    name = match.group(1) if match else ""
    if not is_name(name):
        return False
    marked = text[0] in "-–—(/[*" and (name.isupper() or sounds_like_outlet(name))
    return marked or is_known_agency(name)


def _run_in(kept: Sequence[Line]) -> Iterator[Furniture]:
    """Yield the dateline before and the credit behind the article's own words."""
    talk = sum(_SPEAKER.match(line.text) is not None for line in kept) > 1
    for line in kept[:DATELINE_LINES]:
        found = find_dateline(line.text)
        if found is None or not found.run_in:
            continue
        if not (talk and found.day is None and found.credit is None):
            end = line.start + len(line.text[: found.end].rstrip())
            yield Furniture(line.start, end, "dateline")
        break
    if kept:
        signed = find_closing(kept[-1])
        if signed is not None:
            yield Furniture(signed[1].start, signed[1].end, "credit line")


def find_closing(line: Line) -> tuple[str, Span] | None:
    """Return the agency that signs a paragraph, and the signature's place.

    >>> find_closing(Line(0, 44, "Schools will open on Monday, she said. (ANI)", True))
    ('ANI', Span(start=39, end=44))
    """
    start = max(line.start, line.end - CLOSING_REACH)
    match = _RUN_IN_CLOSING.search(line.text[-CLOSING_REACH:])
    if match is None or (not line.is_prose and len(line.words) < HEADLINE_WORDS):
        return None
    name = match.group(1) or match.group(2)
    if not is_known_agency(name.split("/")[0]):
        return None
    return name, Span(start + match.start(), line.end)
