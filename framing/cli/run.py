"""What the verbs share: analysing with progress, decisions, exit codes."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING, TextIO

import typer

from framing.report import safe

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rich.console import Console

    from framing.config import Settings
    from framing.model import Report

SKIPPED = 3
NOT_ARTICLES = (
    *("no reader", "a readme", "a folder", "a hidden file", "same text as"),
    *("no articles in it", "not articles"),
)
"""How the reasons begin for leaving out what was never an article to read."""


def analysed(source: Path | Sequence[Path], settings: Settings, store: Path) -> Report:
    """Return the report on a folder or on files, with decisions made before.

    Progress is shown on a terminal when the work takes longer than a second.
    """
    from framing.analysis import analyse
    from framing.cli.progress import Progress
    from framing.engine import local
    from framing.review.carry import decided

    with Progress(console_for(sys.stderr)) as progress:
        report = analyse(
            source,
            lexicons=settings.lexicons,
            settings=settings,
            progress=progress.show,
            engine=partial(local.run, progress=partial(progress.show, "reading")),
        )
    return decided(report, store)


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


def exit_for_skips(report: Report, settings: Settings) -> None:
    """End with exit code 3 when an article could not be read."""
    lost = [s for s in report.skipped if not s.why.startswith(NOT_ARTICLES)]
    if not lost or settings.allow_skips:
        return
    for skipped in lost:
        shown = safe.terminal(f"{skipped.path} was skipped: {skipped.why}")
        typer.echo(shown, err=True)
    typer.echo("--allow-skips accepts this", err=True)
    raise typer.Exit(SKIPPED)
