"""What looks like a number and is none: labels, clock times, scores, codes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.text.wordlist import listed

if TYPE_CHECKING:
    from framing.extract.numbers.core import Core

_LABELS = frozenset(
    listed(
        """
        article articles section sections resolution no nos number numbers
        flight channel room highway route road chapter page pages law protocol level
        phase stage version group grade class category order decree case bill
        paragraph clause annex line platform gate terminal zone type mark round game
        match day week volume rule title item figure table appendix unit block
        building apartment square base rank ranked file pier camp school hill
        checkpoint sector area district brigade battalion squadron regiment division
        step episode part lane exit verse psalm model windows formula covid apollo
        boeing airbus junction iphone
        """
    )
)
"""Words that the number after them labels, with their plural where it is used."""
_LAST_WORD = re.compile(r"(?<![A-Za-z])[A-Za-z]+(?=\.?[\s-]\Z)")
_CAPITAL = re.compile(r"(?:^|[\s(“\"'‘-])(?P<word>[A-Z][\w’'-]*)\s\Z")
_CLOCK = re.compile(
    r"[\s-]?(?:a\.?m\b|p\.?m\b|o['’]clock|GMT|UTC)"
    r"|\s(?:local\stime|in\sthe\s(?:early\s)?(?:morning|afternoon|evening)|at\snight|noon)\b"
    r"|:\d|h\d\d\b",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"\b(?:aged?|turned|turning|died\sat)(?:\sof)?\s(?:[0-9]{1,3}(?:,|,?\s(?:and|to))\s){0,4}\Z",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"[A-Z][\w’'-]*\.?(?:,\s|\s\()\Z")
_AGE_AFTER = re.compile(r",|\)|\.\s|\.?\Z")
_NOT_ONE = re.compile(
    r"\b(?:no|the|this|that|these|every|each|any|which|another|some|other|whole|day"
    r"|number|only|a|an|such|last|first|next|his|her|its|their|my|our|your|good|great)"
    r"[\s-]\Z",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:minus|negative)\s\Z", re.IGNORECASE)
_ONE_MORE = re.compile(
    r"['’]s|-|\s(?:of|another|such|day|thing|way|time|side|hand|reason|kind|sort|point|on"
    r"|that|who|which|is|was|will|can|could|should|must|may|has|had|in|to|and|or|by"
    r"|at|with|without|more|too|from|for|out|big)\b"
)
_ROW_BEFORE = re.compile(r"\d,?\s\Z")
_ROW_AFTER = re.compile(r",?\s\d")
_SIGNED = re.compile(r"(?<![^\s(])[-−+]\Z")
_ADDRESS = re.compile(
    r"(?:\s[A-Z][\w’'-]*){1,3}\s(?:Street|St\b|Road|Rd\b|Avenue|Ave\b|Lane|Boulevard"
    r"|Drive|Terrace|Crescent)"
)
_YEARS = range(1900, 2100)
_GLUED = frozenset("⁄-/:.,#№+'’_&=–—")


def refused(text: str, number: Core) -> bool:
    """Return whether a number is a label, a clock time, a score or part of a code.

    >>> from framing.extract.numbers.core import Core
    >>> refused("under Article 5 of", Core(14, 15, 5, 5, "digits"))
    True
    >>> refused("killed 5 people", Core(7, 8, 5, 5, "digits"))
    False
    """
    before = text[max(0, number.start - 24) : number.start]
    if number.kind == "words":
        if _is_label(before):
            return True
        if number.low == number.high == 1 and _is_pronoun(text, before, number.end):
            return True
        return _CLOCK.match(text, number.end) is not None or before[-1:] in ("-", "/")
    if number.kind == "vague" or not text[number.start].isdigit():
        return False
    before = _SIGNED.sub("", before)
    if before and (before[-1].isalnum() or before[-1] in _GLUED):
        return True
    if _ADDRESS.match(text, number.end):
        return True
    if _is_label(before) or _CLOCK.match(text, number.end):
        return True
    if number.low <= 31 and _AFTER_MONTH.search(before):
        # "the Sept. 11 attacks", whether or not the date can be resolved
        return True
    if _at_line_start(text, number):
        return True
    return _goes_on(text, number)


def _goes_on(text: str, number: Core) -> bool:
    """Return whether what follows digits makes them a part of something else."""
    following = text[number.end : number.end + 2]
    if following[:1] == ")":
        # "1) allow inspections", unless a bracket was opened
        window = text[max(0, number.start - BRACKET_REACH) : number.start]
        return window.rfind("(") <= window.rfind(")")
    if following[:1].isdigit():
        # a raised figure, or a digit of another script
        return True
    return following[:1] in ("/", "_", "@", "^", "⁄") or (
        following[:1] in ("-", "–", ".", ",", ":") and following[1:].isdigit()
    )


BRACKET_REACH = 200
"""How many characters before a closed bracket its opening is looked for."""
_AFTER_MONTH = re.compile(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
    r"|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?\s\Z"
)


def _is_pronoun(text: str, before: str, end: int) -> bool:
    """Return whether "one" is a pronoun or an article here."""
    follower = text[end : end + 1]
    if _NEGATED.search(before):
        return False
    if _NOT_ONE.search(before) or _ONE_MORE.match(text, end):
        return True
    return follower in ("", ".", ",", ";", ":", "?", "!", ")", "”", '"', "’", "'")


def is_code(text: str, number: Core) -> bool:
    """Return whether a bare number is a year or a group of a telephone number.

    >>> from framing.extract.numbers.core import Core
    >>> is_code("call 7946 0958", Core(5, 9, 7946, 7946, "digits"))
    True
    """
    if number.kind != "digits" or number.scaled:
        return False
    if text[number.start : number.end].isdigit() and number.low in _YEARS:
        return True
    before = text[max(0, number.start - 3) : number.start]
    return bool(_GROUP_BEFORE.search(before) or _GROUP_AFTER.match(text, number.end))


_GROUP_BEFORE = re.compile(r"[0-9][ \u00a0-]\Z")
_GROUP_AFTER = re.compile(r"[ \u00a0-][0-9]")


def _is_label(before: str) -> bool:
    """Return whether the word before a number is one that numbers label."""
    if not before[-1:] or before[-1] not in " -\n\t\u00a0":
        return False
    word = _LAST_WORD.search(before)
    return word is not None and word[0].lower() in _LABELS


def is_age(text: str, number: Core) -> bool:
    """Return whether a number without unit tells an age: "aged 38", "Kaya, 81,".

    >>> from framing.extract.numbers.core import Core
    >>> is_age("Kaya, 81, was crushed", Core(6, 8, 81, 81, "digits"))
    True
    """
    if not 0 < number.low <= 120:
        return False
    before = text[max(0, number.start - 24) : number.start]
    if _AGED.search(before):
        return True
    if number.kind != "digits" or not _NAME_BEFORE.search(before):
        return False
    return _AGE_AFTER.match(text, number.end) is not None


def _at_line_start(text: str, number: Core) -> bool:
    """Return whether a number heads an item of a list: "1. Baht slides"."""
    if text[number.end : number.end + 2] not in (". ", ") "):
        return False
    line = text[text.rfind("\n", 0, number.start) + 1 : number.start]
    return not line.strip()


def are_years(text: str, number: Core) -> bool:
    """Return whether a range is one of years: "2010 to 2012".

    >>> from framing.extract.numbers.core import Core
    >>> are_years("from 2010 to 2012", Core(5, 17, 2010, 2012, "digits"))
    True
    """
    if number.low == number.high or number.low not in _YEARS:
        return False
    return _TWO_YEARS.fullmatch(text, number.start, number.end) is not None


_TWO_YEARS = re.compile(r"[12][0-9]{3}[^0-9]+[12][0-9]{3}")


def names_a_thing(text: str, number: Core) -> bool:
    """Return whether bare digits belong to the name before them: "Boeing 737".

    >>> from framing.extract.numbers.core import Core
    >>> names_a_thing("the Boeing 737 landed", Core(11, 14, 737, 737, "digits"))
    True
    """
    if number.kind != "digits" or number.scaled:
        return False
    before = _CAPITAL.search(text[max(0, number.start - 24) : number.start])
    return before is not None and before["word"].lower() not in _OPENERS


_OPENERS = frozenset(
    listed(
        """
        a about all almost also among an and another around as at between but by down
        during even every exactly for from have he her his how i if in is it its just
        last less more my nearly no now of on only or other our over she since so some
        than that the their them then there these they this those to total under up
        we were when where which while with you your
        """
    )
)
"""Words that open a sentence, and name nothing with the number after them."""


def stands_alone(text: str, number: Core) -> bool:
    """Return whether a number without unit, noun or bound is still a quantity.

    Years, small number words ("the two met") and numbers after a capital
    letter ("Boeing 737") are not.
    """
    if number.scaled or number.kind == "vague":
        return True
    if number.kind == "share":
        return False
    if number.kind == "words":
        return number.low > 10 and text[number.end : number.end + 1] != "-"
    if text[number.start : number.end].isdigit() and 1000 <= number.low <= 2199:
        return False
    before = text[max(0, number.start - 24) : number.start]
    if _ROW_BEFORE.search(before) or _ROW_AFTER.match(text, number.end):
        return False
    enclosed = before.endswith("(") and text[number.end : number.end + 1] == ")"
    hyphen = text[number.end : number.end + 1] in ("-", "–")
    return not (enclosed or hyphen or _CAPITAL.search(before))
