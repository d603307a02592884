"""The noun that a number counts, found without a tagger.

After a number above one comes a noun phrase whose head is the first plural
word; what stands between is an adjective, left out of the noun, or a noun
that belongs to it ("crew members", "warning shots").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from framing.text.wordlist import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

_STOP = frozenset(
    listed(
        """
        suffered escaped received sustained required remained needed joined attended
        opposed refused crossed demanded claimed opened survived appeared returned
        a about above across after against ago all along already also although am among
        an and are around as at away back be became because been before behind being
        below beside between but by came can could did do does down due during each
        either even every fell for from gave go got had has have he her here him his how
        however i if in including inside into is it its just last left lost made may me
        meanwhile might must my near next no nor not now of off on once one only onto or
        our out outside over per put ran reported rose said saw says she should since so
        some still such than that the their them then there these they this those though
        through throughout till to together took too toward towards under until up upon
        us via was we went were what when where which while who whom whose why will with
        within won without would yet you your died die flee fled vote voted according
        amid despite plus versus later earlier before apart today yesterday tomorrow
        when one two three four five six seven eight nine ten eleven twelve monday
        tuesday wednesday thursday friday saturday sunday
        """
    )
)
_IRREGULAR = frozenset(
    listed(
        """
        people men women children police troops personnel crew aircraft feet teeth sheep
        fish cattle livestock deer data media staff folk kin oxen geese mice lives wives
        knives leaves halves corps series species
        """
    )
)
STATES = frozenset(
    listed(
        """
        dead wounded injured missing killed hurt others displaced homeless detained
        arrested casualties more
        """
    )
)
"""Words that stand for the people they describe: "112 dead", "412 others"."""
_NOT_PLURAL = frozenset(
    listed(
        """
        debris tennis paris iris chassis basis was is has as us this its his yes less
        plus across previous various numerous serious famous religious dangerous
        mysterious suspicious precious obvious anxious illustrious enormous autonomous
        indigenous towards overseas besides perhaps always sometimes versus thus
        """
    )
)
_ADJECTIVE = frozenset(
    listed(
        """
        paid unpaid new old young large small big great other more additional further
        foreign local senior junior male female main key top full separate different
        similar same such key heavy light long short high low deep wide major minor
        strong weak free open closed private public common rare extra fellow former
        current recent late early own entire whole consecutive straight good bad poor
        rich brave fresh dead wild human pro-government hard fleeing surviving remaining
        missing visiting leading existing living serving outstanding participating
        neighbouring neighboring northern southern eastern western north south east west
        red white black green blue very most least nearby unarmed innocent alleged
        suspected
        """
    )
)
_ADJECTIVE_END = (
    "ed",
    "al",
    "ic",
    "ous",
    "ive",
    "ful",
    "less",
    "ian",
    "ese",
    "ish",
    "able",
    "ible",
    "ary",
    "ern",
    "ent",
    "ant",
    "ly",
    "est",
)
_NOUN_ANYWAY = frozenset(
    listed(
        """
        president student parent patient agent client accident incident resident tent
        government apartment element document parliament settlement regiment department
        tank plant infant restaurant hospital animal general official arsenal journal
        vessel civilian politician physician musician clinic traffic fabric picnic
        family army ally belly reply supply forest harvest guest protest chest nest
        request signal rival festival terminal capital hotel militant migrant
        participant occupant lieutenant sergeant defendant seed weed bed shed table
        cable vegetable missile library salary secretary military detective executive
        native relative motive republic topic tropic mechanic critic medic comic
        """
    )
)
_PLURAL_MODIFIER = frozenset(
    listed(
        """
        arms sports sales weapons drugs rights customs goods systems communications
        operations affairs services jobs crew police staff aircraft fish cattle
        livestock media data women news
        """
    )
)
"""Plural words that may stand before the noun: "arms dealers", "crew members"."""
_WORD = re.compile(
    r"(?:[^\S\n]{1,2}|\n)((?:\d+(?:\.\d+)?-)?[^\W\d_]+(?:[-’'][^\W\d_]+)*)"
)
MAX_WORDS = 6
"""How many words after a number may lead to the noun that it counts."""


class Counted(NamedTuple):
    """What a number counts, in lower case, and where the words end."""

    noun: str
    end: int


def counted(text: str, start: int, *, plural: bool) -> Counted | None:
    """Return the noun phrase that a number ending at `start` counts.

    >>> counted("nine crew members of the boat", 4, plural=True)
    Counted(noun='crew members', end=17)
    >>> counted("31 Colombian sailors were hurt", 2, plural=True)
    Counted(noun='sailors', end=20)
    >>> counted("61 by Wednesday", 2, plural=True) is None
    True
    """
    nouns: list[str] = []
    found, broken = None, False
    for match in _words(text, start):
        word, lower = match[1], match[1].lower()
        if nouns and found is not None and nouns[-1] not in _PLURAL_MODIFIER:
            break
        if lower[0].isdigit():
            broken = True
        elif is_plural(lower) and not _names_the_next(text, match):
            nouns.append(_bare(lower))
            found = Counted(" ".join(nouns), match.start(1) + len(_bare(word)))
        elif found is not None:
            break
        elif lower in STATES and lower != "more":
            found = _state(text, match)
            if found is not None:
                break
        elif not _is_adjective(word):
            if not plural:
                return None if lower.endswith("ing") else _singular(text, match)
            nouns.append(lower)
    return Counted(found.noun, start) if found is not None and broken else found


def _words(text: str, start: int) -> Iterator[re.Match[str]]:
    """Yield the words from `start` on, up to one that no noun phrase holds."""
    place = start
    for _ in range(MAX_WORDS):
        match = _WORD.match(text, place)
        if match is None or (match[1].lower() in _STOP and match[1] != "US"):
            return
        yield match
        place = match.end()


def _names_the_next(text: str, match: re.Match[str]) -> bool:
    """Return whether a capital word in -s names the noun after it: Hamas fighters."""
    follower = _WORD.match(text, match.end())
    if not match[1][0].isupper() or follower is None:
        return False
    return follower[1][0].islower() and is_plural(follower[1])


def _bare(word: str) -> str:
    """Return a word without its possessive mark."""
    return re.split(r"['’]", word)[0]


def _state(text: str, match: re.Match[str]) -> Counted | None:
    """Return "dead" in "112 dead", unless a noun follows: "12 dead soldiers"."""
    follower = _WORD.match(text, match.end())
    if follower is not None and is_plural(follower[1].lower()):
        return None
    return Counted(match[1].lower(), match.end())


def _singular(text: str, match: re.Match[str]) -> Counted:
    """Return the one or two nouns of a single thing: "person", "crew member"."""
    follower = _WORD.match(text, match.end())
    first = match[1].lower()
    if first in _COMPOUND and follower is not None and follower[1].lower() not in _STOP:
        return Counted(f"{first} {follower[1].lower()}", follower.end())
    return Counted(_bare(first), match.start(1) + len(_bare(match[1])))


_COMPOUND = frozenset(listed("crew police army navy air fishing patrol staff family"))


def is_plural(word: str) -> bool:
    """Return whether a word in lower case looks like a plural noun.

    >>> [w for w in ("patients", "fishermen", "crisis", "class") if is_plural(w)]
    ['patients', 'fishermen']
    """
    word = _bare(word)
    if word in _IRREGULAR or (word.endswith(("men", "people")) and len(word) > 4):
        return word not in ("specimen", "regimen", "omen", "abdomen")
    if word in ("chinese", "japanese", "vietnamese", "portuguese", "lebanese"):
        return False
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "sis", "ous"))
        and word not in _NOT_PLURAL
    )


def _is_adjective(word: str) -> bool:
    """Return whether a word before a noun only describes it."""
    lower = word.lower()
    if word[0].isupper() or lower in _ADJECTIVE or "-" in lower:
        return True
    return lower.endswith(_ADJECTIVE_END) and lower not in _NOUN_ANYWAY
