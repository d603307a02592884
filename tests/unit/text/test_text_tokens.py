from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.text.tokens import tokenize

CASES = [
    ("Iran’s U.S.-backed rival", ["Iran", "’s", "U.S.-backed", "rival"]),
    (
        "It doesn't. We can't, we cannot",
        ["It", "does", "n't", ".", "We", "ca", "n't", ",", "we", "can", "not"],
    ),
    ("at 10:30 a.m. on Feb. 3", ["at", "10:30", "a.m.", "on", "Feb.", "3"]),
    ("(22%) “$1.8 billion”", ["(", "22", "%", ")", "“", "$", "1.8", "billion", "”"]),
    ("RM1.4 or US$180", ["RM", "1.4", "or", "US", "$", "180"]),
    ("J. R. Smith, No. 5; No.", ["J.", "R.", "Smith", ",", "No.", "5", ";", "No", "."]),
    ("since 2020.. Bilateral", ["since", "2020", "..", "Bilateral"]),
    ("the ministers' talks", ["the", "ministers", "'", "talks"]),
    ("6,500 F-16s, 1990s", ["6,500", "F-16s", ",", "1990s"]),
    (
        "see www.example.org/a, a@b.org.",
        ["see", "www.example.org/a", ",", "a@b.org", "."],
    ),
    ("said.Then war—peace", ["said", ".", "Then", "war", "—", "peace"]),
    ("occ\u200bupied sol\u00addiers", ["occ\u200bupied", "sol\u00addiers"]),
]
TEXTS = st.text(
    st.sampled_from("aBz1 .,'’\"“”-–$%/@:&()\n\t\u200b\u0301é…A"), max_size=50
)


@pytest.mark.parametrize(("text", "want"), CASES, ids=[row[0] for row in CASES])
def test_tokens(text: str, want: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == want


@given(TEXTS | st.text(max_size=30), st.integers(0, 20), st.integers(0, 20))
def test_tokens_are_verbatim_in_order_and_complete(
    text: str, before: int, after: int
) -> None:
    start, end = min(before, len(text)), max(len(text) - after, 0)
    end = max(start, end)
    at = start
    for token in tokenize(text, start, end):
        assert text[token.start : token.end] == token.text
        assert text[at : token.start].strip() == ""
        assert at <= token.start < token.end <= end
        at = token.end
    assert text[at:end].strip() == ""
