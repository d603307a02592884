"""Find the headline of a page among the places that give it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing import limits
from framing.ingest.web.markup import squeeze, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

META_TITLES = frozenset(
    {"og:title", "twitter:title", "dc.title", "headline", "parsely-title"}
    | {"sailthru.title", "citation_title"}
)
MAX_TITLE_CHARACTERS = 400
PREFIX_WORDS = 4
"""Words from which the beginning of a title can only be that title."""

LINE_WORDS = 3
MARKS = 3
"""Marks at the end of a title behind which the site's name can stand."""

REACH = 3
"""Lines of a text within which its headline is repeated."""

_TAIL = re.compile(r" [|–—:»·•-] ")
_NOT_LETTERS = re.compile(r"[\W_]+")


def find_title(root: HtmlElement, stated: Sequence[str] = ()) -> str:
    """Return the headline of a page, "" where it has none.

    A heading of the first rank that other places confirm comes first, for it
    is what readers see; `stated` are titles that the page gives as data.
    """
    data = [*stated, *_meta_titles(root)]
    window = [text_of(element) for element in root.iter("title")][:1]
    heads = [text_of(element) for element in root.iter("h1")]
    heads = [head for head in heads if 0 < len(head) <= MAX_TITLE_CHARACTERS]
    window = [title for title in window if len(title) <= MAX_TITLE_CHARACTERS]
    others = [fold(title) for title in (*data, *window)]
    for head in heads[: limits.MAX_PAGE_HEADINGS]:
        if any(_agree(fold(head), other) for other in others):
            return head
    if data:
        return without_site(data[0], [*data, *window])
    if len(heads) == 1 and len(heads[0].split()) >= LINE_WORDS:
        return heads[0]
    return without_site(window[0], window) if window else ""


def _meta_titles(root: HtmlElement) -> Iterator[str]:
    """Yield the titles in the meta tags of a page."""
    for tag in list(root.iter("meta"))[: limits.MAX_META_TAGS]:
        name = (tag.get("property") or tag.get("name") or "").lower()
        content = squeeze(tag.get("content") or "")
        if name in META_TITLES and 0 < len(content) <= MAX_TITLE_CHARACTERS:
            yield content


def without_site(title: str, titles: Sequence[str]) -> str:
    """Return a title without the name of the site behind it.

    What stands behind the last mark is the site's name where another title of
    the page goes without it, or where it is behind a bar and short.

    >>> without_site("Rain floods town | Delta Herald", [])
    'Rain floods town'
    >>> without_site("War - day 3 - Delta", ["War - day 3 - Delta", "War - day 3"])
    'War - day 3'
    """
    marks = list(_TAIL.finditer(title))
    for mark in marks[: -MARKS - 1 : -1]:
        head = title[: mark.start()]
        confirmed = any(fold(head) == fold(other) for other in titles)
        name = title[mark.end() :].split()
        bar = mark.group() == " | " and len(name) <= PREFIX_WORDS
        if confirmed or (bar and len(head.split()) >= LINE_WORDS):
            return head
    return title


def without_title(body: str, titles: Sequence[str]) -> str:
    """Return the text of a page without a line at its top that is its title."""
    folded = {fold(title) for title in titles}
    seen = 0
    for line in body.split("\n")[: 2 * REACH]:
        seen += bool(line.strip())
        words = fold(line)
        count = len(words.split())
        equal = count >= LINE_WORDS and words in folded
        begun = count >= PREFIX_WORDS and any(t.startswith(f"{words} ") for t in folded)
        if equal or begun:
            return body.replace(line, "", 1).strip()
        if seen >= REACH:
            break
    return body


def all_titles(root: HtmlElement, stated: Sequence[str] = ()) -> list[str]:
    """Return every title that a page gives, also its headings of the first rank."""
    shown = [text_of(element) for element in root.iter("title", "h1")]
    return [title for title in (*stated, *_meta_titles(root), *shown) if title]


def fold(text: str) -> str:
    """Return the letters and digits of a text in lower case, words set apart.

    >>> fold("‘Rain’ floods town!")
    'rain floods town'
    """
    return _NOT_LETTERS.sub(" ", text.casefold()).strip()


def _agree(head: str, title: str) -> bool:
    """Return whether one of two folded titles is the other or begins it."""
    short, long = sorted((head, title), key=len)
    return len(short.split()) >= LINE_WORDS and f"{long} ".startswith(f"{short} ")
