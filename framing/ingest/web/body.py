"""Take the article's own text and its headline out of a page.

The text is found by trafilatura (Barbaresi, ACL 2021), set to leave out rather
than to take in, after a few repairs to the page.
"""

from __future__ import annotations

import logging
from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from framing.ingest.decoding.decode import UnreadableError
from framing.ingest.web.coverage import leaves_much_out
from framing.ingest.web.markup import parse, squeeze, text_of
from framing.ingest.web.repair import repair
from framing.ingest.web.title import all_titles, find_title, fold, without_title

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FOCUSES = ("precision", "balance", "recall")
"""The settings of trafilatura in the order in which they are tried."""

SHORT_CHARACTERS = 400
"""Length below which a text is read again with less care."""

FULLER = 2
"""How many times longer a second reading must be to replace the first."""

UNPRINTED = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060"
"""Soft hyphen, joiners and marks of direction, which the library takes out."""

_MARKS = {ord(mark): 0x1D200 + at for at, mark in enumerate(UNPRINTED)}
_BACK = {mark: unprinted for unprinted, mark in _MARKS.items()}
"""Stand-ins: signs of ancient Greek musical notation, which no page has."""


@dataclass(frozen=True, slots=True)
class Given:
    """Titles and whole texts that a page gives as data, the surest first."""

    titles: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extracted:
    """A page's article: headline and text, "" where the page has none.

    Paragraphs, headings and the items of lists are lines of `body`, set apart
    by blank lines; the headline is none of them.
    """

    title: str
    body: str
    partial: bool = False
    """Whether the page seems to hold twice as much."""

    @property
    def text(self) -> str:
        r"""The headline as the first line, a blank line, and the text.

        >>> Extracted("Rain floods town", "Rain fell.").text
        'Rain floods town\n\nRain fell.'
        """
        return "\n\n".join(part for part in (self.title, self.body) if part)


def extract(html: str) -> Extracted:
    """Return the article in a page; raise `UnreadableError` for no page at all.

    >>> rows = [f"Rain fell on the {day} day, and the river rose." for day in
    ...     ("first", "second", "third")]
    >>> page = "".join(f"<p>{row}</p>" for row in rows)
    >>> found = extract(f"<article><h1>Rain floods town</h1>{page}</article>")
    >>> found.title, found.body.splitlines()[0]
    ('Rain floods town', 'Rain fell on the first day, and the river rose.')
    """
    return extract_from(parse(html))


def extract_from(root: HtmlElement, given: Given = Given()) -> Extracted:
    """Return the article in a parsed page, which stays as it is."""
    tree = copy(root)
    repair(tree)
    _replace_unprinted(tree)
    body = _read(tree).translate(_BACK)
    wholes = [_plain(whole) for whole in given.bodies]
    for whole in wholes:
        body = whole if _is_better(whole, body) else body
    partial = bool(body) and leaves_much_out(tree, body, wholes)
    if partial:
        again = _run(tree, "recall").translate(_BACK)
        partial = leaves_much_out(tree, again, wholes)
        body = body if partial else again
    body = without_title(body, all_titles(root, given.titles))
    lines = (line.strip() for line in body.split("\n"))
    body = "\n\n".join(line for line in lines if line)
    return Extracted(find_title(root, given.titles), body, partial)


def _replace_unprinted(tree: HtmlElement) -> None:
    """Put marks in the place of joiners and soft hyphens, which would be lost."""
    for element in tree.iter("*"):
        if element.text and not element.text.isascii():
            element.text = element.text.translate(_MARKS)
        if element.tail and not element.tail.isascii():
            element.tail = element.tail.translate(_MARKS)


def _read(tree: HtmlElement) -> str:
    """Return the text in a tree, with less care where care finds next to none."""
    text = ""
    for focus in FOCUSES:
        again = _run(tree, focus)
        text = again if len(again) > FULLER * len(text) else text
        if len(text) >= SHORT_CHARACTERS:
            break
    return text


def _run(tree: HtmlElement, focus: str) -> str:
    """Return what trafilatura takes for the text of a tree."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    from trafilatura import bare_extraction

    # Without parameters for dates, which are not looked for, it reads the clock.
    found: Any = bare_extraction(
        tree,
        favor_precision=focus == "precision",
        favor_recall=focus == "recall",
        include_comments=False,
        with_metadata=False,
        date_extraction_params={"original_date": True},
    )
    return (found.text or "") if found is not None else ""


def _is_better(whole: str, body: str) -> bool:
    """Return whether a text given as data is the one found, and far longer.

    One that is equal but for its lines is better, too: those are its paragraphs.
    """
    ours, theirs = fold(body), fold(whole)
    if ours == theirs:
        return whole.count("\n") > body.count("\n")
    if len(theirs) < max(FULLER * len(ours), SHORT_CHARACTERS):
        return False
    longest = max(body.split("\n"), key=len)
    return len(ours) < SHORT_CHARACTERS or fold(longest) in theirs


def _plain(text: str) -> str:
    """Return a text given as data without the markup that some pages leave in."""
    try:
        root = parse(text)
    except UnreadableError:
        return text
    blocks = [text_of(element) for element in root.iter("p", "li", "h2", "h3")]
    lines = [block for block in blocks if block]
    return "\n".join(lines) if lines else squeeze(text_of(root))
