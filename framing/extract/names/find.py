"""Find persons, places and organisations with their roles in a text.

The rules read capitalised runs of words, cut demonyms, roles and bodies off
them, judge what is left by the words around it, and let the whole document
decide about what stands alone. Precision goes before recall for persons.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from framing.extract.names.appositions import role_after
from framing.extract.names.pieces import pieces_of
from framing.extract.names.roles import ADDRESS, Role, roles_before
from framing.extract.names.words import read_words
from framing.extract.roles.read import kind_of, read_role
from framing.extract.roles.words import PLURAL_HEADS, RANK
from framing.model.slot import NameSlot, Office
from framing.model.span import Span
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.names.piece import Piece
    from framing.extract.names.words import Word

TITLES = word_set(
    "dr prof professor pope ayatollah archbishop bishop cardinal rabbi imam"
)
"""Words of address that tell what somebody is."""
HOME_LEAST = 2
"""A country mentioned less often is nobody's home."""
COUNTERPART_REACH = 45
"""Words back to the person whose counterpart somebody is."""
HOME_SHARE = 0.5
"""Share of an article's mentions of countries that makes one its home."""


def find_names(text: str) -> tuple[NameSlot, ...]:
    """Return the names of a whole article in text order.

    Line breaks end names. Demonyms and countries are slots of their own, also
    inside the name of a body or a role ("Armenian" in "Armenian Foreign
    Ministry"); no other slots overlap.

    >>> for name in find_names("In Oslo, Norwegian Trade Minister Kari Lund spoke."):
    ...     print(name.kind, name.text, name.role, name.key, sep=" | ")
    place | Oslo | None | None
    other | Norwegian | None | country:NO
    person | Kari Lund | Norwegian Trade Minister | None
    """
    words = read_words(text)
    pieces = pieces_of(words)
    home = home_country(pieces)
    slots: list[NameSlot] = []
    shared: tuple[Piece, Said] | None = None
    for piece in pieces:
        said: Said | None = None
        if piece.kind == "person":
            roles = _roles_of(words, piece)
            if roles:
                role = roles[0]
                said = _said(text, words, role, home)
                rest = [_said(text, words, x, home) for x in roles[1:]]
                said = replace(said, more=tuple((x.span, x.office) for x in rest))
                shared = (piece, said) if _plural(words, role) else None
            elif shared and _listed(words, shared[0], piece):
                said = shared[1]
                shared = (piece, said)
        slots.append(_slot(text, piece, said))
    return tuple(sorted(slots, key=lambda slot: (slot.start, -slot.end)))


@dataclass(frozen=True, slots=True)
class Said:
    """A role as it stands in a text, and the office that it means."""

    span: Span
    office: Office
    more: tuple[tuple[Span, Office], ...] = ()


def _said(text: str, words: Sequence[Word], role: Role, home: str | None) -> Said:
    """Read the words of a role as an office."""
    span = Span(words[role.first].start, words[role.last - 1].end)
    office = read_role(text[span.start : span.end], home)
    if office.title == "counterpart":
        office = _counterpart(words, role, office, text)
    return Said(span, office)


def _slot(text: str, piece: Piece, said: Said | None) -> NameSlot:
    """Return a name as a slot with its role."""
    start, end = piece.start, piece.end
    name = NameSlot(start, end, text[start:end], piece.kind, key=piece.key)
    if said is None:
        return name
    role = text[said.span.start : said.span.end]
    return replace(
        name, role=role, role_span=said.span, office=said.office, more=said.more
    )


def _roles_of(words: Sequence[Word], piece: Piece) -> list[Role]:
    """Return the roles beside a person's name, the most specific first."""
    candidates = roles_before(words, piece.first)
    after = role_after(words, piece.last)
    if after is not None:
        candidates.append(after)
    told = [role for role in candidates if _weight(words, role)[0]]
    if told:
        order = sorted(told, key=lambda role: _weight(words, role), reverse=True)
        return [_trimmed(words, role) for role in order]
    title = _title(words, piece)
    return [] if title is None else [title]


def _title(words: Sequence[Word], piece: Piece) -> Role | None:
    """Return the title before a name that has no other role: "Dr", "Pope"."""
    at = piece.first - 1
    if at < 0 or words[piece.first].gap not in (" ", ". ", "\u00a0"):
        return None
    titled = words[at].capital and words[at].lower in TITLES
    return Role(at, piece.first, 1) if titled else None


def _trimmed(words: Sequence[Word], role: Role) -> Role:
    """Return a role without the words of address at its ends."""
    first, last = role.first, role.last
    while last > first + 1 and words[last - 1].lower in ADDRESS:
        last -= 1
    while first + 1 < last and words[first].lower in ADDRESS:
        first += 1
    return Role(first, last, role.strength)


def _weight(words: Sequence[Word], role: Role) -> tuple[int, int, int]:
    """Rank an office over a calling over a military rank over an address."""
    said = " ".join(word.text for word in words[role.first : role.last])
    kind = kind_of(read_role(said))
    order = {"state": 5, "command": 5, "body": 5, "voice": 4, "kin": 3, "calling": 3}
    base = order.get(kind, {"rank": 2, "epithet": 2}.get(kind, 0))
    if role.strength == 1 and words[role.last - 1].lower not in RANK:
        base = min(base, 0)
    return base, role.strength, role.last - role.first


def _counterpart(words: Sequence[Word], role: Role, own: Office, text: str) -> Office:
    """Give a counterpart the office of the person named before."""
    first = max(0, role.first - COUNTERPART_REACH)
    for at in range(role.first, first, -1):
        for found in roles_before(words, at)[:1]:
            if found.strength < 2:
                continue
            said = text[words[found.first].start : words[found.last - 1].end]
            office = read_role(said)
            if kind_of(office) in ("state", "command", "voice"):
                return Office(office.title, own.of, office.former, office.deputy)
    return own


def _plural(words: Sequence[Word], role: Role) -> bool:
    """Return whether a role is shared by the names that follow."""
    return any(word.lower in PLURAL_HEADS for word in words[role.first : role.last])


def _listed(words: Sequence[Word], before: Piece, piece: Piece) -> bool:
    """Return whether two names stand in one list, past brackets at most."""
    between = words[before.last : piece.first]
    if any(word.initial for word in between) or len(between) > 4:
        return False
    marks = "".join(word.gap for word in between) + words[piece.first].gap
    inside = [word.lower for word in between if "(" not in marks]
    return ("," in marks or "and" in inside) and all(w == "and" for w in inside)


def home_country(pieces: Sequence[Piece]) -> str | None:
    """Return the country that an article speaks of when it names none.

    The first place of a dateline counts for three mentions; a country is the
    home only when at least half of all mentions are its own.
    """
    counts: dict[str, int] = {}
    for piece in pieces:
        if piece.country:
            counts[piece.country] = counts.get(piece.country, 0) + piece.weight
    total = sum(counts.values())
    if not total:
        return None
    best = min(counts, key=lambda key: (-counts[key], key))
    enough = max(HOME_LEAST, HOME_SHARE * total)
    return best if counts[best] >= enough else None
