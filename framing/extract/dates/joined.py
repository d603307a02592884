"""Two dates that are the ends of one stretch: "from last Friday to today"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.model.slot import DateSlot

_LAST = re.compile(r"(?:until|till|through|up\sto)\s", re.IGNORECASE)
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_LINK = re.compile(
    r",?\s(?P<word>to|until|till|through|up\sto|and)\s(?:the\s)?|\s?[-–—]\s?"
)


def join(text: str, first: DateSlot, last: DateSlot) -> DateSlot | None:
    """Return two neighbouring dates as one, None where they are two.

    "From" asks for "to" or "until", "between" for "and"; the stretch may not
    run backwards.
    """
    between = text[first.end : last.start]
    if between == "/" and _ISO.fullmatch(first.text) and _ISO.fullmatch(last.text):
        return _stretch(text, first, last, "at") if first.first < last.first else None
    opening = first.text.split()[0].lower()
    link = _LINK.fullmatch(between)
    if link is None and not (between == " " and _LAST.match(last.text)):
        return None
    word = link["word"] if link is not None else "until"
    fits = {"from": word != "and", "between": word == "and"}.get(opening, False)
    if not fits or first.last > last.last or first.first > last.first:
        return None
    return _stretch(text, first, last, "during" if opening == "from" else "at")


def _stretch(text: str, first: DateSlot, last: DateSlot, boundary: str) -> DateSlot:
    """Return the days from one date to another as one date."""
    return replace(
        first,
        end=last.end,
        text=text[first.start : last.end],
        last=last.last,
        latest=last.latest,
        boundary=boundary,
        relative=first.relative or last.relative,
    )
