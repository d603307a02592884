from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from framing.model.span import Token
from framing.text.paragraphs import paragraphs
from framing.text.stopwords import STOPWORDS, is_content

TEXTS = st.text(st.sampled_from("ab. \n\r\t\u2028-"), max_size=80)


@given(TEXTS)
def test_paragraphs_cover_all_but_white_space_in_order(text: str) -> None:
    at = 0
    for span in paragraphs(text):
        assert text[at : span.start].strip() == ""
        assert text[span.start : span.end].strip() == text[span.start : span.end] != ""
        at = span.end
    assert text[at:].strip() == ""


def test_every_line_break_kind_parts_lines() -> None:
    text = "One.\r\nTwo.\rThree.\u2028Four.\n \nFive."
    assert len(list(paragraphs(text))) == 5


def test_a_list_under_bullets_is_not_joined() -> None:
    text = "\n".join(f"- headline {n} about the talks in the city" for n in "123")
    assert len(list(paragraphs(text))) == 3


def test_stop_words_are_no_content() -> None:
    assert all(not is_content(Token(0, len(w), w)) for w in sorted(STOPWORDS))


def test_words_and_marks() -> None:
    words = ["talks", "6,500", "–", "%", "However"]
    content = [is_content(Token(0, len(word), word)) for word in words]
    assert content == [True, True, False, False, False]
