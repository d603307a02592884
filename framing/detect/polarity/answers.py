"""What an article answers to a question, and of what or whom.

An answer is fit to be held against another one if the outlet gives it as a fact:
no condition, no question, no wish, no duty.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from framing.align.arguments import argument
from framing.align.claims import build
from framing.align.scene import Scene, char_span
from framing.detect.pronouns import mentions, with_persons
from framing.extract.phrases import NounPhrase
from framing.extract.predicates import clauses
from framing.extract.stances import Asked, Shown, find_stances
from framing.limits import MAX_SENTENCES_ALIGNED
from framing.text.families import family

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from framing.extract.clause import Clause
    from framing.model.claim import Argument, Claim
    from framing.model.span import Token
    from framing.model.story import Story

OPEN_LINKS = frozenset("if unless whether until before once lest till".split())
"""Words that open a clause of which it is not said that it is so."""
MODALS = frozenset("may might could should would must can ca ought need".split())
FUTURE = frozenset(("will", "shall", "'ll", "wo", "’ll"))
PLANNING = frozenset("plan intend decide prepare vow set due agree resolve".split())
"""Verbs whose infinitive is to come true."""
DONE = frozenset("manage have begin start continue vote go come help".split())
"""Verbs whose infinitive came true."""
UNDONE = frozenset("fail refuse decline stop neglect forget unable omit".split())
OF_CHARGE = frozenset("of for from against about before until at over".split())
"""Words before a gerund that tell no deed: "accused of hiding it"."""
REACH = 3
"""Tokens behind a wording in which the thing may be named: "cover for the ship"."""
NOBODY = frozenset(("nobody", "none", "nothing", "no-one"))
DEED = "deed "
LEAST_DEED = 3
"""Letters from which the name of a deed tells more than a small verb."""
MINDS = frozenset(
    family(word)
    for word in (
        "interest concern surprise worry please care include follow relate pertain "
        "involve base regard find allege accuse"
    ).split()
)
"""Deeds that tell only how somebody is minded, what is thought or what belongs to what.

Who "found no wrongdoing" has found something."""
RECEIVING = frozenset("receive get obtain recover unload".split())
"""Verbs whose subject does nothing but have it done."""
PRONOUNS = frozenset("it they he she".split())
OWN = frozenset("we us our my i me ours mine".split())
"""Words of a speaker for himself and those he speaks for."""
HERE = frozenset("house office ministry government department company team".split())


@dataclass(frozen=True, slots=True)
class Answer:
    """What a clause answers to a question.

    `thing` is that of which it is said, `doer` whoever does it; `claim` is the
    clause's, with its dates and names; `future` says that it is still to come,
    `scope` for whom it is so ("open to pedestrians"), `received` that whoever
    had it done to him tells it.
    """

    asked: Asked
    so: bool
    claim: Claim
    thing: Argument
    doer: Argument | None
    future: bool
    start: int
    end: int
    scope: Argument | None = None
    received: bool = False


def answers(story: Story) -> Iterator[Answer]:
    """Yield the answers of all articles, in text order."""
    index = {
        (article, slot.start, slot.end): entity.key
        for entity in story.entities
        for article, slot in entity.mentions
    }
    for reading in story.readings:
        named: list[tuple[int, int, str]] = []
        rows = zip(reading.sentences, reading.tokens, strict=True)
        for sentence, tokens in list(rows)[:MAX_SENTENCES_ALIGNED]:
            scene = Scene(reading, sentence, tokens, (), index)
            yield from of_sentence(story, scene, named)


def of_sentence(
    story: Story, scene: Scene, named: list[tuple[int, int, str]]
) -> Iterator[Answer]:
    """Yield the answers of a sentence; `named` are the persons named before."""
    tokens = scene.tokens
    if not tokens:
        return
    parsed = clauses(tokens) if tokens[-1].text != "?" else ()
    scene = replace(scene, clauses=parsed)
    for clause in parsed:
        yield from of_clause(story, scene, clause, named)
    for other in story.claims_at(scene.reading.article.id, scene.sentence.number):
        named.extend(mentions(other))


def of_clause(
    story: Story, scene: Scene, clause: Clause, named: list[tuple[int, int, str]]
) -> Iterator[Answer]:
    """Yield the answers of a clause, one to each question, and what it tells of."""
    verb = clause.verb
    if verb is None:
        return
    claim = with_persons(build(scene, clause, None, ""), named)
    given = set()
    stances = find_stances(scene.tokens, clause, scene.clauses)
    for row in (*stances, *deed_of(claim, clause)):
        future = tense(scene.tokens, clause, scene.clauses, row)
        if row.asked.id in given or future is None:
            continue
        answer = made(story, scene, claim, row, clause)
        if answer is not None:
            given.add(row.asked.id)
            yield replace(answer, future=future)


def deed_of(claim: Claim, clause: Clause) -> Iterator[Shown]:
    """Yield the question whether a clause's deed was done, with its answer."""
    verb = clause.verb
    if verb is None or claim.deed is None or len(claim.deed) < LEAST_DEED:
        return
    if claim.polarity != "possible" and claim.deed not in MINDS:
        asked = Asked(DEED + claim.deed, "whether it happened", deed=True)
        denied = claim.polarity == "denied"
        yield Shown(asked, True, False, verb.main, verb.main + 1, denied)


def tense(
    tokens: Sequence[Token], clause: Clause, around: Sequence[Clause], shown: Shown
) -> bool | None:
    """Return whether what a clause tells is to come, None if it is no fact."""
    verb = clause.verb
    if verb is None or clause.link in OPEN_LINKS:
        return None
    group = {t.text.lower() for t in tokens[verb.first : verb.main]}
    if MODALS & group:
        return None
    if FUTURE & group:
        return True
    before = tokens[verb.first - 1].text.lower() if verb.first else ""
    if before == "to" and tokens[verb.first].tag == "VB":
        return infinitive(tokens, clause, around, shown)
    if tokens[verb.first].tag == "VBG" and before in OF_CHARGE:
        return None
    return None if tokens[verb.first].tag == "VB" and not shown.denied else False


def infinitive(
    tokens: Sequence[Token], clause: Clause, around: Sequence[Clause], shown: Shown
) -> bool | None:
    """Return whether an infinitive's deed is to come, None if only thought of."""
    host = around[clause.host].verb if clause.host is not None else None
    if host is None:
        return True
    lemma = tokens[host.main].lemma
    if shown.denied:
        return False if lemma in UNDONE | DONE or lemma == "be" else None
    if lemma in DONE:
        return False
    return True if lemma in PLANNING or lemma == "be" else None


def made(
    story: Story, scene: Scene, claim: Claim, shown: Shown, clause: Clause
) -> Answer | None:
    """Return the answer of a wording with its thing, None where it has none."""
    own = char_span(scene.tokens, shown.first, shown.last)
    thing, doer = parts(scene, claim, shown, clause)
    if shown.asked.deed:
        thing = thing or doer
    if thing is not None and own.overlaps(thing.span) and not thing.entities:
        # of "her request for asylum was turned down" it is hers
        thing = inner(scene, clause, shown)
    if thing is None and shown.last - shown.first > 1:
        thing = behind(scene, clause, shown.last)
    if thing is None:
        return None
    thing = meant(story, scene, claim, thing)
    first, last = min(claim.start, own.start), max(claim.end, own.end)
    scope = scope_of(scene, clause, shown)
    so = shown.so and not (shown.yes and thing.head in NOBODY)
    received = scene.tokens[shown.first].lemma in RECEIVING
    return Answer(
        shown.asked, so, claim, thing, doer, False, first, last, scope, received
    )


def inner(scene: Scene, clause: Clause, shown: Shown) -> Argument | None:
    """Return whom "denied the families access" names between its words."""
    verb, tokens = clause.verb, scene.tokens
    if verb is None or shown.of_subject or not shown.first <= verb.main < shown.last:
        return None
    last = shown.last - 1
    while last > verb.main + 1 and not tokens[last - 1].tag.startswith(("NN", "PRP")):
        last -= 1
    between = [at for at in range(verb.main + 1, last) if is_noun(tokens[at])]
    if not between:
        return None
    return argument(scene, NounPhrase(verb.main + 1, between[-1] + 1, between[-1]))


def is_noun(token: Token) -> bool:
    """Return whether a token can head whom something is given or denied."""
    return token.tag.startswith("NN") or token.tag == "PRP"


def scope_of(scene: Scene, clause: Clause, shown: Shown) -> Argument | None:
    """Return for whom a state holds, or of what: "open to pedestrians"."""
    tokens, end = scene.tokens, shown.last
    if shown.asked.matter:
        return behind(scene, clause, end) or argument(scene, clause.object)
    if not shown.of_subject or end >= len(tokens):
        return None
    if tokens[end].text.lower() not in ("to", "for"):
        return None
    after = [phrase for phrase in clause.phrases if phrase.first == end + 1]
    return argument(scene, after[0]) if after else None


def parts(
    scene: Scene, claim: Claim, shown: Shown, clause: Clause
) -> tuple[Argument | None, Argument | None]:
    """Return of what an answer is given, and who did it.

    Behind a preposition it is what follows: "agreed to the plan"; a participle
    without an object is said of the noun before it: "three boys locked up".
    """
    agent, patient = claim.agent, claim.patient
    verb, last = clause.verb, scene.tokens[shown.last - 1]
    passive = verb is not None and verb.passive
    if shown.of_subject:
        return (patient or agent if passive else agent), None
    if scene.tokens[shown.first].lemma in RECEIVING:
        return patient, None
    if passive:
        return patient, agent
    if last.tag in ("IN", "TO"):
        return behind(scene, clause, shown.last), agent
    if patient is None and verb is not None and bare(scene, verb.main):
        return agent, None
    return patient, agent


def bare(scene: Scene, at: int) -> bool:
    """Return whether a participle may be passive: "three boys, locked up in"."""
    tokens = scene.tokens
    return tokens[at].text.lower().endswith("ed") and tokens[at - 1].text == ","


def behind(scene: Scene, clause: Clause, end: int) -> Argument | None:
    """Return the phrase that soon follows a wording: "cover for the ship"."""
    for phrase in clause.phrases:
        if end <= phrase.first <= end + REACH:
            return argument(scene, phrase)
    return None


def meant(story: Story, scene: Scene, claim: Claim, thing: Argument) -> Argument:
    """Return whom a speaker means by "we", "my office", "nobody in this house".

    In "the ministry said it had been told nothing", "it" is the ministry.
    """
    if claim.speaker is None:
        return thing
    text = scene.reading.article.text
    own = thing.text.lower().split()
    if thing.head in NOBODY:
        own += text[thing.end : claim.end].lower().split()[:3]
    told = text[scene.sentence.start : claim.start]
    himself = not thing.entities and own[:1] and own[0] in PRONOUNS
    reported = himself and claim.voice == "reported" and claim.speaker in told
    if not (reported or OWN & set(own) or (HERE & set(own) and "this" in own)):
        return thing
    keys = tuple(sorted(keys_of(story, claim.article, claim.speaker)))
    return replace(thing, entities=keys) if keys else thing


def keys_of(story: Story, article: str, speaker: str) -> Iterator[str]:
    """Yield the entities that an article names by a speaker's words."""
    for entity in story.entities:
        if any(a == article and s.text in speaker for a, s in entity.mentions):
            yield entity.key


def by_question(rows: Sequence[Answer]) -> Mapping[str, list[Answer]]:
    """Return answers by their question."""
    out: dict[str, list[Answer]] = {}
    for row in rows:
        out.setdefault(row.asked.id, []).append(row)
    return out
