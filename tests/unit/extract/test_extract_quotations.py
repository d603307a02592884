"""Quotations: which marks pair, what is direct, and who speaks."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.extract.voices.attributions import find_attributions
from framing.extract.voices.cues import cues, forms_of, stance_of
from framing.extract.voices.marks import find_marked
from framing.extract.voices.quotations import find_quotations
from framing.extract.voices.stances import STANCES
from framing.extract.voices.units import parse

MARKS = [
    ('He said "yes".', ["yes"]),
    ("He said “yes” and «no».", ["yes", "no"]),
    ("Er sagte „ja“ und „nein”.", ["ja", "nein"]),
    ("The miners' union said it wasn't the owners' fault.", []),
    ("'We will go,' said the miners' leader.", ["We will go,"]),
    ("Aid 'in days', says UN", ["in days"]),
    ("‘We don’t know,’ she said.", ["We don’t know,"]),
    ("In the '90s, rock 'n' roll was 6'2\" tall.", []),
    ("''We left,'' he said. ''It's late.''", ["We left,", "It's late."]),
    ('A 12" pipe burst.', []),
    ('Unclosed "marks are nothing here.\n\nThe end.', []),
    ("“One.\n\n“Two,” he said.", ["One.", "Two,"]),
    ('"Whole line unclosed\nNext "line".', ["Whole line unclosed", "line"]),
]

SPEAKERS = [
    ('"We left," said Rear Admiral Ana Paz, commander of the fleet.', "Ana Paz"),
    ('"We left," Ana Paz, the mayor, told reporters.', "Ana Paz"),
    ('"We left," the mayor of Lund said.', "the mayor of Lund"),
    ('"We left," said a guide who asked not to be named.', "a guide"),
    ('"We left," said a team leader, Ana Paz.', "Ana Paz"),
    ('"We left," Daily Mail quoted Ana Paz as saying.', "Ana Paz"),
    ('The network quoted one of the crew as saying: "We left the ship."', "the crew"),
    ('According to the police, they ran "a line into the war".', "the police"),
    ('"We left the place early," according to the harbour police.', "harbour police"),
    ('Her counterpart, Ivo Kral, called it "bullying by a rich state".', "Ivo Kral"),
    ('The head of the fleet, Ivo Kral, named it "open banditry".', "Ivo Kral"),
    ('Ana Paz went to the camp and thanked "our brothers".', "Ana Paz"),
    ('Ana Paz welcomed the deal, hoping it will "bring a lasting peace".', "Ana Paz"),
    ('As for the deputy Ana Paz, she considered it "a play".', "Ana Paz"),
    ('What Oslo presents as a "coup attempt" was a protest.', "Oslo"),
    ('In a recording, the officer is heard saying: "Turn to the west."', "the officer"),
    ('The words of the pilot were: "Turn to the west now."', "the pilot"),
    ('The ministry issued a statement: "We reject this act."', "The ministry"),
    ('Oslo froze the funds on the pretext that it "helped the war".', "Oslo"),
]

RESOLVED = [
    ('Ana Paz spoke on Monday. "We left," she said.', "Ana Paz"),
    ('"We left," Ana Paz said. "It was late by then."', "Ana Paz"),
    (
        'President Ivo Kral flew home. "It shook," the 67-year-old said.',
        "President Ivo Kral (the 67-year-old)",
    ),
    (
        'President Ivo Kral flew home. The Head of State affirmed: "It held firm."',
        "President Ivo Kral (The Head of State)",
    ),
    (
        'They met, the press service of the ministry reported.\n\n"They discussed '
        'the region in detail," the statement said.',
        "the press service of the ministry",
    ),
    (
        'Trade Minister Ana Paz left. "They came late," the minister said.',
        "Trade Minister Ana Paz (the minister)",
    ),
]

NOBODY = [
    'The "elections" went on.',
    'It forced the province\'s "authorities" to give up.',
    'The portal "Sea Star" opened.',
    'They read out a statement announcing the "end of all parties" at dawn.',
]

PASSAGES = tomllib.loads(
    (Path(__file__).parent / "speakers.toml").read_text(encoding="utf-8")
)["passage"]


@pytest.mark.parametrize(("text", "want"), MARKS)
def test_marks(text: str, want: list[str]) -> None:
    assert [text[mark.start : mark.end] for mark in find_marked(text)] == want


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_speaker_beside_the_quotation(text: str, speaker: str) -> None:
    [quotation] = find_quotations(text)
    assert quotation.speaker is not None
    assert speaker in quotation.speaker
    assert "said" not in quotation.speaker


@pytest.mark.parametrize(("text", "speaker"), RESOLVED)
def test_speaker_named_before(text: str, speaker: str) -> None:
    quotation = find_quotations(text)[-1]
    assert quotation.speaker == speaker


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda case: case["text"][-30:])
def test_speaker_of_a_passage(passage: dict[str, str]) -> None:
    found = find_quotations(passage["text"])[-1].speaker
    want = passage.get("speaker")
    assert (found is None) == (want is None)
    if found is not None and want is not None:
        assert want.casefold() in found.casefold()
        assert len(found) <= len(want) + 60


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_speaks(text: str) -> None:
    [quotation] = find_quotations(text)
    assert quotation.speaker is None


def test_second_sentence_has_the_same_speaker() -> None:
    text = "“We left,” said Ana Paz. “It was late.”\n\n“I stayed,” said Ivo Kral."
    assert [q.speaker for q in find_quotations(text)] == ["Ana Paz"] * 2 + ["Ivo Kral"]


def test_paragraphs_of_one_quotation_have_one_speaker() -> None:
    text = "Ana Paz said: “We left.\n\n“It was late.”"
    assert [q.speaker for q in find_quotations(text)] == ["Ana Paz"] * 2


@pytest.mark.parametrize(
    ("text", "scrap"),
    [
        ('The "coup" failed.', True),
        ('She rejected it "with the utmost firmness".', True),
        ('"We left," she said.', False),
        ('He said it "will take place on Monday in the capital".', False),
    ],
)
def test_scrap(text: str, scrap: bool) -> None:
    assert [(q.direct, q.scrap) for q in find_quotations(text)] == [(True, scrap)]


def test_cue_is_verbatim() -> None:
    text = '"We left," Ana Paz later told reporters.'
    [quotation] = find_quotations(text)
    assert quotation.cue_span is not None
    assert text[quotation.cue_span.start : quotation.cue_span.end] == quotation.cue
    assert quotation.cue == "later told"


def test_each_cue_has_a_stance() -> None:
    groups = [stance_of(word) for word in ("said", "claims", "denied", "admitted")]
    assert groups == ["neutral", "doubt", "denial", "truth"]
    assert {cue.stance for cue in cues().values()} == set(STANCES)
    assert stance_of("did not confirm") == "neutral"
    assert set(forms_of("tell")) == {"tell", "tells", "told", "telling"}


@pytest.mark.parametrize(
    "text",
    [
        "The United States sent a note of protest.",
        "A loyalist unit fired on them without warning.",
        "The report was late.",
        "State television was off the air.",
    ],
)
def test_nouns_are_no_cues(text: str) -> None:
    assert [a for unit in parse(text).units for a in find_attributions(unit)] == []


PIECES = st.sampled_from(
    ['"', "“", "”", "'", "«", "»", " ", "\n", ".", ",", "said", "Ana Paz", "he", "that"]
)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_spans_are_verbatim_and_in_order(text: str) -> None:
    at = 0
    for quotation in find_quotations(text):
        assert at <= quotation.start < quotation.end <= len(text)
        assert text[quotation.start : quotation.end] == quotation.text
        for words, span in (
            (quotation.speaker, quotation.speaker_span),
            (quotation.cue, quotation.cue_span),
        ):
            assert (words is None) == (span is None)
            if span is not None:
                assert words is not None
                assert words.split(" (")[0] == text[span.start : span.end]
        at = quotation.end
