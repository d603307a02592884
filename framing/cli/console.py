"""The command line: verbs, and the one place where errors become exit codes."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import Annotated, TextIO

import typer

from framing.cli import (
    accuracy,
    check,
    claims,
    compare,
    config,
    decide,
    explain,
    lexicon_edit,  # noqa: F401 - registers more verbs
    report,
)
from framing.cli import lexicon as lexicon_verbs
from framing.cli import review as review_verb
from framing.cli import store as store_verbs
from framing.errors import FramingError
from framing.report import safe

BUG = 70
INTERRUPTED = 130
USAGE = 2
HELP_ASKED = "NoArgsIsHelpError"
COLLECT_AT = 100_000
"""Objects made between two searches for cycles among them."""

app = typer.Typer(
    name="framing",
    help="Show where articles on one story disagree, and how each frames it.",
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(report.report)
app.command()(check.check)
app.command()(compare.compare)
app.command()(claims.claims)
app.command()(review_verb.review)
app.command()(decide.decide)
app.add_typer(decide.decisions_app, name="decisions")
app.command()(explain.explain)
app.command()(accuracy.accuracy)
app.add_typer(lexicon_verbs.app, name="lexicon")
app.add_typer(store_verbs.app, name="store")
app.add_typer(config.app, name="config")


@app.callback(invoke_without_command=True)
def framing(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.")
    ] = False,
) -> None:
    """Show where articles on one story disagree, and how each frames it."""
    if version:
        from framing.report.data import tool_version

        typer.echo(f"framing {tool_version()}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(USAGE)


def main() -> None:
    """Run the command line and exit."""
    for stream in (sys.stdout, sys.stderr):
        set_encoding(stream)
    # a report makes many objects and few cycles: looking for them at every 700th
    # object, and once more at the end, took a fifth of the time
    gc.set_threshold(COLLECT_AT)
    code = run(sys.argv[1:])
    gc.freeze()
    raise SystemExit(code)


def set_encoding(stream: TextIO) -> None:
    """Write UTF-8 into pipes and files, whatever the locale."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None:
        return
    if stream.isatty():
        reconfigure(errors="backslashreplace")
    else:
        reconfigure(encoding="utf-8", errors="backslashreplace")


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code, with errors told on stderr."""
    try:
        code = app(list(arguments), prog_name="framing", standalone_mode=False)
    except FramingError as error:
        return tell(str(error), error.exit_code)
    except (KeyboardInterrupt, EOFError, typer.Abort):
        return tell("interrupted", INTERRUPTED)
    except Exception as error:
        # The command line's own errors are told apart by what they can do:
        # their class has moved between the versions of typer.
        own_message = getattr(error, "format_message", None)
        if type(error).__name__ == HELP_ASKED:
            typer.echo(str(error), err=True)
            return USAGE
        if own_message is not None:
            # click breaks lists of choices into indented lines
            plain = " ".join(own_message().split()).rstrip(".")
            return tell(f"{plain}{way_out(error)}", USAGE)
        return tell_bug(error)
    return code if isinstance(code, int) else 0


def way_out(error: Exception) -> str:
    """Name the help of the command that was called wrongly."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "framing"
    return f"; `{path} --help` shows how to call it"


def tell(message: str, code: int) -> int:
    """Write a message to stderr and return the exit code that goes with it."""
    typer.echo(f"error: {safe.terminal_lines(message)}", err=True)
    return code


def tell_bug(error: Exception) -> int:
    """Tell of an error of ours; the traceback only when it is asked for."""
    if os.environ.get("FRAMING_DEBUG") == "1":
        import traceback

        lines = traceback.format_exception(error)
        typer.echo(safe.terminal_lines("".join(lines)), err=True)
    problem = f"{type(error).__name__}: {error}"
    return tell(
        f"{problem}\nThis is a bug in framing. Please report it with what you "
        "called; FRAMING_DEBUG=1 shows where it happened.",
        BUG,
    )
