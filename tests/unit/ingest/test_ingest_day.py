from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.ingest.day import MONTHS, find_days

ABSOLUTE = [
    ("01:10 | 26 February 2024", "2024-02-26"),
    ("Mar. 12, 2025", "2025-03-12"),
    ("March 5th, 2024", "2024-03-05"),
    ("3rd of May, 2024", "2024-05-03"),
    ("9 Nov 2025", "2025-11-09"),
    ("9-Nov-2025", "2025-11-09"),
    ("2025-11-09 09:12", "2025-11-09"),
    ("2025-11-09T09:12:00Z", "2025-11-09"),
    ("2025/11/09", "2025-11-09"),
    ("12.03.2025 21:40", "2025-03-12"),
    ("11/02/2025", "2025-02-11"),
    ("02/13/2025", "2025-02-13"),
    ("SEPT. 3, 2020", "2020-09-03"),
    ("Mar - 07 - 2022", "2022-03-07"),
    ("3 de mayo de 2020", "2020-05-03"),
    ("28. januar 2021", "2021-01-28"),
    ("16. srpnja 2022.", "2022-07-16"),
    ("2019. szeptember 25.", "2019-09-25"),
    ("6 февруари 2023, 13:15", "2023-02-06"),
    ("18 Ağustos 2022", "2022-08-18"),
    ("1er août 2023", "2023-08-01"),
    ("2023年7月5日", "2023-07-05"),
    ("10/9/2023 4:12 PM EDT", "2023-10-09"),
    ("10/9/2023 16:12 GMT", "2023-09-10"),
    ("3\u00a0May\u00a02020", "2020-05-03"),
]


@pytest.mark.parametrize(("text", "want"), ABSOLUTE, ids=[row[0] for row in ABSOLUTE])
def test_absolute(text: str, want: str) -> None:
    (day,) = find_days(text)
    assert day.date is not None
    assert day.date.isoformat() == want


@pytest.mark.parametrize(
    "text",
    [
        "31 February 2025",
        "29.02.2023",
        "2025-13-40",
        "0000-01-01",
        "12,000 men",
        "on Mars 12",
        "",
    ],
)
def test_no_day(text: str) -> None:
    assert find_days(text) == ()


def test_both_readings_are_kept() -> None:
    (day,) = find_days("11/02/2025")
    assert (day.date, day.swapped) == (date(2025, 2, 11), date(2025, 11, 2))
    assert find_days("05/05/2025")[0].swapped is None


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(sorted(MONTHS)))
def test_every_form_of_a_day_reads_the_same(day: date, name: str) -> None:
    day = date(day.year, MONTHS[name], min(day.day, 28))
    forms = [
        f"{day.day} {name} {day.year}",
        f"{name.title()} {day.day}, {day.year}",
        day.isoformat(),
        f"{day.day:02}.{day.month:02}.{day.year}",
    ]
    assert {found.date for form in forms for found in find_days(form)} == {day}
