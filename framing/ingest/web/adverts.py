"""Drop the advertisements of a page, which are told by what they are called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.ingest.web.bare import INLINE, part
from framing.ingest.web.markup import elements, squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

ADVERTS = frozenset(
    "ad ads adv advert adverts advertise advertisement advertisements advertiser"
    " advertising advertorial adbox adcontainer adsbygoogle adsense adslot adunit"
    " adwrapper anzeige doubleclick googlead googleads mpu outbrain promo promos"
    " promoted promotion promotional publicidad publicidade reklama sponsor"
    " sponsored sponsors taboola werbung".split()
)
"""Words that advertisements are called by, also in the names of custom elements."""

STATES = frozenset(
    "above after before below block blocker disabled enabled free has hide hoc no"
    " non show supported with without".split()
)
"""Words beside which those say how a page treats them: "ad-free", "has-ads"."""

CUSTOM = frozenset({"analytics", "consent", "notification", "share", "sidebar"})
"""Words of custom elements that are furniture of the page."""

MAX_SHARE = 0.3
"""The part of a page's running text that no advertisement holds."""

MAX_KEPT = 20
"""Elements kept for their share after which no more are looked at."""

RUNNING_CHARACTERS = 40
"""Length from which a text is a sentence rather than a label."""

KEPT = frozenset({"html", "head", "body", "article", "main", "h1"})

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def drop_adverts(root: HtmlElement) -> None:
    """Drop the advertisements of a page; the text behind each stays.

    What holds much of the running text is kept, whatever it is called: sponsored
    articles are articles.
    """
    total = _running(root)
    gone: set[HtmlElement] = set()
    kept = 0
    for element in elements(root, "*"):
        parent = element.getparent()
        if parent in gone:
            gone.add(element)
        elif parent is not None and kept < MAX_KEPT and is_advert(element):
            if _running(element) > MAX_SHARE * total:
                kept += 1
                _unname(element)
                continue
            gone.add(element)
            part(element)
            element.drop_tree()


def _unname(element: HtmlElement) -> None:
    """Take from an element the names for which a reader would drop it."""
    for attribute in ("class", "id"):
        element.attrib.pop(attribute, None)


def is_advert(element: HtmlElement) -> bool:
    """Return whether the name, the classes or the id of an element say so.

    >>> from lxml.html import fromstring
    >>> [is_advert(fromstring(f'<div class="{name}">')) for name in
    ...     ("story-ad top", "adSlot", "add", "head", "ad-free article")]
    [True, True, False, False, False]
    """
    tag = str(element.tag)
    if tag in KEPT:
        return False
    if "-" in tag and not (ADVERTS | CUSTOM).isdisjoint(tag.split("-")):
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    return any(_says_advert(name) for name in names)


def _says_advert(name: str) -> bool:
    """Return whether one class or id is that of an advertisement."""
    words = {word.lower() for word in _WORD.findall(name)}
    return not ADVERTS.isdisjoint(words) and STATES.isdisjoint(words)


def _running(element: HtmlElement) -> int:
    """Return how long the pieces of running text in an element are together."""
    lengths = map(len, _pieces(element))
    return sum(length for length in lengths if length >= RUNNING_CHARACTERS)


def _pieces(element: HtmlElement) -> Iterator[str]:
    """Yield the texts in an element that no tag of a block or line break parts."""
    text = ""
    for child in element.iter("*"):
        if child.tag not in INLINE:
            yield squeeze(text)
            text = ""
        if child.tag not in {"script", "style"}:
            text += child.text or ""
        text += (child.tail or "") if child is not element else ""
    yield squeeze(text)
