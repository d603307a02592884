"""framing decide and framing decisions: deciding without a terminal."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from framing.cli import run
from framing.cli.options import DEFAULT_STORE, Lexicons, StorePath
from framing.config import load
from framing.errors import UsageError
from framing.limits import MAX_FILE_BYTES
from framing.model import Decision, Finding
from framing.report import safe
from framing.review import exchange
from framing.review.carry import OPEN, remark
from framing.store import Store

KEY_DIGITS = 6
"""How many digits of a key are asked for at least."""
SHOWN_KEYS = 5


ReviewerOption = Annotated[
    str, typer.Option(envvar="FRAMING_REVIEWER", help="Name to keep with decisions.")
]

decisions_app = typer.Typer(
    no_args_is_help=True, help="Export, import or list the decisions made."
)


class Verdict(StrEnum):
    """What can be decided; open takes a decision back."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    EXPLAINED = "explained"
    UNSURE = "unsure"
    OPEN = "open"


class Reason(StrEnum):
    """Why two statements that differ can both be right."""

    MOMENT = "moment"
    SCOPE = "scope"
    ROUNDING = "rounding"
    TRANSLITERATION = "transliteration"
    QUOTED = "quoted"
    UPDATED = "updated"
    OTHER = "other"


def now() -> str:
    """Return the time to the second, in UTC, as ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def decide(
    key: Annotated[str, typer.Argument(help="Finding's key, or 6 digits of it.")],
    verdict: Annotated[Verdict, typer.Option(help="What you decide; open: undo.")],
    reason: Annotated[
        Reason | None, typer.Option(help="Why both are right, for explained.")
    ] = None,
    note: Annotated[str | None, typer.Option(help="A note to keep with it.")] = None,
    folder: Annotated[
        Path | None, typer.Option(help="Folder to analyse first, to find KEY in.")
    ] = None,
    lexicon: Lexicons = None,
    reviewer: ReviewerOption = "",
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Decide on the finding with KEY, as the last run or FOLDER shows it."""
    if verdict == "explained" and reason is None:
        raise UsageError(f"--verdict explained needs --reason {'|'.join(Reason)}")
    if reason == "other" and not note:
        raise UsageError("--reason other needs a --note that says which")
    prefix = checked(key)
    with Store.open(store, create=folder is not None) as opened:
        finding = look_up(prefix, folder, lexicon, opened)
        opened.add_decision(
            Decision(
                finding_key=finding.key,
                state=finding.state,
                verdict=str(verdict),
                reason=None if reason is None else str(reason),
                note=note or None,
                reviewer=reviewer,
                decided_at=now(),
            )
        )
    typer.echo(safe.terminal(f"{finding.key}  {verdict}  {finding.message}"))


def look_up(
    prefix: str, folder: Path | None, lexicon: list[Path] | None, store: Store
) -> Finding:
    """Find a key in the articles of `folder`, or in what the store has seen."""
    if folder is None:
        return the_one(prefix, store.findings(), str(store.path))
    settings = load(options={"lexicons": lexicon})
    reports = run.analysed_all(folder, settings, store.path)
    for report in reports:
        store.record_run(report)
    found = [finding for report in reports for finding in report.findings]
    return the_one(prefix, found, str(folder))


def checked(key: str) -> str:
    """Return a key or its beginning in lower case; UsageError if it is none."""
    prefix = key.strip().lower()
    if not re.fullmatch(r"[0-9a-f]+", prefix) or len(prefix) < KEY_DIGITS:
        raise UsageError(
            f"{key}: not a finding's key; give {KEY_DIGITS} or more of the digits "
            "that `framing check FOLDER` or a report shows"
        )
    return prefix


def the_one(prefix: str, findings: Iterable[Finding], place: str) -> Finding:
    """Return the finding whose key begins with `prefix`.

    Raises UsageError when there is none or more than one.
    """
    found = [finding for finding in findings if finding.key.startswith(prefix)]
    by_key = {finding.key: finding for finding in found}
    if len(by_key) == 1:
        return found[0]
    if by_key:
        keys = ", ".join(sorted(by_key)[:SHOWN_KEYS])
        raise UsageError(f"{prefix}: begins {len(by_key)} keys: {keys}; give more")
    raise UsageError(
        f"{prefix}: no finding in {place} has such a key; `framing check FOLDER` "
        "shows keys, --folder FOLDER analyses anew"
    )


@decisions_app.command("export")
def export_decisions(
    times: Annotated[bool, typer.Option(help="Say when each was made.")] = False,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Write the decisions as JSON Lines, sorted by key."""
    with Store.open(store) as opened:
        for line in exchange.export(opened.decisions(), times=times):
            typer.echo(line)


@decisions_app.command("import")
def import_decisions(
    file: Annotated[Path, typer.Argument(help="Export to read.")],
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Add the decisions of FILE that are not in the store yet, or none."""
    incoming = exchange.parse(_lines(file), str(file))
    with Store.open(store, create=True) as opened:
        new = exchange.missing(incoming, opened.decisions())
        opened.add_decisions(new)
    typer.echo(f"{len(new)} of {len(incoming)} decisions added")


@decisions_app.command("list")
def list_decisions(store: StorePath = DEFAULT_STORE) -> None:
    """List the last decision on each finding, one a line."""
    with Store.open(store) as opened:
        messages = {finding.key: finding.message for finding in opened.findings()}
        for key, decision in opened.latest().items():
            if decision.verdict == OPEN:
                continue
            rest = (decision.reviewer, remark(decision), messages.get(key, ""))
            parts = [key, f"{decision.verdict:<9}", *(safe.fold(part) for part in rest)]
            typer.echo(safe.terminal("  ".join(part for part in parts if part)))


def _lines(file: Path) -> Iterator[str]:
    try:
        if file.stat().st_size > MAX_FILE_BYTES:
            raise UsageError(f"{file}: larger than {MAX_FILE_BYTES:,} bytes; split it")
        yield from file.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise UsageError(f"{file}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise UsageError(f"{file}: not UTF-8; export it anew") from None
