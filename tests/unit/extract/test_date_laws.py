"""Laws of dates: exact spans, intervals, and reading back what is printed."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.extract.dates import calendars
from framing.extract.dates import days as cal
from framing.extract.dates.find import find_dates, find_mentions
from framing.model.slot import DateSlot

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
PUBLISHED = date(2024, 2, 26)
WORDS = st.sampled_from(
    "on in since until from to between and the first second third quarter half week "
    "weekend fiscal year month decade century ago later last next this Monday Friday "
    "May March Sept. 31 30 2020 1991 03/04/2021 27/9 Q3 H1 '90s nineties Christmas "
    "Easter Ramadan 1445 Bahman 1357 Nisan 5784 Tir Eid al-Fitr (Old Style) overnight "
    "night tenth anniversary of two 10 days before after following same day fortnight "
    "a . , ; – / ' AH FY24 turn 9999 0001 \n".split(" ")
)
PRINTED = (
    "%B %d, %Y",
    "%d %B %Y",
    "%b. %d, %Y",
    "%A, %B %d, %Y",
    "%A %d %B %Y",
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%d.%m.%Y",
    "%d-%b-%Y",
    "the %dth of %B %Y",
)


@given(DAYS, st.sampled_from(PRINTED))
def test_a_printed_day_is_read_back(day: date, form: str) -> None:
    words = day.strftime(form).replace("May.", "May")
    slots = find_dates(f"It was announced that {words} was the day.", PUBLISHED)
    assert [(s.first, s.last, s.boundary) for s in slots] == [(day, day, "at")]


@given(DAYS)
def test_a_slashed_day_holds_the_day_meant(day: date) -> None:
    (slot,) = find_dates(f"dated {day.strftime('%d/%m/%Y')}.", PUBLISHED)
    assert slot.first <= day <= slot.last
    if day.day > 12:
        assert slot.first == slot.last


@given(DAYS, DAYS)
def test_a_printed_stretch_is_read_back(one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)
    text = f"from {first.strftime('%d %B %Y')} to {last.strftime('%d %B %Y')}"
    (slot,) = find_dates(f"It lasted {text}.", PUBLISHED)
    assert (slot.text, slot.first, slot.last) == (text, first, last)
    assert slot.boundary == "during"


@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(1, 4))
def test_printed_months_quarters_and_years_are_read_back(
    year: int, month: int, quarter: int
) -> None:
    name = cal.MONTHS[month - 1].title()
    nth = ("first", "second", "third", "fourth")[quarter - 1]
    wanted = {
        f"in {name} {year}": cal.months(year, month),
        f"in the {nth} quarter of {year}": cal.months(year, 3 * quarter - 2, 3),
        f"in Q{quarter} {year}": cal.months(year, 3 * quarter - 2, 3),
        f"in {year}": cal.years(year),
    }
    for text, days in wanted.items():
        (slot,) = find_dates(f"It fell {text}.", PUBLISHED)
        assert (slot.first, slot.last) == days[:2]
        assert slot.text == text.removeprefix("in ")


@given(DAYS)
def test_the_value_of_a_day_is_read_back(day: date) -> None:
    (slot,) = find_dates(f"on {day.strftime('%d %B %Y')}", PUBLISHED)
    (again,) = find_dates(f"on {slot.value}", PUBLISHED)
    assert (again.first, again.last) == (day, day)


@given(st.lists(WORDS, max_size=30).map(" ".join), st.one_of(st.none(), DAYS))
def test_no_words_of_dates_crash(text: str, published: date | None) -> None:
    place = 0
    for slot in find_dates(text, published):
        assert text[slot.start : slot.end] == slot.text
        assert slot.first <= slot.last
        assert (slot.earliest or slot.first) <= slot.first
        assert slot.last <= (slot.latest or slot.last)
        assert place <= slot.start < slot.end
        place = slot.end


@given(st.text(max_size=200), st.dates())
def test_no_text_crashes(text: str, published: date) -> None:
    for slot in find_dates(text, published):
        assert text[slot.start : slot.end] == slot.text


HOSTILE = [
    "",
    "\x00",
    "\ud800 on 5 May 2020 \udfff",
    "1" * 100_000,
    "Monday " * 10_000,
    " " * 50_000 + "May",
    "the first " * 5_000,
    "(" * 50_000,
    "٣ مايو ٢٠٢٠ ３ Ｍａｙ ２０２０ on ٣٣/٤٤/٢٠٢٠ ²⁰²⁰",
    "in " * 20_000 + "2020",
    "31 February 2021, 29 February 2023, February 30, 32/13/2020, 2020-13-01, 0 May",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("published", [None, date.min, PUBLISHED, date.max])
def test_hostile_text_does_no_harm(text: str, published: date | None) -> None:
    find_mentions.cache_clear()
    for slot in find_dates(text, published):
        assert text[slot.start : slot.end] == slot.text


def test_days_that_no_calendar_has_are_no_dates() -> None:
    for words in ("31 February 2021", "29 February 2023", "30/02/2020", "2020-13-01"):
        assert all(
            slot.first != slot.last for slot in find_dates(f"signed on {words}.")
        )


SLOTS = st.builds(
    lambda first, length, before, after: DateSlot(
        0,
        0,
        "",
        first,
        first + timedelta(length),
        earliest=first - timedelta(before) if before else None,
        latest=first + timedelta(length + after) if after else None,
    ),
    DAYS,
    st.integers(0, 400),
    st.integers(0, 40),
    st.integers(0, 40),
)


@given(SLOTS, SLOTS)
def test_exclusion_is_symmetric_and_means_no_common_day(
    one: DateSlot, other: DateSlot
) -> None:
    assert one.excludes(other) == other.excludes(one)
    low = max(one.earliest or one.first, other.earliest or other.first)
    high = min(one.latest or one.last, other.latest or other.last)
    assert one.excludes(other) == (low > high)
    assert not one.excludes(one)


@given(DAYS)
def test_julian_days_follow_each_other(day: date) -> None:
    old = day - timedelta(13)
    if date(1900, 3, 14) <= day <= date(2100, 2, 27):
        assert calendars.julian(old.year, old.month, old.day) == day


@pytest.mark.parametrize(
    ("convert", "years", "months"),
    [
        (calendars.islamic, (1300, 1520), 12),
        (calendars.persian, (1250, 1470), 12),
        (calendars.ethiopian, (1900, 2100), 13),
    ],
)
def test_months_of_other_calendars_follow_without_gaps(
    convert: object, years: tuple[int, int], months: int
) -> None:
    assert callable(convert)
    expected = convert(years[0], 1, 1)
    for year in range(*years):
        for month in range(1, months + 1):
            assert convert(year, month, 1) == expected
            day = 1
            while True:
                try:
                    expected = convert(year, month, day) + timedelta(1)
                except ValueError:
                    break
                day += 1


def test_hebrew_years_have_lawful_lengths_and_new_years_days() -> None:
    for year in range(5660, 5870):
        start = calendars.hebrew(year, 7, 1)
        length = (calendars.hebrew(year + 1, 7, 1) - start).days
        months = (383, 384, 385) if calendars.hebrew_leap(year) else (353, 354, 355)
        assert length in months
        assert start.weekday() not in (2, 4, 6)  # never Wednesday, Friday or Sunday


KNOWN = [
    (calendars.islamic(1400, 1, 1), date(1979, 11, 21)),
    (calendars.persian(1400, 1, 1), date(2021, 3, 21)),
    (calendars.persian(1399, 12, 30), date(2021, 3, 20)),
    (calendars.hebrew(5708, 2, 5), date(1948, 5, 14)),
    (calendars.hebrew(5734, 7, 10), date(1973, 10, 6)),
    (calendars.ethiopian(2000, 1, 1), date(2007, 9, 12)),
    (calendars.julian(1582, 10, 5), date(1582, 10, 15)),
    (cal.easter(2024), date(2024, 3, 31)),
    (cal.easter(1961), date(1961, 4, 2)),
    (cal.easter(2024, orthodox=True), date(2024, 5, 5)),
    (cal.easter(2025, orthodox=True), date(2025, 4, 20)),
]


@pytest.mark.parametrize(("found", "wanted"), KNOWN)
def test_days_that_history_knows(found: date, wanted: date) -> None:
    assert found == wanted


@given(st.integers(1583, 4099))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    assert cal.easter(year).weekday() == 6
    assert date(year, 3, 22) <= cal.easter(year) <= date(year, 4, 25)
    assert cal.easter(year, orthodox=True).weekday() == 6
    assert isleap(year) == (cal.months(year, 2).last.day == 29)
