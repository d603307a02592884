"""framing compare: two articles side by side."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import DEFAULT_STORE, Lexicons
from framing.config import load


def compare(
    one: Annotated[Path, typer.Argument(metavar="A", help="An article's file.")],
    other: Annotated[Path, typer.Argument(metavar="B", help="Another article's.")],
    lexicon: Lexicons = None,
) -> None:
    """Report on two articles side by side."""
    from framing.cli.claims import print_claims
    from framing.cli.run import analysed, console_for
    from framing.report.terminal import to_terminal

    settings = load(options={"lexicons": lexicon})
    report = analysed((one, other), settings, DEFAULT_STORE)
    report = replace(report, name=f"{one.stem} and {other.stem}")
    to_terminal(report, console_for(sys.stdout))
    typer.echo()
    print_claims(report)
