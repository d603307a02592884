"""framing claims: what the outlets say of one fact, side by side."""

import sys

from framing.cli.options import DEFAULT_STORE, AllowSkips, Folder
from framing.config import load
from framing.model import Report


def claims(folder: Folder, allow_skips: AllowSkips = None) -> None:
    """Show what the outlets say of one fact."""
    from framing.cli.run import analysed, exit_for_skips

    settings = load(options={"allow_skips": allow_skips})
    report = analysed(folder, settings, DEFAULT_STORE)
    print_claims(report)
    exit_for_skips(report, settings)


def print_claims(report: Report) -> None:
    """Print each group of claims on the terminal or into the pipe."""
    from framing.cli.run import console_for
    from framing.report.aligned import aligned
    from framing.report.terminal import show

    show(aligned(report), console_for(sys.stdout))
