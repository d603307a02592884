"""omission: a fact that others tell is not in an article.

What it finds: casualties, displaced or arrested people of whom two or more
independent origins tell, or a caveat of the text that an article copies, and
of which the article has no word.
Why it matters: what is left out frames a story as much as the words that are
chosen, and a copy without the denial is another story.
Flagged: two outlets tell of the displaced, the third of the victory alone; a
copy drops "which the ministry denies".
Not flagged: what only one origin tells; articles of another time or in another
language than English; an article that has any word on such people, whatever its
figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.event import root, title
from framing.detect.flag import Flag, evidence, finding
from framing.detect.origin import origins_of
from framing.extract.thesaurus import events
from framing.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model.article import Derivation
    from framing.model.claim import Claim
    from framing.model.finding import Finding
    from framing.model.span import Sentence
    from framing.model.story import Reading, Story

RULE = "omission"
MIN_ORIGINS = 2
PEOPLE = frozenset(
    "killed injured missing infected trapped displaced arrested captive rescued".split()
)
"""Counts of people whose absence from a report an editor would notice."""
SAME_TIME_DAYS = 4
ENGLISH = "en"
MAX_PER_COPY = 3
MIN_SHARE = 0.5
"""Part of an article that stands in a longer one, from which it is its shorter
version, whichever came first."""
CONFIDENCE = 0.5
CAVEATS = (
    "each side says", "each side accus", "each side blam", "each side claim",
    "both sides say", "both sides accus", "both sides blam", "both sides claim",
    "both sides den", "both sides trad", "the other side",
    "denies", "denied", "denying",
    "could not be independently", "could not independently", "not been verified",
    "unable to verify", "could not verify", "could not establish", "stopped short",
    "declined to comment", "did not respond", "disputed by", "disputes", "rejected",
    "no evidence", "critics", "called for an independent",
)  # fmt: skip
"""Wordings by which a report keeps its distance or lets the other side speak."""
INNOCENT = (
    "the fact was not yet known when the article was written?",
    "told in words that were not recognised?",
    "cut for length?",
)


def find(story: Story) -> Iterator[Finding]:
    """Yield a finding for each fact or caveat that articles leave out."""
    yield from untold(story)
    yield from cut(story)


def untold(story: Story) -> Iterator[Finding]:
    """Yield the facts of several origins that some article does not tell."""
    for name, claims in sorted(people_told(story).items()):
        if not weighty(story, claims):
            continue
        tellers = {claim.article for claim in claims}
        silent = tuple(
            reading.article.id
            for reading in story.readings
            if reading.article.id not in tellers
            and is_read(reading)
            and same_time(story, reading, claims)
            and origin_apart(story, reading, tellers)
        )
        if silent:
            yield told(story, name, claims, silent)


def people_told(story: Story) -> dict[str, list[Claim]]:
    """Return the asserted claims on people, by what is counted of them."""
    out: dict[str, list[Claim]] = {}
    for claim in story.claims:
        known = events().get(root(claim) or "")
        if known is None or known.counts not in PEOPLE:
            continue
        if claim.polarity != "denied":
            out.setdefault(known.counts, []).append(claim)
    return out


def weighty(story: Story, claims: Sequence[Claim]) -> bool:
    """Return whether enough origins tell a fact, and some with a number."""
    counted = origins_of(story, [claim for claim in claims if claim.numbers])
    enough = len(origins_of(story, claims)) >= MIN_ORIGINS
    return enough and len(counted) >= MIN_ORIGINS


def is_read(reading: Reading) -> bool:
    """Return whether the rules can read an article: what they miss is not left out."""
    return reading.article.language == ENGLISH


def same_time(story: Story, reading: Reading, claims: Sequence[Claim]) -> bool:
    """Return whether an article is of the days of those that tell a fact."""
    own = reading.article.published
    if own is None:
        return False
    others = [story.by_id[claim.article].article.published for claim in claims]
    known = [day for day in others if day is not None]
    return bool(known) and all(abs((own - day).days) <= SAME_TIME_DAYS for day in known)


def origin_apart(story: Story, reading: Reading, tellers: set[str]) -> bool:
    """Return whether an article does not come from a text that tells the fact."""
    own = story.origins[reading.article.id]
    return own not in {story.origins[name] for name in tellers}


def told(
    story: Story, kind: str, claims: Sequence[Claim], silent: tuple[str, ...]
) -> Finding:
    """Return the finding that some articles do not tell a fact."""
    first: dict[str, Claim] = {}
    for claim in claims:
        first.setdefault(claim.article, claim)
    fact = title(claims[0].event)
    rows = [evidence(story, x.article, x.span, fact) for x in first.values()]
    names = ", ".join(story.label(name) for name in silent)
    flag = Flag(
        rule=RULE,
        level=Level.NOTE,
        confidence=CONFIDENCE,
        message=f"Not in {names}: {fact}, which others tell.",
        why="independent origins agree on it, and nothing like it was found there",
        innocent=INNOCENT,
        slot=kind,
        missing_from=silent,
    )
    return finding(story, flag, rows)


def cut(story: Story) -> Iterator[Finding]:
    """Yield the caveats of a source that its copy leaves out."""
    for derivation in story.derivations:
        source = story.by_id[derivation.source]
        copy = story.by_id[derivation.article]
        taken = derivation.direction == "known" or shortened(derivation, source, copy)
        if not taken or not is_read(copy):
            continue
        shared = [passage.right for passage in derivation.passages]
        dropped = [
            sentence
            for sentence in source.sentences
            if caveat(source, sentence) is not None
            and not any(sentence.span.overlaps(span) for span in shared)
            and not repeated(source, sentence, copy)
        ]
        for sentence in dropped[:MAX_PER_COPY]:
            yield dropped_from(story, derivation, sentence)


def shortened(derivation: Derivation, source: Reading, copy: Reading) -> bool:
    """Return whether most of an article stands in a longer one."""
    longer = len(source.article.body.split()) > len(copy.article.body.split())
    return derivation.share >= MIN_SHARE and longer


def caveat(reading: Reading, sentence: Sentence) -> str | None:
    """Return the wording of distance that a sentence uses, if any."""
    text = reading.article.text[sentence.start : sentence.end].lower()
    return next((words for words in CAVEATS if words in text), None)


def repeated(source: Reading, sentence: Sentence, copy: Reading) -> bool:
    """Return whether a copy has the caveat of a sentence in its own text."""
    words = caveat(source, sentence)
    return words is not None and words in copy.article.body.lower()


def dropped_from(story: Story, derivation: Derivation, sentence: Sentence) -> Finding:
    """Return the finding that a copy leaves out a caveat of its source."""
    source = story.by_id[derivation.source]
    words = caveat(source, sentence) or ""
    rows = [evidence(story, derivation.source, sentence.span, words)]
    label, origin = story.label(derivation.article), story.label(derivation.source)
    known = derivation.direction == "known"
    whose = "whose text it carries" if known else "most of which it has"
    flag = Flag(
        rule=RULE,
        level=Level.NOTE,
        confidence=CONFIDENCE,
        message=f"Not in {label}: a caveat of {origin}, {whose}.",
        why=f"{'the source' if known else origin} says “{words}”, "
        f"{'the copy' if known else label} does not",
        innocent=INNOCENT,
        slot="caveat",
        missing_from=(derivation.article,),
    )
    return finding(story, flag, rows)
