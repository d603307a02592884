"""framing review: decide on what was flagged, card by card."""

import sys
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer

from framing.cli import run
from framing.cli.decide import ReviewerOption, now
from framing.cli.options import (
    DEFAULT_STORE,
    Folder,
    LevelName,
    Lexicons,
    OneStory,
    StorePath,
    StoryName,
)
from framing.config import load
from framing.errors import UsageError
from framing.model import Report
from framing.report import safe
from framing.review.carry import OPEN, STALE
from framing.review.queue import Filter, queue
from framing.store import Store


class StatusName(StrEnum):
    """What a finding's status can be."""

    OPEN = "open"
    STALE = "stale"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    EXPLAINED = "explained"
    UNSURE = "unsure"


def review(
    folder: Folder,
    rule: Annotated[
        list[str] | None, typer.Option(help="Only this rule; may be repeated.")
    ] = None,
    outlet: Annotated[
        list[str] | None, typer.Option(help="Only this outlet; may be repeated.")
    ] = None,
    level: Annotated[LevelName, typer.Option(help="Lowest level.")] = LevelName.NOTE,
    verdict: Annotated[
        list[StatusName] | None,
        typer.Option(help="Only what is so decided.  [default: open and stale]"),
    ] = None,
    confidence: Annotated[
        float, typer.Option(min=0, max=1, help="Lowest confidence.")
    ] = 0,
    lexicon: Lexicons = None,
    reviewer: ReviewerOption = "",
    store: StorePath = DEFAULT_STORE,
    story: StoryName = None,
    one_story: OneStory = None,
) -> None:
    """Decide on the findings in FOLDER; every decision is kept at once."""
    wanted = Filter(
        rules=tuple(name.lower() for name in rule or ()),
        outlets=tuple(outlet or ()),
        statuses=tuple(str(name) for name in verdict or (OPEN, STALE)),
        level=level.level,
        confidence=confidence,
    )
    if str(folder) == run.STREAM:
        raise UsageError("-: the answers come from standard input; give a folder")
    settings = load(options={"lexicons": lexicon, "one_story": one_story})
    reports = run.analysed_all(folder, settings, store, story)
    check_names(reports, wanted)
    with Store.open(store, create=True) as opened:
        made, total = work_through_all(reports, wanted, opened, reviewer)
    left = f"{total - made} of {total} left" if total else "nothing to review"
    show(f"{made} decided, {left}; decisions are kept in {store}")


def work_through_all(
    reports: Sequence[Report], wanted: Filter, store: Store, reviewer: str
) -> tuple[int, int]:
    """Hold a session on each story until one is left before its end."""
    made = total = 0
    for report in reports:
        if len(reports) > 1:
            show(f"Story: {report.name}")
        done, of = work_through(report, wanted, store, reviewer)
        made, total = made + done, total + of
        if done < of:
            break  # the other stories wait
    return made, total


def work_through(
    report: Report, wanted: Filter, store: Store, reviewer: str
) -> tuple[int, int]:
    """Hold the session; return how many were decided on, and of how many."""
    from framing.review.session import Desk, Session
    from framing.review.suggest import suggest

    alike = suggest(report.findings, store.findings(), store.latest())
    store.record_run(report)
    todo = queue(report, wanted)
    desk = Desk(ask, show, store, now, reviewer)
    return Session(todo, report.story, desk, alike).run(), len(todo)


def check_names(reports: Sequence[Report], wanted: Filter) -> None:
    """Raise UsageError for a rule or outlet that no report knows."""
    rules: set[str] = set()
    outlets: set[str] = set()
    for report in reports:
        rules.update(report.run.rules, (finding.rule for finding in report.findings))
        outlets.update(reading.article.label for reading in report.story.readings)
    for option, asked, known in (
        ("--rule", wanted.rules, rules),
        ("--outlet", wanted.outlets, outlets),
    ):
        folded = {name.casefold() for name in known}
        for name in asked:
            if name.casefold() not in folded:
                names = ", ".join(sorted(known)) or "none here"
                raise UsageError(f"{option} {name}: not known; there are: {names}")


def ask(prompt: str) -> str:
    """Return the line typed after a prompt; raise EOFError when there is none."""
    typer.echo(prompt, nl=False)
    line = sys.stdin.readline()
    if not line:
        typer.echo()
        raise EOFError
    return line


def show(line: str) -> None:
    """Show a line with everything that could steer the terminal made visible."""
    typer.echo(safe.terminal(line))
