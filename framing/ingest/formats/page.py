"""What an input format delivers: texts and what the file says of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from framing.model import Furniture, Skipped, Stated


@dataclass(frozen=True, slots=True)
class Page:
    """The text of one article in a file and what stood beside the text.

    `stated` holds what the file says of outlet, agency, title, day, address,
    language and author outside of the text, the surest first. `record` is ""
    where the file is one article, else the place of the article in the file
    ("3": the third record, or the third line). `extracted` says that the text
    is not the file's own, but was taken out of markup or a field; `markup`
    that it was a page, whose furniture its markup has told already. `furniture`
    is what the format knows not to be the article: nothing is read from it.
    """

    text: str
    stated: tuple[Stated, ...] = ()
    record: str = ""
    extracted: bool = False
    markup: bool = False
    problems: tuple[str, ...] = ()
    furniture: tuple[Furniture, ...] = ()


Fields: TypeAlias = "Mapping[str, str]"
"""The user's own names of fields: what it is to us ("text"), what they call it."""

Reader: TypeAlias = "Callable[[bytes, Fields], Iterator[Page | Skipped]]"
"""Reads the bytes of a file; a `Skipped` has the record's place as its path.

Raises `UnreadableError` where the file as a whole cannot be read.
"""
