"""Single words whose tag is set right: "said", "knew", "no warning"."""

from __future__ import annotations

import pytest

from framing.text.tags import tag
from framing.text.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        (
            "An official who asked not to be named said no cover was bought.",
            "said",
            "VBD",
        ),
        ("A lawyer said no warning had been given.", "no", "DT"),
        ("No warning ever reached the town.", "warning", "NN"),
        ("The minister knew of the letter.", "knew", "VBD"),
        ("The bonus has never been paid.", "paid", "VBN"),
        ("The families were let into the mine.", "let", "VBN"),
        ("The council lifted the oil embargo on Tuesday.", "embargo", "NN"),
        ("The satellite aboard was insured.", "aboard", "RB"),
    ],
)
def test_word_has_its_tag(text: str, word: str, wanted: str) -> None:
    tags = {token.text: token.tag for token in tag(tokenize(text))}
    assert tags[word] == wanted


def test_a_helped_said_stays_a_participle() -> None:
    tags = {t.text: t.tag for t in tag(tokenize("It was said that he had left."))}
    assert tags["said"] == "VBN"
