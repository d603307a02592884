"""Public quotations and voices: reported speech, stances, marks of all kinds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing

MARKS = ("“”", "„“", "«»", "‹›", "「」", "『』", "‘’", '""')
PIECES = st.sampled_from(
    [*"“”„«»\"‘’'「」\n.,: ", "``", "''", "Ana Paz", " said", " he ", "A: ", "KRAL: "]
)


def reported(text: str) -> list[tuple[str, str | None]]:
    """Return what is attributed without marks, and to whom."""
    voices = framing.find_voices(text)
    return [(text[v.start : v.end], v.speaker) for v in voices if v.voice == "reported"]


@pytest.mark.parametrize("marks", [*MARKS, ("``", "''"), ("''", "''")])
@pytest.mark.parametrize("frame", ["{} said Ana Paz.", "Ana Paz said: {}"])
def test_a_quotation_is_one_in_any_marks(marks: str, frame: str) -> None:
    text = frame.format(f"{marks[0]}We will not leave the valley,{marks[1]}")
    found = [q for q in framing.find_quotations(text) if q.direct]
    assert [q.text for q in found] == ["We will not leave the valley,"]
    assert found[0].speaker == "Ana Paz"


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        (
            "Ana Paz, head of planning at the Dune Institute, said parents still wait.",
            "parents still wait",
            "Ana Paz",
        ),
        (
            "Alleging that the vote was bought, Ivo Kral left the hall.",
            "the vote was bought",
            "Ivo Kral",
        ),
        (
            "In the union's view, the plan will cost a thousand jobs.",
            "the plan will cost a thousand jobs",
            "the union",
        ),
        (
            "Ivo Kral said on Tuesday the harbour would not close.",
            "the harbour would not close",
            "Ivo Kral",
        ),
    ],
)
def test_content_and_speaker(text: str, content: str, speaker: str) -> None:
    found = reported(text)
    assert [said for said, _ in found] == [content]
    assert speaker in str(found[0][1])


def test_a_thing_spoken_of_is_quoted_but_in_the_voice_of_the_outlet() -> None:
    text = "Ivo Kral praised the plan."
    assert [q.text for q in framing.find_quotations(text)] == ["the plan"]
    assert framing.find_voices(text) == ()


@pytest.mark.parametrize(
    ("verb", "stance"),
    [
        ("said", "neutral"),
        ("claimed", "doubt"),
        ("admitted", "truth"),
        ("denied", "denial"),
        ("vowed", "promise"),
        ("warned", "warning"),
        ("suggested", "demand"),
        ("believed", "belief"),
    ],
)
def test_a_voice_has_the_stance_of_its_cue(verb: str, stance: str) -> None:
    [voice] = framing.find_voices(f"Ivo Kral {verb} that the bridge was safe.")
    assert (voice.cue, voice.stance) == (verb, stance)


def test_the_first_paragraph_of_a_quotation_has_the_speaker_of_the_last() -> None:
    text = "“The water came at night.\n\n“Nobody helped us,” Ana Paz said."
    assert [q.speaker for q in framing.find_quotations(text)] == ["Ana Paz"] * 2


def test_questions_and_answers_are_turns() -> None:
    text = "Q: Will you run again?\nA: I have not decided. It is early."
    said = ["Will you run again?", "I have not decided. It is early."]
    assert [q.text for q in framing.find_quotations(text)] == said
    assert {v.voice for v in framing.find_voices(text)} == {"quoted"}


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_spans_are_exact_whatever_the_marks(text: str) -> None:
    for q in framing.find_quotations(text):
        assert text[q.start : q.end] == q.text
        if q.cue_span is not None:
            assert text[q.cue_span.start : q.cue_span.end] == q.cue
    for voice in framing.find_voices(text):
        assert 0 <= voice.start < voice.end <= len(text)


@pytest.mark.parametrize("piece", ["“", "'", "` ", "''", "A: b\n", "\ud800", "\0"])
def test_masses_of_marks_are_read(piece: str) -> None:
    assert len(framing.find_quotations(piece * 20_000)) <= 20_000
