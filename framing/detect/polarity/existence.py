"""Things that one outlet takes for granted and another says there are not.

"The transfer is under the extradition treaty" grants that there is one; "the two
countries have no extradition treaty" denies it. A thing is told by two nouns in a
row, which hardly mean two things in one story. A mere topic grants nothing
("talks on the trade deal"), nor does a plan, a wish or a condition.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, findings
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model.finding import Explained, Finding
    from framing.model.span import Token
    from framing.model.story import Reading, Story

    Thing = tuple[str, str]
    """The lemmas of a noun and of the noun before it: "extradition treaty"."""

RULE = "polarity-conflict"
CONFIDENCE = 0.6
INNOCENT = (
    "two things of one kind?",
    "there was none then, but there is now?",
    "one that is only planned?",
)
HAVING = word_set("have carry hold possess exist be contain own")
"""Verbs that deny a thing itself before "no"."""
REACH = 3
"""Tokens between such a verb and its "no"."""
DEFINITE = word_set("the its his her their our this that these those")
BY_WAY_OF = word_set("under through down via from using by per")
"""Words before a thing that is put to use, and so is there."""
OPEN = word_set(
    """
    if unless whether no not n't without lack absence may might could should demand
    propose need want seek plan draft request negotiate discuss future possible any
    missing new
    """
)
"""Words that leave open whether there is what they stand by."""
UNDONE = word_set(
    "propose delay postpone reject seek need expect plan discuss require promise miss"
)
"""What is done to a thing that there is not yet."""
HELPERS = word_set("was were has had been is are have")
"""Helpers before what is done to a thing."""
COMMON = ("NN", "NNS")


@dataclass(frozen=True, slots=True)
class Mention:
    """A thing that an article grants or denies, with its place."""

    article: str
    start: int
    end: int
    thing: Thing
    denied: bool


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each thing that is both there and not there."""
    told: dict[Thing, list[Mention]] = {}
    for reading in story.readings:
        for mention in mentions(reading):
            told.setdefault(mention.thing, []).append(mention)
    for thing, rows in told.items():
        question = Question()
        granted = [x for x in rows if not x.denied]
        denied = [x for x in rows if x.denied]
        both = {x.article for x in granted} & {x.article for x in denied}
        for a, b in product(granted, denied):
            if not {a.article, b.article} & both:
                why = "One takes it for granted, the other says there is none."
                question.oppose(answer(a, "yes"), answer(b, "no"), CONFIDENCE, why)
        name = " ".join(thing)
        topic = Topic(RULE, name, f"Whether there is the {name}", INNOCENT)
        yield from findings(story, topic, question)


def answer(mention: Mention, value: str) -> Answer:
    """Return what an article says of a thing."""
    return Answer(mention.article, mention.start, mention.end, value)


def mentions(reading: Reading) -> Iterator[Mention]:
    """Yield what an article says there is, or is not."""
    for tokens in reading.tokens:
        if not tokens or tokens[-1].text == "?":
            continue
        for at in range(1, len(tokens)):
            if not is_thing(tokens, at):
                continue
            thing = tokens[at - 1].lemma, tokens[at].lemma
            start = opening(tokens, at)
            denied = denies(tokens, start)
            if denied or grants(tokens, start, at):
                place = tokens[max(0, start - 1)].start, tokens[at].end
                yield Mention(reading.article.id, *place, thing, denied)


def is_thing(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a token closes a pair of common nouns."""
    closed = at + 1 == len(tokens) or tokens[at + 1].tag not in COMMON
    return closed and tokens[at].tag in COMMON and tokens[at - 1].tag == "NN"


def opening(tokens: Sequence[Token], at: int) -> int:
    """Return where the words of a thing begin: its nouns and adjectives."""
    start = at - 1
    while start > 0 and tokens[start - 1].tag in ("NN", "JJ"):
        start -= 1
    return start


def denies(tokens: Sequence[Token], start: int) -> bool:
    """Return whether a sentence says that there is no such thing."""
    if start == 0 or tokens[start - 1].text.lower() not in ("no", "any", "a"):
        return False
    before = tokens[max(0, start - 1 - REACH) : start - 1]
    having = any(t.lemma in HAVING for t in before)
    if tokens[start - 1].text.lower() == "no":
        return having
    # "did not have a fire escape", "has never held any safety certificate"
    turned = {t.text.lower() for t in before} & {"not", "n't", "never"}
    return bool(before) and before[-1].lemma in HAVING - {"be"} and bool(turned)


def grants(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Return whether a sentence takes a thing for granted: it is used or handled."""
    own = {t.text.lower() for t in tokens[:start]} | {t.lemma for t in tokens[:start]}
    if start == 0 or tokens[start - 1].text.lower() not in DEFINITE or own & OPEN:
        return False
    if start > 1 and tokens[start - 2].text.lower() in BY_WAY_OF:
        return True
    if start > 1 and tokens[start - 2].tag in ("IN", "TO"):
        # "the talks on the trade deal were resumed": the talks were
        return False
    following = [t for t in tokens[at + 1 : at + 5] if t.tag not in ("RB",)]
    helpers = [t for t in following[:2] if t.text.lower() in HELPERS]
    if not helpers or following[0] is not helpers[0] or len(following) <= len(helpers):
        return False
    main = following[len(helpers)]
    negated = {t.text.lower() for t in tokens[at + 1 : at + 5]} & {
        "not",
        "n't",
        "never",
    }
    return main.tag == "VBN" and main.lemma not in UNDONE and not negated
