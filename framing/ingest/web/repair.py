"""Mend in a page what keeps the reading of its text from going right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.ingest.web.adverts import drop_adverts
from framing.ingest.web.bare import set_paragraphs, unwrap_unknown
from framing.ingest.web.markup import elements, named, squeeze, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

BODY_NAMES = re.compile("article|body|content|entry|post|story|text")
"""What the containers of an article's text are called."""

OTHER_NAMES = re.compile(
    "caption|card|comment|footer|form|list|promo|related|sidebar|teaser|widget"
)
PARAGRAPH_CHARACTERS = 80
"""Length from which a paragraph is running text rather than a label."""

SPLIT_PARAGRAPHS = 4
SPLIT_SHARE = 0.5
"""The part of a page's running text that lies in a container cut in pieces."""

NEW_ARTICLE = frozenset({"article", "h1", "h2", "h3", "time"})
"""Elements that another article begins with."""

LINK_SHARE = 0.9
LIST_ITEMS = 2
TEASER_SHARE = 0.5
TEASER_WORDS = 4
LABEL_WORDS = 4
FRAMES = frozenset({"aside", "div", "figure", "section", "span"})
POST_NAMES = re.compile("embed|facebook|fb-post|instagram|social|tiktok|tweet|twitter")
"""What the containers of a post that an article shows are called."""


def repair(root: HtmlElement) -> None:
    """Mend a page in place: drop its adverts and links, join and part its text."""
    drop_adverts(root)
    unwrap_unknown(root)
    set_paragraphs(root)
    join_pieces(root)
    drop_links(root)
    show_posts(root)


def join_pieces(root: HtmlElement) -> None:
    """Put an article together that stands in several containers of one name.

    Advertisements, galleries and offers cut articles in pieces; a reader that
    looks for the one container takes the first piece for the whole. A list of
    articles has the same shape, but a headline or a date between the pieces.
    """
    order = list(root.iter())
    places = {element: at for at, element in enumerate(order)}
    total = sum(_running(root.iter("p")))
    for group in _groups(root):
        run = [group[0]]
        for piece in group[1:]:
            between = order[places[run[-1]] + 1 : places[piece]]
            if _holder(piece) is not _holder(run[0]) or _begins(between, run[-1]):
                break
            run.append(piece)
        inside = sum(sum(_running(piece.iter("p"))) for piece in run)
        if len(run) > 1 and inside > SPLIT_SHARE * total:
            for piece in run[1:]:
                run[0].append(piece)
            return


def _groups(root: HtmlElement) -> Iterator[list[HtmlElement]]:
    """Yield the containers of running text that share a name, none in another."""
    groups: dict[str, list[HtmlElement]] = {}
    for element in root.iter("div", "section"):
        name = squeeze(element.get("class") or "").lower()
        body = BODY_NAMES.search(name) and not OTHER_NAMES.search(name)
        if body and _running(element.iterchildren("p")):
            groups.setdefault(name, []).append(element)
    for group in groups.values():
        lengths = [len(_running(piece.iterchildren("p"))) for piece in group]
        members = set(group)
        nested = any(members & set(piece.iterancestors()) for piece in group)
        other = any("comment" in named(above) for above in group[0].iterancestors())
        several = len(group) > 1 and sum(lengths) >= SPLIT_PARAGRAPHS
        if several and not nested and not other:
            yield group


def _running(paragraphs: Iterable[HtmlElement]) -> list[int]:
    """Return the lengths of the paragraphs that are running text."""
    lengths = (len(text_of(paragraph)) for paragraph in paragraphs)
    return [length for length in lengths if length >= PARAGRAPH_CHARACTERS]


def _holder(element: HtmlElement) -> HtmlElement | None:
    """Return the `article` that an element stands in."""
    return next(element.iterancestors("article"), None)


def _begins(between: Sequence[HtmlElement], piece: HtmlElement) -> bool:
    """Return whether another article begins after a piece."""
    heads = (element for element in between if element.tag in NEW_ARTICLE)
    return any(piece not in set(head.iterancestors()) for head in heads)


def drop_links(root: HtmlElement) -> None:
    """Drop lists that are nothing but links, and "Read more: …" with its link."""
    dropped: set[HtmlElement] = set()
    for element in elements(root, "ul", "ol"):
        if not dropped.isdisjoint(element.iterancestors()):
            continue
        whole = len(text_of(element))
        linked = sum(len(text_of(link)) for link in element.iter("a"))
        items = sum(1 for _ in element.iter("li"))
        if whole and items >= LIST_ITEMS and linked >= LINK_SHARE * whole:
            dropped.add(element)
            element.drop_tree()
    for element in elements(root, "p"):
        if _is_offer(element):
            element.drop_tree()


def _is_offer(element: HtmlElement) -> bool:
    """Return whether a paragraph is a label and the headline that it links to."""
    links = list(element.iter("a"))
    if len(links) != 1:
        return False
    whole, link = text_of(element), text_of(links[0])
    label = whole.removesuffix(link).split()
    headline = len(link.split()) >= TEASER_WORDS and not link.endswith(".")
    mostly = whole.endswith(link) and len(link) > TEASER_SHARE * len(whole)
    return headline and mostly and 0 < len(label) <= LABEL_WORDS


def show_posts(root: HtmlElement) -> None:
    """Take posts that an article quotes out of the frames of their networks.

    What others said is part of the article; its frame is what readers drop.
    """
    for quote in elements(root, "blockquote"):
        words = text_of(quote)
        if not words or not POST_NAMES.search(named(quote)):
            continue
        quote.attrib.clear()
        frame = quote
        while (above := frame.getparent()) is not None and above.tag in FRAMES:
            if text_of(above) != words:
                break
            frame = above
        if frame is not quote and (parent := frame.getparent()) is not None:
            quote.tail = frame.tail
            parent.replace(frame, quote)
