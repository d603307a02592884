"""Firsts: who was first at the scene."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from framing.detect.actors.doers import differ
from framing.detect.bundle import Answer, Question
from framing.extract.phrases import noun_phrases
from framing.extract.predicates import clauses
from framing.model.claim import Argument
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.extract.phrases import NounPhrase
    from framing.model.span import Token
    from framing.model.story import Reading, Story

REACHING = word_set(
    """
    reach arrive get come find help rush enter respond spot discover hurry run
    rescue pull save assist board approach locate notice react appear
    """
)
"""What the first at a scene do: "the first to reach the wreck"."""
COMING = word_set("be come run rush hurry arrive get reach race appear stand")
SOMEBODY = word_set("people person ones one rescuers responders help outsiders others")
"""Nouns behind "first" that do not say who."""
SCENES = word_set("scene spot site place wreck wreckage crash location there")
BETWEEN = word_set("the among one of were was")
TOWARDS = word_set("at on to into upon")
REACH = 14
"""Tokens from "first" to the verb behind which the first are named."""
CONFIDENCE = 0.6


def first_at_scene(story: Story) -> Question:
    """Return the question who was first, asked where each article names one side."""
    told = {r.article.id: tuple(firsts(r)) for r in story.readings}
    question = Question()
    for one, two in combinations(sorted(told), 2):
        for a in told[one]:
            for b in told[two]:
                mine, theirs = told[one], told[two]
                sure = not any(differ(a, x) for x in mine)
                sure = sure and not any(differ(b, y) for y in theirs)
                if sure and differ(a, b):
                    why = "Each article says who was first; the two are different."
                    question.oppose(named(one, a), named(two, b), CONFIDENCE, why)
    return question


def named(article: str, doer: Argument) -> Answer:
    """Turn a participant into an answer."""
    return Answer(article, doer.start, doer.end, doer.text)


def firsts(reading: Reading) -> Iterator[Argument]:
    """Yield whom the sentences of an article call the first at the scene."""
    for tokens in reading.tokens:
        for at, token in enumerate(tokens):
            if token.text.lower() != "first":
                continue
            phrase = before(tokens, at) or behind(tokens, at) or ahead(tokens, at)
            if phrase is not None:
                yield participant(reading, tokens, phrase)


def before(tokens: Sequence[Token], at: int) -> NounPhrase | None:
    """Return who stands before "were the first to reach", "was first on the scene"."""
    if not reaches(tokens, at):
        return None
    verb = at - 1
    while verb > 0 and tokens[verb].text.lower() in BETWEEN - {"were", "was"}:
        verb -= 1
    if verb < 0 or tokens[verb].lemma != "be":
        return None
    own = (c for c in clauses(tokens) if c.verb and c.verb.main == verb)
    return next((c.subject for c in own), None)


def behind(tokens: Sequence[Token], at: int) -> NounPhrase | None:
    """Return who stands behind "the first to reach it were", "first there came"."""
    opened = at == 0 or (at == 1 and tokens[0].text.lower() == "the")
    if not opened or not (reaches(tokens, at) or led(tokens, at)):
        return None
    for place in range(at + 1, min(len(tokens) - 1, at + REACH)):
        if tokens[place].tag in ("VBD", "VBZ", "VBP") and tokens[place].lemma in COMING:
            found = noun_phrases(tokens)
            return next((p for p in found if p.first == place + 1), None)
    return None


def ahead(tokens: Sequence[Token], at: int) -> NounPhrase | None:
    """Return who "reached the wreckage first"."""
    ends = at + 1 == len(tokens) or tokens[at + 1].tag in (",", ".", ":", "CC")
    if not ends or tokens[at - 1].tag not in ("NN", "NNS", "PRP", "RB"):
        return None
    own = (c for c in clauses(tokens) if c.first <= at < c.last and c.verb)
    return next(
        (c.subject for c in own if c.verb and tokens[c.verb.main].lemma in REACHING),
        None,
    )


def led(tokens: Sequence[Token], at: int) -> bool:
    """Return whether "first" opens a place: "First at the wreck"."""
    return at + 1 < len(tokens) and tokens[at + 1].text.lower() in TOWARDS


def reaches(tokens: Sequence[Token], at: int) -> bool:
    """Return whether "first" goes on with a scene or with coming to one."""
    after = [t.text.lower() for t in tokens[at + 1 : at + 5]]
    lemmas = [t.lemma for t in tokens[at + 1 : at + 5]]
    if after[:1] and after[0] in SOMEBODY:
        after, lemmas = after[1:], lemmas[1:]
    if after[:1] == ["to"]:
        return lemmas[1:2] != [] and lemmas[1] in REACHING
    if after[:1] and after[0] in TOWARDS:
        return bool(SCENES & set(lemmas[1:]))
    return after[:1] == ["there"]


def participant(
    reading: Reading, tokens: Sequence[Token], phrase: NounPhrase
) -> Argument:
    """Turn a phrase into a participant with the countries and bodies it names."""
    start, end = tokens[phrase.first].start, tokens[phrase.last - 1].end
    keys = {n.key for n in reading.names if n.start < end and start < n.end and n.key}
    text = reading.article.text[start:end]
    return Argument(start, end, text, tokens[phrase.head].lemma, tuple(sorted(keys)))
