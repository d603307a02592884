"""A number's own words, the interval they can mean, and how it was rounded."""

from __future__ import annotations

from dataclasses import dataclass

INFINITE = float("inf")


@dataclass(frozen=True, slots=True)
class Core:
    """A number's own words and the interval they can mean.

    `kind` is "digits", "words", "vague" or "share" (a part of a whole);
    `grain` the place of the last digit that counts (100 for 6,500), which says
    how it was rounded; `scaled` is true where a word like "million" stands in it.
    """

    start: int
    end: int
    low: float
    high: float
    kind: str
    grain: float = 1.0
    scaled: bool = False


def grain_of(value: float) -> float:
    """Return the place of the last digit that counts.

    >>> grain_of(6500), grain_of(170), grain_of(6.3), grain_of(7)
    (100.0, 10.0, 0.1, 1.0)
    """
    if value != int(value):
        digits = f"{value:.6f}".rstrip("0")
        return float(10.0 ** -len(digits.split(".")[1]))
    grain, whole = 1, int(abs(value))
    while whole and whole % (grain * 10) == 0:
        grain *= 10
    return float(grain)


def about(value: float, grain: float) -> tuple[float, float]:
    """Return what "about n" can mean.

    Half of the leading place to either side, but no more than a tenth of the
    number or half of the place it is rounded to, whichever is larger, and
    never more than a quarter of it.

    >>> about(6500, 100), about(170, 10), about(2000, 1000)
    ((6000.0, 7000.0), (153.0, 187.0), (1500.0, 2500.0))
    """
    if value <= 0:
        return value, value
    leading = 10.0 ** (len(str(int(value))) - 1) if value >= 1 else grain
    slack = min(leading / 2, max(grain / 2, value / 10), value / 4)
    return round(value - slack, 6), round(value + slack, 6)
