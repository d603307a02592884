"""framing report: the whole report, for people and for programs."""

import re
import sys
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import (
    DEFAULT_STORE,
    AllowSkips,
    Folder,
    FormatName,
    Lexicons,
    StorePath,
)
from framing.config import load
from framing.model import Report
from framing.report import safe

SUFFIXES = {".json": "json", ".md": "md", ".markdown": "md"}
FALLBACK = "story"


def report(
    folder: Folder,
    format: Annotated[  # noqa: A002
        FormatName | None,
        typer.Option(help="Only this output; to the terminal without --output."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write it to.")
    ] = None,
    lexicon: Lexicons = None,
    allow_skips: AllowSkips = None,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Report on the articles in FOLDER.

    The report is shown here and written as Markdown and JSON below reports/.
    """
    from framing.cli.run import analysed, exit_for_skips
    from framing.report.write import write

    options = {"format": format, "lexicons": lexicon, "allow_skips": allow_skips}
    settings = load(options=options)
    made = analysed(folder, settings, store)
    kind = settings.format or guess_format(output)
    if output is not None and str(output) != "-":
        write(output, rendered(made, kind))
    elif kind in ("md", "json"):
        typer.echo(rendered(made, kind), nl=False)
    else:
        stem = settings.reports / file_name(folder)
        # written before anything is shown: `| head` must not cost the files
        written = [] if kind else write_both(made, stem)
        print_report(made)
        for path in written:
            typer.echo(safe.terminal(f"written: {path}"), err=True)
    exit_for_skips(made, settings)


def guess_format(output: Path | None) -> str:
    """Return the format that a file's name asks for, "" without a file."""
    if output is None:
        return ""
    return SUFFIXES.get(output.suffix.lower(), "text")


def rendered(made: Report, kind: str) -> str:
    """Return a report as text in one of the formats."""
    if kind == "json":
        from framing.report.data import to_json

        return to_json(made)
    if kind == "md":
        from framing.report.markdown import to_markdown

        return to_markdown(made)
    from io import StringIO

    from framing.cli.run import console_for
    from framing.report.terminal import to_terminal

    lines = StringIO()
    to_terminal(made, console_for(lines))
    return lines.getvalue()


def print_report(made: Report) -> None:
    """Print a report on the terminal or into the pipe."""
    from framing.cli.run import console_for
    from framing.report.terminal import to_terminal

    to_terminal(made, console_for(sys.stdout))


def write_both(made: Report, stem: Path) -> list[Path]:
    """Write a report as Markdown and as JSON; return where."""
    from framing.report.write import write

    paths = [stem.with_name(f"{stem.name}.{kind}") for kind in ("md", "json")]
    for path, kind in zip(paths, ("md", "json"), strict=True):
        write(path, rendered(made, kind))
    return paths


def file_name(folder: Path) -> str:
    """Return a file name for a story, from the name of its folder.

    >>> file_name(Path("articles/Orlo bridge/")), file_name(Path("/"))
    ('Orlo-bridge', 'story')
    """
    name = re.sub(r"[^\w.-]", "-", folder.resolve().name).strip(".-")
    return name.encode("utf-8", "ignore").decode() or FALLBACK
