"""Matching: token by token, longest first, in the author's own words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.lexicon import find_names, find_terms
from framing.lexicon.match import Matcher
from framing.model.lexicon import Entry, Lexicon, Naming
from framing.model.slot import Voiced
from framing.model.span import Span

ENTRIES = (
    Entry("war", forms=("anti-terror operation", "occup*", "seize", "seize power")),
    Entry("near", forms=("fell",), near=("city", "town")),
    Entry("except", forms=("regime",), except_=("visa regime", "regime change")),
    Entry("marks", kind="scare-quotes", forms=("government",), max_words=2),
    Entry("old", forms=("retired",), retired=True),
    Entry(
        "name",
        kind="naming",
        names=(Naming("east", ("Xankəndi", "Ost")), Naming("west", ("Stepanakert",))),
    ),
)
LEXICON = Lexicon("t", "en", "1", "T", "CC0-1.0", "d", "t.toml", ENTRIES)
CASES = [
    ("An anti-terror operation began.", ["anti-terror operation"]),
    ("An anti terror operation began.", ["anti terror operation"]),
    ("An antiterror operation began.", ["antiterror operation"]),
    ("An Anti‑Terror\nOperation began.", ["Anti‑Terror\nOperation"]),
    ("Anti-terror, operation.", []),
    ("Anti-terror\n\noperation", []),
    ("They occupied it, the occupiers.", ["occupied", "occupiers"]),
    ("Preoccupied they were.", []),
    ("They seize power.", ["seize power"]),
    ("They seize, power off.", ["seize"]),
    ("occ\u200bupied", ["occ\u200bupied"]),
    ("ｏｃｃｕｐｉｅｄ", ["ｏｃｃｕｐｉｅｄ"]),
    ("\u043eccupied", ["\u043eccupied"]),
    ("OCCUPIED’S", ["OCCUPIED"]),
    ("The city fell.", ["fell"]),
    ("Two cities fell.", ["fell"]),
    ("The cityscape fell.", []),
    ("The city grew. He fell.", []),
    ("He fell.\n\nThe town grew.", []),
    ("Lt. Ali of the town said rain fell.", ["fell"]),
    ("The regime spoke of regime change.", ["regime"]),
    ("The visa regime was eased.", []),
    ("The retired man", []),
    ("The “government” left.", ["“government”"]),
    ('The "legal government" left.', ['"legal government"']),
    ("The 'government' left.", ["'government'"]),
    ("The government left.", []),
    ("“The government must leave,” he said.", []),
    ("He read the newspaper “Government”.", []),
    ('"We wait," he said of the government, "and see."', []),
]


@pytest.mark.parametrize(("text", "want"), CASES, ids=range(len(CASES)))
def test_case(text: str, want: list[str]) -> None:
    assert [match.text for match in Matcher([LEXICON]).find(text)] == want


def test_names_are_found_apart_from_terms() -> None:
    text = "In XANKƏNDİ and Stepanakert they occupied it."
    found = find_names(text, [LEXICON])
    assert [match.naming.usage for match in found if match.naming] == ["west"]
    assert [hit.text for hit in find_terms(text, [LEXICON])] == ["occupied"]
    assert find_names("In Xankəndi.", [LEXICON])[0].text == "Xankəndi"


WORDS = st.sampled_from(
    [
        *("The", "city", "fell", "occupied", "seize", "power", "regime", "visa"),
        *("change", "“government”", ".", ",", "\n\n", "-", "anti-terror"),
        *("operation", "\u200b", "İ", "é"),
    ]
)


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_matches_are_verbatim_ordered_and_apart(text: str) -> None:
    found = Matcher([LEXICON]).find(text)
    assert all(text[match.start : match.end] == match.text for match in found)
    for left, right in pairwise(found):
        assert left.end <= right.start


@given(st.text(max_size=80))
def test_no_text_breaks_the_matcher(text: str) -> None:
    for match in Matcher([LEXICON]).find(text):
        assert text[match.start : match.end] == match.text


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_a_paragraph_in_front_only_moves_the_matches(text: str) -> None:
    front = "Nothing here.\n\n"
    alone = [(m.start, m.end) for m in Matcher([LEXICON]).find(text)]
    moved = [(m.start, m.end) for m in Matcher([LEXICON]).find(front + text)]
    assert moved == [(a + len(front), b + len(front)) for a, b in alone]


def test_voice_is_that_of_the_innermost_stretch() -> None:
    text = "Baku said they occupied it. They occupied it."
    voices = (Voiced(10, 27, "reported", "Baku"),)
    hits = find_terms(text, [LEXICON], voices=voices)
    assert [(hit.voice, hit.speaker) for hit in hits] == [
        ("reported", "Baku"),
        ("outlet", None),
    ]


def test_scare_quotes_are_the_outlets_own_marks() -> None:
    text = "The “government” left."
    voices = (Voiced(4, 16, "scare", None),)
    (hit,) = find_terms(text, [LEXICON], voices=voices)
    assert hit.voice == "outlet"


def test_marks_in_a_headline_are_no_scare_quotes() -> None:
    text = "Rebels form 'government'\n\nThey met."
    assert find_terms(text, [LEXICON], headline=Span(0, 24)) == ()
    assert len(find_terms(text, [LEXICON])) == 1
