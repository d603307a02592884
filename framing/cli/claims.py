"""framing claims: what the outlets say of one fact, side by side."""

import sys

from framing.cli.options import (
    DEFAULT_STORE,
    AllowSkips,
    Folder,
    OneStory,
    StoryName,
)
from framing.config import load
from framing.model import Report


def claims(
    folder: Folder,
    allow_skips: AllowSkips = None,
    story: StoryName = None,
    one_story: OneStory = None,
) -> None:
    """Show what the outlets say of one fact."""
    from framing.cli.run import analysed_all, exit_for_skips

    settings = load(options={"allow_skips": allow_skips, "one_story": one_story})
    reports = analysed_all(folder, settings, DEFAULT_STORE, story)
    for report in reports:
        print_claims(report)
    exit_for_skips(reports, settings)


def print_claims(report: Report) -> None:
    """Print each group of claims on the terminal or into the pipe."""
    from framing.cli.run import console_for
    from framing.report.aligned import aligned
    from framing.report.terminal import show

    show(aligned(report), console_for(sys.stdout))
