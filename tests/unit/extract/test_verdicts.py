"""Verdicts: sentences that say that something told is not so."""

from __future__ import annotations

import pytest

from framing.extract.verdicts import find_verdict
from framing.text.tags import tag
from framing.text.tokens import tokenize


def kind(text: str) -> str | None:
    found = find_verdict(tag(tokenize(text)))
    return found.kind if found is not None else None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("No, the dam has not burst.", "false"),
        ("Lake monster video is a hoax", "false"),
        ("Lake Monster Video Is A Hoax", "false"),
        ("Reports that the dam burst are false.", "false"),
        ("Fake news report claims the dam burst", "false"),
        ("The story of the dam isn't really true.", "false"),
        ("The tale was made up.", "false"),
        ("Internet fooled by picture of burst dam", "false"),
        ("The ministry denied that the dam had burst.", "denied"),
        ("The ministry rejected the claim that the dam burst.", "denied"),
        ("Mayor shoots down rumours of a sale", "denied"),
        ("Engineers cast doubt on the tale of a burst dam.", "doubted"),
        ("Miners question whether the seam exists.", "doubted"),
    ],
)
def test_what_says_that_it_is_not_so(text: str, wanted: str) -> None:
    assert kind(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Is the burst dam a hoax?",
        "The film is no hoax.",
        "The mayor denies hoax claims.",
        "The video could be fake.",
        "Officers seized fake passports.",
        "A hoax call closed the harbour.",
        "The court denied the mayor bail.",
        "The council rejected the budget.",
        "He pleaded guilty to making a false statement.",
        "There is no doubt that the dam burst.",
        "The clerk asked whether the letter was forged.",
        "Women made up a third of the crew.",
        "The dam burst on Sunday.",
        "",
    ],
)
def test_what_passes_no_verdict(text: str) -> None:
    assert kind(text) is None
