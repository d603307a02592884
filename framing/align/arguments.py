"""Arguments: who did what to whom in an event of a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.behind import behind, doer, sparked, willed
from framing.align.scene import Scene, char_span
from framing.extract.phrases import NounPhrase, noun_phrases
from framing.extract.thesaurus import events
from framing.model.claim import Argument

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.clause import Clause, Verb
    from framing.extract.events import Event
    from framing.model.span import Token

SUPPORT = frozenset(
    "hold launch carry conduct make begin start initiate take stage mount commit "
    "suffer impose open order announce declare cause wage lead undertake set "
    "perform reach conclude give end have sign put".split()
)
"""Verbs that only carry a noun's event: the subject of "launched a raid"."""
COPULAS = frozenset(("be", "remain", "stay", "become", "seem", "appear"))
TOWARD = frozenset("on at against toward towards upon into to".split())
LOCATED = frozenset(("piloted", "commanded"))
"""Classes that say of whoever is at a post that he acts there."""
AGAINST = frozenset(("on", "against"))
"""Words right behind a noun of attack before whom it is aimed at."""
DOING = frozenset(("by", "between", "among"))
"""Words before whoever is behind a noun's event: "talks between the two"."""
AIMED = frozenset(("shooting", "attack", "shelled"))
"""Classes whose patient may follow a preposition: "fired on them"."""
MAX_AIM = 3
"""Tokens from an event's words to whom it is aimed at: "fire yesterday on them"."""
HOLDING = frozenset(("control", "occupation", "rule", "hand", "command"))
"""Nouns whose of-phrase names who holds: "under the control of the army"."""
DONE_BY = frozenset(("mediation", "initiative", "brokerage", "auspice"))
"""Nouns whose of-phrase names who does it: "the mediation of Oman"."""


def arguments(
    scene: Scene, clause: Clause, event: Event | None
) -> tuple[Argument | None, Argument | None]:
    """Return agent and patient of an event, None where they are not told."""
    agent, patient = plain(scene, clause, event)
    source = behind(scene, clause)
    if source is None and agent is None:
        hidden = willed(scene, clause) or sparked(scene, clause)
        return argument(scene, hidden), patient
    if source is None or (clause.verb is not None and clause.verb.passive):
        return agent, patient
    told = argument(scene, source)
    apart = agent if agent != told else None
    return told, apart if patient is None or patient == told else patient


def plain(
    scene: Scene, clause: Clause, event: Event | None
) -> tuple[Argument | None, Argument | None]:
    """Return agent and patient as subject, object and prepositions tell them."""
    if event is not None:
        held = holder(scene, clause, event)
        if held is not None:
            return held, argument(scene, clause.subject)
    verb = clause.verb
    by_verb = event is None or (
        verb is not None and event.first <= verb.main < event.last
    )
    if verb is not None and by_verb:
        if verb.passive:
            by = doer(scene, clause, clause.by)
            return argument(scene, by), argument(scene, clause.subject)
        subject = argument(scene, doer(scene, clause, clause.subject))
        target = target_of(scene, clause, event)
        known = events()[event.id] if event is not None else None
        state = scene.tokens[verb.main].lemma in COPULAS
        if known is not None and known.befalls and (state or target is None):
            return None, subject
        return subject, None if known is not None and known.intransitive else target
    if event is None:
        return None, None
    if event.id in LOCATED and verb is not None:
        return argument(scene, posted(clause, verb, event)), None
    if predicative(scene, clause, event):
        return None, argument(scene, clause.subject)
    return nominal(scene, clause, event)


def posted(clause: Clause, verb: Verb, event: Event) -> NounPhrase | None:
    """Return who is at a post: "she was at the controls", "at the wheel sat Omo"."""
    if event.first > verb.last:
        return clause.subject
    return next((p for p in clause.phrases if p.first == verb.last + 1), None)


def target_of(scene: Scene, clause: Clause, event: Event | None) -> Argument | None:
    """Return what an active verb's act is done to.

    Where a noun of the event's own words is the object, it is what follows:
    "lost control of the town", "opened fire on the crowd".
    """
    target = clause.object
    if target is None and event is not None and event.id in AIMED:
        return aimed_at(scene, clause, event)
    if target is None or event is None or not event.first <= target.head < event.last:
        return argument(scene, target)
    inner = of_phrase(scene, target, event)
    if inner is not None:
        return inner
    aimed = aimed_at(scene, clause, event)
    if aimed is None and event.id in AIMED:
        # "opened fire": the fire is no victim
        return None
    return aimed or argument(scene, target)


def aimed_at(scene: Scene, clause: Clause, event: Event) -> Argument | None:
    """Return whom "opened fire on the crowd" or "shot at him" names."""
    for phrase in clause.phrases:
        before = scene.tokens[phrase.first - 1].text.lower() if phrase.first else ""
        near = 0 <= phrase.first - event.last <= MAX_AIM
        if near and before in TOWARD:
            return argument(scene, phrase)
    return None


def predicative(scene: Scene, clause: Clause, event: Event) -> bool:
    """Return whether an adjective says an event of its subject: "is unhurt"."""
    verb = clause.verb
    if verb is None or scene.tokens[verb.main].lemma not in COPULAS:
        return False
    return verb.last < event.first and scene.tokens[event.first].tag[:2] in ("JJ", "VB")


def nominal(
    scene: Scene, clause: Clause, event: Event
) -> tuple[Argument | None, Argument | None]:
    """Return agent and patient of an event that a noun tells.

    "the killing of seven people", "a raid by rebels", "the army launched a
    raid": the of-phrase is the patient, the by-phrase or the subject of a
    support verb the agent.
    """
    tokens, verb = scene.tokens, clause.verb
    agent = patient = None
    for phrase in clause.phrases:
        before = tokens[phrase.first - 1].text.lower() if phrase.first else ""
        # "the body was found by divers": who found it did not kill
        others = phrase == clause.by and not carried(scene, clause)
        behind_it = phrase.first >= event.last and before in DOING and not others
        if behind_it and agent is None:
            agent = argument(scene, phrase)
        if phrase.first <= event.first < phrase.last:
            patient = patient or of_phrase(scene, phrase, event)
        elif phrase.first == event.last + 1 and before in AGAINST:
            patient = patient or argument(scene, phrase)
    if agent is None and verb is not None and not verb.passive:
        subject = clause.subject
        apart = subject is not None and not (
            subject.first <= event.first < subject.last
        )
        if carried(scene, clause) and apart:
            agent = argument(scene, doer(scene, clause, subject))
    return agent, patient


def holder(scene: Scene, clause: Clause, event: Event) -> Argument | None:
    """Return the holder in "under the control of the army"."""
    word = scene.tokens[event.last - 1].lemma
    if word in DONE_BY:
        return held_by(scene, clause, event)
    if word not in HOLDING:
        return None
    own = scene.tokens[max(clause.first, event.first - 4) : event.last]
    if not any(token.text.lower() in ("under", "in") for token in own):
        return None
    return held_by(scene, clause, event)


def carried(scene: Scene, clause: Clause) -> bool:
    """Return whether a clause's verb only carries the event of a noun."""
    return clause.verb is not None and scene.tokens[clause.verb.main].lemma in SUPPORT


def held_by(scene: Scene, clause: Clause, event: Event) -> Argument | None:
    """Return what stands in the of-phrase of an event's noun."""
    for phrase in clause.phrases:
        if phrase.first <= event.last - 1 < phrase.last:
            return of_phrase(scene, phrase, event)
    return None


def of_phrase(scene: Scene, phrase: NounPhrase, event: Event) -> Argument | None:
    """Return the part of a noun phrase after the "of" that follows its event."""
    tokens = scene.tokens
    for at in range(event.last, phrase.last):
        if tokens[at].text.lower() == "of":
            inner = noun_phrases(tokens[at + 1 : phrase.last])
            if inner:
                moved = inner[0]
                shift = at + 1
                return argument(
                    scene,
                    NounPhrase(
                        moved.first + shift, moved.last + shift, moved.head + shift
                    ),
                )
    return None


def argument(scene: Scene, phrase: NounPhrase | None) -> Argument | None:
    """Turn a noun phrase into an argument with the entities it names."""
    if phrase is None:
        return None
    tokens, reading = scene.tokens, scene.reading
    span = char_span(tokens, phrase.first, phrase.last)
    keys = {
        scene.index.get((reading.article.id, n.start, n.end)) or n.key
        for n in reading.names
        if span.overlaps(n.span)
    }
    return Argument(
        start=span.start,
        end=span.end,
        text=reading.article.text[span.start : span.end],
        head=head_of(tokens, phrase),
        entities=tuple(sorted(key for key in keys if key)),
    )


def head_of(tokens: Sequence[Token], phrase: NounPhrase) -> str:
    """Return the lemma of a phrase's head; of "crew members" it is "crew"."""
    at = phrase.head
    if tokens[at].lemma == "member" and at > phrase.first:
        before = tokens[at - 1]
        return before.lemma if before.tag in ("NN", "NNS") else tokens[at].lemma
    return tokens[at].lemma
