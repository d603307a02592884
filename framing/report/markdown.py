"""The report as Markdown, for reading, mailing and keeping in version control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.report import safe
from framing.report.outline import outline
from framing.report.page import (
    BOLD,
    CODE,
    MARKED,
    Block,
    Heading,
    Item,
    Line,
    Listing,
    Paragraph,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from framing.model import Report

INDENT = "  "
EMPTY = "–"
STRONG = (BOLD, MARKED, "error", "warning", "note")


def to_markdown(report: Report) -> str:
    """Write a report as Markdown with tables, in full, one paragraph a line."""
    return write(outline(report))


def write(page: Iterable[Block]) -> str:
    """Write blocks as Markdown, an empty line between any two."""
    return "\n\n".join(block_text(block) for block in page) + "\n"


def block_text(block: Block) -> str:
    """Write one block."""
    match block:
        case Heading(depth, line):
            return f"{'#' * depth} {line_text(line)}"
        case Paragraph(line):
            return safe.line_start(line_text(line))
        case Listing(items):
            return "\n".join(item_lines(items))
        case Table():
            return "\n".join(table_lines(block))


def item_lines(items: Iterable[Item], indent: str = "") -> Iterator[str]:
    """Yield the lines of a list and of the lists inside it."""
    for item in items:
        yield f"{indent}- {safe.line_start(line_text(item.line))}"
        yield from item_lines(item.below, indent + INDENT)


def table_lines(table: Table) -> Iterator[str]:
    """Yield the lines of a table."""
    yield row_text(table.head)
    yield row_text(["---"] * len(table.head), raw=True)
    for row in table.rows:
        yield row_text(row)


def row_text(cells: Iterable[str], *, raw: bool = False) -> str:
    """Write a row of a table."""
    shown = cells if raw else (safe.markdown(cell) or EMPTY for cell in cells)
    return f"| {' | '.join(shown)} |"


def line_text(line: Line) -> str:
    """Write a line; what is marked or bold becomes bold."""
    parts = [part for part in line if part.text]
    following = [*(part.text for part in parts[1:]), ""]
    written = ""
    for part, after in zip(parts, following, strict=False):
        if part.style in STRONG:
            written += safe.strong(part.text, written, after)
        elif part.style == CODE:
            written += safe.inline_code(part.text)
        else:
            written += safe.piece(part.text)
    return written.strip(" ")
