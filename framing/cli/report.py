"""framing report: the whole report, for people and for programs."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import (
    DEFAULT_STORE,
    AllowSkips,
    Folder,
    FormatName,
    Lexicons,
    OneStory,
    StorePath,
    StoryName,
)
from framing.config import load
from framing.errors import UsageError
from framing.model import Report
from framing.report import safe

SUFFIXES = {".json": "json", ".md": "md", ".markdown": "md"}
FALLBACK = "story"
LONE = "not compared"
"""How a report says that an article has no story with another."""
MAX_NAMED = 4
"""Files written that are named one by one."""


def report(
    folder: Folder,
    format: Annotated[  # noqa: A002
        FormatName | None,
        typer.Option(help="Only this output; to the terminal without --output."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="File to write it to; for many, a folder."),
    ] = None,
    lexicon: Lexicons = None,
    allow_skips: AllowSkips = None,
    store: StorePath = DEFAULT_STORE,
    story: StoryName = None,
    one_story: OneStory = None,
) -> None:
    """Report on the articles in FOLDER.

    The report is shown here and written as Markdown and JSON below reports/.
    Where FOLDER holds several stories, each gets its report, and a list of
    them is shown.
    """
    from framing.cli.run import analysed_all, exit_for_skips

    options = {"format": format, "lexicons": lexicon, "allow_skips": allow_skips}
    settings = load(options={**options, "one_story": one_story})
    into = None if output is None or str(output) == "-" else output
    reports = analysed_all(folder, settings, store, story)
    kind = settings.format or guess_format(into)
    place = settings.reports / file_name(folder)
    if len(reports) > 1 or (into is not None and into.is_dir()):
        deliver_all(reports, kind, into, place)
    else:
        deliver(reports[0], kind, into, place if story is None else place / story)
    exit_for_skips(reports, settings)


def deliver(made: Report, kind: str, into: Path | None, stem: Path) -> None:
    """Write one report to a file, or print it and write what nobody named."""
    from framing.report.write import write

    if into is not None:
        write(into, rendered(made, kind))
    elif kind in ("md", "json"):
        typer.echo(rendered(made, kind), nl=False)
    else:
        # written before anything is shown: `| head` must not cost the files
        written = [] if kind else write_both(made, stem)
        print_report(made)
        tell_written(written)


def deliver_all(
    reports: Sequence[Report], kind: str, into: Path | None, place: Path
) -> None:
    """Write a file for each story, or print one report after the other.

    In JSON each report takes one line, so that a program can tell them apart.
    """
    from framing.report.data import to_json
    from framing.report.write import write

    if into is not None:
        if into.suffix and not into.is_dir():
            raise one_file(into, reports)
        ending = kind or "md"
        suffix = {"text": "txt"}.get(ending, ending)
        paths = [into / f"{made.name}.{suffix}" for made in reports]
        for made, path in zip(reports, paths, strict=True):
            write(path, rendered(made, ending))
        tell_written(paths)
    elif kind == "json":
        for made in reports:
            typer.echo(to_json(made, in_one_line=True), nl=False)
    elif kind:
        for made in reports:
            typer.echo(rendered(made, kind))
    else:
        paths = [x for made in reports for x in write_both(made, place / made.name)]
        print_list(reports)
        tell_written(paths)


def one_file(into: Path, reports: Sequence[Report]) -> UsageError:
    """Return the error that several reports would go into one file."""
    names = ", ".join(made.name for made in reports)
    return UsageError(
        f"{into}: one file for {len(reports)} stories ({names}); name a folder, "
        "or one of them with --story"
    )


def print_list(reports: Sequence[Report]) -> None:
    """Print what each story holds and which files tell it, and what none does."""
    from framing.report.outline import summary
    from framing.report.view import View

    typer.echo(f"{len(reports)} stories; --story NAME shows one")
    for made in reports:
        view = View(made)
        told = "".join(part.text for part in summary(view))
        typer.echo(safe.terminal(f"  {made.name}: {told}"))
        paths = ", ".join(article.path for article in view.articles)
        typer.echo(safe.terminal(f"    {paths}"))
    alone = dict.fromkeys(x for made in reports for x in made.run.limits if LONE in x)
    for limit in alone:
        typer.echo(safe.terminal(limit))


def tell_written(paths: Sequence[Path]) -> None:
    """Say on standard error which files were written, or how many and where."""
    if len(paths) > MAX_NAMED:
        typer.echo(
            safe.terminal(f"written: {len(paths)} files in {paths[0].parent}"), err=True
        )
        return
    for path in paths:
        typer.echo(safe.terminal(f"written: {path}"), err=True)


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
    """Return a file name for a story, from the name of its folder or file.

    >>> file_name(Path("articles/Orlo bridge/")), file_name(Path("/"))
    ('Orlo-bridge', 'story')
    >>> file_name(Path("-"))
    'stdin'
    """
    if str(folder) == "-":
        return "stdin"
    name = re.sub(r"[^\w.-]", "-", folder.resolve().name).strip(".-")
    return name.encode("utf-8", "ignore").decode() or FALLBACK
