"""Mark the outlet's name where it stands alone above the headline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.ingest.day import find_days
from framing.ingest.furniture.menu import MENU_ITEMS, is_motto, is_section
from framing.ingest.furniture.phrases import MAX_LABEL_CHARACTERS
from framing.ingest.names import is_name, sounds_like_outlet, without_edition
from framing.text.stems import stem
from framing.text.stopwords import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.ingest.furniture.lines import Line
    from framing.ingest.furniture.mark import Labelled

MASTHEAD_WORDS = 5
MASTHEAD_REACH = 5
MOTTO_WORDS = 14
HEADLINE_WORDS = 3
TAGLINE = re.compile(r" ?[:|–—] | - ")
"""What parts the name in a masthead from a motto."""
_OWN_LINES = frozenset({"copyright"})
"""Kinds of lines in which a page repeats the name of its outlet."""
_SELF_DESCRIBED = re.compile(
    r"(?:\w+ ){0,3}(?:edition|issue)(?:,.*)?"
    r"|(?:the |an? )?(?:\w+ )?(?:bulletin|organ|newspaper|newsletter|journal|magazine"
    r"|weekly|daily|gazette|paper) (?:of|for|from|in) .{3,80}"
    r"|(?:vol(?:ume)?|no|issue|year)\b\.? ?[0-9ivxlc]+\b.{0,60}",
    re.IGNORECASE,
)
"""What papers print below their names: an edition, a number, what they are."""


def mark_masthead(labelled: Sequence[Labelled], lines: int) -> None:
    """Mark the outlet's name where it stands alone in the first `lines` lines."""
    top = labelled[:lines]
    number = next((n for n, item in enumerate(top) if item.why is None), len(top))
    if number >= MASTHEAD_REACH or number + 1 >= len(top):
        return
    item, below = top[number], top[number + 1]
    motto = below.why is None and is_motto(below.line.text)
    menu = below.why == "menu" or motto
    if len(item.line.text) > MAX_LABEL_CHARACTERS:
        return
    if not _is_masthead_shape(item.line, motto=menu):
        return
    rest = [other for other in top[number + 1 + motto :] if other.why is None]
    headline = any(not other.line.is_prose for other in rest)
    if not number and _heads_page(labelled, lines):
        item.why = "masthead"
    elif headline and (menu or _is_own_name(item.line.text, labelled)):
        item.why = "masthead"
        below.why = "motto" if motto else below.why


def _is_own_name(text: str, labelled: Sequence[Labelled]) -> bool:
    """Return whether a line at the top sounds like an outlet or is shown to be one."""
    if sounds_like_outlet(text) or without_edition(text) != text:
        return True
    name, lines = text.casefold(), [i for i in labelled if i.why in _OWN_LINES]
    several = len(text.split()) > 1
    return several and any(name in other.line.text.casefold() for other in lines)


def _is_masthead_shape(line: Line, *, motto: bool) -> bool:
    """Return whether a line is short and nothing but a name, or name and motto."""
    text = without_edition(line.text)
    if motto and len(line.words) <= MOTTO_WORDS:
        text = TAGLINE.split(text)[0]
    words = text.split()
    count = sum(map(is_section, words))
    sections = is_section(text) or count == len(words) or count >= MENU_ITEMS
    short = len(words) <= MASTHEAD_WORDS and not sections
    return short and not line.ends_sentence and (text.isupper() or is_name(text))


def _heads_page(labelled: Sequence[Labelled], lines: int) -> bool:
    """Return whether the first line is a paper's name by what stands around it.

    Directly below it stand a day, a menu or what the paper is, a gap follows,
    then a headline. A headline's own words come again in its article.
    """
    name, below = labelled[0].line, labelled[1]
    described = _SELF_DESCRIBED.fullmatch(below.line.text) is not None
    if below.line.apart or not (described or below.why in ("date line", "menu")):
        return False
    block = next((n for n, x in enumerate(labelled) if n and x.line.apart), 0)
    headline = any(
        other.line.apart
        and other.why is None
        and not other.line.is_prose
        and len(other.line.words) >= HEADLINE_WORDS
        for other in labelled[block:lines]
    )
    if not block or not headline or not (described or not _is_repeated(name, labelled)):
        return False
    for other in labelled[1:block]:
        if other.why is None and _SELF_DESCRIBED.fullmatch(other.line.text):
            other.why = "date line" if find_days(other.line.text) else "motto"
    return True


def _is_repeated(name: Line, labelled: Sequence[Labelled]) -> bool:
    """Return whether all words of a line, or one as a plain word, are in the text."""
    words = [w for w in name.words if w.lower() not in STOPWORDS]
    prose = [w for x in labelled if x.line.is_prose for w in x.line.words]
    plain = {stem(w) for w in prose if w.islower()}
    every = {stem(w.lower()) for w in prose}
    stems = {stem(w.lower()) for w in words}
    return bool(stems & plain) or stems <= every
