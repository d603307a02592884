"""wire-copy: articles that run one text are one source, not several.

What it finds: articles of one origin: one carries text of the other, both carry
an agency's, or a good part of their wording is the same.
Why it matters: five outlets that print one report are one witness; counting them
as five makes a rumour look confirmed.
Flagged: a news site that runs an agency's report with its credit line; two papers
with the same paragraphs and no credit.
Not flagged: two reports that quote one statement; a shared phrase; articles whose
share of common wording is small and that credit nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.detect.copies.shared_text import chosen, share
from framing.detect.flag import Flag, evidence, finding, shorten_to
from framing.detect.omissions.omission import MIN_SHARE
from framing.detect.omissions.weighty import lost_caveat
from framing.detect.origin import outlets_of
from framing.detect.quotes.utterance_words import MAX_EVIDENCE_CHARACTERS, bounded
from framing.ingest.origins.find import CREDIT, TIME
from framing.ingest.origins.reuse import WHOLLY
from framing.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.detect.copies.shared_text import Line, Shared
    from framing.model.article import Derivation
    from framing.model.finding import Evidence, Finding
    from framing.model.span import Span
    from framing.model.story import Story

RULE = "wire-copy"
MAX_CAVEAT_CHARACTERS = 120
"""Characters of a sentence left out that are told."""
MAX_NAMED = 6
"""Articles of one text that a message names."""
MAX_SAID = 4
"""Copies of one text whose shares are told one by one."""
CREDITED, UNCREDITED = 0.95, 0.8
INNOCENT = (
    "both took it from a third text?",
    "a joint statement that both reproduce?",
    "one newsroom that publishes under several names?",
)


def find(story: Story) -> Iterator[Finding]:
    """Yield a finding for each origin that several articles share."""
    groups: dict[str, list[Derivation]] = {}
    for derivation in chosen(story):
        groups.setdefault(story.origins[derivation.article], []).append(derivation)
    for origin, derivations in groups.items():
        yield _one_text(story, origin, [share(story, d) for d in derivations])


def _one_text(story: Story, origin: str, copies: Sequence[Shared]) -> Finding:
    """Return the finding that the articles of an origin are one text."""
    members = [
        r.article.id for r in story.readings if story.origins[r.article.id] == origin
    ]
    names = [story.label(article) for article in members]
    sure = any(copy.derivation.direction == "known" for copy in copies)
    closest = max(copies, key=lambda copy: copy.derivation.share)
    said = [_told(story, copy) for copy in copies[:MAX_SAID]]
    if len(copies) > MAX_SAID:
        said.append(f"{len(copies) - MAX_SAID} more articles carry it")
    one = "outlet" if len(outlets_of(story, members)) == 1 else "outlets"
    whole = closest.derivation.share >= WHOLLY
    shared = "run one text" if whole else "share a part of their text"
    flag = Flag(
        rule=RULE,
        level=Level.NOTE,
        confidence=CREDITED if sure else UNCREDITED,
        message=(
            f"{_listed(names)} {shared}: {_part(story, closest.derivation)}; "
            f"{len(outlets_of(story, members))} {one}, counted as one origin."
        ),
        why=". ".join(said),
        innocent=INNOCENT,
        slot="one text",
    )
    return finding(story, flag, _rows(story, copies))


def _part(story: Story, derivation: Derivation) -> str:
    """Say how much of an article stands in its source."""
    article, source = story.label(derivation.article), story.label(derivation.source)
    return f"{derivation.share:.0%} of {article} stands in {source}".replace("%", " %")


def _told(story: Story, copy: Shared) -> str:
    """Say who took from whom, how that is known, and what was cut and added."""
    derivation = copy.derivation
    article, source = story.label(derivation.article), story.label(derivation.source)
    parts = [f"{_part(story, derivation)} ({', '.join(derivation.why)})"]
    if derivation.direction != "known":
        parts.append("which came first is not known")
    elif CREDIT in derivation.why:
        parts.append(f"{article} credits {source}")
    elif TIME in derivation.why:
        parts.append(f"{source} is the earlier one")
    cut, whole = len(copy.dropped), len(copy.source)
    parts.append(
        f"{article} leaves out {cut} of the {whole} sentences of {source} and has "
        f"{len(copy.added)} of its own among {len(copy.article)}"
    )
    cut_words = _caveat(story, copy)
    if cut_words:
        parts.append(f"among them “{cut_words}”")
    return "; ".join(parts)


def _caveat(story: Story, copy: Shared) -> str:
    """Return the first denial or caveat that a copy leaves out, shortened."""
    derivation = copy.derivation
    source = story.by_id[derivation.source]
    article = story.by_id[derivation.article]
    if derivation.share < MIN_SHARE:
        return ""
    for line in copy.dropped:
        span = line.sentence.span
        words = _quoted(story, derivation.source, span)
        if lost_caveat(source.article.text[span.start : span.end], article):
            return shorten_to(words, MAX_CAVEAT_CHARACTERS)
    return ""


def _rows(story: Story, copies: Sequence[Shared]) -> list[Evidence]:
    """Return the longest sentence that each copy shares with its source."""
    rows: list[Evidence] = []
    for copy in copies:
        places = _longest(story, copy)
        value = _quoted(story, copy.derivation.article, places[0])
        held = {row.article for row in rows}
        value = rows[0].value if rows else value
        sides = (copy.derivation.article, copy.derivation.source)
        for article, span in zip(sides, places, strict=True):
            if article not in held:
                rows.append(evidence(story, article, span, value))
    return rows


def _longest(story: Story, copy: Shared) -> tuple[Span, Span]:
    """Return the longest shared sentence, or passage where no sentence is."""
    whole = [pair for pair in copy.pairs if pair[0].stems == pair[1].stems]
    pairs = whole or copy.pairs
    if pairs:
        left, right = max(pairs, key=lambda pair: min(map(_length, pair)))
        spans = left.sentence.span, right.sentence.span
    else:
        passages = copy.derivation.passages
        best = max(passages, key=lambda x: x.left.end - x.left.start)
        spans = best.left, best.right
    articles = (copy.derivation.article, copy.derivation.source)
    texts = [story.by_id[article].article.text for article in articles]
    left_span, right_span = (
        bounded(text, span, MAX_EVIDENCE_CHARACTERS)
        for text, span in zip(texts, spans, strict=True)
    )
    return left_span, right_span


def _length(line: Line) -> int:
    """Return the length of a sentence in code points."""
    return line.sentence.end - line.sentence.start


def _quoted(story: Story, article: str, span: Span) -> str:
    """Return the words at a place on one line."""
    text = story.by_id[article].article.text
    return " ".join(text[span.start : span.end].split())


def _listed(names: Sequence[str]) -> str:
    """Write names as a list in a sentence."""
    if len(names) > MAX_NAMED:
        more = f"{len(names) - MAX_NAMED} others"
        names = [*names[:MAX_NAMED], more]
    return f"{', '.join(names[:-1])} and {names[-1]}"
