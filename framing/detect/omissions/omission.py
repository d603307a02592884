"""omission: a fact that others tell is not in an article.

What it finds: a fact that weighs (people killed or driven out, a denial, what a
court did, money that was frozen, who mediated, what had been known before) of
which two or more independent origins tell, and of which the article has no word;
and what a copy cuts from its source: caveats, the other side, such facts.
Why it matters: what is left out frames a story as much as the words that are
chosen, and a copy without the denial is another story.
Flagged: two outlets tell of the displaced, the third of the victory alone; a
copy drops "which the ministry denies".
Not flagged: what only one origin tells; articles of another time or in another
language than English; a brief, which lacks nearly everything; an article that has
any word on such an event, whatever it says of it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.align.event import title
from framing.detect.flag import Flag, evidence, finding, shorten
from framing.detect.omissions.cut_passages import cut_passages, told_by_both
from framing.detect.omissions.unanswered import KIND as DENIAL
from framing.detect.omissions.untold import facts
from framing.detect.omissions.weighty import caveat
from framing.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from framing.detect.omissions.cut_passages import Passage
    from framing.detect.omissions.fact import Fact
    from framing.model.article import Derivation
    from framing.model.claim import Claim
    from framing.model.finding import Finding
    from framing.model.story import Reading, Story

RULE = "omission"
SAME_TIME_DAYS = 4
MIN_LENGTH = 0.6
"""Length of an article, in that of one of its peers, from which it is no brief."""
ENGLISH = "en"
MAX_PER_COPY = 4
MAX_PER_ARTICLE = 3
"""Findings on one article: the weightiest, so that a reader reads them."""
MAX_CLAIMS_SHOWN = 2
"""Claims of one article that are shown for a fact."""
MIN_SHARE = 0.5
"""Part of an article that stands in a longer one, from which it is its shorter
version, whichever came first."""
CONFIDENCE = 0.5
INNOCENT = (
    "the fact was not yet known when the article was written?",
    "told in words that were not recognised?",
    "cut for length?",
)


def find(story: Story) -> Iterator[Finding]:
    """Yield a finding for each fact or passage that articles leave out."""
    yield from untold(story)
    yield from cut(story)


def untold(story: Story) -> Iterator[Finding]:
    """Yield the weightiest facts of several origins that some article lacks."""
    candidates = {
        reading.article.id: peers(story, reading)
        for reading in story.readings
        if is_read(reading)
    }
    found = without_doubles(facts(story, candidates))
    shown: Counter[str] = Counter()
    hidden: Counter[str] = Counter()
    chosen = []
    for fact in found:
        room = tuple(name for name in fact.silent if shown[name] < MAX_PER_ARTICLE)
        hidden.update(name for name in fact.silent if name not in room)
        shown.update(room)
        if room:
            chosen.append(replace(fact, silent=room))
    for fact in chosen:
        yield told(story, fact, sum(hidden[name] for name in fact.silent))


def without_doubles(found: Iterable[Fact]) -> list[Fact]:
    """Return the weightiest facts first, one of a kind for each article."""
    seen: set[tuple[str, str]] = set()
    out = []
    for fact in sorted(found, key=lambda fact: (-fact.weight, fact.kind)):
        fresh = tuple(name for name in fact.silent if (fact.kind, name) not in seen)
        seen.update((fact.kind, name) for name in fresh)
        if fresh:
            out.append(replace(fact, silent=fresh))
    return out


def peers(story: Story, reading: Reading) -> frozenset[str]:
    """Return the articles of the days and the scope of one.

    A brief lacks nearly everything: what is much longer is none of its peers.
    """
    length = len(reading.article.body.split())
    return frozenset(
        other.article.id
        for other in story.readings
        if length >= MIN_LENGTH * len(other.article.body.split())
        and same_time(story, reading, other)
    )


def same_time(story: Story, left: Reading, right: Reading) -> bool:
    """Return whether two articles are of the same days.

    An article of an unknown day is of the days of its story where all others
    are of the same.
    """
    days = [reading.article.published for reading in story.readings]
    known = [day for day in days if day is not None]
    a, b = left.article.published, right.article.published
    if a is None or b is None:
        return bool(known) and (max(known) - min(known)).days <= SAME_TIME_DAYS
    return abs((a - b).days) <= SAME_TIME_DAYS


def is_read(reading: Reading) -> bool:
    """Return whether the rules can read an article: what they miss is not left out."""
    return reading.article.language == ENGLISH


def told(story: Story, fact: Fact, hidden: int) -> Finding:
    """Return the finding that some articles do not tell a fact."""
    shown: dict[str, list[Claim]] = {}
    for claim in fact.claims:
        shown.setdefault(claim.article, []).append(claim)
    name = "the denial" if fact.kind == DENIAL else title(fact.claims[0].event)
    rows = [
        evidence(story, claim.article, claim.span, name)
        for claims in shown.values()
        for claim in claims[:MAX_CLAIMS_SHOWN]
    ]
    names = ", ".join(story.label(article) for article in fact.silent)
    words = shorten(fact.claims[0].text)
    more = f"; {hidden} lighter ones are not shown" if hidden else ""
    flag = Flag(
        rule=RULE,
        level=Level.NOTE,
        confidence=CONFIDENCE,
        message=f"Not in {names}: {name}, which others tell: “{words}”.",
        why="independent origins agree on it, and nothing like it was found there"
        + more,
        innocent=INNOCENT,
        slot=fact.kind,
        missing_from=fact.silent,
    )
    return finding(story, flag, rows)


def cut(story: Story) -> Iterator[Finding]:
    """Yield the weightiest passages of a source that its copy leaves out."""
    both = told_by_both(story)
    for derivation in story.derivations:
        source = story.by_id[derivation.source]
        copy = story.by_id[derivation.article]
        taken = derivation.direction == "known" or shortened(derivation, source, copy)
        if not taken or not is_read(copy):
            continue
        passages = cut_passages(story, derivation, both)
        hidden = len(passages) - MAX_PER_COPY
        for passage in passages[:MAX_PER_COPY]:
            yield dropped(story, derivation, passage, max(0, hidden))


def shortened(derivation: Derivation, source: Reading, copy: Reading) -> bool:
    """Return whether most of an article stands in a longer one."""
    longer = len(source.article.body.split()) > len(copy.article.body.split())
    return derivation.share >= MIN_SHARE and longer


def dropped(
    story: Story, derivation: Derivation, passage: Passage, hidden: int
) -> Finding:
    """Return the finding that a copy leaves out a passage of its source."""
    words = caveat(passage.text)
    kind = "caveat" if words is not None else "passage"
    rows = [evidence(story, derivation.source, passage.span, words or kind)]
    label, origin = story.label(derivation.article), story.label(derivation.source)
    known = derivation.direction == "known"
    whose = "whose text it carries" if known else "most of which it has"
    says = f"“{words}”" if words is not None else f"“{shorten(passage.text)}”"
    more = f"; {hidden} lighter cuts are not shown" if hidden else ""
    flag = Flag(
        rule=RULE,
        level=Level.NOTE,
        confidence=CONFIDENCE,
        message=f"Not in {label}: a {kind} of {origin}, {whose}.",
        why=f"{'the source' if known else origin} says {says}, "
        f"{'the copy' if known else label} does not{more}",
        innocent=INNOCENT,
        slot="caveat" if kind == "caveat" else "cut",
        missing_from=(derivation.article,),
    )
    return finding(story, flag, rows)
