"""What an article tells, looked up by class, word, link and sentence.

Whoever says that an article lacks a fact must know that no words of it tell it:
no clause is linked to those that do, none is of the class of event, no word is of
the stem that shows it elsewhere, no sentence has the terms that its tellers share.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache, cached_property
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.align.similarity import terms
from framing.detect.omissions.weighty import counts_people
from framing.detect.pairing import trigger_words
from framing.extract.thesaurus import events

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.model.claim import Claim
    from framing.model.story import Story

MAX_SHARED = 0.5
"""Part of the tellers' common terms in one sentence from which it tells the fact."""
TOLD_SCORE = 0.4
"""Score of a link from which one claim may tell what the other one does."""
KIN = (
    frozenset("exploded destroyed collapsed burned damaged".split()),
    frozenset("denied denied-guilt refused".split()),
    frozenset("shooting shelled clash attack missile".split()),
    frozenset("elected won vote".split()),
    frozenset("rescued survived freed".split()),
    frozenset("appointed power elected".split()),
    frozenset("sued appealed charged".split()),
    frozenset("convicted charged acquitted".split()),
    frozenset(("accused", "criticised")),
)
"""Classes of event that outlets tell in each other's words."""
STEM = 5
"""Letters in which two words begin alike when they are of one stem."""
TERMS_OF_EVENTS = ("event:", "family:")


class Told:
    """What each article of a story tells, looked up by article."""

    def __init__(self, story: Story) -> None:
        """Gather terms, classes, stems and links once for all facts."""
        self.story = story
        self.sentences: dict[str, dict[int, set[str]]] = defaultdict(dict)
        self.kinds: dict[str, set[str]] = defaultdict(set)
        for claim in story.claims:
            own = self.sentences[claim.article].setdefault(claim.sentence, set())
            own.update(terms(claim))
            self.kinds[claim.article].update(kinds_of(claim))
        self.usual = 2 / max(1, len(story.readings))
        self.stems = {
            reading.article.id: {
                token.lemma[:STEM] for row in reading.tokens for token in row
            }
            for reading in story.readings
        }

    @cached_property
    def linked(self) -> Mapping[str, set[str]]:
        """The articles of the claims that each claim is linked to."""
        out: dict[str, set[str]] = defaultdict(set)
        for row in self.story.links:
            if row.score < TOLD_SCORE:
                break
            left = self.story.claim_by_id[row.left]
            right = self.story.claim_by_id[row.right]
            out[left.id].add(right.article)
            out[right.id].add(left.article)
        return out

    @cached_property
    def rarity(self) -> Mapping[str, float]:
        """How telling each term is: less, the more articles use it."""
        use = Counter(
            term
            for rows in self.sentences.values()
            for term in set().union(*rows.values())
        )
        return {term: 1 / number for term, number in use.items()}

    def has_class_of(self, article: str, kind: str, claims: Sequence[Claim]) -> bool:
        """Return whether an article tells of such an event, or has a word for it."""
        if near_classes(kind) & self.kinds[article]:
            return True
        stems = {word for claim in claims for word in trigger_stems(claim)}
        return bool(stems & self.stems[article])

    def has_word_of(self, article: str, kind: str, claims: Sequence[Claim]) -> bool:
        """Return whether an article may tell what some claims tell."""
        if self.has_class_of(article, kind, claims):
            return True
        if any(article in self.linked.get(claim.id, ()) for claim in claims):
            return True
        common = self.common(claims)
        kin = kin_terms(kind)
        if any(own & kin and own & common for own in self.sentences[article].values()):
            return True
        core = {term for term in common if self.rarity[term] > self.usual}
        whole = sum(self.rarity[term] for term in core)
        return any(
            sum(self.rarity[term] for term in core & own) > MAX_SHARED * whole
            for own in self.sentences[article].values()
        )

    def common(self, claims: Sequence[Claim]) -> set[str]:
        """Return the terms that two or more origins use for a fact."""
        used: dict[str, set[str]] = defaultdict(set)
        for claim in claims:
            used[self.story.origins[claim.article]].update(terms(claim))
        number = Counter(term for own in used.values() for term in own)
        return {
            term
            for term, times in number.items()
            if times > 1 and not term.startswith(TERMS_OF_EVENTS)
        }


def kinds_of(claim: Claim) -> set[str]:
    """Return what a claim's event may be told as: its class, or what it counts."""
    name = root(claim)
    return {name, counts_people(claim) or name} if name is not None else set()


@cache
def near_classes(kind: str) -> frozenset[str]:
    """Return a class with its contraries: who says either speaks of the event.

    >>> sorted(near_classes("licensed"))
    ['licensed', 'unlicensed']
    """
    known = events().get(kind)
    return frozenset({kind}) | (known.opposite if known else frozenset())


@cache
def kin_terms(kind: str) -> frozenset[str]:
    """Return the terms of the classes that may tell an event in other words.

    >>> sorted(kin_terms("elected"))
    ['event:appointed', 'event:power', 'event:vote', 'event:won']
    """
    kin = {name for names in KIN if kind in names for name in names} - {kind}
    return frozenset(f"event:{name}" for name in kin)


def trigger_stems(claim: Claim) -> set[str]:
    """Return the stem of the word that shows a claim's event.

    Of a phrase no word shows it alone: "run aground", "hand over".
    """
    found = trigger_words(claim)
    if claim.trigger is None or len(found) != 1:
        return set()
    start, end = claim.trigger.start - claim.start, claim.trigger.end - claim.start
    one = len(claim.text[start:end].split()) == 1
    return {word[:STEM] for word in found if one and len(word) >= STEM - 1}
