"""Reports that another text says are not so."""

from __future__ import annotations

import pytest

from framing import find_conflicts

DAM = "The dam at Orlova has burst, flooding three villages."


@pytest.mark.parametrize(
    ("left", "right", "value"),
    [
        (DAM, "Ministry denies Orlova flooding", "denied by"),
        (DAM, "Orlova dam hoax spreads", "said to be false"),
        (DAM, "Has the Orlova dam burst? Probably not.", "doubted"),
        (
            "Saudi film board cut the kiss from 'Ash'.",
            "Kiss not cut from 'Ash', board says",
            "not to be so",
        ),
    ],
)
def test_a_report_and_its_denial_conflict(left: str, right: str, value: str) -> None:
    (found,) = find_conflicts(left, right)
    assert found.rule == "polarity-conflict"
    assert value in found.message


def test_the_denial_is_put_down_to_whoever_denies() -> None:
    (found,) = find_conflicts(DAM, "The ministry denies flooding at Orlova.")
    assert "denied by The ministry" in found.message


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (DAM, "Has the dam at Orlova burst?"),
        (DAM, "Bank Corvo denies it froze accounts"),
        (DAM, "Orlova dam burst, not just leaked, engineers say"),
        ("Norway put up a beacon on Sunday.", "Iceland did not put up a new beacon."),
        ("A clerk baked bread for a king.", "Clerk who had not baked serves a king"),
        ("Crowds copied a gesture.", "Crowds shout: hands up, don't copy, crowds"),
        ("Reports that the dam burst are false.", "Claim of a burst dam is a hoax"),
    ],
)
def test_what_denies_nothing_is_left_alone(left: str, right: str) -> None:
    assert find_conflicts(left, right) == []


FILLER = " ".join(f"Hall {name} stayed open." for name in ("Ash", "Elm", "Oak", "Fir"))


def test_a_long_text_must_have_what_the_verdict_speaks_of() -> None:
    said = f"{FILLER} The mayor painted the town hall for a cousin in May."
    same = f"{FILLER} The mayor denied that she painted the town hall for a cousin."
    other = f"{FILLER} The mayor denied that she moved the archive to a cellar."
    assert find_conflicts(said, same)
    assert find_conflicts(said, other) == []


def test_an_article_that_tells_both_sides_denies_nobody() -> None:
    said = f"{FILLER} The mayor painted the town hall for a cousin in May."
    both = f"{said} The mayor denied that she painted the town hall for a cousin."
    assert find_conflicts(said, both) == []
