"""Read outlet, agency, title and day of publication from the text itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from framing import limits
from framing.ingest.day import find_days
from framing.ingest.furniture.credit import (
    Credit,
    read_credit,
    read_source,
    read_supplier,
)
from framing.ingest.furniture.lines import edges
from framing.ingest.furniture.mark import (
    DATELINE_LINES,
    dateline_of,
    find_title_tail,
    label_lines,
)
from framing.ingest.furniture.masthead import TAGLINE
from framing.ingest.furniture.menu import bare
from framing.ingest.furniture.phrases import SECTIONS
from framing.ingest.furniture.signoff import find_agencies, find_closing, infer_agency
from framing.ingest.metadata.imprint import find_advertised, find_imprints, find_rights
from framing.ingest.metadata.mention import Clue, find_mentions, find_wire
from framing.ingest.metadata.parties import as_known, choose_names
from framing.ingest.metadata.published import (
    Dated,
    Published,
    date_lines,
    find_published,
)
from framing.ingest.metadata.said import of_bylines, of_days, of_names
from framing.ingest.names import (
    is_agency,
    is_distributor,
    is_known_agency,
    is_name,
    sounds_like_outlet,
)
from framing.model import Known, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.ingest.furniture.dateline import Dateline
    from framing.ingest.furniture.lines import Line
    from framing.ingest.furniture.mark import Labelled
    from framing.model import Stated

MAX_TITLE_WORDS = 34
MAX_FULL_STOP_TITLE_WORDS = 20
MIN_SECTIONS = 2
MIN_CAPITALS = 5
LEAD_PARAGRAPHS = 2
_MENU_HEAD = re.compile(r" ?[|>·•›»] ?| {2,}| / ")
_CLOSING = re.compile(r"[-–—*/(\[ ]*([^-–—*/()\[\] ][^()/\[\]\n]{0,40})")
_FRONT = re.compile(
    r"(?:outlet|publisher|newspaper|publication)\s*:\s*(\S.*)", re.IGNORECASE
)
_PLACE_BEFORE = (
    r"\b(?:in|from|(?<!statement )(?<!interview )(?<!said )to"
    r"|(?<!expert )(?<!editor )(?<!analyst )of) "
)
"""What stands before places; "the expert of Delta Herald" works for one."""

_SIGNED = frozenset({"byline", "date line"})
"""Kinds of lines that name the author."""

_URL = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a text says of itself; None where it is silent."""

    outlet: Known | None
    agency: Known | None
    title: Known | None
    title_span: Span | None
    dated: Dated
    published: Published
    url: str | None
    stated: tuple[Stated, ...] = ()


@dataclass(frozen=True, slots=True)
class _Parts:
    """A text taken apart: its lines, what they credit, headline and lead."""

    text: str
    labelled: Sequence[Labelled]
    credits: Sequence[Credit]
    dateline: Dateline | None
    headline: Line | None
    body: Sequence[Line]
    lead: str


def read_metadata(text: str, labelled: Sequence[Labelled] | None = None) -> Metadata:
    r"""Return what a text says of its outlet, agency, title and day.

    >>> page = "Rain floods town\n\nOSLO, March 3, 2025 (Delta Press) - It rained."
    >>> found = read_metadata(page)
    >>> found.outlet.value, found.title.value, found.published.day.isoformat()
    ('Delta Press', 'Rain floods town', '2025-03-03')
    """
    labelled = label_lines(text) if labelled is None else labelled
    text = "\n".join(text[part.start : part.end] for part in edges(text))
    parts = _take_apart(text, labelled)
    own = list(islice(_own(parts), limits.MAX_NAMES_TRIED))
    supplied = list(islice(_supplied(parts), limits.MAX_NAMES_TRIED))
    outlet, agency = choose_names(own, supplied, text)
    lines = [item.line for item in parts.labelled]
    agency = agency or infer_agency(lines, own=outlet is not None)
    line = parts.dateline.day if parts.dateline else None
    dated = date_lines(parts.credits, line, parts.lead, text)
    published = find_published(dated)
    headline = parts.headline
    tail = find_title_tail(headline) if headline else None
    title = headline.text[: tail[0] if tail else None].rstrip() if headline else ""
    urls = (_URL.search(item.line.text) for item in parts.labelled if item.why)
    return Metadata(
        outlet,
        agency,
        Known(" ".join(title.split()), "text") if title else None,
        Span(headline.start, headline.start + len(title)) if headline else None,
        dated,
        published,
        next((match.group() for match in urls if match), None),
        (
            *of_names("outlet", (as_known(clue, text) for clue in own)),
            *of_names("agency", (as_known(clue, text) for clue in supplied)),
            *of_bylines(_signed(parts), text),
            *of_days(dated),
        ),
    )


def _signed(parts: _Parts) -> list[str]:
    """Return the lines of a text that can name its author."""
    return [item.line.text for item in parts.labelled if item.why in _SIGNED]


def _take_apart(text: str, labelled: Sequence[Labelled]) -> _Parts:
    """Return the parts of a text that its metadata are read from."""
    kept = [item.line for item in labelled if item.why is None]
    alone = [item.line for item in labelled if item.why in {"dateline", "date line"}]
    dated = [*kept[:DATELINE_LINES], *alone]
    found = [(line, dateline_of(line)) for line in dated]
    line, dateline = next(((ln, d) for ln, d in found if d is not None), (None, None))
    headline = _headline(labelled, kept, line)
    body = [other for other in kept if other != headline]
    lead = " \n".join(other.text for other in body[:LEAD_PARAGRAPHS])
    if dateline is not None and line in body[:DATELINE_LINES] and dateline.run_in:
        at = body.index(line)
        first = line.text[dateline.end :]
        lead = " \n".join(
            [first, *(o.text for o in body[at + 1 : at + LEAD_PARAGRAPHS])]
        )
    credits_ = [
        read_credit(bare(item.line.text))
        for item in labelled
        if item.why in {"date line", "byline"}
    ]
    credits_ += [
        Credit(day=day)
        for item in labelled
        if item.why == "source line"
        for day in find_days(item.line.text)[:1]
    ]
    return _Parts(text, labelled, credits_, dateline, headline, body, lead)


def _headline(
    labelled: Sequence[Labelled], kept: Sequence[Line], dated: Line | None
) -> Line | None:
    """Return the line that is the headline, None where the text has none."""
    if len(kept) < 2 or kept[0] == dated:
        return None
    first, second = kept[0], kept[1]
    if len(first.words) > MAX_TITLE_WORDS:
        return None
    if not first.ends_sentence or first.text.endswith(("?", "!", "…")):
        return first
    between = any(
        item.why is not None and first.start < item.line.start < second.start
        for item in labelled
    )
    short = len(first.words) <= MAX_FULL_STOP_TITLE_WORDS
    return first if short and (between or second == dated) else None


def _own(parts: _Parts) -> Iterator[Clue]:
    """Yield the names that a text gives for its outlet, the surest first."""
    lines = [item for item in parts.labelled if item.why is not None]
    for item in lines:
        match = _FRONT.match(item.line.text)
        if match:
            yield Clue(match.group(1), "front matter")
    for item in lines:
        if item.why == "masthead":
            yield Clue(TAGLINE.split(item.line.text)[0], "text")
    yield from _menu_heads(parts, lines)
    for credit in parts.credits:
        if credit.outlet:
            yield Clue(credit.outlet, "byline")
    rights = list(find_rights(i.line.text for i in lines if i.why == "copyright"))
    yield from (clue for clue in rights if not is_known_agency(clue.name))
    yield from _imprints(parts)
    yield from _places_beside(parts)
    yield from find_advertised(i.line.text for i in lines)
    yield from (clue for clue in rights if is_known_agency(clue.name))
    dateline = parts.dateline
    if dateline is not None and dateline.credit and dateline.is_own:
        yield Clue(dateline.credit, "dateline", is_agency(dateline.credit))
    if parts.headline is not None:
        tail = find_title_tail(parts.headline)
        if tail is not None:
            yield Clue(tail[1], "text")
    yield from (clue for clue in _mentions(parts) if not clue.wire)


def _imprints(parts: _Parts) -> Iterator[Clue]:
    """Yield what page lines and those at both ends call their outlet."""
    body = [line for line in parts.body if line.is_prose]
    last = body[-1].end if body else 0
    outside = [i.line for i in parts.labelled if i.why or not i.line.is_prose]
    beside = {
        item.line.start
        for pair in pairwise(parts.labelled)
        for item in pair
        if any(other.why in _SIGNED for other in pair)
    }
    alone = [line for line in outside if line.start >= last or line.start in beside]
    yield from find_imprints(
        [item.line.text for item in parts.labelled],
        [line.text for line in outside if line is not parts.headline],
        [line.text for line in alone],
        "\n".join(line.text for line in body),
    )


def _mentions(parts: _Parts) -> list[Clue]:
    """Return what the article's own sentences call their outlet."""
    return find_mentions("\n".join(line.text for line in parts.body))


def _menu_heads(parts: _Parts, lines: Iterable[Labelled]) -> Iterator[Clue]:
    """Yield the name that a menu starts with."""
    for item in lines:
        if item.why not in {"menu", "date line"}:
            continue
        entries = [entry.strip() for entry in _MENU_HEAD.split(item.line.text)]
        head, rest = entries[0], entries[1:]
        words = head.casefold().split()
        if not rest or SECTIONS.issuperset({" ".join(words), *words}):
            continue
        if head.casefold() in SECTIONS or is_known_agency(head) or not is_name(head):
            continue
        if "[" in item.line.text:
            continue
        others = sum(entry.casefold() in SECTIONS for entry in rest)
        named = _PLACE_BEFORE + re.escape(head) + r"\b"
        place = re.search(named, parts.text, re.IGNORECASE)
        trail = head.isupper() and len(head) >= MIN_CAPITALS and others > 0
        trail = trail and not any(entry.isupper() for entry in rest)
        trail = trail or (
            item.why == "date line" and (others > 0 or _on_top(parts, item))
        )
        listed = others >= MIN_SECTIONS or trail
        if sounds_like_outlet(head) or (listed and not place):
            yield Clue(head, "text")


def _on_top(parts: _Parts, item: Labelled) -> bool:
    """Return whether a date line is a trail: above the headline, no outlet inside."""
    entries = [entry.strip() for entry in _MENU_HEAD.split(item.line.text)][1:]
    above = parts.headline is not None and item.line.end <= parts.headline.start
    plain = not any(is_name(e) and sounds_like_outlet(e) for e in entries)
    return above and len(entries) > 1 and plain


def _places_beside(parts: _Parts) -> Iterator[Clue]:
    """Yield the outlet of "Place - Outlet - day"."""
    for credit in parts.credits:
        if credit.day is None or len(credit.rest) < 2:
            continue
        name = credit.rest[-1]
        if not re.search(rf"\b(?:in|of|from) {re.escape(name)}\b", parts.text):
            yield Clue(name, "date line")


def _supplied(parts: _Parts) -> Iterator[Clue]:
    """Yield the names credited with the text, the surest first."""
    dateline = parts.dateline
    credited = dateline is not None and not is_distributor(dateline.credit or "")
    if credited and dateline and dateline.credit and not dateline.is_own:
        for name in dateline.credit.split("/"):
            yield Clue(name.strip(), "dateline")
    for credit in parts.credits:
        if credit.agency:
            yield Clue(credit.agency, "byline")
    for item in parts.labelled:
        text = item.line.text
        supplier = read_supplier(text) if item.why == "credit line" else None
        if supplier is not None:
            alone = supplier == text.strip(" -–—()/.")
            yield Clue(supplier, "credit line", wire=not alone)
        elif item.why == "credit line":
            match = _CLOSING.match(text)
            if match and is_name(match.group(1).strip(" -–—)")):
                yield Clue(match.group(1).strip(" -–—)"), "credit line")
        elif item.why == "source line":
            source = read_source(text)
            if source is not None:
                yield Clue(source, "credit line")
    for name in find_agencies([item.line for item in parts.labelled]):
        yield Clue(name, "credit line", wire=True)
    signed = find_closing(parts.body[-1]) if parts.body else None
    if signed is not None:
        yield Clue(signed[0], "credit line")
    yield from find_wire(parts.lead)
    yield from (
        Clue(clue.name, "credit line", wire=True)
        for clue in _mentions(parts)
        if clue.wire
    )
