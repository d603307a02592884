from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.text.normalise import clean, fold

INVISIBLE = [
    "\u200b",
    "\u200c",
    "\u200d",
    "\u00ad",
    "\u2060",
    "\ufeff",
    "\u202e",
    "\u2066",
]
TEXTS = st.text(
    st.sampled_from("abc ABC éо\u0301\u0441\uff21\ufb01İßəΑ½²" + "".join(INVISIBLE)),
    max_size=30,
) | st.text(max_size=20)


@pytest.mark.parametrize("mark", INVISIBLE, ids=lambda mark: f"{ord(mark):04x}")
@pytest.mark.parametrize("place", range(1, 8))
def test_invisible_characters_inside_a_word_are_dropped(mark: str, place: int) -> None:
    text = "the " + "occupied"[:place] + mark + "occupied"[place:] + " land"
    cleaned = clean(text)
    assert cleaned.text == "the occupied land"
    span = cleaned.span(4, 12)
    assert text[span.start : span.end].replace(mark, "") == "occupied"


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("\u043e\u0441cupied", "occupied"),
        ("\u0421easefire", "Ceasefire"),
        ("\u043c\u0438\u0440", "мир"),
        ("\u0399ran", "Iran"),
        ("o\u0301", "ó"),
        ("\uff37\uff21\uff32", "WAR"),
    ],
)
def test_look_alikes_and_compatibility_forms(text: str, want: str) -> None:
    assert clean(text).text == want


@given(TEXTS)
def test_every_character_knows_its_stretch(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned.text) == len(cleaned.starts) == len(cleaned.ends)
    assert list(cleaned.starts) == sorted(cleaned.starts)
    for place in range(len(cleaned.text)):
        span = cleaned.span(place, place + 1)
        assert 0 <= span.start < span.end <= len(text)
    whole = cleaned.span(0, len(cleaned.text))
    assert 0 <= whole.start <= whole.end <= len(text)


@given(TEXTS)
def test_nothing_invisible_is_left(text: str) -> None:
    assert all(unicodedata.category(c) != "Cf" for c in clean(text).text)


@given(st.text(st.characters(max_codepoint=127), max_size=30))
def test_plain_text_stays_itself(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.text == text
    assert cleaned.offsets == tuple(range(len(text)))


def test_a_place_outside_is_refused() -> None:
    with pytest.raises(ValueError, match="no such place"):
        clean("abc").span(1, 9)


@given(st.text(max_size=20))
def test_folded_names_are_plain(word: str) -> None:
    assert fold(word).isascii()
    assert fold(word) == fold(word).casefold()


def test_spellings_of_one_name_fold_alike() -> None:
    assert fold("İlham Əliyev") == fold("Ilham Aliyev") == "ilham aliyev"
