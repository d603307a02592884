"""Typed answers inside a sentence: dates, numbers, names, quotations.

A slot holds what its words can mean: an interval of days, an interval of
numbers. Two slots exclude each other only when no value fits both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.model.span import Span

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class DateSlot:
    """A date as an article gives it: the words, and the days they can mean.

    `first` and `last` are inclusive days. `boundary` says what the date is of
    its event: "at" (the event lies on or within it), "start" ("since 1991",
    "from April 1"), "end" ("until Saturday", "by May") or "during"
    (throughout). `relative` is true where the days depend on the article's
    own date ("last September", "on Tuesday", "in three weeks").

    `text` leaves out a preposition that only introduces ("in", "on") and keeps
    one that makes a boundary ("since 1991"). `earliest` and `latest` are the
    days that the words can be stretched to where these lie further out: a
    rounded count ("ten years ago"), a night that runs into the next day, a
    fiscal year. `calendar` names the calendar that the words are of.
    """

    start: int
    end: int
    text: str
    first: date
    last: date
    boundary: str = "at"
    relative: bool = False
    earliest: date | None = None
    latest: date | None = None
    calendar: str = "gregorian"

    def excludes(self, other: DateSlot) -> bool:
        """Return whether no single day fits both dates, however stretched.

        >>> from datetime import date
        >>> day = DateSlot(0, 0, "27 September", date(2020, 9, 27), date(2020, 9, 27))
        >>> late = DateSlot(0, 0, "late September", date(2020, 9, 21),
        ...                 date(2020, 9, 30))
        >>> day.excludes(late)
        False
        """
        return (self.latest or self.last) < (other.earliest or other.first) or (
            other.latest or other.last
        ) < (self.earliest or self.first)

    @property
    def value(self) -> str:
        """The interval in the manner of ISO 8601 and EDTF.

        >>> from datetime import date
        >>> DateSlot(0, 0, "since 1991", date(1991, 1, 1), date(1991, 12, 31),
        ...          "start").value
        '1991/..'
        >>> DateSlot(0, 0, "", date(1988, 2, 1), date(1988, 2, 29)).value
        '1988-02'
        """
        plain = self.plain_value
        return {"start": f"{plain}/..", "end": f"../{plain}"}.get(self.boundary, plain)

    @property
    def plain_value(self) -> str:
        """The interval without its boundary: a year, month, day or range.

        >>> from datetime import date
        >>> DateSlot(0, 0, "", date(2020, 9, 1), date(2020, 11, 30)).plain_value
        '2020-09-01/2020-11-30'
        """
        first, last = self.first, self.last
        if first == last:
            return first.isoformat()
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            years = f"{first.year:04}/{last.year:04}"
            return f"{first.year:04}" if first.year == last.year else years
        whole_month = (
            first.day == 1
            and (first.year, first.month) == (last.year, last.month)
            and (last.day >= 30 or (last.month == 2 and last.day >= 28))
        )
        if whole_month:
            return f"{first.year:04}-{first.month:02}"
        return f"{first.isoformat()}/{last.isoformat()}"


@dataclass(frozen=True, slots=True)
class NumberSlot:
    """A number: the words, the interval they can mean, unit and noun.

    `low` and `high` are inclusive bounds, -inf and inf where open; docs/numbers.md
    lists the interval of every bound and inexact word. `unit` is a canonical
    unit ("km", "%", "USD", "hour", "magnitude", "share" for a part of a whole)
    or None for plain counts. `of` is the head noun of what is counted as
    written, lower case ("people", "prisoners"), or None. `approximate` is true
    where the words themselves are inexact ("about", "more than", "dozens").

    `kind` is "count" (of things), "measure" (with a unit), "money", "share"
    ("two thirds", "one in five"), "ratio" ("three to one"), "age", or "bare"
    for a number of which the text says neither what it counts nor measures.
    `counted` is what befell those counted ("killed", "injured", "missing",
    "displaced", "arrested" ...), None where the words beside do not say it.
    `update` is true for a later, earlier or running count ("rose to 57", "an
    earlier toll of 12", "so far").
    """

    start: int
    end: int
    text: str
    low: float
    high: float
    unit: str | None = None
    of: str | None = None
    approximate: bool = False
    kind: str = "count"
    counted: str | None = None
    update: bool = False

    def excludes(self, other: NumberSlot) -> bool:
        """Return whether no single number fits both.

        >>> NumberSlot(0, 0, "at least 30", 30, float("inf")).excludes(
        ...     NumberSlot(0, 0, "34", 34, 34))
        False
        """
        return self.high < other.low or other.high < self.low

    @property
    def value(self) -> str:
        """The interval and its unit, in words for people.

        >>> NumberSlot(0, 0, "at least 30", 30, float("inf"), None, "people").value
        '30 or more'
        >>> NumberSlot(0, 0, "22 per cent", 22, 22, "%").value
        '22 %'
        """
        return spell(self.low, self.high) + (f" {self.unit}" if self.unit else "")


def spell(low: float, high: float) -> str:
    """Write an interval of numbers in words for people.

    >>> spell(12, 12), spell(1, 2.5), spell(5, float("inf")), spell(6000, 7000)
    ('12', '1 to 2.5', '5 or more', '6,000 to 7,000')
    >>> spell(34567.89, 34567.89), spell(1 / 3, 1 / 3)
    ('34,567.89', '0.333333')
    """
    if low == high:
        if abs(low) >= 1e16:
            return f"{low:g}"
        shown = round(float(low), 6) or low + 0.0
        return f"{shown:,.0f}" if shown.is_integer() else f"{shown:,}"
    if high == float("inf"):
        return f"{spell(low, low)} or more"
    if low == float("-inf"):
        return f"{spell(high, high)} or less"
    return f"{spell(low, low)} to {spell(high, high)}"


@dataclass(frozen=True, slots=True)
class Office:
    """A role read as data.

    `title` is the office in plain lower-case words without its country or
    body ("foreign minister", "president", "spokesperson"); `of` is the key
    of the country or body it belongs to ("country:AZ", "red crescent society",
    None when unsaid); `former` is true for "former", "ex-", "retired";
    `deputy` for "deputy", "vice".
    """

    title: str
    of: str | None = None
    former: bool = False
    deputy: bool = False


@dataclass(frozen=True, slots=True)
class NameSlot:
    """A name: the words, what kind of thing it names and the role given.

    `kind` is "person", "place", "organisation" or "other". `role` is the role
    as written beside the name ("Azerbaijani Foreign Minister") and
    `role_span` its place. `office` is the role read as data. `key` is the
    canonical key when the name is in the gazetteer ("country:AZ" for
    "Azerbaijan", "Baku" as a government, "Azerbaijani"); else None. `more` are
    further offices beside the name ("head of the delegation, Deputy Minister").
    """

    start: int
    end: int
    text: str
    kind: str
    role: str | None = None
    role_span: Span | None = None
    office: Office | None = None
    key: str | None = None
    more: tuple[tuple[Span, Office], ...] = ()

    @property
    def span(self) -> Span:
        """The place of the name itself, without its role."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of somebody else, with who said them.

    `start` and `end` are the content without its quotation marks. `speaker` is
    the speaker's surface name, None when nobody is named; `cue` the words that
    attribute ("told reporters"). `direct` is true inside quotation marks, false
    for content that is attributed without marks or only partly within them.
    `scrap` is true for one to four words inside marks that are part of the
    outlet's own sentence.
    """

    start: int
    end: int
    text: str
    speaker: str | None = None
    speaker_span: Span | None = None
    cue: str | None = None
    cue_span: Span | None = None
    direct: bool = True
    scrap: bool = False


@dataclass(frozen=True, slots=True)
class Voiced:
    """A stretch of text that is not in the outlet's own voice.

    `voice` is "quoted" (inside quotation marks, attributed), "reported"
    (attributed without marks) or "scare" (marks that distance, nobody
    quoted). What no such stretch covers is in the outlet's voice. `cue` is the
    words that attribute and `stance` what they tell of the content: "neutral"
    ("said"), "doubt" ("claimed"), "truth" ("admitted"), "denial", "promise",
    "warning", "demand", "belief", "blame" or "praise".
    """

    start: int
    end: int
    voice: str
    speaker: str | None = None
    speaker_span: Span | None = None
    cue: str | None = None
    cue_span: Span | None = None
    stance: str = "neutral"


@dataclass(frozen=True, slots=True)
class TermHit:
    """A lexicon entry found in a text.

    `voice` is "outlet", "headline", "quoted", "reported" or "scare".
    """

    start: int
    end: int
    text: str
    lexicon: str
    entry: str
    voice: str = "outlet"
    speaker: str | None = None


def voice_at(voices: tuple[Voiced, ...], span: Span) -> Voiced | None:
    """Return the innermost stretch that covers `span`, None for the outlet.

    >>> said = Voiced(0, 50, "reported", "Baku")
    >>> quoted = Voiced(10, 20, "quoted", "Aliyev")
    >>> voice_at((said, quoted), Span(12, 15)).voice
    'quoted'
    """
    covering = [v for v in voices if v.start <= span.start and span.end <= v.end]
    return min(covering, key=lambda v: (v.end - v.start, v.start), default=None)
