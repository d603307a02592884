"""Tell whether much of a page's running text is missing from what was read."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from framing.ingest.web.bare import BARE_CHARACTERS, is_inline
from framing.ingest.web.markup import named, text_of
from framing.ingest.web.title import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

MAX_MISSING = 0.5
"""The part of a page's running text that may be missing."""

LINKED = 0.5
"""The part of a paragraph in links from which it is an offer to read on."""

BEGINNING = 60
"""Letters at the beginning of a paragraph that it is recognized by."""

ABOVE = 2
"""Levels at which paragraphs of one text may share a container."""

ASIDE = frozenset({"aside", "footer", "form", "nav", "noscript", "header", "dialog"})
WHOLE = frozenset({"html", "body", "main", "article"})
"""Elements that are called after anything that stands in them."""

OTHER = ("comment", "footer", "cookie", "consent", "related", "sidebar", "modal")


def leaves_much_out(root: HtmlElement, body: str, wholes: Sequence[str] = ()) -> bool:
    """Return whether a text has less than half of what the page holds.

    The page holds the paragraphs of the container with the most running text,
    or a whole text given as data (`wholes`).
    """
    found = fold(body)
    if any(len(found) < MAX_MISSING * len(fold(whole)) for whole in wholes):
        return True
    texts = _longest(root)
    missing = sum(len(text) for text in texts if text[:BEGINNING] not in found)
    # A text far longer than the container is the article; that held a notice.
    return missing > MAX_MISSING * max(sum(map(len, texts)), len(found))


def _longest(root: HtmlElement) -> list[str]:
    """Return the folded paragraphs of the container with the most running text."""
    containers: dict[HtmlElement, dict[str, int]] = {}
    for paragraph in _paragraphs(root):
        text = fold(text_of(paragraph))
        for above in islice(paragraph.iterancestors(), ABOVE):
            containers.setdefault(above, {})[text] = len(text)
    lengths = {above: sum(row.values()) for above, row in containers.items()}
    return [*containers[max(lengths, key=lengths.__getitem__)]] if lengths else []


def _paragraphs(root: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the paragraphs of running text outside comments and the like."""
    others: set[HtmlElement] = set()
    for element in root.iter("*"):
        if element.getparent() in others or _is_other(element):
            others.add(element)
        elif element.tag == "p" or _is_paragraph(element):
            length = len(text_of(element))
            linked = sum(len(text_of(link)) for link in element.iter("a"))
            if length >= BARE_CHARACTERS and linked <= LINKED * length:
                yield element


def _is_paragraph(element: HtmlElement) -> bool:
    """Return whether a container holds one text and nothing else."""
    return element.tag == "div" and all(map(is_inline, element))


def _is_other(element: HtmlElement) -> bool:
    """Return whether an element holds what is no part of an article."""
    if element.tag in WHOLE:
        return False
    return element.tag in ASIDE or any(word in named(element) for word in OTHER)
