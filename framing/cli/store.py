"""framing store: what the store holds, whether it is sound, and a copy of it."""

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import DEFAULT_STORE, StorePath
from framing.report import safe
from framing.store import Store

app = typer.Typer(no_args_is_help=True, help="Look after the store of decisions.")


@app.command()
def info(store: StorePath = DEFAULT_STORE) -> None:
    """Show where the store is and how much it holds."""
    with Store.open(store) as opened:
        found = opened.info()
    unfinished = f" ({found.unfinished} cut off)" if found.unfinished else ""
    for line in (
        f"store      {found.path}",
        f"version    {found.version}",
        f"runs       {found.runs}{unfinished}",
        f"findings   {found.findings}",
        f"decisions  {found.decisions}",
    ):
        typer.echo(safe.terminal(line))


@app.command()
def verify(store: StorePath = DEFAULT_STORE) -> None:
    """Read the whole store and fail if anything in it is damaged."""
    with Store.open(store) as opened:
        opened.verify()
    typer.echo(safe.terminal(f"{store}: sound"))


@app.command()
def backup(
    target: Annotated[Path, typer.Argument(help="File to write the copy to.")],
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Copy the store to TARGET; an older copy there is replaced."""
    with Store.open(store) as opened:
        opened.backup(target)
    typer.echo(safe.terminal(f"{target}: written"))
