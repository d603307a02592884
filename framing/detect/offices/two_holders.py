"""One office to which articles of about one time give two holders."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from framing.align.name_distance import compare_names
from framing.align.same_office import one_office
from framing.align.sole_office import one_sole_office, place_named, same_ministry
from framing.detect.flag import Flag, evidence, finding, who_says
from framing.detect.offices.denied_posts import SAME_TIME_DAYS, same_time
from framing.detect.offices.held import Held, both, said
from framing.detect.offices.words import ENDED
from framing.extract.roles.opposition import compare_offices
from framing.extract.roles.read import describe, portfolio
from framing.model.finding import Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model.claim import Entity
    from framing.model.finding import Evidence, Finding
    from framing.model.slot import Office
    from framing.model.story import Story

RULE = "role-conflict"
STAND_IN = frozenset(("acting", "interim", "caretaker", "outgoing"))
"""Words of roles that another person holds besides, before or soon."""
SPELLING_ONLY = ("forms for a woman and for a man", "no letters to compare")
"""Names that differ so are rather one person's."""
KNOWN = frozenset(("the", "its", "their", "whose", "our"))
"""Words before an office whose place is taken as known."""
WORD_REACH = 12
"""Code points before a role in which such a word stands."""
COURTESY = ("president", "prime minister", "chancellor", "king")
"""Titles that many keep who no longer hold the office."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A person with the offices that articles give."""

    person: Entity
    held: Sequence[Held]

    @property
    def articles(self) -> set[str]:
        """The ids of the articles that name the person."""
        return {article for article, _ in self.person.mentions}


def two_holders(
    story: Story, one: Holder, two: Holder, every: Sequence[Holder]
) -> Iterator[Finding]:
    """Yield a finding when two persons are given one office at one time.

    `every` are all the persons of the story who are given an office.
    """
    pairs = [
        (x, y)
        for x in one.held
        for y in two.held
        if x.article != y.article
        and _one_office(story, x, y, every)
        and same_time(story, x.article, y.article)
    ]
    shared = one.articles & two.articles
    if shared:
        pairs = [
            (x, y)
            for x, y in pairs
            if _outlived(story, x, y, shared) or _elsewhere(shared, (one, x), (two, y))
        ]
    names = compare_names(one.person.name, two.person.name)
    if not pairs or names.why in SPELLING_ONLY:
        return
    rows: dict[tuple[str, str], Evidence] = {}
    for pair in pairs:
        for held, holder in zip(pair, (one, two), strict=True):
            shown = evidence(story, held.article, both(held), holder.person.name)
            rows.setdefault((held.article, holder.person.key), shown)
    yield finding(story, _flag(story, pairs[0], list(rows.values())), rows.values())


def _flag(story: Story, pair: tuple[Held, Held], rows: list[Evidence]) -> Flag:
    """Return what is said of two holders of one office."""
    return Flag(
        rule=RULE,
        level=Level.ERROR,
        confidence=0.65,
        message=f"Who is {describe(_fuller(*pair))}: {who_says(story, rows)}.",
        why="One office has two holders at about one time.",
        innocent=("a new holder took over", "another office of the same name"),
        slot="holder",
    )


def _fuller(one: Held, two: Held) -> Office:
    """Return the office of two that says more of whose it is."""
    return max(said(one), said(two), key=lambda office: len(office.of or ""))


def _at_home(story: Story, own: Held, other: Held) -> Office:
    """Return an office with its country where an article leaves that unsaid.

    A minister named without a country is one of the country that the other
    article gives the same ministry to, if the first article speaks of no
    country more often.
    """
    country, ministry = other.office.of, portfolio(own.office)
    if own.office.of is not None or country is None:
        return own.office
    if not ministry or ministry != portfolio(other.office):
        return own.office
    spoken = Counter(slot.key for slot in story.by_id[own.article].names if slot.key)
    if not spoken[country] or spoken[country] < max(spoken.values()):
        return own.office
    return replace(own.office, of=country)


def _words(held: Held) -> list[str]:
    """Return the lower-case words of a role."""
    return (held.slot.role or "").lower().split()


def _stand_in(held: Held) -> bool:
    """Return whether somebody fills an office until it has a holder."""
    return not STAND_IN.isdisjoint(_words(held))


def _one_office(story: Story, one: Held, two: Held, every: Sequence[Holder]) -> bool:
    """Return whether two articles speak of one office.

    A president or premier must be given a country in words by one of them:
    many are called so who no longer are.
    """
    if _stand_in(one) != _stand_in(two) or "late" in _words(one) + _words(two):
        return False
    sole = one_sole_office(said(one), said(two))
    if sole or same_ministry(one.office, two.office):
        known = _definite(story, one) or _definite(story, two)
        return known and _one_place(story, one, two) and _only_ones(one, two, every)
    if not one_office(_at_home(story, one, two), _at_home(story, two, one)):
        return False
    courtesy = one.office.title in COURTESY
    return not courtesy or bool(said(one).of and said(two).of)


def _one_place(story: Story, one: Held, two: Held) -> bool:
    """Return whether both articles name the place that one office is given."""
    named = {word.capitalize() for word in place_named(said(one), said(two))}
    texts = [story.by_id[x.article].article.text for x in (one, two)]
    return all(word in text for word in named for text in texts)


def _definite(story: Story, held: Held) -> bool:
    """Return whether an article takes the place of an office as known.

    "The mayor, Jan Moor" is the mayor of the place that the story is about.
    """
    first = max(0, held.span.start - WORD_REACH)
    text = story.by_id[held.article].article.text[first : held.span.start]
    before = text.lower().split()[-1:]
    return held.asserted or not KNOWN.isdisjoint([*before, *_words(held)[:1]])


def _only_ones(one: Held, two: Held, every: Sequence[Holder]) -> bool:
    """Return whether no article of the two tells of another such office."""
    for article in (one.article, two.article):
        known = {
            holder.person.key
            for holder in every
            for held in holder.held
            if held.article == article and _rival(held, one)
        }
        if len(known) > 1:
            return False
    return True


def _rival(held: Held, one: Held) -> bool:
    """Return whether an office can be another of the same kind."""
    same = held.office.title == one.office.title and not (
        said(one).of and said(held).of
    )
    return same or one_sole_office(said(held), said(one))


def _elsewhere(
    shared: set[str], one: tuple[Holder, Held], two: tuple[Holder, Held]
) -> bool:
    """Return whether who shares an article with the holder is in another office there.

    An article that knows both tells of no succession when it calls one of them
    the deputy foreign minister and the other the defence minister.
    """
    for (holder, held), (_, other) in ((one, two), (two, one)):
        own = [x for x in holder.held if x.article in shared]
        if held.article in shared or other.article not in shared:
            continue
        verdicts = {compare_offices(said(x), said(held)).verdict for x in own}
        if "opposed" in verdicts and not verdicts & {"same", "vaguer"}:
            return True
    return False


def _outlived(story: Story, one: Held, two: Held, shared: set[str]) -> bool:
    """Return whether a holder is named after another article dates the change.

    `shared` are the articles that name both persons; one of them must tell in
    the new holder's paragraph of a dismissal on a day before the other
    article came out, which names the old holder alone.
    """
    for old, new in ((one, two), (two, one)):
        published = story.by_id[old.article].article.published
        if old.article in shared or new.article not in shared or published is None:
            continue
        reading = story.by_id[new.article]
        text = reading.article.text
        first = text.rfind("\n", 0, new.slot.start) + 1
        last = text.find("\n", new.slot.end)
        last = len(text) if last < 0 else last
        told = [d for d in reading.dates if first <= d.start < last]
        recent = [d for d in told if 0 < (published - d.last).days <= SAME_TIME_DAYS]
        if recent and ENDED.search(text, first, last):
            return True
    return False
