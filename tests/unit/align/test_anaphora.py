"""What "the arrest" and "the tragedy" stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.analysis import analyse
from framing.ingest import article_from_text

if TYPE_CHECKING:
    from framing.model.claim import Claim


def last(text: str) -> Claim:
    return analyse([article_from_text(text, "a.txt")]).story.claims[-1]


def test_a_calamity_is_the_one_the_article_began_with() -> None:
    found = last("A bridge at Orlova collapsed. The tragedy occurred on Sunday.")
    assert found.event == "collapsed"
    assert found.trigger is not None


def test_without_a_calamity_the_tragedy_stays_open() -> None:
    assert last("The mayor spoke. The tragedy occurred on Sunday.").event is None


def test_the_arrest_is_that_of_the_one_arrested_before() -> None:
    found = last("Police arrested Olga Brandt. The arrest was made on Monday.")
    assert found.event == "arrested"
    assert found.patient is not None
    assert found.patient.head == "brandt"


def test_an_arrest_is_another_one() -> None:
    found = last("Police arrested Olga Brandt. An arrest was made on Monday.")
    assert found.patient is None or found.patient.head != "brandt"
