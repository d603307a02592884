"""Who a source's words stand for: pronouns, descriptions, statements."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from framing.extract.voices.bodies import FIRMS, body_of
from framing.extract.voices.cast import POSTS, is_byline, qualifies, who_is
from framing.extract.voices.cues import DOCUMENT
from framing.extract.voices.people import narrated
from framing.extract.voices.sources import main_subject
from framing.extract.voices.speaker_words import (
    EPITHETS,
    NO_PERSON,
    OBLIQUE,
    OFFICE_SYNONYMS,
    ORGANISATION,
    PEOPLE,
    ROLES,
    SINGULAR_PRONOUNS,
    can_name,
    fits,
    head_noun,
    is_person,
    is_plural,
    name_in,
    plural,
    role_before,
)
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.voices.cast import Member
    from framing.extract.voices.units import Unit, Word

POLLS = frozenset(("poll", "survey", "study"))
"""Documents that speak for themselves, not for whoever spoke last."""

AT_A_PLACE = ("in", "from", "at", "near")
SUBJECT_UNITS = 2
"""How many sentences back a pronoun may point to a lone single name."""

MEMORY_UNITS = 8
"""How many sentences back a pronoun may point."""


OWNERS = {"his": "he", "her": "she"}
"""Possessives of "his letter": the letter's author speaks."""


FIRM_WORDS = 2
"""Words of "the company"."""


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
    at: int
    """Where the text speaks of the person, by this name or another."""


@dataclass
class Memory:
    """Who has been named and who has spoken so far, oldest first."""

    text: str
    persons: list[Mention] = field(default_factory=list)
    speakers: list[Mention] = field(default_factory=list)
    groups: list[Mention] = field(default_factory=list)
    cast: tuple[Member, ...] = ()
    labels: dict[Span, str] = field(default_factory=dict)
    subjects: list[Mention] = field(default_factory=list)
    actors: list[Mention] = field(default_factory=list)
    bodies: list[Mention] = field(default_factory=list)
    pronouns: dict[str, str] = field(default_factory=dict)
    """By which pronoun each person goes, by the last name in lower case."""
    listener: str | None = None
    """The last name of whom the words at hand are told: never the speaker."""
    common: dict[str, bool] = field(default_factory=dict)
    """Of each single name asked for, whether it is a place or a plain word."""

    def read(self, number: int, unit: Unit) -> None:
        """Note the persons whom a sentence names."""
        words = unit.words
        if is_byline(unit):
            return
        for place, (first, last) in enumerate(unit.names):
            if qualifies(unit, place):
                continue
            begin = role_before(words, first)
            run = after_office(words[first:last])
            known = last - first == 1 and self.knows(run[0].text)
            if not is_person(run) and begin == first and not known:
                continue
            start, end = words[begin].start, words[last - 1].end
            self.persons.append(self.mention(start, end, number, unit.paragraph))
        del self.persons[:-MEMORY_MENTIONS]
        source = main_subject(unit, len(words))
        if source is not None:
            self.note_subject(number, unit, source)
            self.note_actor(number, unit, source)
            self.note_body(number, unit, source)
        told = narrated(unit)
        if told is None:
            return
        start, end = words[told[0]].start, words[told[1] - 1].end
        if not plural(self.text[start:end]):
            single = words[told[0]].lower in ("a", "an", "one", "the")
            if single and not any(m.unit == number for m in self.persons):
                found = self.resolve(start, end, number, unit.paragraph)
                span = found or Span(start, end)
                who = self.mention(span.start, span.end, number, unit.paragraph)
                self.persons.append(replace(who, at=start))
        else:
            self.groups.append(self.mention(start, end, number, unit.paragraph))
            del self.groups[:-MEMORY_MENTIONS]

    def note_subject(self, number: int, unit: Unit, source: tuple[int, int]) -> None:
        """Note a single name that a sentence is about and that is no place."""
        words = unit.words
        if source[1] - source[0] != 1:
            return
        word = words[source[0]]
        if not can_name(word) or is_plural([word.lower]):
            return
        if word.lower in ORGANISATION | ROLES | NO_PERSON:
            return
        if not self.is_place_or_word(word.text):
            mention = self.mention(word.start, word.end, number, unit.paragraph)
            self.subjects.append(mention)
            del self.subjects[:-MEMORY_UNITS]

    def is_place_or_word(self, name: str) -> bool:
        """Return whether the text says "in Oslo", or has the word in lower case."""
        if name not in self.common:
            after = any(f"{word} {name}" in self.text for word in AT_A_PLACE)
            self.common[name] = (after or name.lower() in self.text) and bool(
                re.search(
                    rf"\b(?:(?:{'|'.join(AT_A_PLACE)}) {re.escape(name)}"
                    rf"|{re.escape(name).lower()})\b",
                    self.text,
                )
            )
        return self.common[name]

    def knows(self, name: str) -> bool:
        """Return whether a single name is the last one of somebody named before."""
        plain = name.removesuffix("'s").removesuffix("’s")
        near = self.persons[-MEMORY_UNITS:]
        return any(m.text != plain and m.text.endswith(" " + plain) for m in near)

    def mention(self, start: int, end: int, unit: int, paragraph: int) -> Mention:
        """Return a mention without a trailing possessive."""
        if self.text[end - 2 : end] in ("'s", "’s"):
            end -= 2
        return Mention(start, end, unit, paragraph, self.text[start:end], start)

    def heard(self, span: Span, number: int, paragraph: int, cue: int) -> None:
        """Note that somebody spoke, with the place of the cue."""
        spoke = self.mention(span.start, span.end, number, paragraph)
        self.speakers.append(replace(spoke, at=min(spoke.start, cue)))
        del self.speakers[:-MEMORY_MENTIONS]

    def resolve(self, start: int, end: int, unit: int, paragraph: int) -> Span | None:
        """Return the words that best name a source, None where nobody is.

        A pronoun gives its antecedent; "the statement" its issuer; a bare
        description the person whose role it repeats; anything else itself.
        """
        found = self.antecedent(start, end, unit, paragraph)
        words = self.text[start:end].split()
        if found is not None and len(words) > 1 and found != Span(start, end):
            described = head_noun([word.casefold() for word in words]) not in DOCUMENT
            if described and words[0].casefold() in ("the", "this", "that"):
                self.labels[found] = self.text[start:end]
        return found

    def antecedent(
        self, start: int, end: int, unit: int, paragraph: int
    ) -> Span | None:
        """Return the span that some words stand for, themselves where nothing else."""
        words = self.text[start:end].casefold().replace(",", "").split()
        if not words:
            return None
        if len(words) == 1:
            words = [OBLIQUE.get(words[0], words[0])]
        if words[0] in SINGULAR_PRONOUNS and len(words) == 1:
            found = self.single(start, unit, paragraph, words[0])
            return self.remember(found, words[0], start)
        if words[0] in ("they", "we") and len(words) == 1:
            return self.several(start, unit)
        if words[0] in ("it", "i") and len(words) == 1:
            return self.body(start, unit)
        if head_noun(words) in DOCUMENT - POLLS:
            if words[0] in OWNERS:
                return self.single(start, unit, paragraph, OWNERS[words[0]])
            if words[0] in ("its", "their"):
                return self.body(start, unit) or Span(start, end)
            return self.issuer(start, end, words)
        if words[0] in ("the", "this", "that"):
            return self.described(start, end, words, unit) or Span(start, end)
        return Span(start, end)

    def single(
        self, before: int, unit: int, paragraph: int, pronoun: str
    ) -> Span | None:
        """Return the person a singular pronoun points to.

        Within the paragraph the nearest sentence's first person counts, be it
        a speaker or the subject; beyond it the last speaker.
        """
        oldest = unit - MEMORY_UNITS
        persons = [m for m in self.persons if m.unit > oldest]
        persons = [m for m in persons if self.can_be(m, pronoun)]
        speakers = [m for m in self.speakers if m.unit > oldest]
        speakers = [m for m in speakers if self.can_be(m, pronoun)]
        here = [m for m in persons if m.paragraph == paragraph]
        spoke = [m for m in speakers if m.paragraph == paragraph]
        for number in range(unit, unit - MEMORY_UNITS, -1):
            said = [m for m in spoke if m.unit == number and m.at < before]
            said = [m for m in said if not plural(m.text)]
            if said:
                return Span(said[0].start, said[0].end)
            acting = self.acting(number, unit, pronoun)
            named = [m for m in (*acting, *here) if m.unit == number and m.at < before]
            named = [m for m in named if m.paragraph == paragraph]
            if named:
                return Span(named[0].start, named[0].end)
        earlier = [m for m in speakers if m.at < before and not plural(m.text)]
        acted = self.acted(unit, pronoun)
        if acted is not None and (not earlier or earlier[-1].unit < unit - 1):
            return acted
        if earlier:
            return Span(earlier[-1].start, earlier[-1].end)
        recent = [m for m in persons if m.at < before]
        acting = [m for m in self.subjects if unit - m.unit <= SUBJECT_UNITS]
        acting = [m for m in acting if self.can_be(m, pronoun)]
        recent = recent or [m for m in acting if m.at < before]
        return Span(recent[-1].start, recent[-1].end) if recent else None

    def acting(self, number: int, unit: int, pronoun: str) -> list[Mention]:
        """Return whom a sentence, or the one at hand, is about."""
        if number == unit:
            return [m for m in self.actors if self.can_be(m, pronoun)]
        return [m for m in self.subjects if m.unit == number]

    def acted(self, unit: int, pronoun: str) -> Span | None:
        """Return the person whom the sentence just before is about."""
        last = [m for m in self.actors if m.unit == unit - 1]
        last = [m for m in last if self.can_be(m, pronoun)]
        return Span(last[-1].start, last[-1].end) if last else None

    def note_body(self, number: int, unit: Unit, source: tuple[int, int]) -> None:
        """Note a body or a document that a sentence is about."""
        run = body_of(unit, source, self.knows)
        if run:
            start, end = run[0].start, run[-1].end
            self.bodies.append(self.mention(start, end, number, unit.paragraph))
            del self.bodies[:-MEMORY_MENTIONS]

    def note_actor(self, number: int, unit: Unit, source: tuple[int, int]) -> None:
        """Note the person, by name or pronoun, whom a sentence is about."""
        if unit.headline:
            return
        run = unit.words[source[0] : source[1]]
        start, end = run[0].start, run[-1].end
        if len(run) == 1 and run[0].lower in SINGULAR_PRONOUNS:
            found = self.single(start, number, unit.paragraph, run[0].lower)
        elif run[0].lower == "the" and {word.lower for word in run} & (POSTS | PEOPLE):
            found = self.described(start, end, [w.lower for w in run], number)
            found = found or Span(start, end)
        else:
            named = next(
                (m for m in self.persons if m.unit == number and m.start >= start), None
            )
            found = None
            if named is not None and named.start < end:
                found = Span(named.start, named.end)
        if found is not None:
            who = self.mention(found.start, found.end, number, unit.paragraph)
            self.actors.append(replace(who, at=start))
            del self.actors[:-MEMORY_UNITS]

    def can_be(self, mention: Mention, pronoun: str) -> bool:
        """Return whether a pronoun's speaker can be a mention: fit, not addressed."""
        last = mention.text.rsplit(" ", 1)[-1].casefold()
        meant = self.pronouns.get(last, pronoun) == pronoun
        return fits(mention.text, pronoun) and last != self.listener and meant

    def remember(self, found: Span | None, pronoun: str, before: int) -> Span | None:
        """Note by which pronoun a person goes: "he" is nobody called "she"."""
        near = found is not None and self.text.find("\n\n", found.start, before) < 0
        if found is not None and near:
            last = self.text[found.start : found.end].rsplit(" ", 1)[-1].casefold()
            self.pronouns.setdefault(last, pronoun)
        return found

    def several(self, before: int, unit: int) -> Span | None:
        """Return the last plural speaker, else the last who spoke."""
        near = [m for m in self.speakers if m.at < before]
        near = [m for m in near if unit - m.unit < MEMORY_UNITS]
        many = [m for m in near if plural(m.text)]
        told = [m for m in self.groups if m.at < before and unit - m.unit < 3]
        if told and (not many or many[-1].unit < told[-1].unit):
            many = told
        chosen = many or near
        return Span(chosen[-1].start, chosen[-1].end) if chosen else None

    def body(self, before: int, unit: int) -> Span | None:
        """Return the last body that spoke, for "it"."""
        names = {(m.start, m.end) for m in self.persons}
        near = [m for m in self.speakers if m.at < before]
        near = [m for m in near if unit - m.unit < 3]
        bodies = [m for m in near if (m.start, m.end) not in names]
        told = [m for m in self.bodies if m.start < before and unit - m.unit < 3]
        bodies = bodies or told
        return Span(bodies[-1].start, bodies[-1].end) if bodies else None

    def issuer(self, before: int, end: int, words: list[str]) -> Span | None:
        """Return who issued "the statement": whoever spoke last.

        A bare indefinite document ("a statement announcing") has no known issuer;
        one that says more ("a government statement") stands for itself.
        """
        if words[0] in ("a", "an"):
            return Span(before, end) if len(words) > 2 else None
        near = [m for m in self.speakers if m.at < before]
        last = near[-1] if near else None
        return Span(before, end) if last is None else Span(last.start, last.end)

    def described(
        self, start: int, end: int, words: list[str], unit: int
    ) -> Span | None:
        """Return the person whom "the minister" or "the strongman" repeats."""
        holder = self.holder(start, words)
        if holder is not None:
            return holder
        if len(words) == FIRM_WORDS and words[1] in FIRMS:
            near = [m for m in self.bodies if m.start < start and unit - m.unit < 3]
            return Span(near[-1].start, near[-1].end) if near else None
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

    def holder(self, start: int, words: list[str]) -> Span | None:
        """Return the one person of the text who has the role described.

        Of several the one named last before is meant.
        """
        able = who_is(self.cast, words[1:])
        before = [member for member in able if member.start < start]
        if len({member.last for member in able}) != 1 and not before:
            return None
        chosen = before[-1] if before else able[0]
        return Span(chosen.start, chosen.end)


def after_office(run: Sequence[Word]) -> Sequence[Word]:
    """Return "Ivo Kral" of "Union Water Minister Ivo Kral", else all the words."""
    offices = [at for at, word in enumerate(run) if word.lower in ROLES]
    rest = run[offices[-1] + 1 :] if offices else run
    return rest if len(rest) > 1 else run


ROLES_AND_PRIME = ROLES | {"prime", "governor"}
