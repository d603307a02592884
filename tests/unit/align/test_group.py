"""Links and groups: which claims of several articles are of one fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.analysis import analyse
from framing.ingest import article_from_text

if TYPE_CHECKING:
    from framing.model.story import Story

ONE = """The ferry Alma sank off Cape Nord on Friday.

Fishermen picked up the passengers.

The minister promised an inquiry into the accident."""
TWO = """Off Cape Nord the ferry Alma went down on Friday.

A school in the capital was closed on Monday.

Passengers were rescued by fishermen from the village."""


def story(*texts: str) -> Story:
    articles = [article_from_text(text, f"{n}.txt") for n, text in enumerate(texts)]
    return analyse(articles).story


def grouped(found: Story) -> list[set[str]]:
    by_id = found.claim_by_id
    return [{by_id[name].text for name in row.claims} for row in found.groups]


def test_same_facts_meet() -> None:
    groups = grouped(story(ONE, TWO))
    assert any(
        any("sank" in text for text in row) and any("went down" in text for text in row)
        for row in groups
    )
    assert any(
        any("picked up" in text for text in row)
        and any("rescued" in text for text in row)
        for row in groups
    )


def test_other_facts_stay_alone() -> None:
    assert not any("school" in text for row in grouped(story(ONE, TWO)) for text in row)


def test_claims_of_one_article_make_no_group() -> None:
    assert story(ONE).groups == ()
    assert story(ONE).links == ()


def test_links_are_sorted_and_join_two_articles() -> None:
    found = story(ONE, TWO)
    scores = [row.score for row in found.links]
    assert scores == sorted(scores, reverse=True)
    for row in found.links:
        left, right = found.claim_by_id[row.left], found.claim_by_id[row.right]
        assert left.article != right.article
        assert 0 <= row.score <= 1


def test_each_claim_is_in_one_group() -> None:
    names = [name for row in story(ONE, TWO).groups for name in row.claims]
    assert len(names) == len(set(names))
