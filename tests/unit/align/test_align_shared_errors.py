"""Garbled names that two articles share."""

from __future__ import annotations

from framing.align.shared_errors import shared_errors, with_shared_errors
from framing.model.article import Derivation
from framing.model.claim import Entity
from framing.model.slot import NameSlot

RIGHT = "Ramzan Belikov"
GARBLED = "Rimshen Pelkuf"
HALF = "Ramzan Pilkhaf"
FIVE = (RIGHT, GARBLED, RIGHT, GARBLED, RIGHT)


def person(*spellings: str, kind: str = "person") -> Entity:
    """Return an entity that article "a1", "a2", ... spells each in its way."""
    mentions = tuple(
        (f"a{number}", NameSlot(0, len(name), name, kind))
        for number, name in enumerate(spellings, start=1)
    )
    return Entity(f"{kind}:{spellings[0]}", kind, spellings[0], mentions)


def test_a_garbled_name_in_two_articles_is_a_shared_error() -> None:
    (error,) = shared_errors([person(*FIVE)])
    assert error.articles == ("a2", "a4")
    assert (error.spelling, error.usual, error.wholly) == (GARBLED, RIGHT, True)


def test_transliterations_are_no_errors() -> None:
    for other in ("Ramsan Belikow", "Ramzan Belykov", "Belikov", RIGHT.upper()):
        assert shared_errors([person(RIGHT, other, RIGHT, other, RIGHT)]) == ()


def test_one_article_alone_shares_nothing() -> None:
    assert shared_errors([person(RIGHT, GARBLED, RIGHT)]) == ()


def test_it_takes_an_agreed_spelling_to_call_another_wrong() -> None:
    assert shared_errors([person(RIGHT, GARBLED, RIGHT, GARBLED)]) == ()


def test_another_persons_name_is_no_error() -> None:
    assert shared_errors([person(RIGHT, "Ulla Maki", RIGHT, "Ulla Maki", RIGHT)]) == ()


def test_places_are_left_out() -> None:
    names = FIVE
    assert shared_errors([person(*names, kind="place")]) == ()


def test_a_known_derivation_gets_a_further_reason() -> None:
    known = Derivation("a4", "a2", 0.3, "unknown", ("shared passage",))
    (found,) = with_shared_errors([known], [person(*FIVE)])
    assert found.why == ("shared passage", "shared error")
    assert (found.share, found.direction) == (0.3, "unknown")


def test_a_name_garbled_throughout_is_a_derivation_of_its_own() -> None:
    (found,) = with_shared_errors([], [person(*FIVE)])
    assert found == Derivation("a4", "a2", 0.0, "unknown", ("shared error",))


def test_one_garbled_word_is_not_enough_but_two_names_are() -> None:
    one = person(RIGHT, HALF, RIGHT, HALF, RIGHT)
    assert [error.wholly for error in shared_errors([one])] == [False]
    assert with_shared_errors([], [one]) == ()
    good, bad = "Goran Maksimov", "Goran Meksyngof"
    other = person(good, bad, good, bad, good)
    assert len(with_shared_errors([], [one, other])) == 1
