"""Sign-offs: how an article's last lines credit the agency that wrote it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.ingest.furniture.credit import read_supplier
from framing.ingest.furniture.lines import Line  # noqa: TC001  (doctests build some)
from framing.ingest.names import is_known_agency, is_name, sounds_like_outlet
from framing.model import Known, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CLOSING_REACH = 60
"""Characters at a paragraph's end in which its signature lies."""

DESK_REACH = 900
"""Characters at a paragraph's end in which reporters and editors are named."""

CLOSING_LINES = 12
"""Lines at an article's end in which it is said who wrote it."""

HEADLINE_WORDS = 5
DESK_AGENCY = "Reuters"
"""The agency whose copy ends with its reporters and editors in one bracket."""

_CLOSING = re.compile(r"[-–—*/(\[ ]*([A-Z][^()/\[\]\n]{1,40}?)[-–—*/)\] .]*$")
_RUN_IN_CLOSING = re.compile(
    r"(?:(?<=[.!?”\"’]) *(?:--|—|–|-) *([A-Z][\w ]{1,30}\w)"
    r"|[(/\[]([A-Z][\w /\-]{1,30})[)/\]])"
    r"[. ]*$"
)
_INITIALS = re.compile(
    r"[A-Z]{2,6}(?:/[\w.\-]{1,12}){1,4}(?: ?// ?[A-Z]{2,6}\.?)?"
    r"|[A-Z][\w\-]{1,12}/(?:ends?|fi[mn])|[a-z]{2,4}(?:/[a-z]{2,4}){1,3}"
)
_WROTE = r"(?:(?:additional|further) )?(?:reporting|writing|compiled)(?: and \w+)? by\b"
_EDITED = r"(?:additional )?(?:writing and )?edit(?:ing|ed)(?: and \w+)? by\b"
_NAMES = r"[^()\n]{2,500}"
_DESK = re.compile(
    rf"\({_WROTE}{_NAMES}[;,.] *{_EDITED}{_NAMES}(?:\)\.?|$)"
    rf"|^{_WROTE}{_NAMES}; *{_EDITED}{_NAMES}$",
    re.IGNORECASE,
)
_PIECE = r"(?:report|story|article|item|piece)"
_MADE = r"(?:published|written|produced|provided|distributed|supplied)"
_YEAR = r"(?:19|20)\d\d(?:[-–]\d{2,4})?"
_STATED = tuple(
    (re.compile(before), re.compile(behind))
    for before, behind in (
        (
            r"\W*(?:[^.\n]{2,80} reported from [^.\n]{2,80}\. )?",
            r" (?:[\w\-]+ ){0,3}(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Jj]ournalist"
            r"|[Pp]hotographer|[Rr]esearcher)s? .*\b(?:contributed|reported)\b",
        ),
        (r"", r" website contains only a portion of the (?:news|stories)\b"),
        (rf"This {_PIECE} (?:by|from) ", r" was (?:first|originally) published\b"),
        (
            rf"This {_PIECE} (?:was|is|has been) (?:first |originally )?{_MADE} by ",
            r"\W*(?:$|on\b|and\b)",
        ),
        (
            r"\W*(?:All contents? )?(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)"
            rf"[ ©(cC)]*,? ?{_YEAR},? (?:by )?",
            r"\W|$",
        ),
        (r"", r"(?: (?!FILE|POOL)[A-Z]{2,4}){1,5}$"),
    )
)
"""What stands before and behind the agency where a closing line names it: its
writers, its first publication, its right, the codes of its desks."""

_WORDS = re.compile(r"(?:[Tt]he )?([^\W\d_][\w\-]*(?: [^\W\d_][\w\-]*){0,4})")


def read_stated(text: str) -> str | None:
    """Return the agency that a closing line says to have written the article.

    Help from an agency does not make an article its own.

    >>> read_stated("Copyright 2016 The Associated Press. All rights reserved.")
    'Associated Press'
    >>> read_stated("Associated Press writer Bo Ek in Oslo contributed to this report.")
    'Associated Press'
    >>> read_stated("The Associated Press contributed to this report.") is None
    True
    """
    for before, behind in _STATED:
        start = before.match(text)
        named = _agency_at(text, start.end()) if start else None
        if named is not None and behind.match(text, named[1]):
            return named[0]
    return None


def _agency_at(text: str, at: int) -> tuple[str, int] | None:
    """Return the known agency that is named at a place, and where its name ends."""
    match = _WORDS.match(text, at)
    words = match.group(1).split(" ") if match else []
    for size in range(len(words), 0, -1):
        name = " ".join(words[:size])
        if match is not None and is_known_agency(name):
            return name, match.start(1) + len(name)
    return None


def find_agencies(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the agencies that the last of an article's lines say to have written it."""
    for line in lines[-CLOSING_LINES:]:
        name = read_stated(line.text)
        if name is not None:
            yield name


def infer_agency(lines: Sequence[Line], *, own: bool) -> Known | None:
    """Return the agency whose form the closing credits have, None without one.

    `own` tells that the page names its outlet; it must name the agency then.
    """
    desk = any(find_desk(line) is not None for line in lines)
    named = not own or any(DESK_AGENCY in line.text for line in lines)
    return Known(DESK_AGENCY, "inferred") if desk and named else None


def find_desk(line: Line) -> Span | None:
    """Return where a line names reporters and editors as the agency's desks do.

    >>> find_desk(Line(0, 48, "It rained. (Reporting by A Lee; Editing by B Ek)", True))
    Span(start=11, end=48)
    """
    start = max(0, len(line.text) - DESK_REACH)
    match = _DESK.search(line.text[start:])
    if match is None:
        return None
    end = min(line.end, line.start + start + match.end())
    return Span(line.start + start + match.start(), end)


def is_signature(text: str) -> bool:
    """Return whether a line at the end is an agency's name or an editor's mark.

    >>> is_signature("- Delta News"), is_signature("AFP"), is_signature("Rain fell")
    (True, True, False)
    """
    if read_supplier(text) is not None or _INITIALS.fullmatch(text):
        return True
    match = _CLOSING.match(text)
    name = match.group(1) if match else ""
    if not is_name(name):
        return False
    sure = name.isupper() or sounds_like_outlet(name) or name.startswith("The ")
    marked = text[0] in "-–—(/[*" and sure
    return marked or is_known_agency(name)


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
