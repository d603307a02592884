"""Choose between what a file, its text and its name say of an article.

Every statement is kept. The one whose source stands first in `ORDER` is
followed, and one that contradicts it becomes a problem of the article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.ingest.address import host_of, path_of
from framing.ingest.day import MONTHS, find_days, make_day
from framing.ingest.metadata.published import Published
from framing.ingest.moment import read_moment
from framing.ingest.names import is_agency, same_name, sounds_like_outlet
from framing.model import Known, Stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from framing.ingest.metadata.read import Metadata

BESIDE = ("front matter", "field", "JSON-LD", "OpenGraph", "feed", "meta tag")
"""Sources outside of the text: a person's words, then a program's."""
INSIDE = (
    *("date line", "byline", "dateline", "credit line", "copyright line", "text"),
)
PLACES = ("URL", "file name")
"""Names of places, which give away a day that nobody stated."""
ORDER = (*BESIDE, *INSIDE, *PLACES, "inferred")

MONTH_LETTERS = 3
FOREIGN = "not English ({}): only partly analysed"
UNKNOWN = "language not recognised: only partly analysed"
APART_DAYS = 2
"""Days between two statements that no time zone explains."""

_MONTH = "|".join(sorted(name for name in MONTHS if len(name) == MONTH_LETTERS))
_DAY_IN_PLACE = re.compile(
    rf"(?<!\d)((?:19|20)\d\d)(?:([-_./])(\d\d?|{_MONTH})\2(\d\d?)|()(\d\d)(\d\d))(?!\d)",
    re.ASCII | re.IGNORECASE,
)
_HOST = re.compile(r"(?:www\d?|m|amp|mobile|edition|en|eng)\.(?=[^.]+\.)")


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen of an article's statements, and what contradicts it."""

    outlet: Known | None
    agency: Known | None
    author: Known | None
    title: Known | None
    url: str | None
    published: Published
    published_at: datetime | None
    stated: tuple[Stated, ...]
    problems: tuple[str, ...]


def choose(beside: Sequence[Stated], found: Metadata, path: str) -> Choice:
    """Return the choice among the statements on one article.

    `beside` are those that stood outside of the text, `found` is what the text
    says, `path` the article's path.
    """
    url = next((row.value for row in beside if row.field == "url"), found.url)
    every = dict.fromkeys((*beside, *found.stated, *_of_places(url, path)))
    rows = sorted(every, key=lambda row: ORDER.index(row.source))
    outlet = _beside(rows, "outlet") or found.outlet or _host(beside)
    published, at, problems = _choose_day(rows, found.published)
    title = next((Known(r.value, r.source) for r in beside if r.field == "title"), None)
    return Choice(
        outlet=outlet,
        agency=_choose_agency(rows, found, outlet),
        author=next(
            (Known(r.value, r.source) for r in rows if r.field == "author"), None
        ),
        title=title or found.title,
        url=url,
        published=published,
        published_at=at,
        stated=tuple(rows),
        problems=(
            *_other_outlets(rows, outlet),
            *_against_text(rows, "agency", found.agency),
            *_against_text(rows, "author", _inside(rows, "author")),
            *problems,
        ),
    )


def _beside(rows: Sequence[Stated], field: str) -> Known | None:
    """Return the first statement on a field that stood outside of the text."""
    for row in rows:
        if row.field == field and row.source in BESIDE:
            return Known(row.value, row.source)
    return None


def _inside(rows: Sequence[Stated], field: str) -> Known | None:
    """Return the first statement on a field that stands in the text."""
    for row in rows:
        if row.field == field and row.source in INSIDE:
            return Known(row.value, row.source)
    return None


def _against_text(
    rows: Sequence[Stated], field: str, text: Known | None
) -> Iterator[str]:
    """Yield what the text says of a field where nothing beside it agrees."""
    beside = [row for row in rows if row.field == field and row.source in BESIDE]
    if text is None or not beside:
        return
    if not any(_agree(row.value, text.value) for row in beside):
        first = Known(beside[0].value, beside[0].source)
        yield _contradiction(field, first, Stated(field, text.value, text.source))


def _agree(one: str, other: str) -> bool:
    """Return whether two names are one, or share a word such as a surname.

    >>> _agree("Ann Lee and Bo Ek", "Bo Ek"), _agree("AP", "Associated Press")
    (True, True)
    >>> _agree("Ann Lee", "Bo Ek")
    False
    """
    shared = set(one.casefold().split()) & set(other.casefold().split())
    return same_name(one, other) or any(len(word) > 1 for word in shared - {"and"})


def _of_places(url: str | None, path: str) -> Iterator[Stated]:
    """Yield the days in the address and in the file name of an article."""
    name = "" if "#" in path else path  # a record's file has a day of its own
    for place, source in ((path_of(url or ""), "URL"), (name, "file name")):
        match = _DAY_IN_PLACE.search(place)
        if match is None:
            continue
        year, _, month, day = (group for group in match.groups() if group is not None)
        number = MONTHS.get(month.lower()) or int(month)
        found = make_day(int(year), number, int(day))
        if found is not None:
            yield Stated("published", found.isoformat(), source)


def _host(beside: Sequence[Stated]) -> Known | None:
    """Return the name of the site that an article was fetched from."""
    for row in beside:
        host = host_of(row.value) if row.field == "url" else ""
        if host:
            return Known(_HOST.sub("", host, count=1), "URL")
    return None


def _choose_agency(
    rows: Sequence[Stated], found: Metadata, outlet: Known | None
) -> Known | None:
    """Return the agency stated or credited; a page's text may be an agency's own."""
    own = found.outlet
    foreign = own is not None and outlet is not None and own is not outlet
    if foreign and own and outlet and same_name(own.value, outlet.value):
        foreign = False
    text = own if foreign and own and is_agency(own.value) else None
    chosen = _beside(rows, "agency") or found.agency or text
    if chosen is None and outlet is not None and is_agency(outlet.value):
        return outlet
    return chosen


def _other_outlets(rows: Sequence[Stated], outlet: Known | None) -> Iterator[str]:
    """Yield the outlets stated beside the chosen one.

    What the running text gives away is too unsure to contradict anything, a
    copyright is often a publishing house's, and an agency is no second outlet.
    """
    if outlet is None:
        return
    seen = [outlet.value]
    for row in rows:
        if row.field != "outlet" or is_agency(row.value) or _is_unsure(row):
            continue
        if not any(same_name(row.value, name) for name in seen):
            seen.append(row.value)
            yield _contradiction("outlet", outlet, row)


def _is_unsure(row: Stated) -> bool:
    """Return whether a name may be that of a place, a person or an owner."""
    if row.source == "byline":
        return not sounds_like_outlet(row.value)
    return row.source in ("text", "copyright line")


def _contradiction(field: str, chosen: Known, other: Stated) -> str:
    """Say that two places state different things."""
    return (
        f"{field}: {chosen.value} ({chosen.source}), but {other.value} ({other.source})"
    )


def _choose_day(
    rows: Sequence[Stated], own: Published
) -> tuple[Published, datetime | None, list[str]]:
    """Return the day of publication, its moment, and what speaks against it.

    `own` is the day as the text by itself gives it. A day that the text only
    lets one infer stands back behind one in the address or the file's name.
    """
    problems: list[str] = []
    order = (*BESIDE, None, *PLACES) if _is_firm(own) else (*BESIDE, *PLACES, None)
    for source in order:
        if source is None:
            if own.day is not None:
                return own, None, [*own.problems, *_other_days(rows, own)]
            continue
        for row in rows:
            if row.field != "published" or row.source != source:
                continue
            moment = read_moment(row.value)
            if moment is None:
                problems.append(f"published: {row.value!r} ({source}) is no day")
                continue
            if moment.swapped is not None:
                problems.append(f"{row.value} can be two days; read as {moment.day}")
            day = Published(moment.day, source)
            return day, moment.at, [*problems, *_other_days(rows, day)]
    return own, None, [*problems, *own.problems]


def _is_firm(own: Published) -> bool:
    """Return whether a text states its day instead of letting one infer it."""
    return own.day is not None and own.source != "inferred"


def _other_days(rows: Sequence[Stated], chosen: Published) -> Iterator[str]:
    """Yield the days stated elsewhere that cannot be the chosen one.

    Two days in the text itself have been weighed against each other before.
    """
    if chosen.day is None or chosen.source is None:
        return
    known = Known(chosen.day.isoformat(), chosen.source)
    for row in rows:
        if row.field != "published" or row.source == chosen.source:
            continue
        if chosen.source in INSIDE and row.source in INSIDE:
            continue
        day = _day_near(row.value, chosen.day)
        if day is not None and abs((day - chosen.day).days) >= APART_DAYS:
            yield _contradiction("published", known, row)


def _day_near(words: str, near: date) -> date | None:
    """Return the day that words give; one without a year in the year it fits."""
    moment = read_moment(words)
    if moment is not None:
        if moment.swapped is not None:
            return min(moment.day, moment.swapped, key=lambda d: abs((d - near).days))
        return moment.day
    days = [
        made
        for day in find_days(words)[:1]
        for year in (near.year - 1, near.year, near.year + 1)
        if (made := make_day(year, day.month, day.day))
    ]
    return min(days, key=lambda day: abs((day - near).days), default=None)


def settle_language(
    recognised: str | None, beside: Sequence[Stated]
) -> tuple[str | None, list[str]]:
    """Return an article's language and what a reader should know of it.

    What the text is recognised as goes before what its file states.

    >>> settle_language("en", [Stated("language", "ru-RU", "meta tag")])
    ('en', ['language: en (text), but ru (meta tag)'])
    >>> settle_language(None, [Stated("language", "az", "JSON-LD")])
    ('az', ['not English (az): only partly analysed'])
    """
    stated = _beside(beside, "language")
    code = stated.value.replace("_", "-").split("-")[0].lower() if stated else None
    problems = []
    if recognised and code and code != recognised and stated:
        problems.append(f"language: {recognised} (text), but {code} ({stated.source})")
    language = recognised or code
    if language != "en":
        problems.append(FOREIGN.format(language) if language else UNKNOWN)
    return language, problems
