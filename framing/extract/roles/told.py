"""Find the offices that a sentence gives to a person by its verbs.

A title beside a name is read with the name. Here are the offices that stand
further off: "who has presided over the Court since 2021", "the directorate,
whose head, Brigadier Moor, ...", "was dismissed from the roads office", and
"she has been director of the agency" in the sentence after the name.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.extract.roles.read import kind_of, read_role
from framing.extract.roles.words import LED_BODIES, VERB_HEADS
from framing.model.span import Span
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.slot import Office

    Told = tuple[Span, Office]
    """The words that give an office, and the office."""

REACH = 220
"""Code points around a name in which its sentence and the next one are read."""
AGE = r"(?:,? (?:aged )?\d{1,3},?)?"
PHRASE = (
    r"(?P<what>(?:the |a |an |its |his |her )?(?:(?!(?:since|until|when|where|who|which"
    r"|that|said|says|told|after|before|in|on|over|last|this|amid|because|following"
    r"|and|but|as|with|by|from|to|had|has|was|is)\b)[\w’'&-]{1,40} ?){1,9})"
)
"""A noun phrase, which a preposition other than "of" and "for" ends."""
WHO = (
    rf"\A{AGE}(?:, (?:the|an?) [^,.;]{{1,60}})?,?(?: who)?(?: (?:now|currently|also))?"
)
RUNS = r"heads?|runs?|leads?|chairs?|directs|commands|presides over|is in charge of"
HAS_RUN = r"headed|run|led|chaired|directed|commanded|presided over|been in charge of"
LEADS = re.compile(rf"{WHO} (?:(?:{RUNS})|has (?:{HAS_RUN})) {PHRASE}")
IS = re.compile(
    rf"{WHO} (?P<verb>is|was|remains|has been|has served as|serves as|works as)"
    rf"(?: (?:now|currently|still|also))? {PHRASE}"
)
SERVING = re.compile(
    rf"\A{AGE}, (?:an? |the )(?:still |currently )?(?:serving|acting|active|sitting)"
    rf" {PHRASE}"
)
"""An apposition that says that an office is held."""
OUT = (
    r"(?:dismissed|sacked|fired|removed|expelled|ousted|thrown out|kicked out"
    r"|discharged|suspended|relieved|struck off|drummed out)"
)
LEFT = re.compile(
    rf"\A{AGE},?(?: who| an?(?: [\w-]{{1,30}}){{1,3}})?"
    r"(?: (?:was|had been|has been|is))?"
    rf"(?: (?P<left>(?:{OUT}(?: (?:from|as|of))?"
    rf"|(?:resigned|stepped down|quit|retired|stood down)(?: (?:from|as))?"
    rf"|(?:lost|left|gave up|vacated) (?:his|her|the) (?:job|post|position|seat|office)"
    rf"(?: (?:as|at|of|in|with))?)))(?: (?:the )?(?:job|post|position|office) of)?"
    rf" {PHRASE}"
)
HEADED = re.compile(
    r"(?P<body>(?:[\w’'&-]{1,40} ){0,6}[\w’'&-]{1,40}), whose"
    r" (?P<head>(?:[a-z-]{1,20} )?[a-z-]{1,20}),? (?:[\w.’'-]{1,20} ){0,2}\Z"
)
LATER = re.compile(
    r"\A[^.!?\n]{0,160}[.!?][”\"’']? (?:[^.!?\n“\"]{0,50}?, "
    r"|(?:By|According to|From|In|At|As|On|Since) [^.,!?\n“\"]{0,40}? )?"
    r"(?:[Hh]e|[Ss]he|[Tt]he (?P<called>[a-z]{3,20}))(?=[ ,])"
)
"""The next sentence up to a pronoun, or to what the person was called."""
UNTIL = re.compile(r"\A,? (?:up )?(?:until|till) (?!now\b|further\b|today\b)")
"""What follows an office that was left."""
INSTITUTIONS = LED_BODIES | word_set(
    """
    museum school college theatre theater opera orchestra zoo library archive airport
    cathedral church diocese prison jail clinic laboratory college club team monastery
    """
)
"""Common nouns of what can be led."""
NAMED = re.compile(r"\b[A-Z][\w’'-]+ [A-Z][\w’'-]+")


def offices_told(text: str, name: Span, role: str = "") -> list[Told]:
    """Return the offices that sentences give a person, with their words.

    `name` is the place of the person's name, `role` what stands beside it.

    >>> text = "Lea Moor, who has presided over the Water Court since May, agreed."
    >>> offices_told(text, Span(0, 8))[0][1].of
    'water court'
    >>> text = "Jan Rask was dismissed from the roads office in May."
    >>> offices_told(text, Span(0, 8))[0][1].former
    True
    """
    after = text[name.end : name.end + REACH]
    found = list(_after(after.split("\n")[0], name.end))
    found += _before(text[max(0, name.start - REACH) : name.start], name.start)
    return found + list(_next(after, name.end, role))


def left_since(text: str, role: Span) -> bool:
    """Return whether an office is told as left: "the agency's head until May"."""
    return UNTIL.match(text[role.end : role.end + REACH]) is not None


def _after(words: str, shift: int) -> Iterator[Told]:
    """Yield the offices that the verb behind a name gives."""
    for pattern, read in (
        (LEADS, _led),
        (IS, _office),
        (SERVING, _office),
        (LEFT, _left),
    ):
        match = pattern.match(words)
        what = _trimmed(match["what"]) if match else ""
        office = read(what) if what else None
        if match is None or office is None:
            continue
        end = match.start("what") + len(what)
        until = UNTIL.match(words[end:]) is not None
        if "verb" in match.groupdict() and match["verb"] == "was" and not until:
            continue
        first = match.start("left" if pattern is LEFT else "what")
        if pattern is LEADS:
            first = match.end() - len(match.group().lstrip(" ,0123456789"))
        former = office.former or until
        yield Span(shift + first, shift + end), replace(office, former=former)


def _trimmed(what: str) -> str:
    """Return a noun phrase without a preposition that it ends in."""
    return what.strip().removesuffix(" of").removesuffix(" for")


def _left(what: str) -> Office | None:
    """Return the office that somebody left, or had in a body."""
    office = _office(what) or _member(what)
    return None if office is None else replace(office, former=True)


def _before(words: str, end: int) -> Iterator[Told]:
    """Yield the office in "the directorate, whose head, Brigadier Moor"."""
    match = HEADED.search(words)
    if match is not None:
        office = _office(f"{match['head']} of {_noun_phrase(match['body'])}")
        if office is not None:
            shift = end - len(words)
            yield Span(shift + match.start("head"), shift + match.end("head")), office


def _noun_phrase(words: str) -> str:
    """Return what follows the last preposition or article of some words."""
    return re.split(r"\b(?:by|at|in|to|from|with|on|said|the|a|an)\b", words)[
        -1
    ].strip()


def _next(words: str, shift: int, role: str) -> Iterator[Told]:
    """Yield the offices that the next sentence gives by a pronoun."""
    match = LATER.match(words)
    if match is None or NAMED.search(words, 0, match.end()):
        return
    called = match["called"]
    if called and called not in _callings(role):
        return
    yield from _after(words[match.end() :].split("\n")[0], shift + match.end())


def _callings(role: str) -> str:
    """Return the words of a role and its title in full."""
    return f"{role.lower()} {read_role(role).title}" if role else ""


def _led(what: str) -> Office | None:
    """Return the office of who leads a body."""
    words = {word.lower().removesuffix("'s") for word in what.split()}
    return _office(f"head of {what}") if words & INSTITUTIONS else None


def _member(what: str) -> Office | None:
    """Return the post of somebody whose work in a body is over."""
    words = {word.lower() for word in what.split()}
    return _office(f"official of {what}") if words & INSTITUTIONS else None


def _office(what: str) -> Office | None:
    """Return the office in a noun phrase, None where it tells of none."""
    office = read_role(what)
    first = what.split()[0].lower() if what.split() else ""
    if not office.title or first in VERB_HEADS:
        return None
    kind = kind_of(office)
    told = office.of or (kind == "state" and first == "the")
    return office if told and kind not in ("other", "epithet", "kin") else None
