"""What two sentences cover of each other, word by word."""

from __future__ import annotations

import tomllib
from collections import Counter
from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as st

from framing.align.wording import coverage, nearness, partners, wording
from framing.limits import MAX_WORDS_COMPARED


def near(left: str, right: str) -> float:
    """Return how near the last words of two texts are."""
    return nearness(wording(left).words[-1], wording(right).words[-1])[0]


def test_a_nearer_word_counts_more() -> None:
    same = near("they saw the blaze", "they saw blazes")
    synonym = near("they saw the blaze", "they saw the fire")
    scene = near("they met the judge", "they met the jury")
    assert same == 1 > synonym > scene > near("the blaze", "the jury")


def test_numbers_in_words_and_in_figures_are_one() -> None:
    assert near("there were twelve", "there were 12") == 1
    assert near("she came second", "she came 2nd") == 1
    assert near("there were twelve", "there were 13") == 0


def test_a_country_is_its_people_its_capital_and_its_government() -> None:
    assert near("the United States", "the Americans") == 1
    assert near("said the Kremlin", "said the Russians") == 1
    assert near("in Norway", "in Sweden") == 0


def test_names_meet_in_another_spelling_but_by_no_synonym() -> None:
    assert near("said Orlovski", "said Orlovsky") > 0.5
    assert near("said Orlova", "said Ravno") == 0


def test_coverage_tells_what_is_left_on_both_sides() -> None:
    pair = partners(wording("the mayor of Orlova"), wording("the mayor of Ravno"))
    names, plain = coverage(pair, "name"), coverage(pair, "plain")
    assert (names.greater, plain.lesser) == (0, 1)
    assert names.left > 0 == plain.left


def test_the_capitals_of_a_headline_make_no_names() -> None:
    assert wording("Mayor Of Orlova Resigns").keys("name") == {"orlova"}
    assert wording("The Mayor resigns today, they say").keys("name") == {"mayor"}


def test_long_texts_are_cut() -> None:
    text = " ".join(str(number) for number in range(2 * MAX_WORDS_COMPARED))
    assert len(wording(text).words) == MAX_WORDS_COMPARED


@given(st.text(max_size=80), st.text(max_size=80))
def test_shares_lie_between_none_and_all(a: str, b: str) -> None:
    found = coverage(partners(wording(a), wording(b)))
    assert 0 <= found.lesser <= found.greater <= 1 + 1e-9
    assert found.left >= -1e-9


def test_no_row_of_the_synonyms_is_written_twice_or_holds_a_word_twice() -> None:
    path = files("framing") / "data" / "synonyms.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    for rows in table.values():
        assert len(rows) == len(set(rows))
        for row in rows:
            assert max(Counter(row.split()).values()) == 1, row
            assert len(row.split()) > 1, row
