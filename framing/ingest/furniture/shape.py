"""What the shape of a line no longer says once the markup has been read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.ingest.furniture.menu import BULLET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.ingest.furniture.mark import Labelled

SHAPES = frozenset({"masthead", "menu", "motto", "page tools"})
"""Kinds that plain text is told by: rows of a table look like a menu."""

LISTS = frozenset({"related headlines"})
"""Kinds that plain text tells by bullets; links in lists are gone from markup."""


def keep_lines(labelled: Sequence[Labelled], title: str) -> None:
    """Take back in place the labels that a text out of markup has by its shapes.

    Its headline stays as well, whatever it begins with ("Live: …"). Labels by
    phrase stay: "Sign up for our newsletter" means the same everywhere.
    """
    for number, item in enumerate(labelled):
        listed = item.why in LISTS and BULLET.match(item.line.text) is not None
        headline = number == 0 and item.line.text == title
        if item.why in SHAPES or listed or headline:
            item.why = None
