"""Feeds: RSS, RDF and Atom files that carry whole articles."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from framing import limits
from framing.ingest.decoding.decode import Decoded, UnreadableError, decode
from framing.ingest.formats.page import Fields, Page
from framing.ingest.formats.records import (
    MIN_ARTICLE_CHARACTERS,
    fit,
    plain,
    why_no_article,
    words_of,
)
from framing.model import Skipped, Stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SUFFIXES = (".xml", ".rss", ".atom", ".rdf")
SOURCE = "feed"
TEASER = "only a teaser in the feed, no article text"
CUT_OFF = "its end looks cut off in the feed"
ENTRIES = frozenset({"item", "entry"})

MAX_TEASER_CHARACTERS = 1_500
"""A longer text that ends in "[…]" is read, with a remark."""

MIN_SUMMARY_CHARACTERS = 600
"""A feed's description that is shorter is a teaser, even if it ends well."""

_DECLARED = re.compile(
    r"<\?xml[^<>]{0,200}?encoding ?= ?[\"']([\w.\-]{1,40})[\"'][^<>]{0,100}?\?>",
    re.ASCII,
)
_DECLARATION = re.compile(r"\s*<\?xml[^<>]{0,400}\?>", re.ASCII)
_ENTITY = re.compile(r"<!ENTITY\b", re.IGNORECASE)
_TAG = re.compile(r"<(/?)[^\W\d][^<>]*?(/?)>")
_CUT = re.compile(
    r"(?:\[?(?:…|\.\.\.)\]?|(?:read|see) (?:more|on)|continue reading"
    r"|full (?:story|article))"
    r"[^\w\n]{0,10}(?:→|»|>>)?$",
    re.IGNORECASE,
)


def read(raw: bytes, fields: Fields) -> Iterator[Page | Skipped]:
    """Yield the articles of a feed; raise `UnreadableError` where it is none.

    Nothing is fetched, and no entity that a file declares is followed.

    >>> next(read(b"<nitf/>", {}))
    Traceback (most recent call last):
        ...
    framing.ingest.decoding.decode.UnreadableError: no feed: its first element is <nitf>
    """
    decoded = _decoded(raw)
    text = _DECLARATION.sub("", decoded.text, count=1)
    root = _check(text)
    found = _parse(text)
    if not found["version"]:
        raise UnreadableError(f"no feed: its first element is <{root}>")
    if not found["entries"]:
        raise UnreadableError("no articles in it: a feed without entries")
    about = found["feed"]
    for number, entry in enumerate(found["entries"], start=1):
        text, why = _words(entry)
        if why is not None:
            yield Skipped(str(number), why)
            continue
        stated = tuple(_stated(entry, about))
        problems = (*decoded.problems, *((CUT_OFF,) if _is_cut(text) else ()))
        yield Page(text, stated, str(number), extracted=True, problems=problems)


def _decoded(raw: bytes) -> Decoded:
    """Return the text of an XML file, in the encoding that it declares."""
    declared = _DECLARED.search(raw[: limits.SNIFFED_BYTES].decode("ascii", "replace"))
    return decode(raw, declared.group(1) if declared else None)


def _check(text: str) -> str:
    """Return the name of the first element; refuse what is made to do harm."""
    if _ENTITY.search(text):
        raise UnreadableError("no feed: it declares entities, which are not followed")
    outline = _Outline()
    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = outline.start
    parser.EndElementHandler = outline.end
    try:
        parser.Parse(text.encode("utf-8"), True)
    except expat.ExpatError as error:
        _check_loose(text, expat.ErrorString(error.code), error.lineno)
    return outline.root


def _check_loose(text: str, problem: str, line: int) -> None:
    """Refuse broken XML that is too large or too deep to be read all the same."""
    why = f"no feed: not well-formed XML: {problem} in line {line}"
    if len(text) > limits.MAX_LOOSE_XML_BYTES:
        raise UnreadableError(why)
    depth = 0
    for match in _TAG.finditer(text):
        depth += -1 if match.group(1) else 1 - bool(match.group(2))
        long = match.end() - match.start() > limits.MAX_LOOSE_TAG_CHARACTERS
        if long or depth > limits.MAX_XML_DEPTH:
            raise UnreadableError(why)


class _Outline:
    """Counts the elements of XML while they go by."""

    def __init__(self) -> None:
        self.root = ""
        self.depth = self.entries = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element; raise where there are too many."""
        self.root = self.root or name
        self.depth += 1
        self.entries += name in ENTRIES
        if self.depth > limits.MAX_XML_DEPTH:
            raise UnreadableError(f"elements nested over {limits.MAX_XML_DEPTH} deep")
        if len(attributes) > limits.MAX_XML_ATTRIBUTES:
            raise UnreadableError(f"over {limits.MAX_XML_ATTRIBUTES} attributes in one")
        if self.entries > limits.MAX_ARTICLES:
            raise UnreadableError(f"more than {limits.MAX_ARTICLES:,} entries in it")

    def end(self, name: str) -> None:
        """End an element."""
        self.depth -= 1


def _parse(text: str) -> Mapping[str, Any]:
    """Return the feed in a text; the bytes are given, so nothing is opened."""
    import feedparser

    stream = io.BytesIO(text.encode("utf-8"))
    found: Mapping[str, Any] = feedparser.parse(
        stream, sanitize_html=False, resolve_relative_uris=False
    )
    return found


def _words(entry: Mapping[str, Any]) -> tuple[str, str | None]:
    """Return the text of an entry, and why it is no article.

    A description counts where it is long; a text that ends in "[…]" or in
    "Read more" only where it is very long.
    """
    whole = [plain(words_of(part.get("value"))) for part in entry.get("content", ())]
    text = max(whole, key=len, default="")
    least = MIN_ARTICLE_CHARACTERS
    if len(text) < least:
        text, least = plain(words_of(entry.get("summary"))), MIN_SUMMARY_CHARACTERS
    if len(text) < least or (_is_cut(text) and len(text) < MAX_TEASER_CHARACTERS):
        return text, TEASER
    return text, why_no_article(text, entry)


def _is_cut(text: str) -> bool:
    """Return whether a text ends as teasers do."""
    return _CUT.search(text[-60:]) is not None


def _stated(entry: Mapping[str, Any], about: Mapping[str, Any]) -> Iterator[Stated]:
    """Yield what an entry and its feed say of the article, the entry first."""
    own, feed = dict(entry), dict(about)
    updated = own.get("updated")
    told = (
        ("title", own.get("title")),
        # a feed may gather what others publish
        ("outlet", own.get("dc_source") or own.get("source") or feed.get("title")),
        ("author", own.get("author")),
        ("published", own.get("published") or updated),
        ("modified", updated if own.get("published") else None),
        ("url", own.get("link")),
        ("language", own.get("language") or feed.get("language")),
    )
    for field, value in told:
        words = fit(field, words_of(value))
        if words:
            yield Stated(field, words, SOURCE)
