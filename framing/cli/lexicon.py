"""framing lexicon: list, show and check the lexicons."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.errors import LexiconError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.lexicon.lint import Checked
    from framing.model.lexicon import Entry, Lexicon

app = typer.Typer(
    no_args_is_help=True, help="List, show and check the lexicons of loaded terms."
)
CHECK_FAILED = LexiconError.exit_code

Paths = Annotated[
    list[Path] | None,
    typer.Argument(help="Lexicon files, or folders of them."),
]
Extra = Annotated[
    list[Path] | None,
    typer.Option("--lexicon", help="A further lexicon file or folder."),
]


@app.command("list")
def list_lexicons(lexicon: Extra = None) -> None:
    """List the lexicons in use."""
    for used in _load(lexicon or []):
        say(
            f"{used.id:15} {used.version:8} {len(used.entries):4} entries  "
            f"{used.origin:8} {used.language:3} {used.title}"
        )


@app.command()
def show(
    name: Annotated[str, typer.Argument(metavar="ID", help="A lexicon, or an entry.")],
    balance: Annotated[
        bool, typer.Option("--balance", help="Count the entries of each side.")
    ] = False,
    lexicon: Extra = None,
) -> None:
    """Show a lexicon's entries, or one entry in full."""
    lexicons = _load(lexicon or [])
    chosen = [used for used in lexicons if used.id == name]
    if balance and chosen:
        _balance(chosen[0])
    elif chosen:
        for entry in chosen[0].entries:
            say(f"{entry.id:28} {entry.level!s:8} {entry.contrast or '-'}")
    else:
        entries = [e for used in lexicons for e in used.entries if e.id == name]
        if not entries:
            known = ", ".join(used.id for used in lexicons)
            raise UsageError(f"{name}: no such lexicon or entry; lexicons are {known}")
        for entry in entries:
            _entry(entry)


@app.command()
def check(
    paths: Paths = None,
    warnings: Annotated[
        bool, typer.Option("--warnings", help="List the warnings too.")
    ] = False,
) -> None:
    """Check lexicon files and run the examples inside them.

    Without PATHS the shipped lexicons and those in ./lexicons and
    ./.framing/lexicons are checked.
    """
    from framing.lexicon import lint
    from framing.lexicon.load import discover, expand, load_shipped, shipped

    files = expand(paths) if paths else (*shipped(), *discover(root=Path.cwd()))
    results = lint.check(files, beside=load_shipped() if paths else ())
    for result in results:
        for problem in result.problems:
            if warnings or problem.severity == "error":
                say(str(problem))
    failed = _summary(results)
    if failed:
        raise typer.Exit(CHECK_FAILED)


def _load(paths: Sequence[Path]) -> tuple[Lexicon, ...]:
    from framing.lexicon.load import load_all

    return load_all(paths, root=Path.cwd())


def _summary(results: Sequence[Checked]) -> bool:
    """Print what was checked; return whether there were errors."""
    problems = [problem for result in results for problem in result.problems]
    errors = sum(problem.severity == "error" for problem in problems)
    entries = sum(len(r.lexicon.entries) for r in results if r.lexicon)
    say(
        f"{len(results)} lexicons, {entries:,} entries, "
        f"{sum(r.forms for r in results):,} forms, "
        f"{sum(r.tests for r in results):,} examples run: "
        f"{errors} errors, {len(problems) - errors} warnings"
    )
    return errors > 0


def _balance(lexicon: Lexicon) -> None:
    """Print how many entries and forms each side of each set has."""
    sides: dict[str, dict[str, list[Entry]]] = {}
    for entry in lexicon.entries:
        if entry.contrast:
            name, _, side = entry.contrast.partition("/")
            sides.setdefault(name, {}).setdefault(side or entry.id, []).append(entry)
    for name, members in sorted(sides.items()):
        say(name)
        for side, entries in sorted(members.items()):
            forms = sum(len(entry.forms) for entry in entries)
            ids = ", ".join(entry.id for entry in entries)
            say(f"  {side:14} {len(entries):3} entries {forms:4} forms  {ids}")


def _entry(entry: Entry) -> None:
    """Print one entry in full."""
    rows = [
        ("id", entry.id),
        ("kind", entry.kind),
        ("level", str(entry.level)),
        ("contrast", entry.contrast or ""),
        ("forms", ", ".join(entry.forms)),
        ("near", ", ".join(entry.near)),
        ("except", ", ".join(entry.except_)),
        ("implies", entry.implies or ""),
        ("plain", ", ".join(entry.plain)),
        ("message", entry.message),
    ]
    rows += [(naming.usage, ", ".join(naming.forms)) for naming in entry.names]
    rows += [("source", f"{s.title} {s.url or ''}".strip()) for s in entry.sources]
    for label, value in rows:
        if value:
            say(f"{label:10} {value}")
    say("")


def say(text: str) -> None:
    """Print text from outside without what could steer a terminal."""
    from framing.report.safe import terminal

    typer.echo(terminal(text))
