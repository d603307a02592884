"""Whereabouts: where a sentence puts what a question of the news asks for.

A sentence answers where the aircraft came down, or where the injured were
taken, if it has the words that tell of it, what it is done with, and a place
that is tied to the deed.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from framing.detect.places import bare_sites
from framing.detect.places.deeds import FINITE, Deed, deeds
from framing.detect.places.sides import as_site, sides
from framing.detect.places.sites import FROM, TOWARD, find_sites
from framing.extract.clause import TIMES
from framing.limits import MAX_PLACE_TOKENS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from framing.detect.places.bare_sites import Line
    from framing.detect.places.questions import Asked
    from framing.detect.places.sides import Side
    from framing.detect.places.sites import Site
    from framing.model.span import Token
    from framing.model.story import Reading

COMING_REACH = 6
SIDE_REACH = 14
"""Tokens around a deed within which a side is its."""
SITE_AFTER, SITE_BEFORE = 16, 30
"""Tokens within which a place is the deed's."""
MANY_SITES = 12
"""A sentence with more places than this lists them."""
BARRIERS = frozenset(
    "; : after before since following despite which who whom where when while as "
    "but because although though until whether if that unlike said says".split()
)
"""Words behind which a place belongs to something else."""
CLOCK = TIMES | frozenset(
    "midnight noon dawn dusk sunset sunrise daybreak nightfall midday lunch".split()
)
ANTECEDENT = frozenset(("where", "whereupon"))
SCENES = frozenset(
    "scene venue site seat stage setting theatre theater host location".split()
)
"""Nouns that make a place the place of what follows."""
HOSTING = frozenset("host stage house welcome".split())
REACHING = frozenset("reach enter leave depart quit choose pick hit strike".split())
"""Verbs whose object is the place."""
COMING = frozenset("will shall due schedule plan next 'll expect".split())
LIGHT = frozenset(
    "be have take hold occur happen do get begin open start lie come rip tear hit "
    "shake rock strike continue resume break erupt flare unfold".split()
)
"""Verbs that a place may follow behind a noun: "the signing was held in Oslo"."""


@dataclass(frozen=True, slots=True)
class Told:
    """An answer: the site, its sentence, where the deed begins, what it befell.

    `thing` is a lemma, "" if none is named; `coming` says that it is yet to be.
    """

    site: Site
    sentence: int
    at: int
    thing: str
    coming: bool


TIES = {
    "at": frozenset[str](),
    "to": TOWARD,
    "from": FROM,
    "over": frozenset(("over", "into", "onto", "against")),
}
"""Prepositions that tie a place to a deed besides "in" and "at"."""


def tell(reading: Reading, aliases: Mapping[str, str]) -> Iterator[tuple[Asked, Told]]:
    """Yield what an article answers, in text order.

    `aliases` maps proper names to the things that bear them.
    """
    places = bare_sites.may_be_places(reading)
    for number, tokens in enumerate(reading.tokens):
        if not 0 < len(tokens) <= MAX_PLACE_TOKENS:
            continue
        found = list(deeds(tokens, aliases))
        if found:
            line = bare_sites.line(reading, tokens, places)
            yield from answers(line, number, found)


def answers(
    line: Line, number: int, found: Sequence[Deed]
) -> Iterator[tuple[Asked, Told]]:
    """Yield what one sentence answers, each place once for a question."""
    reading, tokens = line.reading, line.tokens
    located = {
        name: list(find_sites(reading, tokens, None, also, line.places))
        for name, also in TIES.items()
    }
    banks = list(sides(reading, reading.sentences[number]))
    given = set()
    for deed in found:
        site = site_for(line, deed, located)
        own = [as_site(reading, side) for side in close(banks, tokens, deed)]
        if site is not None:
            own += [site, *joined(tokens, deed, located[deed.asked.ties], site)]
        at, due = tokens[deed.first].start, coming(tokens, deed)
        for one in own:
            if (deed.asked.id, one.start) not in given:
                given.add((deed.asked.id, one.start))
                yield deed.asked, Told(one, number, at, deed.thing, due)


def coming(tokens: Sequence[Token], deed: Deed) -> bool:
    """Return whether a deed is yet to be done: "are to meet", "the next round"."""
    before = tokens[max(0, deed.first - COMING_REACH) : deed.last]
    due = any(x.lemma == "be" and y.text.lower() == "to" for x, y in pairwise(before))
    return due or any(token.lemma in COMING for token in before)


def site_for(line: Line, deed: Deed, located: dict[str, list[Site]]) -> Site | None:
    """Return the place that is tied to a deed, None if none is.

    Behind the deed, before it at the start of the clause, as the antecedent of
    "where", or as the noun's own attribute, in this order.
    """
    tokens, own = line.tokens, located[deed.asked.ties]
    if len(own) > MANY_SITES:
        return None
    if deed.asked.ties == "from":
        own = [site for site in own if opening(line.reading, site) == "from"]
    return (
        reached(line, deed)
        or behind(tokens, deed, own)
        or beside(tokens, deed, own)
        or ahead(tokens, deed, located["at"])
        or antecedent(line, deed)
        or attribute(line, deed)
    )


def close(banks: Sequence[Side], tokens: Sequence[Token], deed: Deed) -> Iterator[Side]:
    """Yield the sides that are named close to a deed."""
    if deed.asked.ties in ("at", "over"):
        first = tokens[max(0, deed.first - SIDE_REACH)].start
        last = tokens[min(len(tokens), deed.last + SIDE_REACH) - 1].end
        yield from (x for x in banks if first <= x.start and x.end <= last)


def joined(
    tokens: Sequence[Token], deed: Deed, own: Sequence[Site], site: Site
) -> list[Site]:
    """Return the places joined to one by "and": "some to Brae and some to Orm"."""
    out = []
    stop = barrier(tokens, deed)
    for other in own:
        between = [t for t in tokens if site.end <= t.start < other.start]
        if other.start < stop and any(t.tag == "CC" for t in between):
            out.append(other)
    return out


def opening(reading: Reading, site: Site) -> str:
    """Return the word that ties a site to its sentence."""
    return reading.article.text[site.start : site.end].split()[0].lower()


def behind(tokens: Sequence[Token], deed: Deed, own: Sequence[Site]) -> Site | None:
    """Return the first place behind a deed that no other clause parts from it."""
    if deed.last >= len(tokens):
        return None
    start = tokens[deed.first].start
    stop = barrier(tokens, deed)
    for site in own:
        if start < site.start < stop:
            return site
    return None


def barrier(tokens: Sequence[Token], deed: Deed) -> int:
    """Return the code point behind which a place is not the deed's."""
    last = min(len(tokens), deed.last + SITE_AFTER)
    free = deed.noun
    for at, token in enumerate(tokens[deed.last : last], deed.last):
        if token.text.lower() in BARRIERS and not before_time(tokens, at):
            return token.start
        if token.tag in FINITE:
            if not free or token.lemma not in LIGHT:
                return token.start
            free = False
    return tokens[last - 1].end


def before_time(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word leads to a time alone: "shortly before midnight"."""
    if tokens[at].text.lower() not in ("before", "after", "as", "since"):
        return False
    after = tokens[at + 1 : at + 3]
    return any(t.tag == "CD" or t.lemma.lower() in CLOCK for t in after[:1])


def beside(tokens: Sequence[Token], deed: Deed, own: Sequence[Site]) -> Site | None:
    """Return the place of the thing itself: "the mine at Brae caved in"."""
    if deed.at is None or deed.at >= deed.first or deed.asked.ties == "to":
        return None
    start, stop = tokens[deed.at].end, tokens[deed.first].start
    between = tokens[deed.at + 1 : deed.first]
    if any(t.text.lower() in BARRIERS or t.tag in FINITE for t in between):
        return None
    return next((site for site in own if start < site.start < stop), None)


def ahead(tokens: Sequence[Token], deed: Deed, own: Sequence[Site]) -> Site | None:
    """Return a place at the start of the clause: "In Oslo, they signed a pact"."""
    for site in own:
        at = next((n for n, t in enumerate(tokens) if t.start == site.start), None)
        if at is None or not at < deed.first <= at + SITE_BEFORE:
            continue
        between = [t for t in tokens[at : deed.first] if t.end > site.end]
        parted = any(t.text.lower() in BARRIERS - {"as"} for t in between)
        finite = any(t.tag in FINITE and t.lemma not in LIGHT for t in between)
        if opens_clause(tokens, at) and not parted and not finite:
            return site
    return None


def opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a phrase is an adverbial before its clause, or part of one.

    "In a hotel in Oslo, they signed": what stands before begins with a preposition.
    """
    for back in range(at, -1, -1):
        before = tokens[back - 1] if back else None
        if before is None or before.text in (",", "—", "–") or before.tag == "CC":
            return tokens[back].tag == "IN"
        if before.tag.startswith("VB"):
            return False
    return False


def antecedent(line: Line, deed: Deed) -> Site | None:
    """Return the place before "where": "Tarnfeld, where the plane fell"."""
    tokens = line.tokens
    for at in range(deed.first - 1, max(-1, deed.first - SITE_AFTER), -1):
        word = tokens[at].text.lower()
        if word in ANTECEDENT:
            if at > 1 and tokens[at - 1].lemma == "be":
                # "a lorry stood on the deck, and that is where it began"
                return bare_sites.last_place(line, at)
            return bare_sites.place_before(line, at)
        if word in BARRIERS:
            return None
    return None


def attribute(line: Line, deed: Deed) -> Site | None:
    """Return the place of "the Oslo talks", "Oslo, the seat of the talks"."""
    tokens = line.tokens
    if not deed.noun and tokens[deed.first].tag != "NN":
        return None
    at = deed.first
    if at and tokens[at - 1].tag.startswith("NNP"):
        touching = bare_sites.attribute(line, at)
        if touching is not None:
            return touching
    for back in range(at - 1, max(-1, at - 8), -1):
        token = tokens[back]
        if token.lemma in SCENES or (
            token.lemma in HOSTING and token.tag.startswith("VB")
        ):
            return bare_sites.place_before(line, back)
        if token.text in (";", ":"):
            return None
    return None


def reached(line: Line, deed: Deed) -> Site | None:
    """Return the object of a verb that takes its place as one: "left Brae"."""
    tokens = line.tokens
    if tokens[deed.first].lemma not in REACHING or deed.last >= len(tokens):
        return None
    return bare_sites.place_after(line, deed.last)
