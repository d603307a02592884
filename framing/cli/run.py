"""What the verbs share: analysing with progress, decisions, exit codes."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING, TextIO

import typer

from framing import limits
from framing.report import safe

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rich.console import Console

    from framing.config import Settings
    from framing.model import Report

SKIPPED = 3
STREAM = "-"
"""The name of standard input."""
NOT_ARTICLES = (
    *("no reader", "a readme", "a folder", "a hidden", "same text as"),
    *("no articles in it", "not articles"),
)
"""How the reasons begin for leaving out what was never an article to read."""


def analysed(source: Sequence[Path], settings: Settings, store: Path) -> Report:
    """Return the report on files of one story, with decisions made before."""
    from framing.analysis import analyse
    from framing.review.carry import decided

    report = analyse(source, lexicons=settings.lexicons, settings=settings)
    return decided(report, store)


def analysed_all(
    source: Path, settings: Settings, store: Path, story: str | None = None
) -> list[Report]:
    """Return the report on each story of a source, with decisions made before.

    `source` is a folder, a file, or "-" for standard input. Progress is shown
    on a terminal when the work takes longer than a second.
    """
    from framing.analysis import analyse_all
    from framing.cli.progress import Progress
    from framing.engine import local
    from framing.review.carry import decided

    with Progress(console_for(sys.stderr)) as progress:
        reports = analyse_all(
            standard_input() if str(source) == STREAM else source,
            story=story,
            lexicons=settings.lexicons,
            settings=settings,
            progress=progress.show,
            engine=partial(local.run, progress=partial(progress.show, "reading")),
        )
        return [decided(report, store) for report in reports]


def standard_input() -> bytes:
    """Return what stands on standard input; the reader refuses too much of it."""
    return sys.stdin.buffer.read(limits.MAX_FILE_BYTES + 1)


def console_for(stream: TextIO) -> Console:
    """Return a console that writes plain lines into a pipe, without colour.

    On a terminal, NO_COLOR takes away every style, not only colours.
    """
    from rich.console import Console

    terminal = stream.isatty()
    styled = terminal and not os.environ.get("NO_COLOR")
    return Console(
        file=stream,
        color_system="auto" if styled else None,
        force_terminal=terminal,
        force_jupyter=False,
        highlight=False,
        markup=False,
        emoji=False,
    )


def exit_for_skips(reports: Sequence[Report], settings: Settings) -> None:
    """End with exit code 3 when an article could not be read."""
    skipped = dict.fromkeys(row for report in reports for row in report.skipped)
    lost = [row for row in skipped if not row.why.startswith(NOT_ARTICLES)]
    if not lost or settings.allow_skips:
        return
    for row in lost:
        typer.echo(safe.terminal(f"{row.path} was skipped: {row.why}"), err=True)
    typer.echo("--allow-skips accepts this", err=True)
    raise typer.Exit(SKIPPED)
