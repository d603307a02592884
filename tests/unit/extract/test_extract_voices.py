"""Voices: what is quoted, reported or scare-quoted, and where it ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.extract.voices.find import find_voices
from framing.extract.voices.quotations import find_quotations
from framing.model.slot import Voiced, voice_at
from framing.model.span import Span

REPORTED = [
    ("The army said rebels fled.", "rebels fled", "army"),
    ("Ana Paz said on Monday that rebels fled.", "rebels fled", "Ana Paz"),
    ("Rebels fled the town, the army said.", "Rebels fled", "the army"),
    ("Rebels fled the town, residents told Reuters.", "Rebels fled", "residents"),
    ("The rebels, the army added, had fled the town.", "had fled", "the army"),
    ("According to the army, rebels fled.", "rebels fled", "the army"),
    ("Rebels fled the town, according to the army.", "Rebels fled", "the army"),
    ("It was a protest, say families of the crew.", "a protest", "families"),
    ("Ivo accused Oslo of hiding the plot.", "hiding the plot", "Ivo"),
    ("Ana Paz, whom critics describe as cruel, left.", "cruel", "critics"),
    ("He left in what observers see as a clumsy move.", "clumsy move", "observers"),
    ("The army regards the group as bandits.", "bandits", "The army"),
    ("The plan was considered a disgrace at home.", "a disgrace", None),
    ("Oslo called for calm, saying it feared a rout.", "feared a rout", "Oslo"),
    ("Expressing that work went on, Ana Paz left.", "work went on", "Ana Paz"),
    ("Oslo urged both sides to lay down arms.", "lay down arms", "Oslo"),
    ("Oslo said it left, and urged Bonn to follow suit.", "follow suit", "Oslo"),
    ("Army says coup crushed after night of fire", "coup crushed", "Army"),
    ("Activists: toll exceeds one hundred", "toll exceeds", "Activists"),
    ("Toll exceeds one hundred: activists", "Toll exceeds", "activists"),
    ("Ana Paz announced it, adding that rebels fled.", "rebels fled", "Ana Paz"),
    ("The group has denied any wrongdoing.", "any wrongdoing", "The group"),
    ("It stopped over claims that chips were sold.", "chips were sold", None),
    ("Ivo Kral is adamant that rebels fled.", "rebels fled", "Ivo Kral"),
    ("A log kept by the port shows that it sank.", "it sank", "A log"),
]

OUTLET = [
    ("The army, which seized power, says it is calm.", "seized power"),
    ("The army said rebels fled, but the town saw nobody.", "saw nobody"),
    ("Oslo said it left the deal, striking back at Bonn.", "striking back"),
    ("The army said rebels fled the town, which lies on a river.", "on a river"),
    ("Some have accused the junta of hiding.", "junta"),
    ("OSLO, May 2 (Agency) - Rebels fled, the army said.", "OSLO"),
    ("In an unusual move, rebels fled, the army said.", "unusual move"),
    ("The union voiced support for the brave stand.", "brave stand"),
    ("Ivo accused Oslo of hiding it, a charge it denies.", "a charge"),
    ("Oslo recalled its cowardly envoy to Bonn.", "cowardly"),
    ("They read the lists and added them up: 40 for the tyrant.", "tyrant"),
    ("It is clear that the tyrant has fallen.", "tyrant"),
    ("Ivo Kral smiled at the brave miners.", "brave"),
]


def voice(text: str, words: str) -> Voiced | None:
    """Return the innermost voice at some words of a text."""
    start = text.index(words)
    voices = find_voices(text, find_quotations(text))
    return voice_at(voices, Span(start, start + len(words)))


@pytest.mark.parametrize(("text", "words", "speaker"), REPORTED)
def test_reported(text: str, words: str, speaker: str | None) -> None:
    found = voice(text, words)
    assert found is not None
    assert found.voice == "reported"
    if speaker is None:
        assert found.speaker is None
    else:
        assert speaker in (found.speaker or "")


@pytest.mark.parametrize(("text", "words"), OUTLET)
def test_outlet(text: str, words: str) -> None:
    assert voice(text, words) is None


def test_relative_clause_inside_content_does_not_end_it() -> None:
    text = "He said the duty, which applies to fish, was a measured answer to bullying."
    found = voice(text, "answer to bullying")
    assert found is not None


def test_two_speakers_in_one_sentence() -> None:
    text = (
        "The army said on Monday it had put down a coup, after clashes in which ten "
        "people were killed, according to hospital staff."
    )
    first, second = voice(text, "put down a coup"), voice(text, "ten people")
    assert first is not None
    assert second is not None
    assert (first.speaker, second.speaker) == ("The army", "hospital staff")


@pytest.mark.parametrize(
    ("text", "words", "want"),
    [
        ('It forced the "authorities" to go.', "authorities", "scare"),
        ('Ana Paz called it "a play".', "a play", "quoted"),
        ('The army said it led a "revenge raid" there.', "revenge raid", "quoted"),
        ('"We all left the place," she said.', "left the place", "quoted"),
    ],
)
def test_marks(text: str, words: str, want: str) -> None:
    found = voice(text, words)
    assert found is not None
    assert found.voice == want


def test_a_title_in_marks_is_the_outlets() -> None:
    assert voice('The portal "Sea Star" opened.', "Sea Star") is None


PIECES = st.sampled_from(
    ['"', "“", "”", " ", "\n", ". ", ", ", "said ", "Ana Paz ", "he ", "that ", "as ",
     "accused ", "of ", "according to ", "which ", "was ", "hiding ", ": ", "; ", "("]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join))
def test_stretches_lie_in_the_text(text: str) -> None:
    voices = find_voices(text, find_quotations(text))
    assert list(voices) == sorted(voices, key=lambda v: (v.start, -v.end, v.voice))
    for found in voices:
        assert 0 <= found.start < found.end <= len(text)
        assert found.voice in ("quoted", "reported", "scare")
        if found.speaker_span is not None:
            span = found.speaker_span
            assert text[span.start : span.end] == found.speaker
