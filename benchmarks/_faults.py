"""Faults that can be planted in a text, one place each; `planted.py` uses them.

Everything here reads the text by its own plain means (regular expressions and
word lists) and calls nothing of the project, so that what counts as planted, and
as stated by another outlet too, does not hang on what the project can read.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

WORD = re.compile(
    r"\$?\d+(?:,\d{3})*(?:\.\d+)?%?(?:st|nd|rd|th)?|[A-Za-z]+(?:[-'’.][A-Za-z]+)*"
)
MONTHS = (
    "January February March April May June July August September October November"
    " December Jan Feb Aug Sept Oct Nov Dec"
).split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SMALL = "two three four five six seven eight nine ten eleven twelve".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
PLACES = (
    "Iraq Iran Syria Israel Egypt Libya Afghanistan Pakistan Russia Ukraine China"
    " Japan Germany France Britain Mexico Canada Turkey Yemen Cuba India",
    "Alabama Alaska Arizona California Colorado Connecticut Delaware Florida Georgia"
    " Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts"
    " Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma"
    " Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming",
    "Chicago Boston Detroit Houston Dallas Atlanta Miami Denver Seattle Philadelphia"
    " Phoenix Baltimore Cleveland Benghazi Baghdad Damascus Helsinki Singapore Moscow"
    " London Paris Berlin Beijing Tokyo Cairo Kabul Jerusalem",
)
"""Places of one kind a row; each is replaced by another of its row."""
ROLES = (
    ("Secretary of State", "Defense Secretary", "Attorney General"),
    ("House Speaker", "House Minority Leader", "Senate Majority Leader"),
    ("Senate Majority Leader", "House Speaker", "Senate Minority Leader"),
    ("House Minority Leader", "House Speaker", "Senate Majority Leader"),
    ("Attorney General", "Treasury Secretary", "Defense Secretary"),
    ("Defense Secretary", "Secretary of State", "Attorney General"),
    ("Treasury Secretary", "Attorney General", "Defense Secretary"),
    ("Prime Minister", "Foreign Minister", "Defense Minister"),
    ("Vice President", "Attorney General", "Defense Secretary"),
    ("Press Secretary", "Chief of Staff", "National Security Adviser"),
    ("Sen", "Gov", "Mayor"),
    ("Senator", "Governor", "Mayor"),
    ("Rep", "Gov", "Mayor"),
    ("Representative", "Governor", "Mayor"),
    ("Gov", "Sen", "Mayor"),
    ("Governor", "Senator", "Mayor"),
    ("Speaker", "Treasury Secretary", "Defense Secretary"),
)
"""An office and two others that nobody holds beside it."""
TITLES = frozenset(
    "Mr Mrs Ms Dr Sen Rep Gov President Senator Representative Governor Speaker"
    " Secretary Judge Justice Minister Leader Whip General Director Chairman Pastor"
    " Mayor Capt Gen Officer".split()
)
NO_NAMES = frozenset(
    "Department Sponsors Adam Anthony Charles Elijah George John Joseph Kevin Michael"
    " Mitch Paul Richard Robert Shinzo Stephen Thomas Vladimir".split()
)
"""Words behind a title that are no surnames."""
AUXILIARIES = frozenset("will would has have had is are was were could should".split())
PAST = {
    "announced": "announce", "approved": "approve", "rejected": "reject",
    "agreed": "agree", "voted": "vote", "signed": "sign", "met": "meet", "won": "win",
    "accepted": "accept", "resigned": "resign", "called": "call", "asked": "ask",
    "issued": "issue", "ordered": "order", "invited": "invite", "endorsed": "endorse",
    "criticized": "criticize", "accused": "accuse", "attended": "attend",
    "released": "release", "passed": "pass", "blocked": "block", "spoke": "speak",
    "fired": "fire", "promised": "promise", "visited": "visit", "left": "leave",
    "apologized": "apologize", "defended": "defend", "refused": "refuse",
    "confirmed": "confirm", "denied": "deny", "tweeted": "tweet", "wrote": "write",
    "vowed": "vow", "urged": "urge", "ended": "end", "began": "begin", "gave": "give",
    "pleaded": "plead", "killed": "kill", "arrested": "arrest", "shot": "shoot",
    "said": "say", "told": "tell", "ruled": "rule", "nominated": "nominate",
    "offered": "offer", "declined": "decline", "supported": "support",
}  # fmt: skip
"""Verbs that are negated and whose subjects are exchanged; speech for the latter."""
SPEECH = frozenset(("said", "told", "asked", "wrote", "tweeted"))
STOP = frozenset(
    "the and for that with was were are has have had his her their its they them she"
    " him who which what when where this these those from but not will would could"
    " should about after before into over than then there been being more most also"
    " other some such only said says say saying told tell asked one out all any can"
    " may might did does done our you your because while during between against under"
    " through just like even still very mr mrs ms sen rep gov president".split()
)
ENDS = ("ing", "ed", "es", "s", "’s", "'s")


@dataclass(frozen=True)
class Word:
    """A word with its place and what its forms share."""

    text: str
    start: int
    end: int

    @cached_property
    def stem(self) -> str:
        low = self.text.lower().replace("’", "'").removesuffix("'s")
        if low[:1] in "$0123456789":
            return low.strip("$%").replace(",", "")
        low = PAST.get(low, low)
        for end in ENDS:
            if low.endswith(end) and len(low) - len(end) >= 3:
                return low[: -len(end)].rstrip("e")
        return low.rstrip("e") if len(low) > 3 else low


@dataclass(frozen=True)
class Fault:
    """A change of one place: what is written there instead, and what it changes.

    `keys` are the stems that the other outlet must have together at its place, "="
    before a form that must be the same;
    `held` is true for what a text says of a person by name, which no words
    around it need to confirm; `everywhere` for a name changed throughout.
    """

    kind: str
    start: int
    end: int
    new: str
    keys: tuple[str, ...]
    held: bool = False
    everywhere: bool = False
    negated: bool | None = None


@dataclass(frozen=True)
class Page:
    """A text with its sentences as rows of words, and the persons of its set."""

    name: str
    text: str
    rows: tuple[tuple[Word, ...], ...]
    surnames: frozenset[str]
    pool: tuple[str, ...]

    def pick(self, kind: str, start: int, choices: Sequence[str]) -> str:
        """Return one of some choices by a hash of the place."""
        return choices[number_of(self.name, kind, str(start)) % len(choices)]


def number_of(*parts: str) -> int:
    """Return a number that hangs on nothing but some words."""
    return int(hashlib.sha256("|".join(parts).encode()).hexdigest()[:12], 16)


def words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Return the words between two places of a text."""
    return tuple(
        Word(m[0], m.start(), m.end()) for m in WORD.finditer(text, start, end)
    )


def at(row: Sequence[Word], place: int) -> str:
    """Return the word at a place, "" beyond the ends."""
    return row[place].text if 0 <= place < len(row) else ""


def numbers(page: Page) -> Iterator[Fault]:
    """Plant another number: one that no rounding explains."""
    for row in page.rows:
        for n, word in enumerate(row):
            digits = re.sub(r"\D", "", word.text.split(".")[0])
            year = len(digits) == 4 and digits[:2] in ("18", "19", "20")
            if at(row, n - 1) in MONTHS or (year and word.text.isdigit()):
                continue
            low = word.text.lower()
            if low in SMALL[:8]:
                new = SMALL[(SMALL.index(low) + 3) % len(SMALL)]
            elif low in TENS:
                new = TENS[(TENS.index(low) + 3) % len(TENS)]
            elif digits.strip("0") and not word.text[-1].isalpha():
                new = other_digits(word.text)
            else:
                continue
            new = new.capitalize() if word.text[0].isupper() else new
            yield Fault("number", word.start, word.end, new, (word.stem,))


def other_digits(text: str) -> str:
    """Return a number with another first digit.

    >>> other_digits("$1,400"), other_digits("9")
    ('$5,400', '4')
    """
    first = re.search(r"[1-9]", text)
    if first is None:
        return text
    new = (int(first[0]) + 3) % 9 + 1
    return f"{text[: first.start()]}{new}{text[first.end() :]}"


def dates(page: Page) -> Iterator[Fault]:
    """Plant another weekday, day of the month or year."""
    for row in page.rows:
        for n, word in enumerate(row):
            start, end, digits = word.start, word.end, word.text
            if word.text in WEEKDAYS:
                new = WEEKDAYS[(WEEKDAYS.index(word.text) + 3) % 7]
                yield Fault("date", start, end, new, (word.stem,))
            elif at(row, n - 1) in MONTHS and digits.isdigit() and int(digits) <= 31:
                day = str((int(word.text) + 8) % 28 + 1)
                keys = (row[n - 1].stem, word.stem)
                yield Fault("date", start, end, day, keys)
            elif re.fullmatch(r"(?:19|20)\d\d", word.text):
                yield Fault("date", start, end, str(int(word.text) - 4), (word.stem,))


def places(page: Page) -> Iterator[Fault]:
    """Plant another place of the same kind."""
    for row in page.rows:
        for n, word in enumerate(row):
            if at(row, n + 1)[:1].isupper() and page.text[word.end] == " ":
                continue  # "Virginia Foxx", "Boston Marathon"
            before = at(row, n - 1)
            if before[:1].isupper() and n > 1 and page.text[row[n - 1].end] == " ":
                continue
            for group in (x.split() for x in PLACES):
                if word.text in group:
                    others = [x for x in group if x not in page.text]
                    new = page.pick("place", word.start, others)
                    yield Fault("place", word.start, word.end, new, (word.stem,))


def roles(page: Page) -> Iterator[Fault]:
    """Plant another office before a person's name."""
    for title, *others in ROLES:
        for found in re.finditer(rf"\b{title}(?=\.? [A-Z])", page.text, re.IGNORECASE):
            row = words(page.text, found.end(), found.end() + 40)[:3]
            named = [w for w in row if w.text in page.surnames]
            before = page.text[: found.start()].split()[-1:]
            if not named or not found[0][:1].isupper() or before[:1] in TOGETHER:
                continue
            new = page.pick("role", found.start(), others)
            keys = (*(w.stem for w in words(title, 0, 99)), named[0].stem)
            yield Fault("role", found.start(), found.end(), new, keys, held=True)


TOGETHER = [[x] for x in ("Deputy", "former", "House", "Former", "Majority")]
"""Words that belong to the office behind them."""


def names(page: Page) -> Iterator[Fault]:
    """Plant a misspelt full name at one place, or another surname throughout."""
    for row in page.rows:
        for n, (given, own) in enumerate(pairwise(row)):
            if at(row, n + 2)[:1].isupper() and page.text[own.end] == " ":
                continue
            together = page.text[given.end : own.start] == " "
            named = own.text in page.surnames and given.text[0].isupper()
            if not (together and named) or given.text in TITLES:
                continue
            keys, start, end = (given.stem, own.stem), own.start, own.end
            if given.text.lower() in STOP or len(own.text) < 5 or "." in given.text:
                continue
            yield Fault("name, misspelt", start, end, misspelt(own.text), keys, True)
            new = page.pick("name", start, [x for x in page.pool if x not in page.text])
            yield Fault("name, replaced", start, end, new, keys, True, True)


def misspelt(name: str) -> str:
    """Return a name with two letters in the middle changed.

    >>> misspelt("Boehner")
    'Boevker'
    """
    middle = len(name) // 2
    turned = {"n": "k", "r": "n", "l": "t", "t": "l", "s": "m", "m": "s"}
    new = "".join(turned.get(x, "v") for x in name[middle : middle + 2])
    return name[:middle] + new + name[middle + 2 :]


def polarities(page: Page) -> Iterator[Fault]:
    """Plant a "not" or take one away."""
    for row in page.rows:
        for n, word in enumerate(row[:-1]):
            following = row[n + 1]
            low = word.text.lower().replace("’", "'")
            if low in AUXILIARIES and following.text in ("not", "never"):
                verb = row[n + 2].stem if n + 2 < len(row) else ""
                yield Fault("polarity", word.start, following.end, word.text, (verb,),
                            negated=True)  # fmt: skip
            elif low.endswith("n't") and low[:-3] in AUXILIARIES:
                yield Fault("polarity", word.start, word.end, low[:-3],
                            (following.stem,), negated=True)  # fmt: skip
            elif low in AUXILIARIES and verbal(low, following.text):
                yield Fault("polarity", word.start, word.end, f"{word.text} not",
                            (word.stem, following.stem), negated=False)  # fmt: skip
            elif following.text in PAST.keys() - SPEECH and word.text[0].isupper():
                new = f"did not {PAST[following.text]}"
                yield Fault("polarity", following.start, following.end, new,
                            (f"={following.text}",), negated=False)  # fmt: skip


def verbal(auxiliary: str, word: str) -> bool:
    """Return whether a word is plainly the verb of an auxiliary.

    >>> verbal("will", "resign"), verbal("is", "expected"), verbal("is", "wrong")
    (True, True, False)
    """
    if word in STOP or not word.islower() or len(word) < 4:
        return False
    modal = auxiliary in ("will", "would", "could", "should")
    return word in PAST or (modal if not word.endswith(("ed", "en", "ing")) else True)


def actors(page: Page) -> Iterator[Fault]:
    """Plant another person as the one who did it, or turn the two round."""
    for row in page.rows:
        for n, word in enumerate(row[:-1]):
            verb = row[n + 1]
            if word.text not in page.surnames or verb.text not in PAST:
                continue
            keys = (word.stem, verb.stem)
            beyond = row[n + 2 : n + 5]
            victim = next((w for w in beyond if w.text in page.surnames), None)
            if victim is not None and victim.text != word.text:
                between = page.text[word.end : victim.start]
                turned = f"{victim.text}{between}{word.text}"
                yield Fault("actor", word.start, victim.end, turned, keys)
                continue
            first = word.start
            if n and row[n - 1].text[0].isupper() and row[n - 1].text not in TITLES:
                first = row[n - 1].start if row[n - 1].end + 1 == word.start else first
            others = [x for x in page.pool if x not in page.text]
            new = page.pick("actor", word.start, others)
            yield Fault("actor", first, word.end, new, keys)


KINDS: tuple[Callable[[Page], Iterator[Fault]], ...] = (
    numbers, dates, places, roles, names, polarities, actors,
)  # fmt: skip


def faults(page: Page) -> Iterator[Fault]:
    """Yield every fault that can be planted in a text."""
    for kind in KINDS:
        yield from kind(page)
