from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.limits import MAX_SENTENCE_CHARACTERS
from framing.model import Article, Furniture, Span
from framing.text.sentences import sentences, split_sentences

ALPHABET = st.sampled_from(
    [*"aB .!?…\n\r\t\"'“”’()[],;:-–5é\u200b\u2028", "Gen.", "U.S.", " The ", "\n\n"]
)
TEXTS = st.lists(ALPHABET, max_size=60).map("".join)

WHOLE = [
    "Gen. Petrov met Lt. Col. A. B. Novak on Feb. 3.",
    "Growth was 2.5 per cent, or $1.8 billion.",
    "The U.S. Navy left at 5 a.m. Monday.",
    "See No. 5 of the list.",
    "“We will stay.” he said.",
    "He waited ... and then left.",
    "“Who fired first?” Ilham Aliyev asked.",
    "2. Rain is expected.",
    "The talks (they began in May.) went on.",
    "Mr. Smith vs. the U.N. in Geneva.",
    "At 5 a.m. Mr. Novak left the base.",
    "The grave is at plot N°. 1026.",
    'He called it "a slow retreat [...]" (Novak 55).',
    "The plan . . . The old plan has failed.",
    "Ravno (pop. 2,000) was hit.",
]

PARTED = [
    ('"We stay. You go," he said.', ['"We stay.', 'You go," he said.']),
    ("It ended.” The army left.", ["It ended.”", "The army left."]),
    ("(It ended.) The army left.", ["(It ended.)", "The army left."]),
    (
        "The first since 2020.. Bilateral talks",
        ["The first since 2020..", "Bilateral talks"],
    ),
    (
        "They live in the U.S. The rest left.",
        ["They live in the U.S.", "The rest left."],
    ),
    ("He came at 6 p.m. The talks began.", ["He came at 6 p.m.", "The talks began."]),
    (
        "It was in the region.Main menu is here",
        ["It was in the region.", "Main menu is here"],
    ),
    ("Is it over? No. It is not!", ["Is it over?", "No.", "It is not!"]),
    ("Shares fell. iPhone sales rose.", ["Shares fell.", "iPhone sales rose."]),
    (
        "It was vitamin C. The rest is known.",
        ["It was vitamin C.", "The rest is known."],
    ),
    (
        "1.) Rain in the hills 2.) Snow on the pass.",
        ["1.) Rain in the hills", "2.) Snow on the pass."],
    ),
    ("• 9. Rain • 10. Snow", ["• 9. Rain", "• 10. Snow"]),
    ("a. Rain b. Snow", ["a. Rain", "b. Snow"]),
    ("It ended. . . . The army left.", ["It ended.", ". . . The army left."]),
    ("It ended . . . . The army left.", ["It ended . . . .", "The army left."]),
    ("The army left. -- Posted by Ana", ["The army left.", "-- Posted by Ana"]),
    ("He left. *** Snow fell.", ["He left.", "*** Snow fell."]),
    (
        "See the list. http://example.org/list",
        ["See the list.", "http://example.org/list"],
    ),
]


def split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text)]


@pytest.mark.parametrize("text", WHOLE)
def test_one_sentence_stays_whole(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(("text", "want"), PARTED, ids=[row[0] for row in PARTED])
def test_sentences_are_parted(text: str, want: list[str]) -> None:
    assert split(text) == want


@given(TEXTS)
def test_sentences_are_in_order_and_cover_all_but_white_space(text: str) -> None:
    spans = split_sentences(text)
    rest, at = [], 0
    for span in spans:
        assert at <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        rest.append(text[at : span.start])
        at = span.end
    rest.append(text[at:])
    assert "".join(rest).strip() == ""


@given(TEXTS, TEXTS)
def test_no_sentence_crosses_a_blank_line(left: str, right: str) -> None:
    text = left + "\n\n" + right
    edge = len(left)
    for span in split_sentences(text):
        assert span.end <= edge or span.start >= edge + 2


def test_wrapped_lines_are_joined() -> None:
    text = (
        "The foreign ministers of the two countries held talks in the\n"
        "capital on Saturday and agreed to meet again before the end of\n"
        "the summer. They did not speak to reporters after the talks.\n"
    )
    assert len(split_sentences(text)) == 2


def test_lines_of_a_page_are_not_joined() -> None:
    text = (
        "Azerbaijan says talks to resume in coming days\n- World\n- Anadolu Agency\n"
        "Azerbaijan on Monday said talks will resume soon"
    )
    assert len(split_sentences(text)) == 4


@pytest.mark.parametrize("piece", ["word ", "x", "a. b "])
def test_long_sentences_are_cut(piece: str) -> None:
    text = piece * (3 * MAX_SENTENCE_CHARACTERS // len(piece))
    spans = split_sentences(text)
    assert max(span.end - span.start for span in spans) <= MAX_SENTENCE_CHARACTERS
    cut = "".join(text[span.start : span.end] for span in spans)
    assert "".join(cut.split()) == "".join(text.split())


def test_long_sentences_are_cut_at_a_space() -> None:
    text = "word " * MAX_SENTENCE_CHARACTERS
    words = " ".join(split(text)).split()
    assert set(words) == {"word"}


def test_parts_and_paragraphs_of_an_article() -> None:
    text = "Menu\nTalks resume\n\nBaku agreed. Yerevan did too.\n\nIt rained."
    title = text.index("Talks")
    article = Article(
        "a1",
        "a.txt",
        text,
        "",
        title_span=Span(title, title + len("Talks resume")),
        furniture=(Furniture(0, 4, "menu"),),
    )
    found = sentences(article)
    assert [s.part for s in found] == ["headline", "lead", "body", "body"]
    assert [s.paragraph for s in found] == [0, 1, 1, 2]
    assert [s.number for s in found] == [0, 1, 2, 3]
    assert [text[s.start : s.end] for s in found][1:3] == [
        "Baku agreed.",
        "Yerevan did too.",
    ]
