"""Sites: the place that a claim puts its event in, as a chain of nested parts.

A site is what one phrase names: a landmark ("a flat", "the Mill Bridge"), the
town that it is in, or both, with the preposition that ties it to the event.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.align.same_place import same_place
from framing.detect.places.landmarks import BEGUN, PARTS, TOGETHER, WITHIN, kinds
from framing.extract.clause import TIMES
from framing.extract.phrases import noun_phrases
from framing.extract.places import look_up
from framing.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.extract.phrases import NounPhrase
    from framing.model.claim import Claim
    from framing.model.slot import NameSlot
    from framing.model.span import Token
    from framing.model.story import Reading, Story

AT = frozenset("in at on inside aboard within".split())
"""Prepositions that put an event there; others only put it near."""
ALONG = frozenset(("across", "over", "under", "beneath", "outside"))
NEAR = frozenset("near off outside beside by opposite above below".split())
FROM = frozenset(("from",))
TOWARD = frozenset(("to", "for", "into"))
LEFT = frozenset(
    ("arrested", "rescued", "displaced", "left", "kidnapped", "seized", "departed")
)
"""Classes that happen where their from-phrase says: "taken from his flat"."""
REACHED = frozenset(("arrived", "landed", "collision"))
"""Classes that happen where their to- or into-phrase says."""
LATER = frozenset("after before since following over about for despite".split())
"""Words that part a place from the event that is named next."""
NO_TIE: frozenset[str] = frozenset()
JUDGED = frozenset(("convicted", "acquitted", "banned", "extradited", "released"))
"""Classes that happen where the court sits that does it: "a Lyon court"."""
AREAS = frozenset(
    "city town village port capital district suburb quarter settlement hamlet "
    "municipality seaside resort border county region province island outlet post "
    "hill area neighbourhood neighborhood outskirt centre center heart north south "
    "east west vicinity surroundings environs edge proximity parish community commune "
    "township locality governorate prefecture oblast raion coast shore coastline "
    "highway road street slope foot siding yard junction halt goods mountain village "
    "field orchard grove intersection interchange motorway ravine gorge".split()
)
"""Nouns that a town's name may stand with: "the seaside town of Uster"."""
AROUND = frozenset("vicinity surroundings environs edge proximity outskirt".split())
"""Nouns that put an event near a town and not in it."""
BEARINGS = frozenset(
    "north south east west northeast northwest southeast southwest north-east "
    "north-west south-east south-west upstream downstream offshore inland".split()
)
UNITS = frozenset(
    "far away km kilometer kilometre mile m metre meter hour minute drive walk yard "
    "not".split()
)
"""Words before "from" that give how far it is: "not far from Uster"."""
CLOSE = frozenset("close next near adjacent".split())
ROADS = frozenset("road highway line motorway railway border path".split())
"""Nouns that lead to a place without reaching it."""
FEATURES = frozenset(
    "lake sea river mount mountain gulf ocean strait bay cape island islands "
    "peninsula valley desert channel coast delta basin sound plateau".split()
)
"""Words of names that towns lie in or at."""
DISTANCE = re.compile(
    r"\b(?:[\d.,]{1,6} )?(?:kilomet(?:er|re)s?|km|miles?|met(?:er|re)s|yards|blocks)"
    r" (?:away )?from "
    r"(?:the|a|its|their) ((?:\w{1,20} ){0,2}\w{1,20})"
)
"""How far it was from where: "more than a kilometre from the bridge"."""


@dataclass(frozen=True, slots=True)
class Site:
    """A place as one phrase names it, with its article and character span.

    `exact` is false where the event is only near; `kind` is the kind of
    landmark, "" if none is named; `town` the name of the town, None if untold.
    """

    article: str
    start: int
    end: int
    exact: bool
    kind: str
    town: NameSlot | None
    text: str


def sites(story: Story, claim: Claim, event: str | None) -> tuple[Site, ...]:
    """Return the sites that a claim's own words name, in text order."""
    reading = story.by_id[claim.article]
    tokens = reading.tokens[claim.sentence]
    first, last = claim.start, claim.end
    own = [t for t in tokens if first <= t.start and t.end <= last]
    found = find_sites(reading, own, event)
    return tuple(site for site in found if belongs(claim, own, site))


def belongs(claim: Claim, tokens: Sequence[Token], site: Site) -> bool:
    """Return whether a site is the event's, not that of a verb before it.

    "appeared in a court in Uster after his arrest" puts no arrest in Uster.
    """
    if claim.trigger is None or site.start >= claim.trigger.start:
        return True
    between = [t for t in tokens if site.end <= t.start < claim.trigger.start]
    return not any(t.text.lower() in LATER for t in between)


def distant(story: Story, claim: Claim) -> tuple[Site, ...]:
    """Return the landmarks from which a claim gives its distance."""
    text = story.by_id[claim.article].article.text
    out = []
    for found in DISTANCE.finditer(text, claim.start, claim.end):
        words = [word for word in found[1].lower().split() if word in kinds()]
        if words:
            kind, shown = kinds()[words[0]], found.group()
            spot = (claim.article, found.start(), found.end())
            out.append(Site(*spot, False, kind, None, shown))
    return tuple(out)


def site_of(story: Story, claim: Claim) -> Site | None:
    """Return the site that a claim is located at, if it names just one.

    A phrase with a town goes before one with a landmark alone, and both before
    a country; first of all goes the part of a ship or building where it began.
    """
    found = list(sites(story, claim, root(claim)))
    part = [site for site in found if site.kind in PARTS and claim.event in BEGUN]
    for best in (
        part,
        [site for site in found if site.town is not None and not is_country(site.town)],
        [site for site in found if site.kind],
        found,
    ):
        if best:
            return best[0] if len(best) == 1 else None
    return None


def find_sites(
    reading: Reading,
    tokens: Sequence[Token],
    event: str | None,
    also: frozenset[str] = frozenset(),
    names: Sequence[NameSlot] | None = None,
) -> Iterator[Site]:
    """Yield the sites of some tokens of a sentence, each phrase with what it is in.

    `also` are prepositions that tie a place to the event besides "in" and "at",
    `names` the names that may be places, those known to be if not given.
    """
    also |= (FROM if event in LEFT else NO_TIE) | (
        TOWARD if event in REACHED else NO_TIE
    )
    names = places_of(reading) if names is None else names
    phrases = [p for p in noun_phrases(tokens) if not is_time(tokens, p)]
    taken = -1
    for number, phrase in enumerate(phrases):
        if phrase.first <= taken or not is_site(names, tokens, phrase):
            continue
        kind = kind_of(tokens, phrase)
        exact = leaves(tokens, phrase, event) or ties(tokens, phrase, kind, also)
        judged = exact is None and event in JUDGED and kind == "court"
        if exact is None and not judged:
            continue
        chain = [phrase, *nested(tokens, phrases[number + 1 :], phrase)]
        taken = chain[-1].last
        opened = tokens[phrase.first if judged else phrase.first - 1].start
        first, end = tokens[phrase.first].start, tokens[taken - 1].end
        yield Site(
            article=reading.article.id,
            start=opened,
            end=end,
            exact=exact is not False,
            kind=kind,
            town=town_of(names, tokens, chain),
            text=reading.article.text[first:end],
        )


def places_of(reading: Reading) -> tuple[NameSlot, ...]:
    """Return the names of an article that are known to be places."""
    return tuple(n for n in reading.names if n.kind == "place")


def town_of(
    names: Sequence[NameSlot], tokens: Sequence[Token], chain: Sequence[NounPhrase]
) -> NameSlot | None:
    """Return the first town of a chain of phrases; what it is near to is none."""
    towns = (
        town_in(names, tokens, part)
        for part in chain
        if part is chain[0] or tokens[part.first - 1].text.lower() != "near"
    )
    return next((town for town in towns if town), None)


def is_site(
    names: Sequence[NameSlot], tokens: Sequence[Token], phrase: NounPhrase
) -> bool:
    """Return whether a phrase names a place: a town, or a landmark of some note.

    "in prison" and "at school" tell of a state; "in a prison" is a place.
    """
    if town_in(names, tokens, phrase) is not None:
        return True
    return phrase.first < phrase.head and kind_of(tokens, phrase) != ""


def is_time(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Return whether a phrase tells when: "in 2022", "on Friday"."""
    head = tokens[phrase.head]
    return head.lemma.lower() in TIMES or head.tag == "CD"


def ties(
    tokens: Sequence[Token], phrase: NounPhrase, kind: str, also: frozenset[str]
) -> bool | None:
    """Return whether a preposition puts an event there, None if it says no place.

    False where it only puts it near. One can be across a bridge, not a town.
    """
    at = phrase.first - 1
    word = tokens[at].text.lower() if at >= 0 else ""
    before = tokens[at - 1].lemma.lower() if at > 0 else ""
    away = word == "from" and before in UNITS
    beside = (word == "of" and before in BEARINGS) or (word == "to" and before in CLOSE)
    if word == "by" and not kind:
        # "freed by Uster", "at noon by Uster time"
        return None
    if word in AT or (word in ALONG and kind):
        around = {token.lemma for token in tokens[phrase.first : phrase.last]} & AROUND
        return not around
    if word in NEAR or ((away or beside) and not kind):
        return False
    leads = word in TOWARD and before in ROADS
    return True if word in also and not leads else None


def leaves(tokens: Sequence[Token], phrase: NounPhrase, event: str | None) -> bool:
    """Return whether a place is what a departure leaves: "left the port of Brae"."""
    departs = event == "departed" and phrase.first > 0
    return departs and tokens[phrase.first - 1].lemma == "leave"


def nested(
    tokens: Sequence[Token], later: Sequence[NounPhrase], phrase: NounPhrase
) -> list[NounPhrase]:
    """Return the phrases that say what a phrase is in: "in a flat in Cascais"."""
    out: list[NounPhrase] = []
    last = phrase.last
    for other in later:
        between = [token.text.lower() for token in tokens[last : other.first]]
        if between not in (["in"], ["of"], [","], ["at"], [",", "in"], ["near"]):
            break
        if between == ["at"] and tokens[other.first].tag in ("CD", "PDT", "NN"):
            # "in Uster at half past four"
            break
        if between == [","] and not tokens[other.first].tag.startswith("NNP"):
            break
        out.append(other)
        last = other.last
    return out


def kind_of(tokens: Sequence[Token], phrase: NounPhrase) -> str:
    """Return the kind of landmark that a phrase names, "" if none."""
    for at in (phrase.head, phrase.last - 1):
        pair = " ".join(
            token.lemma.lower() for token in tokens[max(0, at - 1) : at + 1]
        )
        if pair in kinds():
            return kinds()[pair]
        word = tokens[at].lemma.lower()
        kind = kinds().get(word) or kinds().get(tokens[at].text.lower())
        if kind:
            return kind
    return ""


def town_in(
    names: Sequence[NameSlot], tokens: Sequence[Token], phrase: NounPhrase
) -> NameSlot | None:
    """Return the town that a phrase names, or else the country.

    "the town of Uster", "Uster airport"; "the syrup Uster" is no place.
    """
    start, end = tokens[phrase.first].start, tokens[phrase.last - 1].end
    found = [
        name
        for name in names
        if start <= name.start and name.end <= end and not landmark(name)
    ]
    inside = tokens[phrase.first : phrase.last]
    plain = all(
        token.tag[:2] not in ("NN", "CD")
        or token.tag.startswith("NNP")
        or token.lemma in AREAS
        or token.lemma in kinds()
        for token in inside
    )
    towns = [name for name in found if not is_country(name)]
    return next(iter(towns or found), None) if plain else None


def landmark(name: NameSlot) -> bool:
    """Return whether a name is a landmark's and no town's: "Mill Bridge"."""
    return kinds().get(name.text.split()[-1].lower()) is not None


def is_country(slot: NameSlot) -> bool:
    """Return whether a place is a country and not a town that stands for one."""
    known = look_up(slot.text)
    return known is not None and known.kind == "country"


def one_town(x: NameSlot, y: NameSlot) -> bool:
    """Return whether two towns are one, or one may lie in the other."""
    mine, theirs = words_of(x), words_of(y)
    if mine <= theirs or theirs <= mine or same_place(x.text, y.text) > 0:
        return True
    if bool(mine & FEATURES) != bool(theirs & FEATURES):
        # "off Uster" and "on Lake Uri" may be one place
        return True
    return x.key is not None and x.key == y.key


def words_of(name: NameSlot) -> frozenset[str]:
    """Return the words of a name in lower case, the parts of compounds too."""
    return frozenset(re.split(r"[\W_]+", fold(name.text)))


def exclude(x: Site, y: Site) -> bool:
    """Return whether an event cannot have been at both sites.

    Two landmarks of kinds that do not hold each other, in one town or in towns
    that are not told apart.
    """
    if not (x.kind and y.kind and x.exact and y.exact) or x.kind == y.kind:
        return False
    if x.kind in PARTS or y.kind in PARTS:
        parted = x.kind in PARTS and y.kind in PARTS
        return parted and frozenset((x.kind, y.kind)) not in WITHIN
    return frozenset((x.kind, y.kind)) not in TOGETHER
