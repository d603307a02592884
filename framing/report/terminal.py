"""The report on a terminal or in a pipe: plain lines, words before colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from framing.report import safe
from framing.report.outline import outline
from framing.report.page import (
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
    from collections.abc import Iterable

    from rich.console import Console

    from framing.model import Report

WIDEST = 96
"""Columns: longer lines are hard to read on wide terminals."""
MOST = 8
"""Entries of a list before the rest is left to the Markdown report."""
STEP = 2
SECTION = 2
STYLES = {
    "bold": "bold",
    MARKED: "bold underline",
    "quiet": "dim",
    "code": "dim",
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold cyan",
}


def to_terminal(report: Report, console: Console) -> None:
    """Print a report; long lists are cut, with a word on how much is left."""
    show(outline(report, MOST), console)


def show(page: Iterable[Block], console: Console) -> None:
    """Print blocks, an empty line between any two."""
    for number, block in enumerate(page):
        if number:
            console.print()
        match block:
            case Heading(depth, line):
                show_line(styled(line, upper=depth == SECTION), console, style="bold")
            case Paragraph(line):
                show_line(styled(line), console)
            case Listing(items):
                show_items(items, console)
            case Table():
                show_table(block, console)


def show_items(items: Iterable[Item], console: Console, depth: int = 0) -> None:
    """Print a list and the lists inside it, each a step further in."""
    for item in items:
        bullet = Text("- ").append_text(styled(item.line))
        show_line(bullet, console, indent=depth * STEP)
        show_items(item.below, console, depth + 1)


def show_table(table: Table, console: Console) -> None:
    """Print a table row by row, each cell after the name of its column."""
    for name, *cells in table.rows:
        text = Text(f"- {safe.terminal(safe.fold(name))}", STYLES["bold"])
        show_line(text, console)
        for column, cell in zip(table.head[1:], cells, strict=True):
            if cell:
                shown = safe.terminal(safe.fold(f"{column}: {cell}"))
                show_line(Text(shown), console, indent=STEP)


def styled(line: Line, *, upper: bool = False) -> Text:
    """Return a line as rich text, without any markup of rich being read."""
    text = Text()
    for part in line:
        shown = safe.terminal(safe.BLANKS.sub(" ", part.text))
        if part.style == MARKED:
            shown = f"[{shown}]"
        text.append(shown.upper() if upper else shown, STYLES.get(part.style))
    return text


def show_line(
    text: Text, console: Console, *, indent: int = 0, style: str = ""
) -> None:
    """Print a text in lines that fit, those after the first a step further in."""
    width = min(console.width, WIDEST)
    hanging = indent + (STEP if text.plain.startswith("- ") else 0)
    room = max(width - hanging, 1)
    text.stylize_before(style)
    for number, part in enumerate(text.wrap(console, room, overflow="fold")):
        part.rstrip()
        left = indent if number == 0 else hanging
        console.print(Text(" " * left).append_text(part), soft_wrap=True)
