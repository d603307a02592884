"""Fractions, ratios, ages, money, what is counted and what is an update."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.extract.numbers.compare import comparable, other_currency
from framing.extract.numbers.find import QUANTITIES, find_numbers, find_quantities
from framing.model.slot import NumberSlot, spell

if TYPE_CHECKING:
    from collections.abc import Sequence

INF = float("inf")


def only(text: str) -> NumberSlot:
    (slot,) = find_numbers(text)
    return slot


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("of whom 31 were women", "women"),
        ("Two of the 14 councillors were acquitted.", "councillors"),
        ("22 of the 60 injured went home", None),
    ],
)
def test_the_noun_may_stand_further_on(text: str, noun: str | None) -> None:
    assert find_numbers(text)[0].of == noun


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("two thirds of the members", 2 / 3, "share"),
        ("half of the harvest", 0.5, "share"),
        ("Half its fleet", 0.5, "share"),
        ("a third of voters", 1 / 3, "share"),
        ("sales fell by a quarter", 0.25, "share"),
        ("one-fifth of the crop", 0.2, "share"),
        ("¾ of the town", 0.75, "share"),
        ("3/4 of the town", 0.75, "share"),
        ("one in five children", 0.2, "share"),
        ("nine out of ten homes", 0.9, "share"),
        ("twenty and three fifths", 20.6, "count"),
        ("one hundred and thirty-two fifths", 26.4, "count"),
        ("2 1/4 miles", 2.25, "measure"),
        ("three-and-a-half hours", 3.5, "measure"),
        ("five and a half million fish", 5.5e6, "count"),
        ("three quarters of a million people", 750_000, "count"),
        ("a quarter million people", 250_000, "count"),
        ("3 million and a half", 3.5e6, "count"),
        ("a hundred thousand people", 100_000, "count"),
        ("one lakh crore rupees", 1e12, "money"),
        ("Rs 2,000 crore", 2e10, "money"),
        ("two point five per cent", 2.5, "measure"),
        ("4e14 beats", 4e14, "count"),
        ("negative one", -1, "bare"),
        ("2 and 1/2 miles", 2.5, "measure"),
        ("up +3 points", 3, "count"),
        ("minus 30 degrees Celsius", -30, "measure"),
        ("-5°C", -5, "measure"),
        ("It was 47.3C there", 47.3, "measure"),
        ("It took 0.375 hours", 0.375, "measure"),
        ("It took 1.375 hours", 1.375, "measure"),
        ("it fell -7 points", -7, "count"),
        ("- none\n-12 people came", 12, "count"),
        ("5 feet 2 inches", 62 / 12, "measure"),
        ("four years and six months", 4.5, "measure"),
        ("two hours and a half", 2.5, "measure"),
        ("outnumbered three to one", 3, "ratio"),
        ("a ratio of 12:1", 12, "ratio"),
        ("aged 38", 38, "age"),
        ("Doe, 81, was hurt", 81, "age"),
        ("a 38-year-old teacher", 38, "age"),
        ("a baby three months old", 3, "age"),
        ("$5bn", 5e9, "money"),
        ("$5 M", 5e6, "money"),
        ("5 M people", 5e6, "count"),
        ("120 MEUR", 1.2e8, "money"),
        ("US$3bn", 3e9, "money"),
        ("A$2.5 million", 2.5e6, "money"),
        ("5 million manats", 5e6, "money"),
        ("the two met", 2, "bare"),
    ],
)
def test_values_and_kinds(text: str, value: float, kind: str) -> None:
    slot = only(text)
    assert slot.low == slot.high == pytest.approx(value, rel=1e-6)
    assert slot.kind == kind


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("12 sq km", "km2"),
        ("12 km²", "km2"),
        ("12 square miles", "mi2"),
        ("90 km/h", "km/h"),
        ("90 kilometres an hour", "km/h"),
        ("60 miles per hour", "mph"),
        ("43 degrees Celsius", "°C"),
        ("110°F", "°F"),
        ("43 degrees", "degree"),
        ("25 basis points", "basis point"),
        ("two percentage points", "percentage point"),
        ("470 pence", "penny"),
        ("Rs 40 crore", "rupee"),
        ("8,000 tonnes of wheat", "t"),
        ("three pounds of rice", "lb"),
        ("3 million pounds", "GBP"),
    ],
)
def test_units(text: str, unit: str) -> None:
    assert only(text).unit == unit


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("5 to 7 tanks", 5, 7, None),
        ("From 5 to 7 tanks", 5, 7, None),
        ("200–300 people", 200, 300, None),
        ("5-6,000 workers", 5000, 6000, None),
        ("two to three million people", 2e6, 3e6, None),
        ("$5-7 million", 5e6, 7e6, "USD"),
        ("$44 to $50 a share", 44, 50, "USD"),
        ("between 44 mg and 50 mg", 44, 50, "mg"),
        ("an 8- to 16-metre mirror", 8, 16, "m"),
        ("a couple of hours", 2, 3, "hour"),
        ("tens of billions of dollars", 20e9, 99e9, "USD"),
        ("one or two boats", 1, 2, None),
        ("over half of voters", 0.5, INF, "share"),
    ],
)
def test_ranges(text: str, low: float, high: float, unit: str | None) -> None:
    slot = only(text)
    assert (slot.low, slot.high, slot.unit) == (low, high, unit)


@pytest.mark.parametrize(
    "text",
    [
        "prices fell from $50 to $44",
        "it rose from 5% to 7%",
        "it rose $2 to $45",
    ],
)
def test_changes_are_two_numbers(text: str) -> None:
    assert len(find_numbers(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The treaty of 1994",
        "Article 5",
        "Flight MH17",
        "G7 leaders",
        "a Su-35 jet",
        "United won 3-1",
        "Call 020 7946 0958",
        "the third round and the 19th congress",
        "the twenty-third floor",
        "Route 66 and Room 101",
        "at 10:30",
        "a Boeing 737",
        "in the 1980s",
        "at 10 Farthing Street",
        "open 24/7 since 9/11",
        "on the one hand",
        "the first half of the year",
        "nineteen eighty-four",
        "192.168.1.2",
        "2010 to 2012",
        "to stop tests and 3) to allow visits",
        "key 1234567890123456789",
        "the half-hour",
        "१२ people and ١٢ and ２０",
        "5² and ²",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert find_numbers(text) == ()


def test_bounds_after_a_number_end_with_it() -> None:
    text = "All 50 states and more than 2,300 towns, 12 boats and over 40 men came."
    assert [slot.low for slot in find_numbers(text)] == [50, 2300, 12, 40]
    assert only("for those aged 65 and over.").high == INF
    assert only("between 5 and 15, he said").kind == "count"


def counts(text: str) -> list[tuple[float, str | None]]:
    return [(slot.low, slot.counted) for slot in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("17 people were killed and 23 wounded.", [(17, "killed"), (23, "injured")]),
        ("A death toll of 41 was given.", [(41, "killed")]),
        ("It left three dead.", [(3, "killed")]),
        ("The crash killed at least 12.", [(12, "killed")]),
        ("The dead numbered 14.", [(14, "killed")]),
        ("There were 41 fatalities.", [(41, "killed")]),
        ("It claimed the lives of 9 miners.", [(9, "killed")]),
        ("Two gunmen killed 7 people.", [(2, None), (7, "killed")]),
        ("6 miners are still missing.", [(6, "missing")]),
        ("The storm displaced 900 families.", [(900, "displaced")]),
        ("Police detained 30 men.", [(30, "arrested")]),
        ("It destroyed 12 houses.", [(12, "destroyed")]),
        ("It killed 12 men and three girls.", [(12, "killed"), (3, "killed")]),
        ("They sent 40 soldiers.", [(40, None)]),
        ("Four people were slightly injured.", [(4, "injured")]),
        ("It killed 14 people and wounded 30.", [(14, "killed"), (30, "injured")]),
        ("Two rebels later killed a guard.", [(2, None)]),
        ("The 49 people killed at a club", [(49, "killed")]),
        ("It claimed 9 lives.", [(9, "killed")]),
        ("Guards shot dead 5 men.", [(5, "killed")]),
        ("It freed 30 hostages and released 70 pages.", [(30, "freed"), (70, None)]),
        ("She claimed 400 delegates.", [(400, None)]),
    ],
)
def test_what_befell_those_counted(
    text: str, want: Sequence[tuple[float, str | None]]
) -> None:
    assert counts(text) == want


@pytest.mark.parametrize(
    ("text", "update"),
    [
        ("The death toll rose to 57.", True),
        ("That brought the total to 112 dead.", True),
        ("An earlier toll of 12 dead was wrong.", True),
        ("They found 12 bodies so far.", True),
        ("Since the start of the war 2,300 soldiers have died.", True),
        ("The blast killed 57 people.", False),
    ],
)
def test_updates_are_marked(text: str, update: bool) -> None:
    assert [slot.update for slot in find_numbers(text)] == [update]


@pytest.mark.parametrize(
    ("left", "right", "excluded"),
    [
        ("60 miles", "97 km", False),
        ("60 miles", "120 km", True),
        ("12,000 hectares", "30,000 acres", False),
        ("12,000 hectares", "46 square miles", False),
        ("43 degrees Celsius", "109°F", False),
        ("43 degrees Celsius", "100°F", True),
        ("half of voters", "50 per cent", False),
        ("two thirds of voters", "67%", False),
        ("a third of voters", "50%", True),
        ("a six-week war", "a 44-day war", False),
        ("60 mph", "97 km/h", False),
        ("Rs 40 crore", "INR 400 million", False),
    ],
)
def test_units_are_converted_with_their_rounding(
    left: str, right: str, excluded: bool
) -> None:
    pair = comparable(only(left), only(right))
    assert pair is not None
    assert pair[0].excludes(pair[1]) is pair[1].excludes(pair[0]) is excluded
    assert not other_currency(only(left), only(right))


@pytest.mark.parametrize(
    ("left", "right", "currencies"),
    [
        ("€3m", "$3m", True),
        ("A$3m", "US$3m", True),
        ("5 per cent", "five percentage points", False),
        ("aged 38", "38 years", False),
        ("$30", "30 men", False),
    ],
)
def test_what_is_never_compared(left: str, right: str, currencies: bool) -> None:
    assert comparable(only(left), only(right)) is None
    assert other_currency(only(left), only(right)) is currencies


def test_quantities_are_the_numbers_that_count_or_measure() -> None:
    text = "The two, aged 30 and 40, took half of the $9 and 12 coins 3 miles away."
    assert [slot.text for slot in find_quantities(text)] == [
        "$9",
        "12 coins",
        "3 miles",
    ]
    assert {slot.kind for slot in find_numbers(text)} > QUANTITIES


_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen"
    " fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(value: int, joint: str) -> str:
    """Return a cardinal as newspapers write it, `joint` before what is below 100."""
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if value >= size:
            head, rest = f"{in_words(value // size, joint)} {name}", value % size
            return f"{head} {in_words(rest, joint)}" if rest else head
    if value >= 100:
        head, rest = f"{_SMALL[value // 100]} hundred", value % 100
        return f"{head}{joint}{in_words(rest, joint)}" if rest else head
    if value < 20:
        return _SMALL[value]
    return _TENS[value // 10] + (f"-{_SMALL[value % 10]}" if value % 10 else "")


@given(st.integers(2, 10**12 - 1), st.sampled_from((" ", " and ")), st.booleans())
def test_words_are_read_back(value: int, joint: str, title: bool) -> None:
    words = in_words(value, joint)
    slot = only(f"{words.title() if title else words} votes")
    assert slot.low == slot.high == value
    assert (slot.of, slot.text.lower()) == ("votes", f"{words} votes")


@given(st.integers(0, 10**12), st.sampled_from((0, 1, 25, 50)))
def test_a_spelt_value_is_read_back(whole: int, cents: int) -> None:
    value = whole + cents / 100
    shown = spell(value, value)
    slots = find_numbers(f"They counted {shown} votes.")
    assert [slot.text for slot in slots] == [f"{shown} votes"]
    assert slots[0].low == float(shown.replace(",", ""))


@given(st.integers(3, 10**6), st.integers(3, 10**6))
def test_a_spelt_interval_is_read_back(one: int, other: int) -> None:
    low, high = sorted((one, other + 10**6 + 1))
    slot = only(f"They counted {spell(low, high)} votes.")
    assert (slot.low, slot.high) == (low, high)
    assert only(f"They counted {spell(low, INF)} votes.").high == INF


_PIECES = st.sampled_from(
    (
        "one two hundred thousand million half a third thirds fifths and in of to 5 17 "
        "1,000 2.5 -3 1/4 ¾ €4 % km feet inches old years point minus at least -odd or "
        "more dozens several killed were toll rose to ² ١٢ १२ . , : - – \n \x00 \ud800 "
        "e9 ^2"
    ).split(" ")
)


@given(st.lists(_PIECES, max_size=25).map(" ".join), st.booleans())
def test_no_text_crashes_and_spans_are_exact(text: str, glued: bool) -> None:
    text = text.replace(" ", "") if glued else text
    place = 0
    for slot in find_numbers(text):
        assert text[slot.start : slot.end] == slot.text
        assert place <= slot.start < slot.end
        assert slot.low <= slot.high
        assert slot.value
        place = slot.end


_SLOTS = st.tuples(
    st.floats(-1e9, 1e9),
    st.floats(0, 1e9),
    st.sampled_from((None, "km", "mi", "°C", "°F")),
).map(lambda x: NumberSlot(0, 1, "1", x[0], x[0] + x[1], x[2]))


@given(_SLOTS, _SLOTS)
def test_comparison_is_symmetric(left: NumberSlot, right: NumberSlot) -> None:
    assert left.excludes(right) is right.excludes(left)
    there, back = comparable(left, right), comparable(right, left)
    assert (there is None) is (back is None)
    if there is not None and back is not None:
        assert there[0].excludes(there[1]) is back[0].excludes(back[1])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1" * 50_000,
        "one " * 20_000,
        "a " * 20_000,
        "1," * 20_000,
        "1 000 " * 10_000,
        "$" * 50_000,
        "\ud800\x00" * 1000,
        "half a " * 10_000,
        "five and a " * 10_000,
        "9e" * 20_000,
        "1e999 2^99 1.5x10^400 0^-1",
    ],
)
def test_hostile_texts_are_read(text: str) -> None:
    assert all(text[slot.start : slot.end] == slot.text for slot in find_numbers(text))
