"""Parse the markup of a page, and the few questions asked of its elements."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing import limits
from framing.ingest.decoding.decode import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_CHARSET = re.compile(
    rb"<meta\b[^>]{0,200}?\bcharset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:\-]{2,40})"
    rb"|<\?xml\b[^>]{0,100}?\bencoding\s{0,9}=\s{0,9}[\"']([\w.:\-]{2,40})",
    re.IGNORECASE,
)
_TAG = re.compile(
    r"<(?:!doctype\s+html|(?:html|head|body|main|article|section|div|p|br|h[1-6]|span)"
    r"(?=[\s/>]))",
    re.IGNORECASE,
)
_OPEN_TAG = re.compile(r"<[a-z](?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+", re.IGNORECASE)
_VALUE = re.compile(r"\"[^\"]*\"|'[^']*'")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")


def find_charset(raw: bytes) -> str | None:
    """Return the encoding that a page names for itself near its beginning.

    >>> find_charset(b'<meta charset="windows-1251"><title>')
    'windows-1251'
    >>> find_charset(b"<p>Rain fell.") is None
    True
    """
    match = _CHARSET.search(raw[: limits.SNIFFED_BYTES])
    return (match[1] or match[2]).decode("ascii") if match else None


def parse(html: str) -> HtmlElement:
    """Return the root of a page; raise `UnreadableError` where there is none.

    Entities of a document type, its external parts and the network are never
    used. What lies deeper or is longer than the parser allows is left out.
    """
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    if html.lstrip()[:1] in {"{", "["} or not _TAG.search(html):
        raise UnreadableError("not HTML: no element of a page in it")
    if _has_bomb(html):
        raise UnreadableError("an element with too many attributes")
    parser = HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        huge_tree=False,
        collect_ids=False,
        default_doctype=False,
    )
    clean = _CONTROLS.sub("", html).encode("utf-8", "replace")
    try:
        root = document_fromstring(clean, parser=parser)
    except (etree.LxmlError, ValueError):
        raise UnreadableError("not HTML: no element of a page in it") from None
    if sum(1 for _ in root.iter()) > limits.MAX_PAGE_ELEMENTS:
        raise UnreadableError(f"more than {limits.MAX_PAGE_ELEMENTS:,} elements")
    return root


def _has_bomb(html: str) -> bool:
    """Return whether a tag has so many attributes that parsing takes minutes.

    The parser compares every attribute of an element with every other one. An
    image inside the page is one long value, which costs nothing.
    """
    tags = (match.group() for match in _OPEN_TAG.finditer(html))
    long = (tag for tag in tags if len(tag) > 2 * limits.MAX_PAGE_ATTRIBUTES)
    names = (_VALUE.sub(" ", tag).replace("/", " ").split() for tag in long)
    return any(len(row) > limits.MAX_PAGE_ATTRIBUTES for row in names)


def text_of(element: HtmlElement) -> str:
    """Return the text in an element, each run of blanks as one space."""
    return squeeze("".join(element.itertext()))


def squeeze(text: str) -> str:
    r"""Return a text in one line, each run of blanks as one space.

    >>> squeeze(" Rain\n fell.")
    'Rain fell.'
    """
    return " ".join(text.split())


def named(element: HtmlElement) -> str:
    """Return the classes and the id of an element, in lower case."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".lower()


def elements(root: HtmlElement, *tags: str) -> Iterator[HtmlElement]:
    """Yield the elements of a tree with one of the tags, in document order.

    The list is made first, so that elements may be dropped on the way.
    """
    yield from list(root.iter(*tags))
