"""Tell whether much of a page's running text is missing from what was read."""

from __future__ import annotations

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
OTHER = ("comment", "footer", "cookie", "consent", "related", "sidebar", "modal")


def leaves_much_out(root: HtmlElement, body: str, wholes: Sequence[str] = ()) -> bool:
    """Return whether a text has less than half of what the page holds.

    The page holds the paragraphs of the container with the most running text,
    or a whole text given as data (`wholes`).
    """
    found = fold(body)
    containers: dict[HtmlElement, list[str]] = {}
    for paragraph in _paragraphs(root):
        text = fold(text_of(paragraph))
        for above in [*paragraph.iterancestors()][:ABOVE]:
            containers.setdefault(above, []).append(text)
    for whole in wholes:
        if len(found) < MAX_MISSING * len(fold(whole)):
            return True
    if not containers:
        return False
    longest = max(containers.values(), key=lambda texts: sum(map(len, texts)))
    texts = list(dict.fromkeys(longest))
    missing = sum(len(text) for text in texts if text[:BEGINNING] not in found)
    return missing > MAX_MISSING * sum(map(len, texts))


def _paragraphs(root: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the paragraphs of running text outside comments and the like."""
    for element in root.iter("p", "div"):
        if element.tag == "div" and not all(map(is_inline, element)):
            continue
        length = len(text_of(element))
        linked = sum(len(text_of(link)) for link in element.iter("a"))
        if length >= BARE_CHARACTERS and linked < LINKED * length:
            if not any(_is_other(above) for above in element.iterancestors()):
                yield element


def _is_other(element: HtmlElement) -> bool:
    """Return whether an element holds what is no part of an article."""
    return element.tag in ASIDE or any(word in named(element) for word in OTHER)
