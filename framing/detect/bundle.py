"""Bundles: which answers belong in one finding.

A finding shows several answers to one question. Any two of its answers either
agree (and share a value) or were found to conflict; a pair that was explained
away never meets in one finding.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable


MAX_VALUES = 2
"""Answers of one article to one question that still leave it a question."""


@dataclass(frozen=True, slots=True, order=True)
class Answer:
    """What one article says: the words' place and the value they carry.

    `value` is what answers are compared by; `shown` is what a reader sees,
    where that differs: "about 290 people", not "261 to 319".
    """

    article: str
    start: int
    end: int
    value: str = field(compare=False)
    shown: str = field(default="", compare=False)

    @property
    def span(self) -> Span:
        """The place of the words."""
        return Span(self.start, self.end)


@dataclass(slots=True)
class Question:
    """The answers to one kind of question, pair by pair.

    `conflicts` maps pairs to the confidence that they exclude each other and
    the reason why they answer one question; `agreements` are pairs that fit,
    `refused` pairs whose difference is explained.
    """

    conflicts: dict[tuple[Answer, Answer], tuple[float, str]] = field(
        default_factory=dict
    )
    agreements: dict[tuple[Answer, Answer], str | None] = field(default_factory=dict)
    refused: dict[tuple[Answer, Answer], str | None] = field(default_factory=dict)

    def oppose(self, a: Answer, b: Answer, confidence: float, why: str) -> None:
        """Note that two answers exclude each other; the surer reason stays."""
        pair = order(a, b)
        if pair not in self.conflicts or self.conflicts[pair][0] < confidence:
            self.conflicts[pair] = (confidence, why)

    def agree(self, a: Answer, b: Answer, why: str | None = None) -> None:
        """Note that two answers fit; `why` says so where their words differ."""
        self.agreements[order(a, b)] = why

    def refuse(self, a: Answer, b: Answer, why: str | None) -> None:
        """Note what explains that two answers differ, None if not worth a word."""
        self.refused.setdefault(order(a, b), why)

    def explained(self) -> list[tuple[tuple[Answer, Answer], str]]:
        """Return the pairs that look like conflicts and are none, with why."""
        rows = {**self.agreements, **self.refused}
        return sorted(
            (pair, why)
            for pair, why in rows.items()
            if why is not None and pair not in self.conflicts
        )

    def drop_ambiguous(self) -> None:
        """Take away the conflicts of articles that answer in too many ways.

        An article that gives three dates for what is asked speaks of three
        events of the kind, and none can be held against another outlet.
        """
        values: dict[str, set[str]] = {}
        for pair in self.conflicts:
            for answer in pair:
                values.setdefault(answer.article, set()).add(answer.value)
        unclear = {name for name, said in values.items() if len(said) > MAX_VALUES}
        for pair in [p for p in self.conflicts if {x.article for x in p} & unclear]:
            self.refuse(*pair, "one of the articles tells of several such events")
            del self.conflicts[pair]

    def spread(self) -> None:
        """Let answers that agree share their conflicts.

        If an article repeats what another says, whoever conflicts with the one
        conflicts with the other, unless that pair was explained away.
        """
        for a, b in sorted(self.agreements):
            for mine, theirs in ((a, b), (b, a)):
                if mine.value != theirs.value:
                    continue
                for pair, (confidence, why) in sorted(self.conflicts.items()):
                    if mine not in pair:
                        continue
                    other = pair[0] if pair[1] == mine else pair[1]
                    new = order(theirs, other)
                    free = new not in self.refused and new not in self.agreements
                    if free and theirs.article != other.article:
                        self.conflicts.setdefault(new, (confidence, why))


@dataclass(frozen=True, slots=True)
class Bundle:
    """Answers for one finding, in classes that agree within themselves."""

    classes: tuple[tuple[Answer, ...], ...]
    confidence: float
    why: str

    def answers(self) -> tuple[Answer, ...]:
        """Return all answers, each with the value of its class."""
        return tuple(
            Answer(
                answer.article, answer.start, answer.end, rows[0].shown or rows[0].value
            )
            for rows in self.classes
            for answer in rows
        )


def order(a: Answer, b: Answer) -> tuple[Answer, Answer]:
    """Return two answers in text order."""
    return (a, b) if a <= b else (b, a)


def bundles(question: Question) -> tuple[Bundle, ...]:
    """Return the findings' answers, surest conflict first.

    >>> a, b, c = (Answer(x, 0, 1, v) for x, v in (("a1", "7"), ("a2", "19"),
    ...                                            ("a3", "19")))
    >>> question = Question()
    >>> question.oppose(a, b, 0.9, "dead"); question.oppose(a, c, 0.8, "dead")
    >>> question.agree(b, c)
    >>> [[answer.article for answer in rows] for rows in bundles(question)[0].classes]
    [['a1'], ['a2', 'a3']]
    """
    question.spread()
    question.drop_ambiguous()
    ranked = sorted(question.conflicts.items(), key=lambda row: (-row[1][0], row[0]))
    everyone = sorted({answer for pair in question.conflicts for answer in pair})
    covered: set[tuple[Answer, Answer]] = set()
    out = []
    for pair, (confidence, why) in ranked:
        if pair in covered:
            continue
        classes = [[pair[0]], [pair[1]]]
        for answer in everyone:
            place(question, classes, answer)
        for left in classes:
            for right in classes:
                covered.update(order(a, b) for a in left for b in right if a != b)
        rows = tuple(tuple(sorted(members)) for members in classes)
        out.append(Bundle(rows, confidence, why))
    return tuple(out)


def place(question: Question, classes: list[list[Answer]], answer: Answer) -> None:
    """Add an answer to the class it agrees with, if it opposes all others."""
    if any(answer in members for members in classes):
        return
    for members in classes:
        others = [a for rows in classes if rows is not members for a in rows]
        fits = all(agrees(question, answer, member) for member in members)
        if fits and opposes_all(question, answer, others):
            members.append(answer)
            return
    if opposes_all(question, answer, [a for rows in classes for a in rows]):
        classes.append([answer])


def agrees(question: Question, a: Answer, b: Answer) -> bool:
    """Return whether two answers give one value or were found to fit."""
    pair = order(a, b)
    if pair in question.conflicts:
        return False
    return a.value == b.value or pair in question.agreements


def opposes_all(question: Question, answer: Answer, others: Iterable[Answer]) -> bool:
    """Return whether an answer was found to conflict with each of the others."""
    return all(order(answer, other) in question.conflicts for other in others)
