"""Quotations cost work only where a text has marks, verbs or names."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from framing.extract.voices import marks, quotations
from framing.extract.voices.find import find_voices
from framing.extract.voices.phrases import OPENINGS, by_phrase
from framing.extract.voices.units import parse


def test_only_marks_are_asked_whether_they_open() -> None:
    text = "The army left, and the rebels came. " * 20 + 'He said "no".'
    with patch.object(marks, "opens", wraps=marks.opens) as opens:
        assert len(marks.find_marked(text)) == 1
    assert opens.call_count == 1


def test_a_text_without_marks_is_not_attributed() -> None:
    with patch.object(quotations, "attribute") as attribute:
        assert quotations.find_quotations("The army said that it left.") == ()
    attribute.assert_not_called()


def test_typed_marks_that_nothing_closes_hold_nothing() -> None:
    assert marks.find_marked("``a " * 500) == ()
    [mark] = marks.find_marked("He said ``we stay'' and ``left")
    assert (mark.start, mark.end) == (10, 17)


def test_words_keep_their_lower_case_and_names_their_runs() -> None:
    [unit] = parse("The mayor, Anna Berg, met U.S. envoys in OSLO.").units
    assert all(word.lower == word.text.lower() for word in unit.words)
    names = [[w.text for w in unit.words[a:b]] for a, b in unit.names]
    assert names == [["Anna", "Berg"], ["U.S."], ["OSLO"]]


def test_voices_of_one_place_stand_in_the_order_of_their_cues() -> None:
    text = "Blackwell pointed out, noting that the bridge had fallen long ago."
    places = [text.index(voiced.cue or "?") for voiced in find_voices(text, ())]
    assert len(places) > 1
    assert places == sorted(places)


WORDS = st.sampled_from(
    "it has that put puts the in of to hear tell Paz words view claims plan reportedly"
    " emerged sure said : - – adamant source report , . mayor was allegations".split()
)


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_words_that_open_no_phrase_are_passed_over_rightly(text: str) -> None:
    for unit in parse(text).units:
        for at, word in enumerate(unit.words):
            if word.lower not in OPENINGS:
                assert by_phrase(unit, at, first=True) is None
