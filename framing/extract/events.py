"""Events: the words of a clause that show a class of the thesaurus."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from framing.extract.thesaurus import EventClass, events
from framing.text.lemmas import lemma as verb_lemma

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model.span import Token

GAP_TAGS = frozenset(
    "DT PRP PRP$ JJ JJR JJS RB RBR IN CD POS TO NNP NNPS VBN VBG CC VBP VBD VBZ "
    "MD".split()
)
NOUN_TAGS = frozenset(("NN", "NNS"))
PARTICLES = frozenset(
    "out up off down over back away ashore alive apart alight ablaze in from offline "
    "first".split()
)
"""Words that may stand far behind their verb: "pulled the three climbers out"."""
NEGATORS = frozenset(("not", "n't", "never", "no"))
"""Words that no phrase may skip: "found not guilty" is not "found guilty"."""
FINITE = frozenset(("VBD", "VBP", "VBZ"))
LINKING = frozenset("be have do get remain stay become grow".split())
"""Verbs that a phrase may skip: "relations have been tense", not "the government
believes that prices fall"."""
MAX_GAP = 3
MAX_NOUN_GAP = 8
MAX_MOVED_GAP = 5
"""Words before a particle: "pulled the climber Jana Holt out"."""

STARTS = frozenset(
    "begin start commence launch initiate open erupt unleash trigger spark break "
    "flare outbreak onset start beginning rekindle ignite originate".split()
)
ENDS = frozenset(
    "end stop halt conclude finish cease terminate finalise finalize end".split()
)
CONTINUES = frozenset("continue remain persist stay drag".split())
OPENERS = frozenset("open break set launch".split())
"""Words of beginning that mean no beginning in a phrase: "opened fire"."""
RESUMES = frozenset("resume restart renew".split())
INTO_FORCE = frozenset(
    (("take", "effect"), ("into", "force"), ("into", "effect"), ("with", "effect"))
)
"""Words with which a measure begins."""
ENTERING = frozenset("take come assume swear".split())
"""Verbs that begin the state their phrase names."""
OFFICES = frozenset("office power presidency helm in".split())
ASPECTUAL = {
    **dict.fromkeys(STARTS, "start"),
    **dict.fromkeys(ENDS, "end"),
    **dict.fromkeys(RESUMES, "resume"),
    **dict.fromkeys(CONTINUES, "continue"),
}


BLAZES = frozenset(("burned", "contained", "raging", "present"))
"""Classes whose phrases begin with the noun "fire"."""
BRIGADES = frozenset(
    "chief brigade department service crew engine truck station marshal alarm drill "
    "fighter safety extinguisher escape hydrant".split()
)
"""Nouns before which "fire" is no event."""
EVENTFUL = frozenset(
    "attempt toll operation agreement deal process talk accord treaty campaign bid "
    "call order charge case plot plan sentence warning alert statement pact "
    "document victim death wave spree rate figure".split()
)
"""Nouns that tell of an event themselves when another names its kind."""


@dataclass(frozen=True, slots=True)
class Event:
    """An event class shown by the tokens `first` to `last` (exclusive).

    `aspect` is "start", "end", "resume", "continue" or "" for the event as a whole;
    `by_verb` is true when a verb or verb phrase shows it.
    """

    id: str
    first: int
    last: int
    aspect: str = ""
    by_verb: bool = True

    @property
    def name(self) -> str:
        """The class with its aspect, as reports show it: "conflict-start"."""
        return f"{self.id}-{self.aspect}" if self.aspect else self.id


@cache
def index() -> tuple[
    dict[str, list[EventClass]],
    dict[str, list[EventClass]],
    dict[str, list[tuple[tuple[str, ...], EventClass]]],
]:
    """Index the classes by verb lemma, noun lemma and first word of a phrase."""
    verbs: dict[str, list[EventClass]] = {}
    nouns: dict[str, list[EventClass]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], EventClass]]] = {}
    for known in events().values():
        for lemma in known.verbs:
            verbs.setdefault(lemma, []).append(known)
        for lemma in known.nouns:
            nouns.setdefault(lemma, []).append(known)
        for phrase in known.phrases:
            phrases.setdefault(phrase[0], []).append((phrase, known))
    return verbs, nouns, phrases


def find_events(
    tokens: Sequence[Token], first: int, last: int, context: frozenset[str]
) -> tuple[Event, ...]:
    """Return the events shown between two token indices, phrases first.

    `context` holds the lemmas that may satisfy a class's `near`, those of the
    sentence. Each class is given once, at its first trigger.
    """
    found: list[Event] = []
    for at in range(first, last):
        found.extend(triggers(tokens, at, last, context))
    found.sort(key=lambda e: (e.first - e.last, not e.by_verb, e.first))
    out: dict[str, Event] = {}
    for event in found:
        covered = any(
            e.first <= event.first and event.last <= e.last and e.last - e.first > 1
            and event.last - event.first < e.last - e.first
            for e in out.values()
        )  # fmt: skip
        if not covered:
            out.setdefault(event.id, event)
    kept = list(out.values())
    told = {at for e in kept if e.last - e.first > 1 for at in range(e.first, e.last)}
    aspect = aspect_of(tokens, first, last, frozenset(told))
    if aspect:
        # "the outbreak of the war" tells of a war, not of a disease
        own = [e for e in kept if not aspectual(tokens, e)]
        kept = own or kept
    return tuple(with_aspect(event, aspect or entered(tokens, event)) for event in kept)


def aspectual(tokens: Sequence[Token], event: Event) -> bool:
    """Return whether an event is shown by a word of beginning or ending alone.

    A verb of resuming tells what it does: "was restarted after a shutdown".
    """
    alone = event.last - event.first == 1
    lemma = tokens[event.first].lemma
    return alone and lemma in ASPECTUAL and not (event.by_verb and lemma in RESUMES)


def triggers(
    tokens: Sequence[Token], at: int, last: int, context: frozenset[str]
) -> Iterator[Event]:
    """Yield the events whose trigger begins at a token."""
    verbs, nouns, phrases = index()
    token = tokens[at]
    lemma, tag = token.lemma, token.tag
    if lemma == "fire" and at + 1 < len(tokens) and tokens[at + 1].lemma in BRIGADES:
        return
    # the "down" of "shot down the plane" is no verb of its own
    particle = lemma == "down" and not tag.startswith("VB")
    opening = () if particle else phrases.get(lemma, ())
    for phrase, known in opening:
        if lemma == "fire" and not tag.startswith("VB") and known.id not in BLAZES:
            # "the fire at the hotel" shoots at nothing
            continue
        if phrase in known.loose and not allowed(known, context, phrase[0]):
            continue
        end = match_phrase(tokens, at, len(tokens), phrase)
        if end is not None:
            yield Event(known.id, at, end, by_verb=tag.startswith("VB"))
    said = participle(tokens, at) or lemma
    if tag.startswith("VB") or said != lemma:
        for known in verbs.get(said, ()):
            if allowed(known, context, said):
                yield Event(known.id, at, at + 1, by_verb=tag.startswith("VB"))
    if names_event(tokens, at) and not modifies(tokens, at):
        for known in nouns.get(lemma, ()) or nouns.get(token.text.lower(), ()):
            if allowed(known, context, lemma):
                yield Event(known.id, at, at + 1, by_verb=False)


def participle(tokens: Sequence[Token], at: int) -> str | None:
    """Return the verb of a participle that the tagger took for an adjective.

    Only where it is said of a subject: "has not been detained".
    """
    token = tokens[at]
    if token.tag != "JJ" or not token.text.endswith("ed"):
        return None
    following = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    return None if following.startswith(("NN", "JJ")) else verb_lemma(token.text, "VBN")


def names_event(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a token can be a noun or an adjective that tells an event.

    The first word of a sentence may only look like a name: "Turnout was low".
    """
    tag = tokens[at].tag
    if at == 0 and tag == "NNP":
        return len(tokens) > 1 and not tokens[1].tag.startswith("NNP")
    return tag in NOUN_TAGS or tag.startswith("JJ")


def modifies(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a noun only says what kind of thing the next noun is.

    "a rescue team" rescues nobody; "a coup attempt" is a coup's.
    """
    if not tokens[at].tag.startswith("NN") or at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    return after.tag in ("NN", "NNS") and after.lemma not in EVENTFUL


def allowed(known: EventClass, context: frozenset[str], lemma: str) -> bool:
    """Return whether a word shows its class among the lemmas around it."""
    if not known.unless.isdisjoint(context):
        return False
    if not known.near or lemma in known.sure:
        return True
    return not known.near.isdisjoint(context - {lemma})


def match_phrase(
    tokens: Sequence[Token], at: int, last: int, phrase: tuple[str, ...]
) -> int | None:
    """Return the end of a phrase that begins at a token, None if it does not.

    Between its words at most three small words may stand; after a noun as
    many as it takes to reach its predicate ("relations … have been tense"),
    and nouns too before a particle ("brought the children out").
    """
    gap = MAX_NOUN_GAP if tokens[at].tag.startswith("NN") else MAX_GAP
    position = at + 1
    placed = located(tokens, at)
    for word in phrase[1:]:
        skipped = 0
        moves = word in PARTICLES and tokens[at].tag.startswith("VB")
        small = GAP_TAGS | NOUN_TAGS if moves or placed else GAP_TAGS
        gap = max(gap, MAX_MOVED_GAP) if moves else gap
        while position < last and not is_word(tokens[position], word):
            if skipped >= gap or not passes(tokens, position, small):
                return None
            skipped += tokens[position].tag != "CD"
            position += 1
        if position >= last:
            return None
        position += 1
    return position


def located(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a noun is followed by where it is: "the truce in the north"."""
    if not tokens[at].tag.startswith("NN") or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].text.lower() in ("in", "at", "on", "along")


def passes(tokens: Sequence[Token], at: int, small: frozenset[str]) -> bool:
    """Return whether a phrase may skip a token: a small word, or a modifier.

    "approved the water law" has the phrase "approve law".
    """
    if tokens[at].text.lower() in NEGATORS:
        return False
    noun = tokens[at].tag in NOUN_TAGS and at + 1 < len(tokens)
    if tokens[at].tag in FINITE and tokens[at].lemma not in LINKING:
        return False
    return tokens[at].tag in small or (noun and tokens[at + 1].tag in NOUN_TAGS)


def is_word(token: Token, word: str) -> bool:
    """Return whether a token has a lemma or is that very word."""
    return token.lemma == word or token.text.lower() == word


def aspect_of(
    tokens: Sequence[Token], first: int, last: int, told: frozenset[int] = frozenset()
) -> str:
    """Return whether the clause tells of a beginning, an end or a resumption.

    "broke out", "the outbreak of" and "tense since" are beginnings. `told` are
    tokens of phrases that mean something else: "opened fire", "call off strike".
    """
    for at in range(first, last):
        token = tokens[at]
        out = any(t.text.lower() == "out" for t in tokens[at + 1 : at + 2])
        if at in told and token.lemma in OPENERS and not out:
            continue
        if token.lemma == "break" and not out:
            continue
        if token.lemma == "open" and token.tag.startswith("JJ"):
            continue
        verbal = token.tag.startswith(("VB", "NN"))
        if verbal and token.lemma in ASPECTUAL:
            return ASPECTUAL[token.lemma]
    words = [t.text.lower() for t in tokens[first:last]]
    lemmas = [t.lemma for t in tokens[first:last]]
    in_force = any(pair in INTO_FORCE for pair in pairwise(lemmas))
    return "start" if "since" in words or in_force else ""


def entered(tokens: Sequence[Token], event: Event) -> str:
    """Return "start" for phrases that begin a state: "took office"."""
    begins = event.last - event.first > 1 and tokens[event.first].lemma in ENTERING
    office = tokens[event.last - 1].lemma in OFFICES
    return "start" if begins and office and event.by_verb else ""


def with_aspect(event: Event, aspect: str) -> Event:
    """Return the event with its aspect, where its class can have one."""
    if aspect and events()[event.id].lasts:
        return Event(event.id, event.first, event.last, aspect, event.by_verb)
    return event
