"""The forms that newspapers print, each with its words, days and boundary."""

from __future__ import annotations

from datetime import date

import pytest

from framing.extract.dates.find import find_dates

MONDAY = date(2024, 2, 26)

FORMS = [
    ("It met on the second Thursday of this month.", None, "2024-02-08"),
    ("It met on the last Friday in May 2019.", None, "2019-05-31"),
    ("The fifteenth of last month was dry.", None, "2024-01-15"),
    ("The raid, in the dawn of the day 8, failed.", "of the day 8", "2024-02-08"),
    ("The raid on the 28th left two dead.", None, "2024-01-28"),
    ("They were jailed after the unrest four years back.", None, "2020"),
    ("A year and a half ago it sent auditors.", None, "2022-08"),
    ("It opened a quarter of a century ago.", None, "1999"),
    ("It was declared likely to fail on Friday.", "Friday", "2024-02-23"),
    ("It had come out of a refit this autumn.", None, "2023-09-01/2023-11-30"),
    ("Prices rose at the beginning of the year.", None, "2024-01-01/2024-04-30"),
    ("It was signed in May of the past year.", None, "2023-05"),
    ("It was known as early as 2019.", "2019", "2019"),
    ("Profit fell in the third quarter.", "the third quarter", "2023-07-01/2023-09-30"),
    ("Output rose in Q2 2023.", "Q2 2023", "2023-04-01/2023-06-30"),
    ("Sales in 2019 Q4 fell.", "2019 Q4", "2019-10-01/2019-12-31"),
    ("It fell in the first half of last year.", None, "2023-01-01/2023-06-30"),
    ("Costs for fiscal 2024 doubled.", "fiscal 2024", "2024"),
    ("Exports rose in FY2023-24.", "FY2023-24", "2023/2024"),
    ("It grew in the first nine months of 2023.", None, "2023-01-01/2023-09-30"),
    ("The mill shut in the winter of 2015/16.", None, "2015-12-01/2016-02-29"),
    ("A drought came in the summer.", "the summer", "2023-06-01/2023-08-31"),
    ("It was built in the early nineties.", None, "1990-01-01/1993-04-30"),
    ("He sang in the '60s.", "the '60s", "1960/1969"),
    ("It closed at the turn of the century.", None, "1995/2005"),
    ("The church dates from the 17th century.", "the 17th century", "1601/1700"),
    ("It sank a decade ago.", "a decade ago", "2014"),
    ("It sank 24 hours ago.", "24 hours ago", "2024-02-25"),
    ("She left a fortnight ago.", "a fortnight ago", "2024-02-12/2024-02-18"),
    ("It fell a year ago today.", "a year ago today", "2023-02-26"),
    ("They marked the tenth anniversary of the war.", None, "2014"),
    ("He led it over the past three years.", None, "2021-02-26/2024-02-26"),
    ("He was elected in May last year.", "May last year", "2023-05"),
    ("The treaty of 03/04/2021 is void.", "03/04/2021", "2021-03-04/2021-04-03"),
    ("Signed on 27/09/2020 in haste.", "27/09/2020", "2020-09-27"),
    ("Signed on 27.09.2020 in haste.", "27.09.2020", "2020-09-27"),
    ("Signed on 2020/09/27 in haste.", "2020/09/27", "2020-09-27"),
    ("It opened on the 27th of September.", None, "2023-09-27"),
    ("It fell on July the Fourth.", "July the Fourth", "2023-07-04"),
    ("The vote on Friday, March 15.", "Friday, March 15", "2024-03-15"),
    ("Voters go to the polls on 4 May.", "4 May", "2024-05-04"),
    ("Open 2020-09-27/2020-11-10.", "2020-09-27/2020-11-10", "2020-09-27/2020-11-10"),
    ("The law comes into force on 1 January.", "1 January", "2025-01-01"),
    ("Elections are on 9 June.", "9 June", "2024-06-09"),
    ("The side plays Ghana on Saturday.", "Saturday", "2024-03-02"),
    ("The tower (built 1889) shut.", "1889", "1889"),
    ("The vote will be held on 5 November.", "5 November", "2024-11-05"),
    ("It expects to cut jobs by autumn.", "by autumn", "2024-09-01/2024-11-30"),
    ("Crowds met on New Year's Eve.", "New Year's Eve", "2023-12-31"),
    ("The accord came at Easter 2021.", "Easter 2021", "2021-04-04"),
    ("It broke down over the Easter weekend 2023.", None, "2023-04-07/2023-04-10"),
    ("The fast of Ramadan 2024 is near.", "Ramadan 2024", "2024-03-10/2024-04-10"),
    ("Guns fell silent on Christmas Day.", "Christmas Day", "2023-12-25"),
    ("Three hamlets were hit overnight.", "overnight", "2024-02-25/2024-02-26"),
    ("He was seen last night near the port.", "last night", "2024-02-25"),
    ("A court ruled this morning.", "this morning", "2024-02-26"),
    ("Clashes erupted over the weekend.", "the weekend", "2024-02-24/2024-02-25"),
    ("The cabinet will meet on Monday week.", "Monday week", "2024-03-11"),
    ("It shut a week last Tuesday.", "a week last Tuesday", "2024-02-13"),
    ("They met on Tuesday of last week.", None, "2024-02-20"),
    ("It is set for the week of March 25.", None, "2024-03-25/2024-03-31"),
    ("It opens on Friday the 1st, he will say.", None, "2024-03-01"),
    ("They spoke two days before Labor Day 2021.", None, "2021-09-04"),
    ("The decree of 22 Bahman 1357 holds.", "22 Bahman 1357", "1979-02-11"),
    ("It fell on 10 Muharram 1445.", "10 Muharram 1445", "2023-07-27/2023-07-29"),
    ("They fast on 10 Tishrei 5785.", "10 Tishrei 5785", "2024-10-12"),
    ("It began on 1 Meskerem 2017.", "1 Meskerem 2017", "2024-09-11"),
    ("The serfs were freed on 3 March 1861 (Old Style).", None, "1861-03-15"),
    ("Power fell on 25 October (7 November) 1917.", None, "1917-11-07"),
    ("In AD 70 the city fell.", "AD 70", "0070"),
]

ANCHORED = [
    ("He left the day before.", "2019-03-11"),
    ("He resigned two days later.", "2019-03-14"),
    ("Riots came the following week.", "2019-03-18/2019-03-24"),
    ("Riots came the following month.", "2019-04"),
    ("A year later he was freed.", "2020"),
    ("On the same day shops closed.", "2019-03-12"),
    ("Later that year he was freed.", "2019"),
]

BOUNDARIES = [
    ("Tense since the 1990s.", "since the 1990s", "start"),
    ("In force from April 1.", "from April 1", "start"),
    ("In force from April 1 onwards.", "April 1", "start"),
    ("As of 1 January 2024 it holds.", "As of 1 January 2024", "start"),
    ("It was held until the end of May 2021.", "until the end of May 2021", "end"),
    ("He must leave by March 15.", "by March 15", "end"),
    ("He must leave no later than 5 May.", "no later than 5 May", "end"),
    ("It lay between 2 and 5 May 2023.", "between 2 and 5 May 2023", "at"),
    ("It ran from May 30 to June 2.", "from May 30 to June 2", "during"),
    ("The fair ran 2–5 May.", "2–5 May", "during"),
    ("The war of 1988–1994 was long.", "1988–1994", "during"),
    ("The war of 1992-94 was long.", "1992-94", "during"),
    ("No trains ran from Friday evening until Sunday.", None, "during"),
    ("Fighting raged throughout the summer of 2014.", "the summer of 2014", "during"),
    ("It fell during the winter of 2014.", "the winter of 2014", "at"),
    ("Shots came on the night of 26 to 27 September 2020.", None, "at"),
    ("It fell shortly after 9 p.m. Friday.", "Friday", "at"),
]

NONE = [
    "They fought for three days and three nights.",
    "A 44-day war and a six-week war.",
    "The side scored twice in the second half.",
    "Signed under the Good Friday Agreement.",
    "They sold Christmas trees and an Easter egg.",
    "It would not change overnight success.",
    "In 586 BC, in the 4th century BC, on 15 March 44 BC.",
    "Flight 2020 left Gate 31.",
    "The coverage went on 24/7.",
    "The Monday Club met.",
    "They live on Sunday Street and Friday Road.",
    "Sheffield Wednesday drew.",
    "on 30 Farvardin 1500 and 31 Mehr 1400",
]


@pytest.mark.parametrize(("text", "words", "value"), FORMS)
def test_forms(text: str, words: str | None, value: str) -> None:
    (slot,) = find_dates(text, MONDAY)
    assert slot.plain_value == value
    assert words in (None, slot.text)
    assert text[slot.start : slot.end] == slot.text


@pytest.mark.parametrize(("text", "value"), ANCHORED)
def test_dates_after_another(text: str, value: str) -> None:
    slots = find_dates(f"The vote was on 12 March 2019. {text}", MONDAY)
    assert slots[-1].value == value


@pytest.mark.parametrize(("text", "words", "boundary"), BOUNDARIES)
def test_words_keep_what_makes_a_boundary(
    text: str, words: str | None, boundary: str
) -> None:
    (slot,) = find_dates(text, MONDAY)
    assert slot.boundary == boundary
    assert words in (None, slot.text)


@pytest.mark.parametrize(
    "text",
    ["Built in 1991, the ship left on 5 January.",
     "The mayor, who was born in 1950, resigned on 5 January."],
)  # fmt: skip
def test_the_year_of_an_origin_dates_nothing_else(text: str) -> None:
    assert find_dates(text, MONDAY)[-1].value == "2024-01-05"


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text, MONDAY) == ()


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Friday night", "early on Saturday", False),
        ("Friday night", "Sunday", True),
        ("ten years ago", "November 2013", False),
        ("late November 2020", "18 November 2020", False),
        ("last Saturday", "17 February", False),
        ("last Tuesday", "13 February", True),
        ("next Wednesday", "6 March", False),
        ("late November 2020", "10 November 2020", True),
        ("ten years ago", "May 2011", True),
        ("22 Bahman 1357", "11 February 1979", False),
        ("10 Muharram 1445", "30 July 2023", False),
        ("10 Muharram 1445", "5 August 2023", True),
        ("fiscal 2024", "October 2023", False),
        ("early October 2023", "12 October 2023", False),
        ("early October 2023", "17 October 2023", True),
        ("03/04/2021", "4 March 2021", False),
        ("03/04/2021", "3 April 2021", False),
    ],
)
def test_what_the_words_can_be_stretched_to(one: str, other: str, apart: bool) -> None:
    left, right = (find_dates(f"It came on {x}.", MONDAY)[0] for x in (one, other))
    assert left.excludes(right) == right.excludes(left) == apart


def test_a_calendar_is_named() -> None:
    text = "on 22 Bahman 1357, on 1 Ramadan 1445, on 5 May 2020"
    assert [slot.calendar for slot in find_dates(text)] == [
        "persian",
        "islamic",
        "gregorian",
    ]


def test_a_deadline_that_was_set_lies_ahead() -> None:
    text = "The court extended its deadline until 9 a.m. EST Tuesday."
    (slot,) = find_dates(text, MONDAY)
    assert (slot.first, slot.boundary) == (date(2024, 2, 27), "end")


QUARTERS = [
    ("It beat last year's third quarter.", ["2023-07-01/2023-09-30"]),
    ("The 1989 first half was weak.", ["1989-01-01/1989-06-30"]),
    ("First-half results fell.", ["2023-01-01/2023-06-30"]),
    ("Profit for the latest quarter rose.", ["2023-10-01/2023-12-31"]),
    (
        "Profit rose in the third quarter from the year-earlier quarter.",
        ["2023-07-01/2023-09-30", "2022-07-01/2022-09-30"],
    ),
    (
        "It lost more in May 2021 than a year earlier.",
        ["2021-05", "2020-05"],
    ),
    ("He was freed in June 2020, a year earlier than planned.", ["2020-06"]),
]


@pytest.mark.parametrize(("text", "values"), QUARTERS)
def test_quarters_of_results(text: str, values: list[str]) -> None:
    assert [slot.value for slot in find_dates(text, MONDAY)] == values
