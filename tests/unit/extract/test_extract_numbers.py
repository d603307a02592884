"""Quantities are found with bounds, units and nouns; look-alikes are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.extract.numbers.compare import comparable
from framing.extract.numbers.core import about, grain_of
from framing.extract.numbers.find import find_numbers, find_quantities

if TYPE_CHECKING:
    from framing.model.slot import NumberSlot

QUANTITIES = [
    ("Seven people died", "Seven people", "7", "people"),
    ("Forty-eight suspects were held", "Forty-eight suspects", "48", "suspects"),
    ("at least 31 civilians died", "at least 31 civilians", "31 or more", "civilians"),
    ("some 60,000 Malian refugees", None, "55,000 to 65,000", "refugees"),
    ("about 6,500 people", "about 6,500 people", "6,000 to 7,000", "people"),
    ("nearly twenty dead", "nearly twenty dead", "17 to 20", "dead"),
    ("more than thirty rounds", "more than thirty rounds", "30 or more", "rounds"),
    ("no less than thirty shells", None, "30 or more", "shells"),
    ("up to 200 boats", "up to 200 boats", "200 or less", "boats"),
    ("under three hours passed", "under three hours", "3 or less hour", None),
    ("just over 40 tanks", "just over 40 tanks", "40 to 46", "tanks"),
    ("50 or more prisoners", "50 or more prisoners", "50 or more", "prisoners"),
    ("the dead exceeded one hundred and", "exceeded one hundred", "100 or more", None),
    ("172 of his men", "172 of his men", "172", "men"),
    ("four of them were women", "four of them", "4", None),
    ("127 prisoners of war", "127 prisoners", "127", "prisoners"),
    ("nine crew members", "nine crew members", "9", "crew members"),
    ("three warning shots", "three warning shots", "3", "warning shots"),
    ("all 23 affected villages", "23 affected villages", "23", "villages"),
    ("412 others were hurt", "412 others", "412", "others"),
    ("13 more bodies", "13 more bodies", "13", "bodies"),
    ("three Hamas fighters", "three Hamas fighters", "3", "fighters"),
    ("14 patients makes people sigh", "14 patients", "14", "patients"),
    ("the toll climbed to 61 by noon", "61", "61", None),
    ("between 30 and 40 people", "30 and 40 people", "30 to 40", "people"),
    ("30-40 vehicles", "30-40 vehicles", "30 to 40", "vehicles"),
    ("five to six million refugees", None, "5,000,000 to 6,000,000", "refugees"),
    ("thousands of Azerbaijanis", None, "2,000 to 9,999", "azerbaijanis"),
    ("tens of thousands of people", None, "20,000 to 99,999", "people"),
    ("half a million people", "half a million people", "500,000", "people"),
    ("two dozen fighters", "two dozen fighters", "24", "fighters"),
    ("12.500 people", "12.500 people", "12,500", "people"),
    ("1\u202f900 homes", "1\u202f900 homes", "1,900", "homes"),
    ("6.3-magnitude tremor", "6.3-magnitude", "6.3 magnitude", "tremor"),
    ("a magnitude 6.3 quake", "magnitude 6.3", "6.3 magnitude", None),
    ("6.8 degrees on the Richter scale", "6.8 degrees", "6.8 magnitude", None),
    ("an aftershock measuring 5.1 followed", "5.1", "5.1 magnitude", None),
    ("a six-week war", "six-week", "6 week", "war"),
    ("four and a half years", "four and a half years", "4.5 year", None),
    ("22 per cent on salmon", "22 per cent", "22 %", None),
    ("a 22% tariff", "22%", "22 %", "tariff"),
    ("14 nautical miles away", "14 nautical miles", "14 nmi", None),
    ("400 kilos of lobster", "400 kilos", "400 kg", "lobster"),
    ("$180 million", "$180 million", "180,000,000 USD", None),
    ("RM1.4 billion a year", "RM1.4 billion", "1,400,000,000 MYR", None),
    ("€5bn", "€5bn", "5,000,000,000 EUR", None),
    ("1.9 billion kroner", "1.9 billion kroner", "1,900,000,000 NOK", None),
    ("1.8 billion US dollars", None, "1,800,000,000 USD", None),
    ("5m people", "5m people", "5,000,000", "people"),
    ("One person lost his life", "One person", "1", "person"),
    ("a 40-member unit", "40-member", "40", "member"),
]

NO_QUANTITIES = [
    "Article 5 of the treaty",
    "the vessel GC-417 and F-16 jets",
    "to the west of the 82nd meridian",
    "at 10:40 GMT, 4 p.m. and three o’clock",
    "Kaya, 81, was crushed",
    "a 38-year-old teacher and nine years old",
    "One of its soldiers, no one, the one",
    "They won 3-1",
    "version 3.2.1",
    "call 555-1234 or +47 22 33 44 55",
    "In 2020 and on 6 March 2021",
    "two-thirds of voters",
    "1. Thai baht slides again",
    "Discuss (114)",
    "the two met",
    "two suffered minor injuries",
    "with one leaving the country",
    "a Boeing 737 landed",
    "day three of talks",
    "١٢ people",
]


@pytest.mark.parametrize(("text", "words", "value", "noun"), QUANTITIES)
def test_quantities(text: str, words: str | None, value: str, noun: str | None) -> None:
    (slot,) = find_numbers(text)
    assert (slot.value, slot.of) == (value, noun)
    assert slot.text == (text if words is None else words)


@pytest.mark.parametrize("text", NO_QUANTITIES)
def test_what_is_no_quantity(text: str) -> None:
    assert find_quantities(text) == ()


def test_a_change_is_two_numbers() -> None:
    assert [slot.low for slot in find_numbers("It rose from 61 to 74.")] == [61, 74]


def test_inexact_words_are_marked() -> None:
    slots = find_numbers("About 40 men saw dozens of boats and 12 ships.")
    assert [slot.approximate for slot in slots] == [True, True, False]


def only(text: str) -> NumberSlot:
    (slot,) = find_numbers(text)
    return slot


@pytest.mark.parametrize(
    ("left", "right", "excluded"),
    [
        ("14 nautical miles", "some 26 km", False),
        ("five miles", "8 kilometers", False),
        ("five miles", "12 kilometers", True),
        ("two days", "48 hours", False),
        ("three days", "48 hours", True),
        ("two tons of rice", "900 kilos of rice", True),
    ],
)
def test_measures_of_one_dimension_are_compared(
    left: str, right: str, excluded: bool
) -> None:
    pair = comparable(only(left), only(right))
    assert pair is not None
    assert pair[0].excludes(pair[1]) is excluded
    assert pair[0].unit == pair[1].unit


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("1.9 billion kroner", "$180 million"),
        ("26 km", "26 hours"),
        ("22 percent", "22 villages"),
        ("10 Syrian pounds", "£10"),
    ],
)
def test_what_cannot_be_compared(left: str, right: str) -> None:
    assert comparable(only(left), only(right)) is None


@given(st.integers(3000, 10**9))
def test_a_written_number_is_read_back(value: int) -> None:
    slot = only(f"They counted {value:,} votes.")
    assert slot.low == slot.high == value


@given(st.integers(1, 10**7))
def test_about_a_number_holds_it_and_stays_near(value: int) -> None:
    low, high = about(value, grain_of(value))
    assert value * 0.74 <= low <= value <= high <= value * 1.26


@given(st.text(alphabet="0123456789.,- %$mk()fiveonehundred", max_size=60))
def test_spans_are_verbatim_in_order_and_apart(text: str) -> None:
    place = 0
    for slot in find_numbers(text):
        assert text[slot.start : slot.end] == slot.text
        assert slot.low <= slot.high
        assert place <= slot.start < slot.end
        place = slot.end


@pytest.mark.parametrize(
    "text",
    ["Prices rose by 3 percent to 9 percent.", "It fell 3 percent to 9 percent."],
)
def test_a_change_and_what_it_ends_at_are_no_range(text: str) -> None:
    assert [(slot.low, slot.high) for slot in find_numbers(text)] == [(3, 3), (9, 9)]


def test_two_measures_are_a_range_elsewhere() -> None:
    (slot,) = find_numbers("Dealers ask 44 dollars to 50 dollars for it.")
    assert (slot.low, slot.high) == (44, 50)
