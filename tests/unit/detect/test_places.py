"""Laws of the reading of places: the questions, the sides, the story's geography."""

from __future__ import annotations

from dataclasses import replace

import pytest

from framing.analysis import analyse, read_article
from framing.detect.places.deeds import named_things
from framing.detect.places.geography import phrase
from framing.detect.places.landmarks import kinds
from framing.detect.places.questions import questions
from framing.detect.places.sides import SIDES, opposed, sides
from framing.detect.places.sites import Site
from framing.detect.places.whereabouts import tell
from framing.ingest import article_from_text
from framing.model.article import Known

PLACES = {
    "The ferry sank off Brennan on Sunday.": ("sank", "Brennan", False),
    "In a hotel in Brennan they signed the contract.": ("signed", "Brennan", True),
    "It flew to Brennan, where the plane crashed.": ("air-crash", "Brennan", True),
    "The train derailed 3 km from Brennan.": ("derailed", "Brennan", False),
    "The injured were flown to Brennan.": ("hospital", "Brennan", True),
    "The mine at Brennan caved in on Monday.": ("collapsed", "Brennan", True),
}


@pytest.mark.parametrize("text", PLACES)
def test_a_sentence_answers_where_it_was(text: str) -> None:
    reading = read_article(article_from_text(text, "a.txt"), ())
    found = [
        (asked.id, told.site.town.text, told.site.exact)
        for asked, told in tell(reading, {})
        if told.site.town is not None
    ]
    assert PLACES[text] in found


@pytest.mark.parametrize(
    "text",
    [
        "The ferry did not sink off Brennan.",
        "The ferry would sink off Brennan, he feared.",
        "The previous ferry sank off Brennan.",
        "The flight recorders of the ferry were lost, said a woman in Brennan.",
    ],
)
def test_what_was_not_done_or_is_another_answers_nothing(text: str) -> None:
    reading = read_article(article_from_text(text, "a.txt"), ())
    assert not [asked.id for asked, _ in tell(reading, {}) if asked.id == "sank"]


def test_every_question_ties_its_place_in_a_known_way() -> None:
    assert {asked.ties for asked in questions().values()} <= {
        "at",
        "to",
        "from",
        "over",
    }
    generals = {a.general for a in questions().values() if a.general is not None}
    assert generals <= set(questions())


def test_sides_oppose_each_other_both_ways() -> None:
    for side, other in SIDES.items():
        x = Site("a", 0, 1, True, f"{side} bank", None, "")
        y = Site("b", 0, 1, True, f"{other} bank", None, "")
        assert opposed(x, y)
        assert opposed(y, x)
        assert not opposed(x, x)


def test_no_kind_of_landmark_is_taken_for_a_side() -> None:
    port = Site("a", 0, 1, True, kinds()["port"], None, "")
    assert not opposed(port, replace(port, article="b"))


@pytest.mark.parametrize(
    ("words", "value"),
    [("15 km from the coast", "territorial"), ("90 miles offshore", "international")],
)
def test_a_distance_from_the_coast_says_whose_sea_it_is(words: str, value: str) -> None:
    reading = read_article(article_from_text(f"It fell {words}.", "a.txt"), ())
    found = [x.value for s in reading.sentences for x in sides(reading, s)]
    assert found == [value]


def test_a_list_of_places_says_not_how_they_lie() -> None:
    assert phrase(", 12 km north of ")
    assert not phrase(" and ")
    assert not phrase(" to the port of Orm, then ")


def test_a_ship_is_known_by_its_name_in_every_article() -> None:
    articles = [
        replace(article_from_text(text, f"{n}.txt"), outlet=Known(n, "front matter"))
        for n, text in (
            ("A", "The tanker Rhea lost steering on Sunday."),
            ("B", "The Rhea has run aground."),
        )
    ]
    assert named_things(analyse(articles).story)["Rhea"] == "tanker"


def test_a_sentence_without_an_end_is_left_alone() -> None:
    endless = "the ferry sank off Brennan and " * 4000
    reading = read_article(article_from_text(endless, "a.txt"), ())
    assert not list(tell(reading, {}))
