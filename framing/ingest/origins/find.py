"""Find out which articles carry whose text: wire copies and their origins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from framing.ingest.names import same_name
from framing.ingest.origins.candidates import find_candidates
from framing.ingest.origins.own_words import Words, all_words, own_words
from framing.ingest.origins.reuse import (
    MIN_OWN_CONTENT,
    Reuse,
    compare,
    compare_whole,
    is_thin,
)
from framing.ingest.origins.standing import without_standing
from framing.model import Derivation, Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import timedelta

    from framing.ingest.origins.own_words import Words
    from framing.ingest.origins.reuse import Reuse
    from framing.model import Article

ONE_ORIGIN = 0.25
"""Share of shared wording from which two articles are one voice, not two."""

CREDITED_ORIGIN = 0.15
"""The same where a credit names the source: most of the rest is then its too."""

MOST = 0.5

OPENING = 500
"""Characters of a source in which a text that was cut from its end begins."""

APART = 1.5
"""Reach of passages, as a multiple of their length, from which they stand apart."""

CREDIT = "credit line"
PASSAGE = "shared passage"
AGENCY = "common agency"
TIME = "time"
EARLIER = "though dated earlier"

UNSURE = {"inferred", "file name"}
"""Sources of a day that do not tell which article came first."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two articles with what each takes from the other."""

    left: Article
    right: Article
    forth: Reuse
    back: Reuse

    @property
    def turned(self) -> _Pair:
        """The same pair seen from the other article."""
        return _Pair(self.right, self.left, self.back, self.forth)


def find_derivations(articles: Sequence[Article]) -> tuple[Derivation, ...]:
    """Return which articles carry text of which others, in article order.

    Of two articles that share passages, the one that credits the other's
    outlet or agency is derived ("known"). Without a credit it is the one that
    was published later, by the hour where both state it with its offset from
    UTC, else by a day at least; this is "known" where a good part is shared. A
    day that is disputed, inferred or a file's name tells nothing.
    Two that credit one agency may both have its text. Otherwise the direction
    is "unknown", and without a time the one with the larger part shared is
    named as derived. Articles that share no passage are never
    called derived, whatever they credit; furniture, an outlet's standing text
    and quotations do not count as shared, and what was only put in other words
    counts where a credit says so.
    """
    words = [own_words(article.body) for article in articles]
    standing = without_standing(articles, words)
    found = []
    searched = [_searched(*pair) for pair in zip(articles, words, strict=True)]
    for one, other in find_candidates(searched):
        left, right = articles[one], articles[other]
        texts = words[one], words[other]
        if _same_outlet(left, right):
            texts = standing.get(one, texts[0]), standing.get(other, texts[1])
        pair = _compare(left, right, *texts)
        if {pair.forth.kind, pair.back.kind} != {"none"}:
            found.append(_derivation(pair))
    order = {article.id: number for number, article in enumerate(articles)}
    return tuple(sorted(found, key=lambda d: (order[d.article], order[d.source])))


def find_origins(
    articles: Sequence[Article], derivations: Sequence[Derivation]
) -> dict[str, str]:
    """Return the origin of each article's text: article id to "o1", "o2", ...

    An article has the origin of the source that it takes most from, if that is
    a good part of it. Where the direction is not known, articles are of one
    origin if each shares wording with every other, or if more than half of the
    one stands in the other: a round-up that takes a paragraph from each of two
    reports does not make these one. Two outlets that run one text are one
    voice, and so is a brief cut from a longer report; a round-up is not the
    voice of the brief that it holds somewhere among others, whether the later
    day of the round-up is known or not. Origins are numbered in article order.
    """
    bodies = {article.id: article.body for article in articles}
    order = {article.id: number for number, article in enumerate(articles)}
    groups = {article.id: {article.id} for article in articles}
    close = [each for each in derivations if _is_one_voice(each, bodies[each.source])]
    close.sort(key=lambda d: (-d.share, order[d.article], order[d.source]))
    led: set[str] = set()
    for each in close:
        if each.direction == "known" and each.article not in led:
            led.add(each.article)
            _merge(groups, each)
    related = {frozenset((each.article, each.source)) for each in derivations}
    for each in close:
        one, other = groups[each.article], groups[each.source]
        if each.direction == "known" or one is other:
            continue
        shown = sum(p.right.end - p.right.start for p in each.passages)
        # Two texts that each hold more than half of a third have text in common.
        same = shown > MOST * _size(bodies[each.source])
        if same or all(frozenset((a, b)) in related for a in one for b in other):
            _merge(groups, each)
    firsts = {key: min(group, key=order.__getitem__) for key, group in groups.items()}
    numbers = {first: f"o{n}" for n, first in enumerate(_once(firsts.values()), 1)}
    return {key: numbers[first] for key, first in firsts.items()}


def _searched(article: Article, own: Words) -> tuple[str, ...]:
    """Return the words by which an article may be found to share text.

    What has hardly any words of its own is held against others as a whole;
    so, then, is what has not many more.
    """
    if sum(own.content) >= 2 * MIN_OWN_CONTENT:
        return own.folded
    return all_words(article.body).folded


def _compare(left: Article, right: Article, one: Words, other: Words) -> _Pair:
    """Return what two articles take from each other."""
    told = _credits(left, right) or _credits(right, left) or _common_agency(left, right)
    if is_thin(one) or is_thin(other):
        forth = compare_whole(left.body, right.body)
        if forth.kind != "none":
            back = compare_whole(right.body, left.body)
            return _Pair(left, right, forth, back)
    forth = compare(one, other, reworded=told)
    return _Pair(left, right, forth, compare(other, one, reworded=told))


def _derivation(pair: _Pair) -> Derivation:
    """Return which article of a pair is derived, and why."""
    pair, why, known = _direction(pair)
    reuse = pair.forth
    if reuse.kind == "none":
        turned = tuple(Passage(p.right, p.left) for p in pair.back.passages)
        reuse = replace(reuse, passages=turned)
    share = round(reuse.share, 3)
    direction = "known" if known else "unknown"
    article, source = pair.left.id, pair.right.id
    return Derivation(article, source, share, direction, why, reuse.passages)


def _direction(pair: _Pair) -> tuple[_Pair, tuple[str, ...], bool]:
    """Return the pair with the derived article first, why, and whether it is known."""
    later = _later(pair.left, pair.right)
    to_right = _credits(pair.left, pair.right)
    if to_right != _credits(pair.right, pair.left):
        pair, later = (pair, later) if to_right else (pair.turned, -later)
        against = (EARLIER,) if later < 0 else ()
        return pair, (CREDIT, PASSAGE, *against), True
    agency = _common_agency(pair.left, pair.right)
    why = (PASSAGE, AGENCY) if agency else (PASSAGE,)
    if later:
        pair = pair if later > 0 else pair.turned
        # A short passage may have come to both from a third text.
        shared = max(pair.forth.share, pair.back.share)
        known = shared >= ONE_ORIGIN and not agency
        return pair, (PASSAGE, TIME) if known else why, known
    forth, back = ((r.kind != "none", r.share) for r in (pair.forth, pair.back))
    return (pair.turned if back > forth else pair), why, False


def _later(left: Article, right: Article) -> int:
    """Return 1 if the left article is the later, -1 if the right is, else 0."""
    if not _is_dated(left) or not _is_dated(right):
        return 0
    one, other = left.published_at, right.published_at
    if one and other and one.utcoffset() is not None and other.utcoffset() is not None:
        return _sign(one - other)
    if left.published is None or right.published is None:
        return 0
    return _sign(left.published - right.published)


def _is_dated(article: Article) -> bool:
    """Return whether an article's day is stated, and no other place denies it."""
    if article.published is None or article.published_source in UNSURE:
        return False
    return not any(
        problem.startswith("published:") or "can be two days" in problem
        for problem in article.problems
    )


def _sign(gap: timedelta) -> int:
    """Return 1, 0 or -1 for a gap in time."""
    return (gap.total_seconds() > 0) - (gap.total_seconds() < 0)


def _is_one_voice(derivation: Derivation, source: str) -> bool:
    """Return whether a derived article is no voice of its own."""
    if CREDIT in derivation.why or AGENCY in derivation.why:
        return derivation.share >= CREDITED_ORIGIN
    return derivation.share >= ONE_ORIGIN and not _is_rounded_up(derivation, source)


def _is_rounded_up(derivation: Derivation, source: str) -> bool:
    """Return whether the source may be a round-up that holds the article.

    An editor cuts from the end, or here and there: what is cut begins where
    its source does, or stands in it far apart. A round-up holds a text in one
    piece, and others before it.
    """
    if derivation.direction == "known":
        return False
    spans = [passage.right for passage in derivation.passages]
    shown = sum(span.end - span.start for span in spans)
    if shown >= ONE_ORIGIN * _size(source):
        return False
    first = min(span.start for span in spans)
    reach = max(span.end for span in spans) - first
    return _size(source[:first]) > OPENING and reach < APART * shown


def _size(text: str) -> int:
    """Return the characters of a text that are not line breaks."""
    return len(text) - text.count("\n")


def _merge(groups: dict[str, set[str]], derivation: Derivation) -> None:
    """Put the groups of a derived article and of its source together."""
    group = groups[derivation.article] | groups[derivation.source]
    groups.update(dict.fromkeys(group, group))


def _same_outlet(left: Article, right: Article) -> bool:
    """Return whether one outlet published both articles."""
    if left.outlet is None or right.outlet is None:
        return False
    return left.outlet.value == right.outlet.value


def _credits(article: Article, source: Article) -> bool:
    """Return whether an article credits the outlet or agency of another."""
    agency, outlet = article.agency, article.outlet
    if agency is None or (outlet is not None and same_name(agency.value, outlet.value)):
        return False
    # Another outlet that carries an agency's text is not the agency.
    own = source.outlet or source.agency
    return own is not None and same_name(agency.value, own.value)


def _common_agency(left: Article, right: Article) -> bool:
    """Return whether both articles credit one agency with their text."""
    if left.agency is None or right.agency is None:
        return False
    return same_name(left.agency.value, right.agency.value)


def _once(values: Iterable[str]) -> list[str]:
    """Return values in order, each once."""
    return list(dict.fromkeys(values))
