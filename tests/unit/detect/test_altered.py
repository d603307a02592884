"""One sentence in two versions: what excludes the other, and what does not."""

from __future__ import annotations

import pytest

from framing.plain import find_conflicts

SENTENCE = "The harbour office of Ravno sold two old ferries to Spain on Monday."

EXCLUDING = [
    ("number-conflict", "two", "seven"),
    ("date-conflict", "Monday", "Friday"),
    ("place-conflict", "Spain", "South Korea"),
    ("polarity-conflict", "sold", "bought"),
    ("polarity-conflict", "old", "new"),
    ("polarity-conflict", "sold", "never sold"),
]
FITTING = [
    ("sold", "has sold"),
    ("old", "ageing"),
    ("ferries", "boats"),
    ("two", "2"),
    ("office", "authority"),
    ("on Monday", "this week"),
    ("Spain", "southern Spain"),
]


@pytest.mark.parametrize(("rule", "word", "other"), EXCLUDING)
def test_words_that_exclude_each_other_conflict(
    rule: str, word: str, other: str
) -> None:
    found = find_conflicts(SENTENCE, SENTENCE.replace(word, other))
    assert [x.rule for x in found] == [rule]
    texts = {row.text for row in found[0].evidence}
    assert any(other.split()[-1] in text for text in texts)


@pytest.mark.parametrize(("word", "other"), FITTING)
def test_other_words_for_one_thing_do_not(word: str, other: str) -> None:
    assert find_conflicts(SENTENCE, SENTENCE.replace(word, other)) == []


def test_ordinals_conflict() -> None:
    left = "The museum opens its third hall to the public in June."
    found = find_conflicts(left, left.replace("third", "4th"))
    assert [row.text for row in found[0].evidence] == ["third", "4th"]


def test_a_denial_in_another_word_is_none() -> None:
    left = "The operator did not answer the calls of the harbour office."
    assert find_conflicts(left, left.replace("did not answer", "ignored")) == []


def test_sentences_that_differ_all_over_are_two() -> None:
    left = "The old men left the old town of Ravno before dawn on Monday."
    right = "The young women entered the new town of Ravno after dusk on Friday."
    assert find_conflicts(left, right) == []


def test_places_in_many_sentences_are_all_found() -> None:
    left = (
        "The first bus left Ravno with ten pupils for the lake at the border. "
        "A second bus took thirty nurses from the clinic to the coast road. "
        "The mayor paid four drivers of the town out of his own pocket."
    )
    right = left.replace("ten", "six").replace("thirty", "fifty")
    found = find_conflicts(left, right.replace("four", "nine"))
    shown = {row.text.split()[0] for x in found for row in x.evidence}
    assert shown == {"ten", "six", "thirty", "fifty", "four", "nine"}
