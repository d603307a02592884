"""Menus: lines made of the entries of a page's navigation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.ingest.day import find_days
from framing.ingest.furniture.phrases import NETWORKS, SECTIONS
from framing.ingest.names import sounds_like_outlet

if TYPE_CHECKING:
    from collections.abc import Sequence

DAY_REACH = 40
MENU_ITEM_WORDS = 5
MENU_ITEMS = 3
TITLE_WORDS = 4
MOTTO_WORDS = 8

_SEPARATORS = tuple(
    re.compile(pattern)
    for pattern in (
        r" ?[>›»→] ?", r" ?\| ?", r" [·•∙●] ", r" / |(?<=[a-z])/(?=[A-Z])",
        r" {2,}|\t+", r" :: ", r"\]\s*\[", r" [-–—] ", r", ",
    )
)  # fmt: skip
_TRAIL = 0
"""The separator that leads down from a section to its parts."""

_BAR = 1
"""The separator of the entries at a page's foot."""

_LOOSE = 2
"""The last separators also stand in prose: their items must be sections."""

_HERE = re.compile(
    r"\A(?:you are here|(?:your |current )?(?:location|position)|path)\s*:\s*",
    re.IGNORECASE,
)
_SPACES = re.compile(r" +")
_COUNTED = re.compile(r"[^\W\d_]+ ?\(\d+\)")
_CODE = re.compile(r"\W*(?:[A-Z]{3}|[A-Z]{3}/[A-Z]{3})\W*")
BULLET = re.compile(r"\A(?:[-•*–—▪■●►»>]\s?|\d{1,2}[.)]\s)\s*(?=\S)")


def bare(text: str) -> str:
    """Return a line without its bullet or number.

    >>> bare("- World"), bare("2. Rain")
    ('World', 'Rain')
    >>> bare("28. januar 2021")
    '28. januar 2021'
    """
    if any(day.start == 0 for day in find_days(text[:DAY_REACH])):
        return text
    return BULLET.sub("", text, count=1)


def is_menu(text: str, *, top: bool, edge: bool) -> bool:
    """Return whether a line is made of the entries of a menu."""
    plain = _HERE.sub("", bare(text), count=1)
    if edge and plain.casefold().strip(" :.") in SECTIONS:
        return True
    if " " not in plain and "/" not in plain:
        return False
    words = _SPACES.split(plain)
    if edge and len(words) >= MENU_ITEMS and all(map(is_section, words)):
        return True
    for number, separator in enumerate(_SEPARATORS):
        items = [part for item in separator.split(plain) if (part := item.strip(" []"))]
        if len(items) < 2 or _is_title(items):
            continue
        sections = sum(is_section(item) for item in items)
        outlet = sections == len(items) - 1 and sounds_like_outlet(items[0])
        if sections == len(items) or (edge and (outlet or _opens_trail(items))):
            return edge or len(items) >= MENU_ITEMS
        if number >= len(_SEPARATORS) - _LOOSE:
            continue
        short = all(len(item.split()) <= MENU_ITEM_WORDS for item in items)
        small = short and not plain.rstrip().endswith((".", "!", "?"))
        trail = top and (sections or number == _TRAIL)
        foot = edge and not top and number == _BAR and 2 * sections >= len(items)
        if small and (len(items) >= MENU_ITEMS or trail or foot):
            return True
    return False


def _is_title(items: Sequence[str]) -> bool:
    """Return whether items are those of "Headline | Section | Outlet"."""
    first, last = items[0], items[-1]
    long = len(first.split()) >= TITLE_WORDS and not sounds_like_outlet(first)
    return long and sounds_like_outlet(last) and not is_section(first)


def is_motto(text: str) -> bool:
    """Return whether a line under a masthead is its motto, with or without buttons.

    >>> is_motto('"The paper that asks"'), is_motto("Free since 1990 | Donate | Radio")
    (True, True)
    >>> is_motto("Rain floods the town")
    False
    """
    if text[0] in '"“«' and text[-1] in '"”»':
        return len(text.split()) <= MOTTO_WORDS
    items = [part.strip(" []") for part in text.split("|")]
    return len(items) >= MENU_ITEMS and any(map(is_section, items[1:]))


def is_ticker(text: str) -> bool:
    """Return whether a line gives the weather, exchange rates or counts alone.

    >>> is_ticker("Riga 14°C | EUR 1.95 | USD 1.80"), is_ticker("Comentarios (14)")
    (True, True)
    >>> is_ticker("Gold hits USD 2,950.50 an ounce")
    False
    """
    if not any(letter.isalpha() for letter in text) or _COUNTED.fullmatch(text):
        return True
    tokens = [word for word in text.split() if any(map(str.isalnum, word))]
    figures = [word for word in tokens if any(map(str.isdigit, word))]
    codes = [word for word in tokens if _CODE.fullmatch(word)]
    degrees = "°" in text
    enough = 3 * (len(figures) + len(codes)) >= 2 * len(tokens)
    return enough and bool(figures) and (degrees or len(codes) >= len(figures))


def is_section(item: str) -> bool:
    """Return whether an entry of a menu is a section or a network."""
    folded = item.casefold().strip(" :.&")
    return folded in SECTIONS or folded in NETWORKS


def is_network_row(words: Sequence[str]) -> bool:
    """Return whether words are the buttons of networks and nothing else."""
    networks = sum(word.casefold().strip(":,") in NETWORKS for word in words)
    return networks > 1 and all(is_section(word) for word in words)


def _opens_trail(items: Sequence[str]) -> bool:
    """Return whether entries lead down from the home page."""
    first = items[0].casefold()
    home = first.endswith(("home", "homepage", "home page", "main page"))
    return home and all(len(item.split()) <= MENU_ITEM_WORDS + 1 for item in items)
