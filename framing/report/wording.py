"""The section on framing: loaded words and whose they are, and who is heard."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from framing.report.answers import remark
from framing.report.page import Block, Heading, Listing, Paragraph, Table, line
from framing.report.safe import fold
from framing.report.view import FRAMING, more
from framing.report.words import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from framing.model import Quotation, Span, TermHit, Voiced
    from framing.report.view import View

TITLES = {
    "loaded-term": "Loaded terms in an outlet’s own words",
    "competing-names": "Competing names",
    "scare-quotes": "Distancing quotation marks",
    "contrast": "One act in different words",
    "attribution-verb": "Verbs that judge what is said",
    "source-balance": "Whose voices are heard",
    "omission": "What an outlet leaves out",
}
VOICES = {
    "headline": "headline",
    "outlet": "own voice",
    "scare": "in distancing marks",
    "reported": "reported",
    "quoted": "quoted",
}
NAMING = "naming"
PERSON = "person"
SURFACES = 3
"""Forms of an entry that name its row."""
Use = tuple[str, "TermHit"]
Row = tuple[str, "Mapping[str, str]"]


def wording(view: View) -> Iterator[Block]:
    """Yield loaded terms, names, speakers and every finding on framing."""
    yield Heading(2, line("Framing"))
    uses = [
        (reading.article.id, term)
        for reading in view.story.readings
        for term in reading.terms
    ]
    names = {
        (lexicon.id, entry.id)
        for lexicon in view.story.lexicons
        for entry in lexicon.entries
        if entry.kind == NAMING
    }
    terms = [use for use in uses if (use[1].lexicon, use[1].entry) not in names]
    namings = [use for use in uses if (use[1].lexicon, use[1].entry) in names]
    blocks = [
        *use_table(view, "Loaded terms, and whose words they are", terms, by_voice),
        *use_table(view, "Names for one thing", namings, by_surface),
        *speakers(view),
        *framing_findings(view),
    ]
    yield from blocks or [Paragraph(line("Nothing to report."))]


def use_table(
    view: View,
    title: str,
    uses: Sequence[Use],
    cell: Callable[[Sequence[TermHit]], str],
) -> Iterator[Block]:
    """Yield a table of lexicon entries by outlet."""
    if not uses:
        return
    entries: dict[tuple[str, str], list[Use]] = {}
    for article, term in uses:
        entries.setdefault((term.lexicon, term.entry), []).append((article, term))
    rows: list[Row] = []
    for _, found in sorted(entries.items(), key=lambda entry: weight(view, *entry)):
        by_article: dict[str, list[TermHit]] = {}
        for article, term in found:
            by_article.setdefault(article, []).append(term)
        cells = {article: cell(terms) for article, terms in by_article.items()}
        rows.append((row_name([term for _, term in found]), cells))
    yield Heading(3, line(title))
    yield from table(view, "Term", rows)


def weight(
    view: View, entry: tuple[str, str], uses: Sequence[Use]
) -> tuple[int, int, int, tuple[str, str]]:
    """Order entries: in the outlets' own voice first, by level, by number."""
    own = any(term.voice in ("outlet", "headline") for _, term in uses)
    return -own, -view.entry_levels.get(entry, 0), -len(uses), entry


def row_name(terms: Sequence[TermHit]) -> str:
    """Name an entry by its words in the articles, and by its id if that differs.

    >>> from framing.model import TermHit
    >>> row_name([TermHit(0, 6, "Ruling", "x", "junta", "outlet")])
    '“ruling” (junta)'
    """
    counts = Counter(fold(term.text).casefold() for term in terms)
    ordered = sorted(counts, key=lambda text: (-counts[text], text))
    words = ", ".join(f"“{text}”" for text in ordered[:SURFACES])
    rest = ", …" if len(ordered) > SURFACES else ""
    entry = terms[0].entry
    known = entry.replace("-", " ").casefold() in ordered
    return f"{words}{rest}" + ("" if known else f" ({entry})")


def by_voice(terms: Sequence[TermHit]) -> str:
    """Write in whose voice an entry stands, how often, and who speaks.

    >>> from framing.model import TermHit
    >>> hit = TermHit(0, 9, "terrorist", "conflict", "terrorist", "quoted", "A. B.")
    >>> by_voice([hit, hit])
    'quoted 2 (A. B.)'
    """
    parts = []
    for voice, words in VOICES.items():
        found = [term for term in terms if term.voice == voice]
        who = sorted({term.speaker for term in found if term.speaker})
        if found:
            parts.append(f"{words} {len(found)}" + (f" ({listed(who)})" if who else ""))
    return "; ".join(parts)


def by_surface(terms: Sequence[TermHit]) -> str:
    """Write which of the competing names are used and how often.

    >>> from framing.model import TermHit
    >>> by_surface([TermHit(0, 4, name, "war", "x") for name in ("Aa", "Bb", "Bb")])
    'Bb 2, Aa 1'
    """
    counts = Counter(fold(term.text) for term in terms)
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(f"{text} {number}" for text, number in ordered)


def table(view: View, corner: str, rows: Sequence[Row]) -> Iterator[Block]:
    """Yield a table of articles, without those that have nothing in any row."""
    shown = rows[: view.most]
    used = [
        own.id for own in view.articles if any(cells.get(own.id) for _, cells in shown)
    ]
    yield Table(
        (corner, *(view.labels[article] for article in used)),
        tuple((name, *(cells.get(a, "") for a in used)) for name, cells in shown),
    )
    if len(shown) < len(rows):
        yield Paragraph(more(len(rows) - len(shown), "rows"))


def speakers(view: View) -> Iterator[Block]:
    """Yield a table of who is quoted and who is cited, outlet by outlet."""
    heard: dict[str, dict[str, Counter[str]]] = {}
    for reading in view.story.readings:
        article = reading.article.id
        voices: list[tuple[str, Quotation | Voiced]] = [
            *(("quoted", said) for said in reading.quotations if not said.scrap),
            *(("cited", said) for said in reading.voices if said.voice == "reported"),
        ]
        for how, said in voices:
            if said.speaker is not None:
                name = full_name(view, article, said.speaker, said.speaker_span)
                counts = heard.setdefault(name, {}).setdefault(article, Counter())
                counts[how] += 1
    if not heard:
        return
    ordered = sorted(heard.items(), key=lambda row: (-total(row[1]), row[0]))
    yield Heading(3, line("Who is quoted and cited"))
    yield from table(
        view,
        "Speaker",
        [
            (name, {article: spell(counts) for article, counts in found.items()})
            for name, found in ordered
        ],
    )


def total(found: Mapping[str, Counter[str]]) -> int:
    """Count how often somebody is heard in all articles."""
    return sum(counts.total() for counts in found.values())


def spell(counts: Counter[str]) -> str:
    """Write counts in words.

    >>> from collections import Counter
    >>> spell(Counter({"cited": 1, "quoted": 2}))
    'quoted 2, cited 1'
    """
    return ", ".join(
        f"{how} {counts[how]}" for how in ("quoted", "cited") if counts[how]
    )


def full_name(view: View, article: str, surface: str, span: Span | None) -> str:
    """Return the name that all articles together know a speaker by."""
    if span is None:
        return surface
    named = surface
    for entity in view.story.entities:
        for where, slot in entity.mentions:
            if where != article or not slot.span.overlaps(span):
                continue
            if entity.kind == PERSON:
                return entity.name
            # "Kazakhstan's president" is not Kazakhstan
            if slot.span == span:
                named = entity.name
    return named


def framing_findings(view: View) -> Iterator[Block]:
    """Yield the findings on framing, rule by rule."""
    for rule in FRAMING:
        found = [f for f in view.open_findings if f.rule == rule]
        found.sort(key=lambda f: (-f.level, -f.confidence))
        if found:
            yield Heading(3, line(TITLES[rule]))
            yield Listing(view.capped([remark(view, f) for f in found], "of these"))
