"""Times of day: what is one, what it can mean, and what only looks like one."""

from __future__ import annotations

import pytest

from framing.extract.clock import clock_times


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("The dam burst at half past two in the morning.", (150,)),
        ("It was twenty to four on Saturday afternoon.", (940,)),
        ("At 21.40 smoke was seen.", (1300,)),
        ("It exploded at 4.10 p.m. on Tuesday.", (970,)),
        ("It exploded at 9:30am.", (570,)),
        ("Police came at five o'clock.", (300, 1020)),
        ("It happened at midnight.", (0,)),
        ("It sank at 12.15 a.m. on Sunday.", (15,)),
        ("A quarter to one in the morning", (45,)),
    ],
)
def test_reads_a_time(text: str, minutes: tuple[int, ...]) -> None:
    assert [time.minutes for time in clock_times(text)] == [minutes]


@pytest.mark.parametrize(
    "text",
    [
        "Shares rose 3.40 per cent.",
        "The parcel weighs 9.40 kilos.",
        "The talks went on until 9 a.m.",
        "They won by 2.15 seconds.",
        "The price was $4.50.",
        "In 1340 the town was founded.",
        "Twenty to thirty people came.",
    ],
)
def test_reads_no_time(text: str) -> None:
    assert clock_times(text) == []


def test_knows_zones_and_vague_words() -> None:
    (time,) = clock_times("It was lost at about 1340 GMT.")
    assert (time.minutes, time.offset, time.slack) == ((820,), 0, 35)
    (time,) = clock_times("It was lost at 1.40pm local time.")
    assert (time.minutes, time.offset, time.local) == ((820,), None, True)
