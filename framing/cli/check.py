"""framing check: the findings for scripts, one a line."""

from typing import Annotated

import typer

from framing.cli.options import (
    DEFAULT_STORE,
    AllowSkips,
    Folder,
    LevelName,
    Lexicons,
    OneStory,
    StorePath,
    StoryName,
)
from framing.config import load
from framing.model import Finding, Story
from framing.report import safe
from framing.report.answers import spoken_message

FOUND = 1
DECIDED = ("confirmed", "dismissed", "explained")


def check(
    folder: Folder,
    fail_on: Annotated[
        LevelName | None, typer.Option(help="Lowest level that fails.  [error]")
    ] = None,
    lexicon: Lexicons = None,
    allow_skips: AllowSkips = None,
    store: StorePath = DEFAULT_STORE,
    story: StoryName = None,
    one_story: OneStory = None,
) -> None:
    """List undecided findings, one a line.

    The exit code is 1 if one of them reaches the level of --fail-on.
    """
    from framing.cli.run import analysed_all, exit_for_skips

    options = {"lexicons": lexicon, "allow_skips": allow_skips}
    level = None if fail_on is None else fail_on.level
    settings = load(options={**options, "fail_on": level, "one_story": one_story})
    reports = analysed_all(folder, settings, store, story)
    reached = False
    for report in reports:
        undecided = [f for f in report.findings if f.status not in DECIDED]
        for finding in undecided:
            typer.echo(finding_line(report.story, finding))
            reached = reached or finding.level >= settings.fail_on
    if reached:
        raise typer.Exit(FOUND)
    exit_for_skips(reports, settings)


def finding_line(story: Story, finding: Finding) -> str:
    """Write a finding as file, line, column, level, rule, key and message.

    Line and column count from 1, the column in code points; an article taken
    out of a page or a record has none, as the file has other lines.
    """
    place = ""
    if finding.evidence:
        first = finding.evidence[0]
        article = story.by_id[first.article].article
        before = article.text[: first.start]
        line = before.count("\n") + 1
        column = first.start - (before.rfind("\n") + 1) + 1
        at = "" if article.extracted else f"{line}:{column}:"
        place = f"{article.path}:{at} "
    head = f"{place}{finding.level} {finding.rule} {finding.key}"
    return safe.terminal(safe.fold(f"{head}: {spoken_message(finding)}"))
