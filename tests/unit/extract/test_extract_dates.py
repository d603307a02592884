"""Dates are found with their exact words and read as the days they can mean."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.extract.dates.find import find_dates

WEDNESDAY = date(2025, 5, 7)

ABSOLUTE = [
    ("Signed on November 10, 2020.", "November 10, 2020", "2020-11-10"),
    ("Signed on 10 November 2020.", "10 November 2020", "2020-11-10"),
    ("of January, 11, 2021, it said", "January, 11, 2021", "2021-01-11"),
    ("Posted 13/04/2025", "13/04/2025", "2025-04-13"),
    ("Posted 04/05/2025", "04/05/2025", "2025-04-05/2025-05-04"),
    ("12.03.2025 21:40", "12.03.2025", "2025-03-12"),
    ("Updated 2024-02-09T10:00:00Z", "2024-02-09T10:00:00Z", "2024-02-09"),
    (
        "the accords of November 10 (November 9 Moscow time), 2020",
        "November 10 (November 9 Moscow time), 2020",
        "2020-11-09/2020-11-10",
    ),
    ("It broke out in February 1988.", "February 1988", "1988-02"),
    ("In 1992-1994, it boiled over.", "1992-1994", "1992/1994"),
    ("a war in the 1990s", "the 1990s", "1990/1999"),
    ("in the early 1990s", "the early 1990s", "1990-01-01/1993-04-30"),
    ("war in the fall of 2020", "the fall of 2020", "2020-09-01/2020-11-30"),
    ("the treaty fell in the 19th century", "the 19th century", "1801/1900"),
    ("in the first half of 2023", "the first half of 2023", "2023-01-01/2023-06-30"),
    ("the 2020 war", "2020", "2020"),
    ("between 1992 and 1994", "between 1992 and 1994", "1992/1994"),
    ("30 March to 2 April 2023", "30 March to 2 April 2023", "2023-03-30/2023-04-02"),
]

RELATIVE = [
    ("Talks on 17 and 18 May will go on.", "17 and 18 May", "2025-05-17/2025-05-18"),
    ("They met on February 28-29, 2024.", "February 28-29, 2024", None),
    ("He said so yesterday, Tuesday.", "yesterday, Tuesday", "2025-05-06"),
    (
        "It hit the day before yesterday.",
        "the day before yesterday",
        "2025-05-05",
    ),
    ("It began last September.", "last September", "2024-09"),
    ("late last month it ended", "late last month", "2025-04-21/2025-04-30"),
    ("On the 6th of this month it fell.", "the 6th of this month", "2025-05-06"),
    ("from the first day of next month", "from the first day of next month", None),
    ("Last Wednesday he came.", "Last Wednesday", "2025-04-30"),
    ("He said on Wednesday he was ill.", "Wednesday", "2025-05-07"),
    ("It was held on Friday.", "Friday", "2025-05-02"),
    ("It is due to restart on Friday.", "Friday", "2025-05-09"),
    ("a vote scheduled for Sunday", "Sunday", "2025-05-11"),
    ("It will be held on May 20.", "May 20", "2025-05-20"),
    ("It was held on July 20.", "July 20", "2024-07-20"),
    ("shots from Friday night to Saturday", None, "2025-05-02/2025-05-03"),
    ("It fell in the night of Saturday to Sunday.", None, "2025-05-03/2025-05-04"),
    (
        "It takes effect in three weeks.",
        "in three weeks",
        "2025-05-26/2025-06-01",
    ),
    ("signed nine years ago", "nine years ago", "2016"),
    ("talks in the coming days", "in the coming days", "2025-05-07/2025-05-21"),
    ("On May 3 he left. The following day he died.", "The following day", "2025-05-04"),
    ("a vote in the middle of the next year", None, "2026-05-01/2026-08-31"),
    ("before Thursday's vote", "Thursday", "2025-05-08"),
]

NO_DATES = [
    "He may march to the capital.",
    "May resigned after the vote.",
    "the Sunday Times reported",
    "he told the Today programme and Russia Today",
    "every Tuesday the market opens",
    "under Article 2020 of the code",
    "the 1,900 homes and 2000 soldiers",
    "by 2000 soldiers of the guard",
    "at 5:40 a.m., at about 10:40 GMT",
    "a six-week war, 44 days, 19 years",
    "call 020 7946 2024 now",
    "signed on 31 February 2020",
    "killed in two weeks of war",
]

BOUNDARIES = [
    ("tense since 1991", "start"),
    ("a duty from April 1", "start"),
    ("starting from November 10", "start"),
    ("shut until Saturday", "end"),
    ("climbed by Wednesday evening", "end"),
    ("from 3 to 9 May", "during"),
    ("after the 2008 war", "at"),
    ("after Monday's vote", "at"),
    ("after the August verdict", "at"),
    ("on the night of May 3", "at"),
]


@pytest.mark.parametrize(("text", "words", "value"), ABSOLUTE)
def test_absolute_dates_need_no_anchor(text: str, words: str, value: str) -> None:
    slots = find_dates(text)
    assert [(slot.text, slot.value, slot.relative) for slot in slots] == [
        (words, value, False)
    ]


@pytest.mark.parametrize(("text", "words", "value"), RELATIVE)
def test_relative_dates(text: str, words: str | None, value: str | None) -> None:
    slot = find_dates(text, WEDNESDAY)[-1]
    if words is not None:
        assert slot.text == words
    if value is not None:
        assert slot.plain_value == value
    assert slot.text == text[slot.start : slot.end]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text, WEDNESDAY) == ()


@pytest.mark.parametrize(("text", "boundary"), BOUNDARIES)
def test_boundaries(text: str, boundary: str) -> None:
    assert [slot.boundary for slot in find_dates(text, WEDNESDAY)] == [boundary]


def test_time_in_office_is_when_it_began() -> None:
    text = "He has been in office for four and a half years."
    slot = find_dates(text, date(2025, 2, 10))[0]
    assert (slot.boundary, slot.relative) == ("start", True)
    assert slot.first <= date(2020, 8, 1) <= slot.last
    assert find_dates("They fought for four years.", WEDNESDAY) == ()


def test_a_year_in_reach_beats_the_published_date() -> None:
    text = "In 2020, war came on September 27."
    assert [slot.value for slot in find_dates(text, WEDNESDAY)] == [
        "2020",
        "2020-09-27",
    ]
    assert [slot.value for slot in find_dates(text)] == ["2020", "2020-09-27"]


def test_a_year_to_come_does_not_hold_for_what_was() -> None:
    text = "By 2027 it will be rebuilt. War came on September 27."
    assert find_dates(text, WEDNESDAY)[1].value == "2024-09-27"


def test_a_past_year_does_not_hold_for_what_will_be() -> None:
    text = "Those invited in July 2022 will join on June 12."
    assert find_dates(text, WEDNESDAY)[1].value == "2025-06-12"


def test_the_year_of_a_dateline_does_not_hold_over_new_year() -> None:
    text = "OSLO, December 30, 2024 (AB) - The duty will apply from January 10."
    assert find_dates(text, date(2024, 12, 30))[1].first == date(2025, 1, 10)


def test_without_a_published_date_relative_words_are_left_out() -> None:
    text = "He came yesterday, on Monday, on May 10, last year and two weeks ago."
    assert find_dates(text) == ()


def test_one_reading_of_an_ambiguous_date_may_be_the_published_day() -> None:
    assert find_dates("11/02/2025", date(2025, 2, 11))[0].value == "2025-02-11"


def test_hard_spaces_and_broken_lines_are_spaces() -> None:
    text = "since the summer of\u00a02021 and on November\n9, 2020"
    assert [slot.value for slot in find_dates(text)] == [
        "2021-06-01/2021-08-31/..",
        "2020-11-09",
    ]


DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@given(DAYS)
def test_a_written_day_is_read_back(day: date) -> None:
    for form in ("%B %d, %Y", "%d %B %Y", "%Y-%m-%d", "%d.%m.%Y", "%A, %B %d, %Y"):
        slots = find_dates(f"It happened: {day.strftime(form)} (local).")
        assert [(slot.first, slot.last) for slot in slots] == [(day, day)]


@given(DAYS, st.sampled_from(["Monday", "Tuesday", "Friday", "Sunday"]))
def test_a_past_weekday_lies_in_the_last_week(day: date, name: str) -> None:
    (slot,) = find_dates(f"They met on {name}.", day)
    assert day - timedelta(7) < slot.first <= day
    assert slot.first.strftime("%A") == name


@given(DAYS, st.dates(date(2001, 1, 1), date(2001, 12, 31)))
def test_a_past_month_day_is_never_far_ahead(day: date, other: date) -> None:
    (slot,) = find_dates(f"They met on {other.strftime('%B %d')}.", day)
    assert day - timedelta(366) <= slot.first <= day + timedelta(45)


@given(st.text(alphabet="0123456789MayonDec., -/()\n", max_size=80), DAYS)
def test_spans_are_verbatim_in_order_and_apart(text: str, day: date) -> None:
    place = 0
    for slot in find_dates(text, day):
        assert text[slot.start : slot.end] == slot.text
        assert slot.first <= slot.last
        assert place <= slot.start < slot.end
        place = slot.end


@pytest.mark.parametrize("unit", ["an hour", "two hours", "a decade", "two decades"])
def test_every_unit_can_follow_a_date(unit: str) -> None:
    text = f"The bridge fell on March 3, 2025. It was shut {unit} later, people said."
    slots = find_dates(text, date(2025, 3, 9))
    later = next((slot for slot in slots if "later" in slot.text), None)
    assert later is None or later.first >= date(2025, 3, 3)
