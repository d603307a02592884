"""Counting who says something: by origins, relays and outlets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from framing.analysis import assemble, read_article
from framing.detect.flag import count_origins, evidence
from framing.detect.origin import origin_of, origins_of, outlets_of
from framing.ingest import article_from_text
from framing.ingest.origins.relay import relays_of
from framing.model.article import Known
from framing.model.span import Span

if TYPE_CHECKING:
    from framing.model.finding import Evidence
    from framing.model.story import Story

OWN = "Nine people died in the flood at the lower dam. Roads are shut."
RELAYED = "Nine people died in the flood, Interfax reported. Schools stay open."
ALSO = "The Interfax news agency said nine people died. Two bridges fell."


def tell(*texts: tuple[str, str]) -> Story:
    readings = []
    for number, (outlet, text) in enumerate(texts, start=1):
        article = article_from_text(text, f"{number}.txt", f"a{number}")
        named = replace(article, outlet=Known(outlet, "front matter"))
        named = replace(named, relays=relays_of(named))
        readings.append(read_article(named, ()))
    return assemble(tuple(readings), ())


def rows(story: Story, words: str) -> list[Evidence]:
    found = []
    for reading in story.readings:
        at = reading.article.text.lower().find(words)
        if at >= 0:
            span = Span(at, at + len(words))
            found.append(evidence(story, reading.article.id, span, words))
    return found


def test_outlets_that_relay_one_medium_are_one_origin() -> None:
    story = tell(("Port Gazette", RELAYED), ("Hill Voice", ALSO))
    said = rows(story, "nine people")
    assert origins_of(story, said) == {"relayed from Interfax"}
    assert count_origins(story, said) == (("nine people", 1),)
    assert outlets_of(story, ["a1", "a2"]) == {"Port Gazette", "Hill Voice"}


def test_what_stands_beside_a_relay_is_the_articles_own() -> None:
    story = tell(("Port Gazette", RELAYED), ("Hill Voice", ALSO))
    (row,) = rows(story, "schools")
    place = Span(row.start, row.end)
    assert origin_of(story, row.article, place) == story.origins["a1"]


def test_a_relayed_article_of_the_story_is_the_origin() -> None:
    story = tell(("Interfax", OWN), ("Port Gazette", RELAYED), ("Hill Voice", ALSO))
    said = rows(story, "nine people")
    assert len(said) == 3
    assert origins_of(story, said) == {story.origins["a1"]}


def test_an_own_report_and_a_relay_are_two_origins() -> None:
    story = tell(("Port Gazette", OWN), ("Hill Voice", ALSO))
    assert len(origins_of(story, rows(story, "nine people"))) == 2


def test_an_article_does_not_relay_itself() -> None:
    story = tell(("Interfax", ALSO), ("Port Gazette", OWN))
    assert origin_of(story, "a1", Span(0, 10)) == story.origins["a1"]


def test_state_television_has_two_names() -> None:
    one = "She told state TV that nine people died."
    two = "State television said nine people died. He told state television so."
    story = tell(("Port Gazette", one), ("Hill Voice", two))
    assert len(origins_of(story, rows(story, "nine people"))) == 1
