"""Whereabouts: where a sentence puts what a question of the news asks for.

A sentence answers where the aircraft came down, or where the injured were
taken, if it has the words that tell of it, what it is done with, and a place
that is tied to the deed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.detect.places import bare_sites
from framing.detect.places.questions import index
from framing.detect.places.sites import FROM, TOWARD, find_sites
from framing.extract.events import match_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.detect.places.questions import Asked
    from framing.detect.places.sites import Site
    from framing.model.span import Token
    from framing.model.story import Reading

THING_BEFORE, THING_AFTER = 12, 6
"""Tokens around a deed within which what it is done with must stand."""
SITE_AFTER, SITE_BEFORE = 16, 30
"""Tokens within which a place is the deed's."""
MANY_SITES = 12
"""A sentence with more places than this lists them."""
BARRIERS = frozenset(
    "; : after before since following despite which who whom where when while as "
    "but because although though until whether if that unlike said says".split()
)
"""Words behind which a place belongs to something else."""
ANTECEDENT = frozenset(("where", "whereupon"))
SCENES = frozenset(
    "scene venue site seat stage setting theatre theater host location".split()
)
"""Nouns that make a place the place of what follows."""
HOSTING = frozenset("host stage house welcome".split())
REACHING = frozenset("reach enter leave depart quit choose pick".split())
"""Verbs whose object is the place."""
UNSURE = frozenset(
    "not never no n't nor would could might may should if whether neither deny "
    "without unless".split()
)
"""Words before a deed that leave open whether it was done."""
COMING = frozenset("will shall due schedule plan next 'll expect".split())
EARLIER = frozenset(
    "previous previously earlier former last another similar second third other "
    "again anniversary usually often once sister since".split()
)
"""Words near a deed that make it another one of its kind."""
LIGHT = frozenset("be have take hold occur happen do get begin open start".split())
"""Verbs that a place may follow behind a noun: "the signing was held in Oslo"."""
FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))


@dataclass(frozen=True, slots=True)
class Deed:
    """Words that tell of a question, tokens `first` to `last` (exclusive)."""

    asked: Asked
    first: int
    last: int
    noun: bool
    thing: str = ""


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


def tell(reading: Reading) -> Iterator[tuple[Asked, Told]]:
    """Yield what an article answers, in text order."""
    for number, tokens in enumerate(reading.tokens):
        found = list(deeds(tokens))
        if not found:
            continue
        located = {
            ties: list(find_sites(reading, tokens, None, also))
            for ties, also in (("at", frozenset[str]()), ("to", TOWARD), ("from", FROM))
        }
        for deed in found:
            site = site_for(reading, tokens, deed, located)
            if site is not None:
                ahead = tokens[max(0, deed.first - 6) : deed.first]
                coming = any(token.lemma in COMING for token in ahead)
                at = tokens[deed.first].start
                yield deed.asked, Told(site, number, at, deed.thing, coming)


def deeds(tokens: Sequence[Token]) -> Iterator[Deed]:
    """Yield the deeds of a sentence that were done, each with what it befell."""
    for at, token in enumerate(tokens):
        for asked, words in index().get(token.lemma, ()):
            last = match_phrase(tokens, at, len(tokens), words)
            noun = words[0] in asked.nouns and token.tag.startswith("NN")
            if last is None or not (noun or is_deed(token, words)):
                continue
            around = tokens[max(0, at - 6) : at]
            near = tokens[max(0, at - 4) : last + 1]
            if any(t.lemma in UNSURE or t.text.lower() in UNSURE for t in around):
                continue
            if any(t.lemma in EARLIER for t in near):
                continue
            thing = thing_of(tokens, at, last, asked)
            free = noun or not asked.things or words in asked.sure
            if thing or free:
                yield Deed(asked, at, last, noun, thing)


def is_deed(token: Token, words: tuple[str, ...]) -> bool:
    """Return whether a token can begin a deed told by these words.

    Translated pages and headlines have tags that are off; a phrase of several
    words shows itself.
    """
    return len(words) > 1 or token.tag.startswith("VB") or token.tag == "JJ"


def thing_of(tokens: Sequence[Token], first: int, last: int, asked: Asked) -> str:
    """Return the lemma of what the deed is done with, the nearest before it first."""
    for token in reversed(tokens[max(0, first - THING_BEFORE) : first]):
        if token.text in (";", ":"):
            break
        if names(token, asked):
            return token.lemma.lower()
    for token in tokens[first : last + THING_AFTER]:
        if token.text in (";", ":", ","):
            break
        if names(token, asked):
            return token.lemma.lower()
    return ""


def names(token: Token, asked: Asked) -> bool:
    """Return whether a token names what a question's deed is done with."""
    return token.lemma.lower() in asked.things or token.text.lower() in asked.things


def site_for(
    reading: Reading,
    tokens: Sequence[Token],
    deed: Deed,
    located: dict[str, list[Site]],
) -> Site | None:
    """Return the place that is tied to a deed, None if none is.

    Behind the deed, before it at the start of the clause, as the antecedent of
    "where", or as the noun's own attribute, in this order.
    """
    own = located[deed.asked.ties]
    if len(own) > MANY_SITES:
        return None
    if deed.asked.ties == "from":
        own = [site for site in own if opening(reading, site) == "from"]
    return (
        reached(reading, tokens, deed)
        or behind(tokens, deed, own)
        or ahead(tokens, deed, located["at"])
        or antecedent(reading, tokens, deed)
        or attribute(reading, tokens, deed)
    )


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
    free = 1 if deed.noun else 0
    for token in tokens[deed.last : last]:
        if token.text.lower() in BARRIERS:
            return token.start
        if token.tag in FINITE:
            if not free or token.lemma not in LIGHT:
                return token.start
            free = 0
    return tokens[last - 1].end


def ahead(tokens: Sequence[Token], deed: Deed, own: Sequence[Site]) -> Site | None:
    """Return a place at the start of the clause: "In Oslo, they signed a pact"."""
    for site in own:
        at = next((n for n, t in enumerate(tokens) if t.start == site.start), None)
        if at is None or not at < deed.first <= at + SITE_BEFORE:
            continue
        before = tokens[at - 1] if at else None
        opens = before is None or before.text in (",", "—", "–") or before.tag == "CC"
        between = [t for t in tokens[at:deed.first] if t.end > site.end]
        parted = any(t.text.lower() in BARRIERS for t in between)
        finite = sum(t.tag in FINITE and t.lemma not in LIGHT for t in between)
        if opens and not parted and not finite:
            return site
    return None


def antecedent(
    reading: Reading, tokens: Sequence[Token], deed: Deed
) -> Site | None:
    """Return the place before "where": "Isfara, where the plane fell"."""
    for at in range(deed.first - 1, max(-1, deed.first - SITE_AFTER), -1):
        word = tokens[at].text.lower()
        if word in ANTECEDENT:
            if at > 1 and tokens[at - 1].lemma == "be":
                # "a lorry stood on the deck, and that is where it began"
                return bare_sites.last_place(reading, tokens, at)
            return bare_sites.place_before(reading, tokens, at)
        if word in BARRIERS:
            return None
    return None


def attribute(reading: Reading, tokens: Sequence[Token], deed: Deed) -> Site | None:
    """Return the place of "the Oslo talks", "Oslo, the seat of the talks"."""
    if not deed.noun and tokens[deed.first].tag != "NN":
        return None
    at = deed.first
    if at and tokens[at - 1].tag.startswith("NNP"):
        return bare_sites.attribute(reading, tokens, at)
    for back in range(at - 1, max(-1, at - 8), -1):
        token = tokens[back]
        if token.lemma in SCENES or (
            token.lemma in HOSTING and token.tag.startswith("VB")
        ):
            return bare_sites.place_before(reading, tokens, back)
        if token.text in (";", ":"):
            return None
    return None


def reached(reading: Reading, tokens: Sequence[Token], deed: Deed) -> Site | None:
    """Return the object of a verb that takes its place as one: "left Brae"."""
    if tokens[deed.first].lemma not in REACHING or deed.last >= len(tokens):
        return None
    return bare_sites.place_after(reading, tokens, deed.last)
