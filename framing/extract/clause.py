"""A clause: a verb group with its stretch of tokens and its arguments."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.extract.phrases import NounPhrase

AUXILIARIES = frozenset(("be", "have", "do"))
SUBORDINATORS = frozenset(
    "after before when while since because although though if unless until as "
    "whereas once so".split()
)
RELATIVES = frozenset("who which that whom whose where".split())
COORDINATORS = frozenset("and but or nor yet".split())
STOPS = frozenset((",", ";", ":", "–", "—", "--", "(", ")", '"', "“", "”", "``", "''"))
REPORTING = frozenset(
    "say tell announce report claim state add note stress affirm declare believe "
    "think confirm deny insist explain recall estimate indicate mention consider "
    "argue warn reveal suggest acknowledge admit maintain assert".split()
)
STEERING = frozenset(
    "allow permit let order ask tell force urge want invite help enable compel "
    "authorise authorize instruct persuade oblige cause lead get encourage warn "
    "direct summon commission appoint elect expect require train teach pay send "
    "hire push press beg inspire prompt drive pressure bribe nominate task advise "
    "remind recruit empower convince command".split()
)
"""Verbs whose object does what follows: "allowed a team to enter"."""
ACCUSING = frozenset(
    "accuse suspect convict prevent stop keep charge blame acquit deter ban bar "
    "discourage dissuade clear".split()
)
"""Verbs whose object does the gerund that follows: "accused them of spying"."""
PARTS = frozenset(("down", "up", "off", "out", "away"))
PHRASAL = frozenset(
    "shoot blow take bring break call set pull put knock burn cut pick turn throw "
    "shut gun hunt lock round carry tear dig rule".split()
)
"""Verbs that make one with such a word: "shot down the plane"."""
MAX_OPENING = 8
"""Tokens of a phrase that can open a clause before its subject."""
NOUNS = ("NN", "NNS", "JJ")
TIMES = frozenset(
    "day week month year night morning evening afternoon dawn noon midnight hour "
    "today yesterday tomorrow tonight monday tuesday wednesday thursday friday "
    "saturday sunday january february march april may june july august september "
    "october november december spring summer autumn fall winter decade century "
    "minute moment time dusk weekend meanwhile".split()
)
PARTICIPIAL = frozenset(
    "strike retreat flee protest advance march depart arrive visit wait return "
    "survive sleep travel rule oppose warn".split()
)
"""Verbs whose "-ing" form behind a preposition describes: "on striking miners"."""
UNCHANGED = frozenset("set put cut hit let shut cast cost".split())
"""Verbs whose past tense is their plain form."""
UNPASSIVE = frozenset(
    "die come go arrive fall rise happen occur live sit stand lie sleep grow "
    "appear remain work look vote march walk run flee escape".split()
)
"""Verbs without a passive: "men died in fires lit ..." is no participle."""
NAMING = frozenset(("call", "name", "dub", "title", "nickname", "know"))
"""Verbs whose participle after a noun gives its name: "a boat called Ida"."""
PREDICATE_TAGS = ("NN", "PR", "RB", "JJ", "CD", "VBD", ",")
"""Tags of the words that a past tense can follow."""
OBJECT_STARTS = frozenset(("DT", "PDT", "PRP$", "PRP", "NNP", "CD", "JJS", "NNS"))


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb group as token indices: first to last (inclusive) and main verb."""

    first: int
    last: int
    main: int
    finite: bool
    passive: bool


@dataclass(slots=True)
class Clause:
    """A predicate with its stretch of tokens (`first` to `last`, exclusive).

    `link` is the word that ties it to the clause before ("after", "which",
    "and"), empty for a main clause; `host` the index of that clause.
    `subject` and `object` are phrases as the words stand; in a passive the
    subject is the patient and `by` the agent.
    """

    verb: Verb | None
    first: int
    last: int
    link: str = ""
    host: int | None = None
    subject: NounPhrase | None = None
    object: NounPhrase | None = None
    by: NounPhrase | None = None
    phrases: tuple[NounPhrase, ...] = field(default=())
