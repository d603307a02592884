"""Waters: whose sea, airspace or territory an incident is put in."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from framing.detect.bundle import Answer, Question
from framing.extract.places import country_of
from framing.model.slot import voice_at
from framing.model.span import Span

if TYPE_CHECKING:
    from framing.model.span import Sentence
    from framing.model.story import Reading, Story

AREA = re.compile(
    r"\b(?P<tie>(?:in|inside|within|into|over) (?:the )?)?"
    r"(?P<state>[A-Z][\w-]{2,20}(?: [A-Z][\w-]{2,20})?)(?:'s|’s)? "
    r"(?:(?:own|sovereign|territorial|jurisdictional|national|coastal|inland) ){0,2}"
    r"(?P<area>waters|airspace|soil|territory)\b"
)
CONFIDENCE = 0.7


def of_other_states(story: Story) -> Question:
    """Return the question whose waters it was, answered by each article.

    An article that names the waters of two states tells of a way from one into
    the other, or of two incidents; it is left out.
    """
    told = []
    for rows in map(areas, story.readings):
        tied = [row for row in rows if row[0].start < row[0].end]
        if tied and len({state for *_, state in rows}) == 1:
            told.append(tied[0])
    question = Question()
    for (x, one, mine), (y, two, theirs) in combinations(told, 2):
        shared = names(story, x, one) & names(story, y, two)
        if x.value.split()[-1] != y.value.split()[-1] or not shared:
            continue
        if mine == theirs:
            question.agree(x, y)
        else:
            why = "The waters or lands of two states; both sentences name the same."
            question.oppose(x, y, CONFIDENCE, why)
    return question


def areas(reading: Reading) -> list[tuple[Answer, Sentence, str]]:
    """Return the waters, airspace or soil of states that an article names."""
    out = []
    for sentence in reading.sentences:
        text = reading.article.text[sentence.start : sentence.end]
        for found in AREA.finditer(text):
            state = country_of(found["state"])
            start, end = sentence.start + found.start(), sentence.start + found.end()
            voice = voice_at(reading.voices, Span(start, end))
            if state is not None and (voice is None or voice.voice != "quoted"):
                words = f"{found['state']} {found['area']}"
                # "left Irish waters" names a state, but puts nothing there
                first = start if found["tie"] else end
                answer = Answer(reading.article.id, first, end, words)
                out.append((answer, sentence, state))
    return out


def names(story: Story, answer: Answer, sentence: Sentence) -> set[str]:
    """Return what a sentence names besides the area itself."""
    found = set()
    for name in story.by_id[answer.article].names:
        inside = sentence.start <= name.start and name.end <= sentence.end
        if inside and not answer.start <= name.start < answer.end:
            found.add(country_of(name.text) or name.text)
    return found
