"""Check lexicons: what is wrong with a file, with path and line."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.lexicon import selftest
from framing.lexicon.layout import Layout
from framing.lexicon.load import parse, read
from framing.lexicon.problem import Problem
from framing.lexicon.trie import WORD, sequences
from framing.limits import MAX_FORM_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from framing.model.lexicon import Entry, Lexicon

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
PLACEHOLDERS = ("match", "outlet", "others", "usage")
MIN_PREFIX = 3
STEM = 4
"""How many letters two forms share that are inflections of each other."""
SHOWN = 5
"""How many forms a warning lists."""
NOT_BROUGHT = ("sources", "hits", "misses")
"""Fields that the word lists of other programs do not have."""
SIDE = "/"
"""What stands between the name of a contrast set and the side of an entry."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A lexicon file after the check: what it holds and what is wrong."""

    path: str
    lexicon: Lexicon | None
    tests: int
    problems: tuple[Problem, ...]

    @property
    def forms(self) -> int:
        """How many forms the entries have."""
        entries = self.lexicon.entries if self.lexicon else ()
        return sum(len(forms_of(entry)) for entry in entries)


def forms_of(entry: Entry) -> tuple[str, ...]:
    """Return all forms of an entry, those of its names included."""
    return entry.forms + tuple(f for naming in entry.names for f in naming.forms)


def check(paths: Sequence[Path], beside: Sequence[Lexicon] = ()) -> tuple[Checked, ...]:
    """Check lexicon files one by one, and then against each other.

    A contrast may find its other side in the lexicons `beside` them.
    """
    files = [_read(path) for path in paths]
    across: dict[str, list[Problem]] = defaultdict(list)
    for problem in _across(files, beside):
        across[problem.path].append(problem)
    return tuple(_check(file, across[file.path]) for file in files)


def check_bytes(raw: bytes, path: str, beside: Sequence[Lexicon] = ()) -> Checked:
    """Check what is or might be the content of a lexicon file; see `check`."""
    file = _file(raw, path, *parse(raw, path))
    return _check(file, list(_across([file], beside)))


@dataclass(frozen=True, slots=True)
class File:
    """A lexicon file as it was read."""

    path: str
    lexicon: Lexicon | None
    layout: Layout
    problems: tuple[Problem, ...]

    def problem(
        self, at: tuple[int | None, str, str], text: str, severity: str = "error"
    ) -> Problem:
        """Return a problem at an entry's number, key and value."""
        line = self.layout.line_of(*at)
        return Problem(self.path, line, severity, text, self.layout.excerpt(line))


def _read(path: Path) -> File:
    lexicon, problems = read(path)
    raw = path.read_bytes() if lexicon is not None else b""
    return _file(raw, str(path), lexicon, problems)


def _file(
    raw: bytes, path: str, lexicon: Lexicon | None, problems: Sequence[Problem]
) -> File:
    text = raw.decode("utf-8-sig") if lexicon is not None else ""
    return File(path, lexicon, Layout(text.replace("\r\n", "\n")), tuple(problems))


def _check(file: File, across: list[Problem]) -> Checked:
    if file.lexicon is None:
        return Checked(file.path, None, 0, file.problems)
    outcome = selftest.run(file.lexicon, file.layout)
    problems = [*file.problems, *across, *outcome.problems]
    for number, entry in enumerate(file.lexicon.entries):
        for key, value, text in _wrong(entry):
            kind = "warning" if _not_brought(file.lexicon, key, value) else "error"
            problems.append(file.problem((number, key, value), text, kind))
        for phrase in _idle(entry):
            said = f"except: “{phrase}” holds no form of the entry and cancels nothing"
            place = (number, "except", phrase)
            problems.append(file.problem(place, said, "warning"))
        if not entry.retired:
            fired = outcome.fired[entry.id]
            problems += _unexercised(file, (number, entry), fired)
    ordered = sorted(set(problems), key=lambda p: (p.line, p.severity, p.text))
    return Checked(file.path, file.lexicon, outcome.tests, tuple(ordered))


def _not_brought(lexicon: Lexicon, key: str, value: str) -> bool:
    """Return whether a field is missing that no other program's list has."""
    return lexicon.imported is not None and key in NOT_BROUGHT and not value


def _wrong(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """Yield key, value and text of each error in one entry by itself."""
    yield from _wrong_forms(entry)
    yield from _wrong_sources(entry)
    for word in entry.near:
        if len(WORD.findall(word)) != 1:
            yield "near", word, f"near: “{word}” must be one word"
    for key, value in (("hits", entry.hits), ("misses", entry.misses)):
        if not value and not entry.retired:
            yield key, "", f"{key}: missing; give at least one example"
    if not entry.message:
        yield "message", "", "message: missing; say what the words claim"
    for name in PLACEHOLDER.findall(entry.message):
        if name not in PLACEHOLDERS:
            known = ", ".join(f"{{{known}}}" for known in PLACEHOLDERS)
            yield "message", "", f"message: unknown {{{name}}}; known are {known}"
    if entry.kind == "naming" and len({n.usage for n in entry.names}) < 2:
        yield "names", "", "names: one usage only; add the other side's"


def _wrong_forms(entry: Entry) -> Iterator[tuple[str, str, str]]:
    seen: dict[tuple[str, ...], str] = {}
    for form in forms_of(entry):
        key = "names" if entry.names else "forms"
        words = sequences(form)
        if not words:
            yield key, form, f"{key}: “{form}” has no word in it; remove it"
            continue
        if len(words[0]) > MAX_FORM_WORDS:
            said = f"“{form}” has over {MAX_FORM_WORDS} words; shorten it"
            yield key, form, f"{key}: {said}"
        if tuple(words[0]) in seen:
            said = f"“{form}” is there twice; remove one"
            yield key, form, f"{key}: {said}"
        seen[tuple(words[0])] = form
        if "*" in form.rstrip()[:-1]:
            yield key, form, f"{key}: “{form}” has * inside; it works at the end only"
        if form.rstrip().endswith("*") and len(words[0][-1]) <= MIN_PREFIX:
            said = f"“{form}” is too short a prefix; write {MIN_PREFIX} letters or more"
            yield key, form, f"{key}: {said}"
        if len(scripts(form)) > 1:
            said = f"“{form}” mixes {' and '.join(scripts(form))} letters; use one"
            yield key, form, f"{key}: {said}"


def _idle(entry: Entry) -> Iterator[str]:
    """Yield the except phrases that can never apply."""
    forms = [sequence for form in forms_of(entry) for sequence in sequences(form)]
    for phrase in entry.except_:
        inside = sequences(phrase)
        if not any(_contains(p, form) for p in inside for form in forms):
            yield phrase


def _contains(phrase: list[str], form: list[str]) -> bool:
    """Return whether the words of a form stand in a phrase in a row."""

    def same(word: str, wanted: str) -> bool:
        if wanted.endswith("*"):
            return word.startswith(wanted[:-1])
        return word == wanted or (word.endswith("*") and wanted.startswith(word[:-1]))

    return any(
        all(map(same, phrase[i : i + len(form)], form))
        for i in range(len(phrase) - len(form) + 1)
    )


def _wrong_sources(entry: Entry) -> Iterator[tuple[str, str, str]]:
    if not entry.sources:
        yield "sources", "", "sources: missing; say where the judgement comes from"
    for source in entry.sources:
        if source.url is None:
            yield "sources", "", f"sources: “{source.title}” has no url; add it"
        elif not re.fullmatch(r"https://[\w.-]+\.[a-z]{2,}(?:[/?#]\S*)?", source.url):
            said = f"{source.url} is not an address that begins with https://"
            yield "sources", source.url, f"sources: {said}"


def _unexercised(
    file: File, entry: tuple[int, Entry], fired: frozenset[str]
) -> Iterator[Problem]:
    """Yield what no hit of an entry makes fire.

    Forms that share a stem with one that fires count as tried.
    """
    number, own = entry
    if own.hits and not fired:
        yield file.problem((number, "hits", ""), "hits: none makes the entry fire")
        return
    known = {stem for form in fired for stem in _stems(form)}
    idle = [form for form in forms_of(own) if not known.intersection(_stems(form))]
    if fired and idle:
        key = "names" if own.names else "forms"
        shown = ", ".join(f"“{form}”" for form in idle[:SHOWN])
        more = f" and {len(idle) - SHOWN} more" if len(idle) > SHOWN else ""
        said = f"{key}: no hit exercises {shown}{more}"
        yield file.problem((number, key, ""), said, "warning")


def _stems(form: str) -> set[str]:
    return {word[:STEM] for words in sequences(form) for word in words}


def scripts(form: str) -> list[str]:
    """Return the scripts of the letters of a form, sorted.

    >>> scripts("оccupied"), scripts("Qarabağ")
    (['CYRILLIC', 'LATIN'], ['LATIN'])
    """
    return sorted(
        {unicodedata.name(c, "UNKNOWN").split()[0] for c in form if c.isalpha()}
    )


def _across(files: Sequence[File], beside: Sequence[Lexicon]) -> Iterator[Problem]:
    """Yield the problems that show only when lexicons are put together."""
    yield from _twice(files)
    sets: dict[str, set[str]] = defaultdict(set)
    own = [entry for _, _, entry in _all(files)]
    for entry in [*own, *(entry for lexicon in beside for entry in lexicon.entries)]:
        if entry.contrast:
            name, _, side = entry.contrast.partition(SIDE)
            sets[name].add(side or entry.id)
    for file, number, entry in _all(files):
        name = (entry.contrast or "").partition(SIDE)[0]
        if name and len(sets[name]) == 1:
            said = f"contrast: {name} has one side only; add the other side's words"
            yield file.problem((number, "contrast", ""), said)


def _twice(files: Sequence[File]) -> Iterator[Problem]:
    """Yield lexicons, entries and forms that are there more than once."""
    lexicons: dict[str, str] = {}
    entries: dict[tuple[str, str], int] = {}
    forms: dict[tuple[str, ...], tuple[str, str]] = {}
    for file in files:
        if file.lexicon is not None:
            other = lexicons.setdefault(file.lexicon.id, file.path)
            if other != file.path:
                said = f"id: {file.lexicon.id} is the id of {other} too; change one"
                yield file.problem((None, "id", ""), said)
    for file, number, entry in _all(files):
        first = entries.setdefault((file.path, entry.id), number)
        if first != number:
            said = f"id: {entry.id} is there twice; change one"
            yield file.problem((number, "id", ""), said)
        if entry.near:
            continue
        for form in forms_of(entry):
            for words in sequences(form)[:1]:
                owner = (file.path, entry.id)
                other_owner = forms.setdefault((entry.kind, *words), owner)
                if other_owner != owner:
                    said = f"“{form}” is a form of {other_owner[1]} too; remove one"
                    key = "names" if entry.names else "forms"
                    yield file.problem((number, key, form), f"{key}: {said}")


def _all(files: Sequence[File]) -> Iterator[tuple[File, int, Entry]]:
    for file in files:
        for number, entry in enumerate(file.lexicon.entries if file.lexicon else ()):
            if not entry.retired:
                yield file, number, entry
