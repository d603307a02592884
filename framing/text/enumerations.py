"""Lists that run on in one paragraph: "1. Rain 2. Snow", "a) tea b) coffee"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.span import Span

LABEL = re.compile(
    r"(?<!\S)(?P<bullet>[•⁃*·-]?[ ]?)(?P<label>[0-9]{1,3}|[a-z])(?P<mark>\.\)|[.)])[ ]"
)


def item_starts(text: str, paragraph: Span) -> tuple[int, ...]:
    """Return where the items of a list begin, the first with the paragraph.

    The labels count on in one style; a label without a successor makes no list.

    >>> from framing.model.span import Span
    >>> text = "1. Rain in the hills 2. Snow on the pass"
    >>> item_starts(text, Span(0, len(text))), item_starts("1. Rain", Span(0, 7))
    ((0, 21), ())
    """
    first = LABEL.match(text, paragraph.start, paragraph.end)
    if first is None:
        return ()
    successors = tuple(_successors(text, paragraph, first))
    return (first.start(), *successors) if successors else ()


def _successors(text: str, paragraph: Span, first: re.Match[str]) -> Iterator[int]:
    """Yield where the labels stand that count on from the first."""
    style = first["bullet"], first["mark"]
    wanted = _after(first["label"])
    for match in LABEL.finditer(text, first.end(), paragraph.end):
        if match["label"] == wanted and (match["bullet"], match["mark"]) == style:
            yield match.start()
            wanted = _after(wanted)


def _after(label: str) -> str:
    """Return the label that follows in a list: "2" after "1", "b" after "a"."""
    return str(int(label) + 1) if label.isdigit() else chr(ord(label) + 1)
