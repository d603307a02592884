"""One entity for each person, place and body over all articles of a story.

Within an article a short form joins the full name that it alone can stand
for; over articles, names join when they are one name or its variants. Two
names that one article tells apart never become one entity.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from framing.align.clusters import Cluster, Named, join
from framing.align.name_distance import compare_names
from framing.align.name_words import heavy, name_words
from framing.align.same_person import offices, same_person
from framing.align.same_place import same_place
from framing.extract.places import country_names
from framing.extract.roles.opposition import compare_offices
from framing.extract.roles.read import kind_of
from framing.model.claim import Entity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from framing.model.slot import NameSlot
    from framing.model.story import Reading


MOST_WORDS = 4
"""Words of the longest name of which a respelling is looked for."""


def merge_names(readings: Sequence[Reading]) -> tuple[Entity, ...]:
    """Return the entities of a story in the order of their first mention.

    Keys are "country:AZ", or the kind and the folded name
    ("person:jeyhun bayramov"); they depend on no order of articles beyond
    that of equal names.
    """
    countries: dict[str, Cluster] = {}
    parts: dict[str, list[Cluster]] = {"person": [], "place": [], "organisation": []}
    known = _full_persons(readings)
    for reading in readings:
        article = reading.article.id
        loose: list[NameSlot] = []
        surnames = _lone_surnames(reading)
        for slot in reading.names:
            if slot.key is None:
                told = slot.kind == "other" and (
                    name_words(slot.text) in known
                    or _ends_in(slot, surnames)
                    or _respelt(slot, known)
                )
                loose.append(replace(slot, kind="person") if told else slot)
                continue
            whole = countries.setdefault(slot.key, Cluster("place"))
            whole.mentions.append((article, slot))
        parts["person"] += _persons_of(article, loose)
        parts["place"] += _equals_of(article, loose, ("place", "other"))
        parts["organisation"] += _bodies_of(article, loose, reading.article.text)
    persons = _join_persons(parts["person"])
    places = _join_places(parts["place"])
    bodies = _join_bodies(parts["organisation"])
    made = [_country(key, whole) for key, whole in countries.items()]
    taken: set[str] = set()
    for whole in (*persons, *places, *bodies):
        made.append(_entity(whole, taken))
    return tuple(sorted(made, key=lambda entity: _first(readings, entity)))


def entity_index(entities: Iterable[Entity]) -> dict[tuple[str, int, int], str]:
    """Return the key of the entity that each mention names.

    A mention is its article's id and its span.
    """
    return {
        (article, slot.start, slot.end): entity.key
        for entity in entities
        for article, slot in entity.mentions
    }


def _full_persons(readings: Sequence[Reading]) -> set[tuple[str, ...]]:
    """Return the full names of persons in any article.

    Where one article shows that a name is a person's, it is one in all.
    """
    surfaces = {
        slot.text
        for reading in readings
        for slot in reading.names
        if slot.kind == "person"
    }
    return {words for words in map(name_words, surfaces) if len(words) > 1}


def _lone_surnames(reading: Reading) -> set[str]:
    """Return the surnames that an article gives persons without a given name."""
    persons = [name_words(x.text) for x in reading.names if x.kind == "person"]
    return {words[0] for words in persons if len(words) == 1}


def _ends_in(slot: NameSlot, surnames: set[str]) -> bool:
    """Return whether a name of two or three words ends in a person's surname.

    "Octavio Brandon" is a person where the article goes on with "Mr Brandon".
    """
    words = name_words(slot.text)
    return 1 < len(words) < 4 and words[-1] in surnames


def _respelt(slot: NameSlot, known: Iterable[tuple[str, ...]]) -> bool:
    """Return whether a name of two words or more respells a person's full name.

    A page that garbles a name ("Parmod Vel-Tarov") garbles the given name,
    too, by which it would be known as one.
    """
    words = heavy(name_words(slot.text))
    if not 1 < len(words) <= MOST_WORDS:
        return False
    names = (" ".join(full) for full in known if len(heavy(full)) > 1)
    return any(compare_names(slot.text, name).verdict == "variant" for name in names)


def _first(readings: Sequence[Reading], entity: Entity) -> tuple[int, int, str]:
    """Return where an entity is first named."""
    order = {reading.article.id: at for at, reading in enumerate(readings)}
    at, start = min((order[a], slot.start) for a, slot in entity.mentions)
    return at, start, entity.key


def _country(key: str, whole: Cluster) -> Entity:
    """Return the entity of a country."""
    name = country_names().get(key, whole.name)
    return Entity(key, "place", name, tuple(whole.mentions))


def _entity(whole: Cluster, taken: set[str]) -> Entity:
    """Return a cluster as an entity under a key that is not taken."""
    name = whole.shown
    key = f"{whole.kind}:{' '.join(name_words(name)) or name.casefold()}"
    number, free = 2, key
    while free in taken:
        free, number = f"{key} {number}", number + 1
    taken.add(free)
    return Entity(free, whole.kind, name, tuple(whole.mentions))


def _persons_of(article: str, slots: Sequence[NameSlot]) -> list[Cluster]:
    """Group the persons of one article; a short form joins the only full one."""
    persons = [slot for slot in slots if slot.kind == "person"]
    full: list[Cluster] = []
    order = sorted(persons, key=lambda s: (-len(heavy(name_words(s.text))), s.start))
    for slot in order:
        same = [
            c
            for c in full
            if compare_names(c.name, slot.text).verdict == "same"
            and not _another(c, slot)
        ]
        if len(same) == 1:
            same[0].mentions.append((article, slot))
        elif not same:
            full.append(Cluster("person", [(article, slot)]))
        else:
            exact = [c for c in same if _folded(c.name) == _folded(slot.text)]
            near = exact or [_nearest(same, slot)]
            near[0].mentions.append((article, slot))
    for whole in full:
        whole.mentions.sort(key=lambda mention: mention[1].start)
    return full


def _another(whole: Cluster, slot: NameSlot) -> bool:
    """Return whether a lone surname with an office is a relative's.

    "President Orban" in an article that names Maria Orban without an office
    is somebody else.
    """
    if len(heavy(name_words(slot.text))) > 1 or slot.office is None:
        return False
    if slot.office.former:
        return False
    if len(heavy(name_words(whole.name))) == 1 or kind_of(slot.office) != "state":
        return False
    known = offices(whole)
    verdicts = {compare_offices(slot.office, office).verdict for office in known}
    return not verdicts & {"same", "vaguer"}


def _nearest(clusters: Sequence[Cluster], slot: NameSlot) -> Cluster:
    """Return the cluster last named before a mention that could be several."""

    def distance(cluster: Cluster) -> tuple[bool, int]:
        starts = [s.start for _, s in cluster.mentions if s.start < slot.start]
        return not starts, slot.start - max(starts, default=0)

    return min(clusters, key=distance)


def _folded(name: str) -> tuple[str, ...]:
    """Return what identifies a name but for marks, breaks and order."""
    return tuple(sorted(name_words(name)))


def _equals_of(
    article: str, slots: Sequence[NameSlot], kinds: tuple[str, ...]
) -> list[Cluster]:
    """Group the equal names of some kinds in one article."""
    found: dict[str, Cluster] = {}
    for slot in slots:
        if slot.kind in kinds:
            key = "".join(name_words(slot.text))
            whole = found.setdefault(key, Cluster("other"))
            whole.mentions.append((article, slot))
            if slot.kind == kinds[0]:
                whole.kind = slot.kind
    return list(found.values())


def _bodies_of(article: str, slots: Sequence[NameSlot], text: str) -> list[Cluster]:
    """Group the bodies of one article; "(SHDA)" joins the name before it."""
    found = _equals_of(article, slots, ("organisation",))
    full = [c for c in found if " " in c.name]
    for short in [c for c in found if c.name.isupper() and " " not in c.name]:
        for whole in full:
            if _defines(whole, short, text) or _initials(whole.name) == short.name:
                whole.mentions = sorted(
                    whole.mentions + short.mentions, key=lambda m: m[1].start
                )
                found.remove(short)
                break
    return found


def _defines(whole: Cluster, short: Cluster, text: str) -> bool:
    """Return whether the short form stands in brackets behind the full one."""
    ends = {slot.end for _, slot in whole.mentions}
    starts = [slot.start for _, slot in short.mentions]
    return any(s - 2 in ends and text[s - 2 : s] == " (" for s in starts)


def _initials(name: str) -> str:
    """Return the capitals that begin a name's words.

    >>> _initials("Shan Hills Defence Army"), _initials("Bank of the East")
    ('SHDA', 'BE')
    """
    return "".join(w[0] for w in re.split(r"[\s-]+", name) if w[:1].isupper())


def _join_persons(clusters: list[Cluster]) -> list[Cluster]:
    """Join the persons of several articles."""
    clusters = _fused(clusters, 2)
    pairs = _scored(clusters, same_person)
    single = [len(heavy(name_words(cluster.name))) == 1 for cluster in clusters]
    pairs = [p for p in pairs if not _ambiguous(p, pairs, single, clusters)]
    join(pairs, clusters)
    return [cluster for cluster in clusters if cluster.mentions]


def _fused(clusters: list[Cluster], least: int) -> list[Cluster]:
    """Join the clusters of several articles whose names are equal.

    Only names of `least` words or more are joined so: a lone surname can be
    anybody's.
    """
    found: dict[str, Cluster] = {}
    out: list[Cluster] = []
    for cluster in clusters:
        words = name_words(cluster.name)
        key = "".join(words)
        held = found.get(key)
        if held is None or len(words) < least or held.articles & cluster.articles:
            found.setdefault(key, cluster)
            out.append(cluster)
            continue
        held.mentions += cluster.mentions
        if held.kind == "other":
            held.kind = cluster.kind
    return out


def _scored(
    clusters: list[Cluster], likeness: Callable[[Named, Named], float]
) -> list[tuple[float, int, int]]:
    """Return the pairs of clusters of different articles that are somewhat alike."""
    named = [Named(c.name, c.articles, c) for c in clusters]
    found: list[tuple[float, int, int]] = []
    for (left, a), (right, b) in combinations(enumerate(named), 2):
        score = 0.0 if a.articles & b.articles else likeness(a, b)
        if score:
            found.append((score, left, right))
    return found


def _ambiguous(
    pair: tuple[float, int, int],
    pairs: list[tuple[float, int, int]],
    single: list[bool],
    clusters: list[Cluster],
) -> bool:
    """Return whether a lone surname could be two persons of another article."""
    score, left, right = pair
    for own, other in ((left, right), (right, left)):
        if not single[own]:
            continue
        for rival_score, a, b in pairs:
            rival = b if a == own else a if b == own else None
            if rival is None or rival == other or rival_score < score:
                continue
            if clusters[rival].articles & clusters[other].articles:
                return True
    return False


def _join_places(clusters: list[Cluster]) -> list[Cluster]:
    """Join the places of several articles; what stays unclear is dropped."""
    clusters = _fused(clusters, 1)
    join(_scored(clusters, _one_place), clusters)
    return [c for c in clusters if c.mentions and c.kind == "place"]


def _one_place(a: Named, b: Named) -> float:
    """Return how sure it is that two clusters are one place, 0 when not."""
    known = "place" in (a.cluster.kind, b.cluster.kind)
    return same_place(a.name, b.name) if known else 0.0


def _join_bodies(clusters: list[Cluster]) -> list[Cluster]:
    """Join equal bodies and abbreviations of several articles."""
    clusters = _fused(clusters, 1)
    join(_scored(clusters, _same_body), clusters)
    return [cluster for cluster in clusters if cluster.mentions]


def _same_body(a: Named, b: Named) -> bool:
    """Return whether two bodies have one name or its abbreviation."""
    one, two = a.name, b.name
    if "".join(heavy(name_words(one))) == "".join(heavy(name_words(two))):
        return True
    shorts = [name.isupper() and " " not in name for name in (one, two)]
    if shorts == [True, False]:
        return _initials(two) == one
    if shorts == [False, True]:
        return _initials(one) == two
    return False
