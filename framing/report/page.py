"""A page before it is written: blocks of text that know no output format.

The terminal and Markdown show one page. It holds text from outside as it is;
each output makes it safe when it writes.
"""

from __future__ import annotations

from dataclasses import dataclass

PLAIN, BOLD, MARKED, CODE, QUIET = "plain", "bold", "marked", "code", "quiet"


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a line in one style.

    `style` is "plain", "bold", "marked" (the words that a finding rests on),
    "code", "quiet", or a level ("error", "warning", "note").
    """

    text: str
    style: str = PLAIN


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `depth` is 1 for the page's title."""

    depth: int
    line: Line


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    line: Line


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list with the entries below it."""

    line: Line
    below: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first cell of a row names the row."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Listing | Table


def line(*parts: str | Piece) -> Line:
    """Return a line of the parts; text without a style is plain.

    >>> line("at ", bold("dawn"))
    (Piece(text='at ', style='plain'), Piece(text='dawn', style='bold'))
    """
    return tuple(Piece(part) if isinstance(part, str) else part for part in parts)


def bold(text: str) -> Piece:
    """Return a piece that stands out."""
    return Piece(text, BOLD)


def marked(text: str) -> Piece:
    """Return the words that a finding rests on."""
    return Piece(text, MARKED)


def code(text: str) -> Piece:
    """Return a file name, a key or an address."""
    return Piece(text, CODE)


def quiet(text: str) -> Piece:
    """Return a piece that most readers can skip."""
    return Piece(text, QUIET)


def plain_text(parts: Line) -> str:
    """Return a line without its styles.

    >>> plain_text(line("at ", bold("dawn")))
    'at dawn'
    """
    return "".join(part.text for part in parts)
