"""Who is behind an act, where no subject and no "by" says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.clause import REPORTING
from framing.extract.phrases import NounPhrase, noun_phrases
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.align.scene import Scene
    from framing.extract.clause import Clause
    from framing.model.span import Token

WILLS = word_set(
    """
    order instruction command behest request initiative authority insistence
    instigation direction bidding demand
    """
)
"""Nouns behind a preposition whose owner has it done: "on the orders of"."""
HANDS = {"hand": "at", "wheel": "under"}
"""The same after one preposition alone: "at the hands of", "under the wheels of"."""
DOINGS = word_set("work doing handiwork deed act")
"""Nouns that say of an act whose it is: "was the work of smugglers"."""
MARKS = word_set("signature stamp seal")
"""Nouns of whoever signed what bears them."""
MARKED = word_set("bear carry have show")
COMING = word_set("come emanate originate stem depart")
SENT = word_set(
    """
    shot fire round bullet shell rocket missile drone mortar attack order command
    signal instruction proposal initiative idea suggestion offer approach request
    demand call complaint weapon gun rifle arm ammunition money fund leak tip warning
    """
)
"""Nouns of what comes from whoever is behind it."""
ORDERS = word_set("order command instruction decision permission authorisation request")
"""Nouns whose giver does, or has done, the infinitive behind them."""
WEAPONS = word_set(
    """
    grenade rocket shell bullet shot bomb missile drone canister stone bottle device
    explosive mine torpedo mortar projectile cocktail firework flare round charge
    """
)
"""Things that act only by somebody's hand."""
BEGINNING = word_set(
    "begin start break ignite erupt catch originate flare burn explode sink collapse"
)
HANDLING = word_set(
    """
    throw hurl lob toss fling fire launch drop plant place lay detonate shoot drop
    set hide leave attach release
    """
)


def willed(scene: Scene, clause: Clause) -> NounPhrase | None:
    """Return at whose will an act was done: "stormed on the orders of the king"."""
    for phrase in clause.phrases:
        before = scene.tokens[phrase.first - 1] if phrase.first else None
        if before is None or before.tag != "IN":
            continue
        head = scene.tokens[phrase.head].lemma
        if head in WILLS or HANDS.get(head) == before.text.lower():
            return owner(scene.tokens, phrase)
    return None


def behind(scene: Scene, clause: Clause) -> NounPhrase | None:
    """Return whom a clause names behind its act in a phrase of its own.

    "was the work of smugglers", "bears
    the signature of the prefect", "came from the roof", "owe their lives to
    fishermen", "rebels were behind the blast".
    """
    tokens, verb = scene.tokens, clause.verb
    if verb is None:
        return None
    word = tokens[verb.main].lemma
    after = tokens[verb.last + 1].text.lower() if verb.last + 1 < len(tokens) else ""
    if word == "be" and after == "behind":
        return clause.subject
    for phrase in clause.phrases:
        before = tokens[phrase.first - 1] if phrase.first else None
        head = tokens[phrase.head].lemma
        owned = word == "be" and head in DOINGS
        if owned or (word in MARKED and head in MARKS):
            return owner(tokens, phrase)
        if before is None or phrase.first <= verb.last:
            continue
        if giver(tokens, clause, word, before.text.lower()):
            return phrase
    return None


def giver(tokens: Sequence[Token], clause: Clause, verb: str, preposition: str) -> bool:
    """Return whether the phrase behind a preposition names who is behind an act."""
    subject, target = clause.subject, clause.object
    if verb in COMING and preposition == "from" and subject is not None:
        return tokens[subject.head].lemma in SENT
    saved = target is not None and tokens[target.head].lemma == "life"
    return verb == "owe" and preposition == "to" and saved


def owner(tokens: Sequence[Token], phrase: NounPhrase) -> NounPhrase | None:
    """Return whose a phrase's head is: of "the order of the king", "the king"."""
    for at in range(phrase.first, phrase.last):
        word = tokens[at].text.lower()
        if tokens[at].tag == "POS" and at < phrase.head:
            inside = noun_phrases(tokens[phrase.first : at])
            return moved(inside[-1], phrase.first) if inside else None
        if word == "of" and at > phrase.head:
            inside = noun_phrases(tokens[at + 1 : phrase.last])
            return moved(inside[0], at + 1) if inside else None
    return None


def moved(phrase: NounPhrase, by: int) -> NounPhrase:
    """Return a phrase so many tokens further on."""
    return NounPhrase(phrase.first + by, phrase.last + by, phrase.head + by)


def doer(scene: Scene, clause: Clause, phrase: NounPhrase | None) -> NounPhrase | None:
    """Return who acts where a clause's actor is a weapon, an order or an "it".

    Of "a grenade thrown by guards killed nine" the guards, of "the order to storm
    the school was given by her" her, of "the army said it had fired" the army.
    """
    if phrase is None:
        return None
    head = scene.tokens[phrase.head]
    if head.lemma in WEAPONS:
        return hand(scene, phrase) or phrase
    if head.lemma in ORDERS and infinitive(scene, clause):
        return hand(scene, phrase)
    verb = clause.verb
    cleft = verb is not None and scene.tokens[verb.main].lemma == "be"
    if head.text.lower() == "it" and clause.host is not None and not cleft:
        host = scene.clauses[clause.host]
        says = host.verb is not None and scene.tokens[host.verb.main].lemma in REPORTING
        return host.subject if says and host.subject is not None else phrase
    return phrase


def infinitive(scene: Scene, clause: Clause) -> bool:
    """Return whether the verb of a clause stands behind "to"."""
    verb = clause.verb
    own = scene.tokens[max(0, verb.first - 1) : verb.main] if verb is not None else ()
    return any(token.tag == "TO" for token in own)


def hand(scene: Scene, thing: NounPhrase) -> NounPhrase | None:
    """Return who threw, fired, planted or gave a thing, if its sentence says so."""
    for clause in scene.clauses:
        verb = clause.verb
        if verb is None:
            continue
        word = scene.tokens[verb.main].lemma
        beside = thing.last == verb.first or same(clause.subject, thing)
        if verb.passive and beside and clause.by is not None:
            return clause.by
        handled = word in HANDLING and not verb.passive and same(clause.object, thing)
        if handled and clause.subject is not None:
            return clause.subject
    return None


def same(phrase: NounPhrase | None, other: NounPhrase) -> bool:
    """Return whether two phrases have one head: "one of the canisters"."""
    return phrase is not None and phrase.head == other.head


def sparked(scene: Scene, clause: Clause) -> NounPhrase | None:
    """Return by whose weapon something began.

    "the fire began when a grenade thrown by the guards hit the curtains".
    """
    verb = clause.verb
    if verb is None or scene.tokens[verb.main].lemma not in BEGINNING:
        return None
    for other in scene.clauses:
        thing = other.subject
        later = thing is not None and thing.first > verb.last
        if thing is None or not later:
            continue
        if scene.tokens[thing.head].lemma in WEAPONS:
            return hand(scene, thing)
    return None
