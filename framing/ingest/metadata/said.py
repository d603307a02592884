"""What a text says of itself, as statements."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.ingest.furniture.author import read_author, read_signature
from framing.ingest.furniture.menu import bare
from framing.model import Known, Stated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from framing.ingest.metadata.published import Dated


_BEHIND = re.compile(r" ?[|·•●] ?(?=.{0,20}\d).*$")
"""The day that stands behind a name."""


def of_names(field: str, names: Iterable[Known]) -> Iterator[Stated]:
    """Yield the names that a text gives for a field.

    >>> list(of_names("outlet", [Known("Delta Post", "byline")]))
    [Stated(field='outlet', value='Delta Post', source='byline')]
    """
    for known in names:
        yield Stated(field, known.value, known.source)


def of_bylines(lines: Iterable[str], text: str) -> Iterator[Stated]:
    """Yield the authors that bylines name.

    A name without "by" is the author's where the text has it nowhere else: a
    place or a person in the news comes again.
    """
    for line in lines:
        author = read_author(bare(line))
        if author is None:
            signed = read_signature(_BEHIND.sub("", bare(line)))
            author = signed if signed and text.count(signed) == 1 else None
        if author is not None:
            yield Stated("author", author, "byline")


def of_days(dated: Dated) -> Iterator[Stated]:
    """Yield the days of a text; in its words where they can mean two."""
    for field, days in (("published", dated.posted), ("modified", dated.modified)):
        for day in days:
            value = day.words if day.swapped or not day.date else day.date.isoformat()
            yield Stated(field, value, "date line")
    line = dated.dateline
    if line is not None:
        value = line.date.isoformat() if line.date else line.words
        yield Stated("published", value, "dateline")
