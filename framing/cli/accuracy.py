"""framing accuracy: how often it is wrong, as measured for this version."""

import sys
from typing import Annotated

import typer

from framing.cli.options import FormatName


def accuracy(
    format: Annotated[  # noqa: A002
        FormatName, typer.Option(help="How to show it.")
    ] = FormatName.TEXT,
) -> None:
    """Show how often findings are wrong, and what was measured on what."""
    from framing.cli.run import console_for
    from framing.report.accuracy import page, shipped, shipped_text
    from framing.report.markdown import write
    from framing.report.terminal import show

    if format is FormatName.JSON:
        typer.echo(shipped_text(), nl=False)
    elif format is FormatName.MD:
        typer.echo(write(page(shipped())), nl=False)
    else:
        show(tuple(page(shipped())), console_for(sys.stdout))
