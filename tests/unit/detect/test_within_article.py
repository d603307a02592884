"""An article held against itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import framing
from framing.ingest import article_from_text

if TYPE_CHECKING:
    from framing.model import Finding

BODY = (
    "Ferry skipper cleared of blame\n\n"
    "STENMOUTH, 4 May - The skipper Owen Pellard was cleared on Monday.\n\n"
    "The harbour court sat for nine days and heard thirty people from the crew.\n\n"
    "Nobody came to harm when the ferry ran onto the bank in thick fog last year.\n\n"
    "{}\n"
)


def inside(last: str) -> list[Finding]:
    """Return the findings whose evidence lies in one article alone."""
    article = replace(article_from_text(BODY.format(last), "a.txt"), id="a1")
    found = framing.analyse([article]).findings
    return [x for x in found if len({row.article for row in x.evidence}) == 1]


def test_a_name_spelled_in_two_ways_in_one_article_is_shown() -> None:
    (found,) = inside("Owen Pelard said he would go back to sea.")
    assert found.rule == "name-variant"
    assert {row.text for row in found.evidence} >= {"Owen Pelard"}
    assert found.why.startswith("Two places of one article.")


def test_one_spelling_throughout_is_not() -> None:
    assert inside("Owen Pellard said he would go back to sea.") == []


def test_what_a_quotation_says_is_the_speakers() -> None:
    assert inside('"I told Owen Pelard to stay," said his brother Ian Pellard.') == []
