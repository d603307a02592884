"""An article as it was read, and what is known of where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.model.span import Span  # noqa: TC001  (a doctest builds one)

if TYPE_CHECKING:
    from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of the text that is not the article: a menu, a dateline.

    `start` and `end` are code points; `why` names the kind in a word or two.
    """

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Known:
    """One piece of metadata with the place it was read from.

    `value` is text as the reader shall see it, `source` one of "front matter",
    "field", "JSON-LD", "OpenGraph", "meta tag", "feed", "dateline", "date line",
    "credit line", "byline", "text", "file name", "URL" or "inferred".
    """

    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Stated:
    """What one place says of an article, whether it was followed or not.

    `field` is "outlet", "agency", "author", "title", "published", "modified",
    "url" or "language"; `source` is named as in `Known`. A day is an ISO 8601
    date or date-time where the place gives one, else the words themselves.
    """

    field: str
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Relay:
    """A stretch in which an article only passes on what another outlet reports.

    `start` and `end` cover the sentence, in code points; `outlet` is the name
    of the outlet relayed, as it stands in `cue`, the words that say so.
    """

    start: int
    end: int
    outlet: str
    cue: str


@dataclass(frozen=True, slots=True)
class Article:
    """A decoded article: its text, its metadata and what is not article in it.

    All spans of the project are half-open code-point offsets into `text`.
    `published_at` is the moment where one is stated, with its offset from UTC
    where that is; `published_between` holds the first and the last day that an
    article without a stated day can be of. `stated` keeps every statement that
    was found, also those that contradict what was chosen. `extracted` says
    that `text` was taken out of markup or a field of the file.
    """

    id: str
    path: str
    text: str
    digest: str
    outlet: Known | None = None
    agency: Known | None = None
    title: Known | None = None
    title_span: Span | None = None
    published: date | None = None
    published_source: str | None = None
    published_at: datetime | None = None
    published_between: tuple[date, date] | None = None
    author: Known | None = None
    url: str | None = None
    language: str | None = "en"
    furniture: tuple[Furniture, ...] = ()
    problems: tuple[str, ...] = ()
    stated: tuple[Stated, ...] = ()
    relays: tuple[Relay, ...] = ()
    extracted: bool = False

    @property
    def label(self) -> str:
        """The name that reports call the article by: its outlet or its file.

        >>> Article("a1", "x/tass.txt", "", "", Known("TASS", "dateline")).label
        'TASS'
        >>> Article("a1", "x/machine-translated.txt", "", "").label
        'machine-translated'
        >>> Article("a1", "dump.jsonl#3", "", "").label
        'dump#3'
        """
        if self.outlet is not None:
            return self.outlet.value
        name, mark, record = self.path.rsplit("/", 1)[-1].rpartition("#")
        if not mark or not record.isdecimal():
            name, mark, record = self.path.rsplit("/", 1)[-1], "", ""
        return (name.rsplit(".", 1)[0] or name) + mark + record

    @property
    def body(self) -> str:
        r"""The text with every piece of furniture blanked by line breaks.

        It has the length of `text`, so that offsets into one fit the other.

        >>> Article("a1", "a.txt", "Menu\nRain fell.", "", furniture=(
        ...     Furniture(0, 4, "menu"),)).body
        '\n\n\n\n\nRain fell.'
        """
        out, at = [], 0
        for piece in sorted(self.furniture, key=lambda piece: piece.start):
            start = max(at, piece.start)
            out.append(self.text[at:start])
            out.append("\n" * (piece.end - start))
            at = max(at, piece.end)
        return "".join(out) + self.text[at:]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not read, and why."""

    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch that two articles share: spans in the one and in the other."""

    left: Span
    right: Span


@dataclass(frozen=True, slots=True)
class Derivation:
    """That `article` carries text of `source`.

    `share` is the part of the article's words found in the source (0 to 1);
    `direction` is "known" when the article credits the source or its agency,
    or was published later.
    """

    article: str
    source: str
    share: float
    direction: str
    why: tuple[str, ...]
    passages: tuple[Passage, ...] = ()
