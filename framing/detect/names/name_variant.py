"""name-variant: outlets spell one name so that it could be taken for two.

What it finds: one person or place under two spellings in different articles.
Why it matters: a garbled or differently transliterated name hides that two
reports speak of one person, and a search for the one misses the other.
Flagged: "Jeyhun Bayramov" and "Jehon Permov", both foreign minister of one
country; "Sardarkand" and "Serdarkent" for one town; a name with other word
breaks ("Tasfa Mikhail", "Tesfamichael") or in pinyin beside a word that was
kept; a person whom one article alone gives another surname.
Not flagged: "Bayramov" after "Jeyhun Bayramov", initials, missing accents,
another word break, "Kiev" and "Kyiv", or two relatives with one surname.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.name_distance import DETOUR_SCORE, compare_names
from framing.align.name_sounds import letters, plainest
from framing.align.name_words import heavy, name_words
from framing.align.same_office import one_office
from framing.detect.flag import Flag, evidence, finding, who_says
from framing.detect.names.one_given_name import misnamed
from framing.extract.roles.read import describe
from framing.model.finding import Explained, Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model.claim import Entity
    from framing.model.finding import Evidence
    from framing.model.slot import NameSlot
    from framing.model.story import Story

RULE = "name-variant"

WHY = {
    "person": "Spellings this far apart can be taken for two persons.",
    "place": "Spellings this far apart can be taken for two places.",
}
INNOCENT = {
    "person": ("two transliterations of one name", "two persons of similar name"),
    "place": ("names in two languages", "two places of similar name"),
}
SUSPECTED = 0.6
"""Confidence where a shared office or little more joins two names."""


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each entity that articles spell in different ways.

    Differences that a reader knows (short forms, accents, word breaks,
    ordinary spellings) are yielded as explained, one for each reason.
    """
    for entity in story.entities:
        if entity.key.startswith("country:") or entity.kind not in WHY:
            continue
        shown = _first_full(story, entity)
        if len(shown) < 2:
            continue
        groups = _group(shown)
        if len(groups) > 1:
            yield _finding(story, entity, groups)
        yield from _explained(story, groups)
    yield from _misnamed(story)


def _misnamed(story: Story) -> Iterator[Finding]:
    """Yield a finding for each person whom one article gives another surname."""
    seen: set[frozenset[str]] = set()
    for row in misnamed(story):
        names = frozenset((row.left[1].text, row.right[1].text))
        if names in seen:
            continue
        seen.add(names)
        rows = [
            evidence(story, article, slot.span, slot.text)
            for article, slot in (row.left, row.right)
        ]
        flag = Flag(
            rule=RULE,
            level=Level.WARNING,
            confidence=SUSPECTED,
            message=f"One person under 2 names: {who_says(story, rows)}.",
            why=f"They are {row.why}.",
            innocent=INNOCENT["person"],
            slot="person",
        )
        yield finding(story, flag, rows)


def _first_full(story: Story, entity: Entity) -> list[tuple[str, NameSlot]]:
    """Return each article's fullest mention, the first of several.

    A full name that the article also gives alone goes before the same name
    with more behind it, which can be a headline's verb ("Mona Reyes Enters").
    """
    best: dict[str, NameSlot] = {}
    for article, slot in entity.mentions:
        held = best.get(article)
        if held is None or _words(slot) > _words(held):
            best[article] = slot
    for article, slot in entity.mentions:
        longest = heavy(name_words(best[article].text))
        words = heavy(name_words(slot.text))
        if 1 < len(words) < len(longest) and longest[: len(words)] == words:
            best[article] = slot
    order = [reading.article.id for reading in story.readings]
    return sorted(best.items(), key=lambda pair: order.index(pair[0]))


def _words(slot: NameSlot) -> int:
    """Return how many words of a name count."""
    return len(heavy(name_words(slot.text)))


def _group(shown: Sequence[tuple[str, NameSlot]]) -> list[list[tuple[str, NameSlot]]]:
    """Group the articles whose spellings no reader takes for two names."""
    groups: list[list[tuple[str, NameSlot]]] = []
    order = sorted(shown, key=lambda pair: -_words(pair[1]))
    for article, slot in order:
        for group in groups:
            if any(not _opposed(slot.text, other.text) for _, other in group):
                group.append((article, slot))
                break
        else:
            groups.append([(article, slot)])
    return groups


def _opposed(a: str, b: str) -> bool:
    """Return whether two spellings could be taken for two names."""
    return not ordinary(a, b)


def ordinary(a: str, b: str) -> str:
    """Return why two spellings are plainly one name, empty when they are not.

    >>> ordinary("Bayramov", "Jeyhun Bayramov")
    'one word of the full name'
    >>> ordinary("Zelensky", "Zelenskyy"), ordinary("Kiev", "Kyiv")
    ('a letter doubled, or y for i', 'two established names')
    >>> ordinary("Naungpha", "Nongpa")
    ''
    """
    match = compare_names(a, b)
    if match.verdict == "same":
        return match.why
    if frozenset((letters(a), letters(b))) in ESTABLISHED:
        return "two established names"
    if [plainest(w) for w in name_words(a)] == [plainest(w) for w in name_words(b)]:
        return "a letter doubled, or y for i"
    return ""


ESTABLISHED = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "kiev/kyiv", "kharkov/kharkiv", "lvov/lviv", "odessa/odesa", "peking/beijing",
        "bombay/mumbai", "calcutta/kolkata", "madras/chennai", "rangoon/yangon",
        "saigon/hochiminhcity", "lugansk/luhansk", "cracow/krakow", "danzig/gdansk",
        "bangalore/bengaluru", "teheran/tehran", "esfahan/isfahan",
        "zaporozhye/zaporizhzhia",
        "prishtina/pristina", "sukhum/sukhumi", "tskhinval/tskhinvali", "berne/bern",
        "marrakesh/marrakech", "mecca/makkah", "basra/basrah", "aleppo/halab",
        "urmia/orumiyeh", "salonika/thessaloniki", "canton/guangzhou", "cuzco/cusco",
        "naypyidaw/naypyitaw", "nikolaev/mykolaiv", "donbass/donbas", "nis/nish",
        "makassar/macassar", "seville/sevilla", "dnieper/dnipro", "macau/macao",
    )
)  # fmt: skip
"""Pairs that are both in use: an endonym and an exonym, an old name and a new."""


def _finding(
    story: Story, entity: Entity, groups: list[list[tuple[str, NameSlot]]]
) -> Finding:
    """Return the finding about an entity's spellings."""
    rows: list[Evidence] = []
    scores: list[float] = []
    values = [group[0][1].text for group in groups]
    for value, group in zip(values, groups, strict=True):
        rows += [evidence(story, a, slot.span, value) for a, slot in group]
    for at, value in enumerate(values):
        scores += [compare_names(value, other).score for other in values[at + 1 :]]
    suspected = any(
        compare_names(value, other).verdict == "different"
        or compare_names(value, other).score <= DETOUR_SCORE
        for at, value in enumerate(values)
        for other in values[at + 1 :]
    )
    confidence = SUSPECTED if suspected else 0.6 + 0.35 * min(scores)
    noun = "person" if entity.kind == "person" else "place"
    message = f"One {noun} under {len(values)} spellings: {who_says(story, rows)}."
    return finding(
        story,
        Flag(
            rule=RULE,
            level=Level.WARNING,
            confidence=confidence,
            message=message,
            why=WHY[entity.kind] + _joined_by(entity, groups),
            innocent=INNOCENT[entity.kind],
            slot=entity.kind,
        ),
        rows,
    )


def _joined_by(entity: Entity, groups: Sequence[Sequence[tuple[str, NameSlot]]]) -> str:
    """Return the office that two spellings share in words, empty when none."""
    homes = [{article for article, _ in group} for group in groups[:2]]
    held = [
        [slot.office for article, slot in entity.mentions if article in home]
        for home in homes
    ]
    shared = [
        left if left.of else right
        for left in held[0]
        for right in held[1]
        if left is not None and right is not None and one_office(left, right)
    ]
    return f" Both are called {describe(shared[0])}." if shared else ""


def _explained(
    story: Story, groups: Sequence[Sequence[tuple[str, NameSlot]]]
) -> Iterator[Explained]:
    """Yield one explanation for each reason why spellings differ."""
    given: set[str] = set()
    for group in groups:
        article, slot = group[0]
        for other, form in group[1:]:
            if form.text == slot.text:
                continue
            why = ordinary(slot.text, form.text)
            if why and why not in given:
                given.add(why)
                rows = (
                    evidence(story, article, slot.span, slot.text),
                    evidence(story, other, form.span, slot.text),
                )
                yield Explained(RULE, why, rows)
