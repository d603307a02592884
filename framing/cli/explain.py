"""framing explain: a rule's page, or the reasoning behind one finding."""

import difflib
import sys
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import DEFAULT_STORE, StorePath
from framing.config import load
from framing.errors import UsageError


def explain(
    subject: Annotated[
        str, typer.Argument(metavar="RULE|KEY", help="A rule, or a finding's key.")
    ],
    folder: Annotated[
        Path | None, typer.Argument(help="The articles that KEY is about.")
    ] = None,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Explain a rule, or a finding in FOLDER."""
    if folder is None:
        typer.echo(rule_page(subject))
    else:
        print_finding(subject, folder, store)


def rule_page(name: str) -> str:
    """Return a rule's page; UsageError names the rule that may be meant."""
    from framing.detect import RULES

    pages = {rule.RULE: rule.__doc__ or "" for rule in RULES}
    if name in pages:
        return pages[name].strip()
    close = difflib.get_close_matches(name, sorted(pages), n=1)
    way_out = f"is {close[0]} meant?" if close else f"there are {', '.join(pages)}"
    raise UsageError(
        f"{name}: no such rule; {way_out}; for a finding's key, name the folder too"
    )


def print_finding(key: str, folder: Path, store: Path) -> None:
    """Print a finding with all its evidence; UsageError if there is none."""
    from framing.cli.run import analysed_all, console_for
    from framing.report.answers import answers, remarks, spoken_message
    from framing.report.page import Heading, Listing, line
    from framing.report.terminal import show
    from framing.report.view import View

    found = [
        (View(report), finding)
        for report in analysed_all(folder, load(), store)
        for finding in report.findings
        if key and finding.key.startswith(key.lower())
    ]
    if not found:
        raise UsageError(
            f"{key}: no finding in {folder} has such a key; "
            f"`framing check {folder}` lists them"
        )
    for view, finding in found:
        items = (*answers(view, finding.evidence), *remarks(view, finding))
        page = (Heading(3, line(spoken_message(finding))), Listing(items))
        show(page, console_for(sys.stdout))
