"""Collect what a page says of its article, each statement with its place.

Statements that contradict each other are all kept; the surest place comes
first: JSON-LD, then OpenGraph, then other tags.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing import limits
from framing.ingest.names import (
    MAX_NAME_WORDS,
    is_agency,
    is_known_agency,
    is_name,
    same_name,
    sounds_like_outlet,
)
from framing.ingest.web.json_ld import Data, Node, strings
from framing.ingest.web.markup import named, squeeze, text_of
from framing.ingest.web.title import MAX_TITLE_CHARACTERS, fold
from framing.model import Stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

JSON_LD, OPEN_GRAPH, TAG = "JSON-LD", "OpenGraph", "meta tag"

SCHEMA_FIELDS = (
    ("headline", "title"), ("datePublished", "published"),
    ("dateModified", "modified"), ("inLanguage", "language"), ("author", "author"),
    ("creator", "author"), ("publisher", "outlet"), ("creditText", "agency"),
    ("copyrightHolder", "agency"), ("provider", "agency"),
    ("sourceOrganization", "agency"), ("url", "url"),
)  # fmt: skip
"""Terms of schema.org and what they state of an article."""

OPEN_GRAPH_FIELDS = {
    "og:title": "title", "og:site_name": "outlet", "og:url": "url",
    "og:locale": "language", "article:published_time": "published",
    "og:published_time": "published", "article:published": "published",
    "article:modified_time": "modified", "og:updated_time": "modified",
    "article:author": "author", "og:article:author": "author",
    "og:article:published_time": "published",
}  # fmt: skip
SITE = {"og:site_name": "outlet"}
META_FIELDS = {
    field: kind
    for kind, fields in (
        ("title", "headline dc.title dcterms.title parsely-title sailthru.title"
         " twitter:title citation_title"),
        ("outlet", "application-name publisher dc.publisher dcterms.publisher"
         " citation_publisher citation_journal_title parsely-network_name"
         " news_source site_name copyright dc.rights dcterms.rights"),
        ("author", "author byl byline dc.creator dcterms.creator parsely-author"
         " sailthru.author citation_author article.author"),
        ("published", "date pubdate publish-date publish_date published_date"
         " publication_date publication-date date.created datecreated"
         " datepublished dc.date dc.date.issued dc.date.created dcterms.date"
         " dcterms.created dcterms.issued sailthru.date parsely-pub-date"
         " citation_date citation_publication_date article.published"
         " displaydate ptime cxenseparse:recs:publishtime"),
        ("modified", "lastmod last-modified last_modified dc.date.modified"
         " dcterms.modified article.updated revised datemodified utime"),
        ("agency", "syndication-source original-source source dc.source"
         " dcterms.source news_agency article:agency"),
        ("language", "language content-language dc.language dcterms.language"),
        ("url", "twitter:url dc.identifier parsely-link citation_public_url"),
    )
    for field in fields.split()
}  # fmt: skip
MICRODATA = {
    "headline": "title", "datepublished": "published", "datemodified": "modified",
    "author": "author",
}  # fmt: skip

_PARTS = re.compile(r" ?[|/;] ?| [-–—] |, | and | for ")
_BY = re.compile(r"(?:written by|by)[: ] ?", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?:copyright|©|\(c\))(?:[\s,.:]|©|\(c\)|\b(?:19|20)\d\d\b|\bby\b|[-–])*",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(r"[.,|] |[.,]$|,? all rights| (?:19|20)\d\d\b", re.IGNORECASE)
_HOST = re.compile(r"https?://(?:www\.)?([\w-]{1,60})\.[\w.-]{2,60}", re.IGNORECASE)
_MARK = re.compile(r" [|–—:»·•-] ")
ACRONYM_LETTERS = 4
"""Length up to which an agency's name must be in capitals: "Mina" is a person's."""


def read_statements(root: HtmlElement, data: Data) -> tuple[Stated, ...]:
    """Return what a page states of its article, each statement once."""
    rows = [
        *_from_json_ld(root, data),
        *_from_meta(root, OPEN_GRAPH_FIELDS, OPEN_GRAPH),
        *_from_meta(root, META_FIELDS, TAG),
        *_from_elements(root),
    ]
    return tuple(dict.fromkeys(rows))


def _from_json_ld(root: HtmlElement, data: Data) -> Iterator[Stated]:
    """Yield what the article's own node states, then who publishes the site."""
    addresses = list(_addresses(root))
    site = [row.value for row in _from_meta(root, SITE, OPEN_GRAPH)]
    own = [node for node in data.articles if _is_at(node, addresses)]
    for node in own or data.articles:
        for term, field in SCHEMA_FIELDS:
            for value in strings(node.get(term)):
                yield from _state(_true_field(field, value, site), value, JSON_LD)
        for address in _node_addresses(node):
            yield from _state("url", address, JSON_LD)
    for node in data.publishers:
        for value in strings(node.get("name")):
            yield from _state("outlet", value, JSON_LD)


def _true_field(field: str, value: str, site: Sequence[str]) -> str:
    """Return "agency" for an agency given as the publisher on another's site."""
    other = any(not same_name(value, name) for name in site)
    agency = field == "outlet" and other and is_known_agency(value)
    return "agency" if agency else field


def _node_addresses(node: Node) -> Iterator[str]:
    """Yield the addresses that a node gives for its page."""
    page = node.get("mainEntityOfPage")
    for value in (page.get("@id") if isinstance(page, dict) else page, node.get("@id")):
        if isinstance(value, str):
            yield value.partition("#")[0]


def _is_at(node: Node, addresses: Sequence[str]) -> bool:
    """Return whether a node describes the page at one of the addresses."""
    own = {*strings(node.get("url")), *_node_addresses(node)} - {""}
    return not own.isdisjoint(addresses)


def _addresses(root: HtmlElement) -> Iterator[str]:
    """Yield the addresses that a page gives for itself in its head."""
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            yield (link.get("href") or "").strip()
    for tag in root.iter("meta"):
        if (tag.get("property") or "").lower() == "og:url":
            yield (tag.get("content") or "").strip()


def _from_meta(
    root: HtmlElement, fields: dict[str, str], source: str
) -> Iterator[Stated]:
    """Yield what the meta tags with the given names state."""
    for tag in list(root.iter("meta"))[: limits.MAX_META_TAGS]:
        content = squeeze(tag.get("content") or "")
        for key in ("property", "name", "http-equiv"):
            field = fields.get((tag.get(key) or "").strip().lower())
            if field is not None and content:
                yield from _state(field, content, source)
                break


def _from_elements(root: HtmlElement) -> Iterator[Stated]:
    """Yield what other elements state: microdata, times, links, the title."""
    seen: set[str] = set()
    for element in root.iter("*"):
        term = (element.get("itemprop") or "").strip().lower()
        if element.tag == "time" and element.get("pubdate") is not None:
            term = "datepublished"
        # The first of each is the article's; readers' comments have their own.
        if term in MICRODATA and term not in seen and not _in_comment(element):
            seen.add(term)
            given = element.get("content") or element.get("datetime")
            yield from _state(MICRODATA[term], given or text_of(element), TAG)
    for address in _addresses(root):
        yield from _state("url", address, TAG)
    yield from _state("language", root.get("lang") or "", TAG)
    for element in list(root.iter("title"))[:1]:
        title = text_of(element)
        yield from _state("title", title, TAG)
        yield from _state("outlet", _site_in(title, root), TAG)


def _in_comment(element: HtmlElement) -> bool:
    """Return whether an element stands in a reader's comment."""
    return any("comment" in named(above) for above in element.iterancestors())


def _site_in(title: str, root: HtmlElement) -> str:
    """Return the site's name behind the headline in a page's title, or "".

    It is what follows the headline that the page shows, or sounds like an outlet.
    """
    if len(title) > MAX_TITLE_CHARACTERS:
        return ""
    heads = {fold(text_of(element)) for element in root.iter("h1")}
    for mark in _MARK.finditer(title):
        head, name = title[: mark.start()], title[mark.end() :]
        if fold(head) in heads and len(name.split()) <= MAX_NAME_WORDS:
            return _MARK.split(name)[-1]
    name = _MARK.split(title)[-1] if _MARK.search(title) else ""
    short = len(name.split()) <= MAX_NAME_WORDS
    return name if short and sounds_like_outlet(name) else ""


def _state(field: str, value: str, source: str) -> Iterator[Stated]:
    """Yield the statements in one value; none where it cannot be one."""
    value = squeeze(value)
    if not 0 < len(value) <= limits.MAX_STATED_CHARACTERS:
        return
    if field == "author":
        yield from _authors(value, source)
        return
    if field == "outlet":
        value = _publisher(value)
    elif field == "agency":
        value = _agency(value)
    elif field == "url" and not value.startswith(("http://", "https://")):
        return
    if value:
        yield Stated(field, value, source)


def _publisher(value: str) -> str:
    """Return the name in "Copyright 2025 Delta Herald. All rights reserved".

    A motto behind the name, and the mark of an account before it, are left out.
    """
    rights = _RIGHTS.match(value)
    name = _AFTER_NAME.split(value[rights.end() :])[0] if rights else value
    name = _MARK.split(name)[0].removeprefix("@")
    plausible = len(name.split()) <= MAX_NAME_WORDS and "://" not in name
    return name.strip() if plausible else ""


def _agency(value: str) -> str:
    """Return the agency that a value or an address names, or ""."""
    host = _HOST.match(value)
    if host is not None:
        return host[1] if is_known_agency(host[1]) else ""
    return value if is_name(value) and is_agency(value) else ""


def _authors(value: str, source: str) -> Iterator[Stated]:
    """Yield the author and, where one signs with the author, the agency."""
    names = value.strip(" |,-–—")
    by = _BY.match(names)
    names = names[by.end() :] if by else names
    parts = [part for part in map(str.strip, _PARTS.split(names)) if part]
    wires = {part: _signature(part, number > 0) for number, part in enumerate(parts)}
    persons = [part for part in parts if not wires[part]]
    for wire in filter(None, wires.values()):
        yield Stated("agency", wire, source)
    for name in persons if any(wires.values()) else [names]:
        if name and "://" not in name:
            yield Stated("author", name, source)


def _signature(part: str, beside: bool) -> str:
    """Return the agency that a part of a byline names, "" for a person.

    `beside` tells that a person stands before it: "AP National Security Writer".
    """
    first = part.split()[0]
    name = first if beside and first.isupper() and is_known_agency(first) else part
    capitals = len(name) > ACRONYM_LETTERS or name.isupper()
    return name if capitals and is_known_agency(name) else ""
