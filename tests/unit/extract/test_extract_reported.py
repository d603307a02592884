"""Reported speech in its productive forms; laws of what is found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.plain import find_quotations

FORMS = [
    (
        "As Mayor Lena Ortiz put it, the pier was rotten.",
        "the pier was rotten",
        "Ortiz",
    ),
    ("Rumour has it that the line is for sale.", "the line is for sale", "Rumour"),
    ("The union is of the view that the rota is void.", "the rota is void", "union"),
    ("To hear Mr Dalby tell it, nobody asked.", "nobody asked", "Dalby"),
    ("In the opinion of Judge Farrow, the law stands.", "the law stands", "Farrow"),
    ("In the minister's words, the dam was a gift.", "the dam was a gift", "minister"),
    ("Ana Paz is convinced the count was rigged.", "the count was rigged", "Ana Paz"),
    ("Ana Paz raised concerns that the dam leaks.", "the dam leaks", "Ana Paz"),
    ("Moscow's insistence that it won is odd.", "it won", "Moscow"),
    ("Ana Paz wants to close the mine.", "to close the mine", "Ana Paz"),
    ("Ana Paz supports the ban.", "the ban", "Ana Paz"),
    ("Ana Paz called the vote a farce.", "the vote a farce", "Ana Paz"),
    ("Ana Paz described the vote as a farce.", "the vote as a farce", "Ana Paz"),
    ("The mayor - a nurse from Riga - said it leaked.", "it leaked", "The mayor"),
    ("Ana Paz, 39, said it leaked.", "it leaked", "Ana Paz"),
    ("In 2008, Ana Paz said, the dam had leaked.", "the dam had leaked", "Ana Paz"),
    ("As Ana Paz noted, The Hague was empty.", "The Hague was empty", "Ana Paz"),
    (
        "Jon Birk, who said that he had seen it, was treated.",
        "he had seen it",
        "Jon Birk",
    ),
    ("Ibarra: We need no lectures\n\nIt rained.", "We need no lectures", "Ibarra"),
    (
        "Rail merger called off - sources\n\nIt rained.",
        "Rail merger called off",
        "sour",
    ),
    (
        "“My brother said ‘run for the hills today’ and I did,” Ana Paz said.",
        "run for the hills today",
        "My brother",
    ),
]

UNNAMED = [
    ("It emerged on Tuesday that two clerks had fled.", "two clerks had fled"),
    ("Trade fell amid reports that the bank was broke.", "the bank was broke"),
    ("There are concerns that the river could rise.", "the river could rise"),
    ("The claim that it leaked has been rejected.", "it leaked"),
    ("The captain is believed to have left.", "to have left"),
    ("It is understood that the captain left.", "the captain left"),
    ("The captain reportedly left the port.", "left the port"),
    ("The harbour seems to be shut.", "to be shut"),
]

OUTLET = [
    ("The shop was backed up with orders.", "up with orders"),
    ("He leads by 20 pledged delegates.", "delegates"),
    ("Ana Paz said it leaked, prompting a recall.", "prompting a recall"),
    ("Ana Paz praised the plan and left the room.", "left the room"),
    ("Halfway through, Ana Paz decided to stop.", "Halfway through"),
]


@pytest.mark.parametrize(("text", "content", "speaker"), FORMS)
def test_form(text: str, content: str, speaker: str) -> None:
    found = {one.text: one.speaker or "" for one in find_quotations(text)}
    assert speaker in found[content]


@pytest.mark.parametrize(("text", "content"), UNNAMED)
def test_nobody_is_named(text: str, content: str) -> None:
    assert {one.text: one.speaker for one in find_quotations(text)}[content] is None


@pytest.mark.parametrize(("text", "words"), OUTLET)
def test_outlet_speaks(text: str, words: str) -> None:
    assert all(words not in one.text for one in find_quotations(text))


def test_sentence_is_told_by_whom_it_is_about() -> None:
    text = (
        "A guard said it leaked.\n\nAna Paz was elected mayor in May.\n\n"
        '"We will mend the roof by the autumn," she said.'
    )
    assert find_quotations(text)[-1].speaker == "Ana Paz"


def test_first_speaker_of_a_sentence_goes_on() -> None:
    text = (
        "Ana Paz told the court that the judge had ordered a recess. "
        '"They wanted handcuffs for all of us," she said.'
    )
    assert find_quotations(text)[-1].speaker == "Ana Paz"


STYLES = ['""', "“”", "«»", "„“", "””", "''", "‘’"]
NAMES = ["Ana Paz", "Ivo Kral", "the mayor", "Dr Lena Ortiz"]
WORDS = st.sampled_from("we will mend old roofs and open every road this year".split())


@given(
    st.lists(WORDS, min_size=5, max_size=12).map(" ".join),
    st.sampled_from(NAMES),
    st.sampled_from(['{}," {} said.', '{}," said {}.']),
)
def test_style_of_marks_changes_nothing(said: str, name: str, form: str) -> None:
    content = said.capitalize()
    read = set()
    for style in STYLES:
        frame = form.replace('"', style[1])
        [one] = find_quotations("Rain fell. " + style[0] + frame.format(content, name))
        read.add((one.text, one.speaker, one.cue, one.direct))
    assert read == {(content + ",", name, "said", True)}


PIECES = st.sampled_from(
    [
        *('"', "“", "”", "‘", "’", "«", "»", " - ", "\n\n", ".", ",", ":", ";"),
        *("said", "wants to", "claims that", "the", "Ana Paz", "he", "who", "that"),
        *("has it that", "seems to", "praised", "and", "leave", "accused", "of", "as"),
        *("according to", "In a poll", "reportedly", "plan", "As", "put it", "A:"),
    ]
)


@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_stretches_are_verbatim_and_nested_or_disjoint(text: str) -> None:
    around: list[int] = []
    for one in find_quotations(text):
        assert text[one.start : one.end] == one.text
        while around and around[-1] <= one.start:
            around.pop()
        assert not around or one.end <= around[-1]
        around.append(one.end)
