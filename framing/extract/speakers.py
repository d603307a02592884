"""Who a source's words stand for: pronouns, descriptions, statements."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from framing.extract.cues import DOCUMENT
from framing.extract.speaker_words import (
    EPITHETS,
    OFFICE_SYNONYMS,
    ROLES,
    SINGULAR_PRONOUNS,
    head_noun,
    is_person,
    is_plural,
    name_runs,
    role_before,
)
from framing.model.span import Span

if TYPE_CHECKING:
    from framing.extract.quote_units import Unit

MEMORY_UNITS = 8
"""How many sentences back a pronoun may point."""


MEMORY_MENTIONS = 200
"""How many persons and speakers are kept in mind."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A person as named, with the role beside the name."""

    start: int
    end: int
    unit: int
    paragraph: int
    text: str


@dataclass
class Memory:
    """Who has been named and who has spoken so far, oldest first."""

    text: str
    persons: list[Mention] = field(default_factory=list)
    speakers: list[Mention] = field(default_factory=list)

    def read(self, number: int, unit: Unit) -> None:
        """Note the persons whom a sentence names."""
        words = unit.words
        for first, last in name_runs(words):
            begin = role_before(words, first)
            run = words[first:last]
            if not is_person(run) and begin == first:
                continue
            start, end = words[begin].start, words[last - 1].end
            self.persons.append(self.mention(start, end, number, unit.paragraph))
        del self.persons[:-MEMORY_MENTIONS]

    def mention(self, start: int, end: int, unit: int, paragraph: int) -> Mention:
        """Return a mention without a trailing possessive."""
        if self.text[end - 2 : end] in ("'s", "’s"):
            end -= 2
        return Mention(start, end, unit, paragraph, self.text[start:end])

    def heard(self, span: Span, number: int, paragraph: int) -> None:
        """Note that somebody spoke."""
        self.speakers.append(self.mention(span.start, span.end, number, paragraph))
        del self.speakers[:-MEMORY_MENTIONS]

    def resolve(self, start: int, end: int, unit: int, paragraph: int) -> Span | None:
        """Return the words that best name a source, None where nobody is.

        A pronoun gives its antecedent; "the statement" its issuer; a bare
        description the person whose role it repeats; anything else itself.
        """
        words = self.text[start:end].casefold().replace(",", "").split()
        if not words:
            return None
        if words[0] in SINGULAR_PRONOUNS and len(words) == 1:
            return self.single(start, unit, paragraph)
        if words[0] in ("they", "we") and len(words) == 1:
            return self.several(start, unit)
        if words[0] in ("it", "i") and len(words) == 1:
            return self.body(start, unit)
        if head_noun(words) in DOCUMENT:
            return self.issuer(start, end, words)
        if words[0] in ("the", "this", "that"):
            return self.described(start, end, words, unit) or Span(start, end)
        return Span(start, end)

    def single(self, before: int, unit: int, paragraph: int) -> Span | None:
        """Return the person a singular pronoun points to.

        Within the paragraph the nearest sentence's first person counts, be it
        a speaker or the subject; beyond it the last speaker.
        """
        here = [m for m in self.persons if m.paragraph == paragraph]
        spoke = [m for m in self.speakers if m.paragraph == paragraph]
        for number in range(unit, unit - MEMORY_UNITS, -1):
            said = [m for m in spoke if m.unit == number and m.start < before]
            said = [m for m in said if not plural(m.text)]
            if said:
                return Span(said[-1].start, said[-1].end)
            named = [m for m in here if m.unit == number and m.start < before]
            if named:
                return Span(named[0].start, named[0].end)
        earlier = [m for m in self.speakers if unit - m.unit < MEMORY_UNITS]
        earlier = [m for m in earlier if m.start < before and not plural(m.text)]
        if earlier:
            return Span(earlier[-1].start, earlier[-1].end)
        recent = [m for m in self.persons if unit - m.unit < MEMORY_UNITS]
        recent = [m for m in recent if m.start < before]
        return Span(recent[-1].start, recent[-1].end) if recent else None

    def several(self, before: int, unit: int) -> Span | None:
        """Return the last plural speaker, else the last who spoke."""
        near = [m for m in self.speakers if m.start < before]
        near = [m for m in near if unit - m.unit < MEMORY_UNITS]
        many = [m for m in near if plural(m.text)]
        chosen = many or near
        return Span(chosen[-1].start, chosen[-1].end) if chosen else None

    def body(self, before: int, unit: int) -> Span | None:
        """Return the last body that spoke, for "it"."""
        names = {(m.start, m.end) for m in self.persons}
        near = [m for m in self.speakers if m.start < before]
        near = [m for m in near if unit - m.unit < 3]
        bodies = [m for m in near if (m.start, m.end) not in names]
        return Span(bodies[-1].start, bodies[-1].end) if bodies else None

    def issuer(self, before: int, end: int, words: list[str]) -> Span | None:
        """Return who issued "the statement": whoever spoke last.

        A bare indefinite document ("a statement announcing") has no known issuer;
        one that says more ("a government statement") stands for itself.
        """
        if words[0] in ("a", "an"):
            return Span(before, end) if len(words) > 2 else None
        near = [m for m in self.speakers if m.start < before]
        return Span(near[-1].start, near[-1].end) if near else None

    def described(
        self, start: int, end: int, words: list[str], unit: int
    ) -> Span | None:
        """Return the person whom "the minister" or "the strongman" repeats."""
        phrase = " ".join(words[1:])
        head = head_noun(words[1:])
        offices = OFFICE_SYNONYMS.get(phrase) or OFFICE_SYNONYMS.get(head) or (head,)
        simple = len(words) <= 3 and "of" not in words
        if not (simple or phrase in OFFICE_SYNONYMS) or plural(phrase):
            return None
        if phrase not in OFFICE_SYNONYMS and name_in(self.text[start:end]):
            return None
        near = [m for m in self.persons if m.start < start]
        for mention in reversed(near):
            role = mention.text.casefold().replace("-", " ").split()
            listed = {part for word in offices for part in word.split("-")}
            if listed & ROLES_AND_PRIME & set(role):
                return Span(mention.start, mention.end)
        epithet = head in EPITHETS or head.endswith("-year-old")
        recent = [m for m in near if unit - m.unit <= 2]
        if epithet and recent:
            last = max(m.unit for m in recent)
            first = min((m for m in recent if m.unit == last), key=lambda m: m.start)
            return Span(first.start, first.end)
        return None


ROLES_AND_PRIME = ROLES | {"prime", "governor"}


def plural(text: str) -> bool:
    """Return whether a speaker's words name more than one."""
    lowered = text.casefold().replace(",", "").split()
    return is_plural(lowered) or " and " in text


def name_in(text: str) -> bool:
    """Return whether a phrase holds a name beside offices."""
    words = [word for word in text.split()[1:] if word[:1].isupper()]
    return any(part not in ROLES for word in words for part in word.lower().split("-"))
