"""What part a figure plays in its sentence: of what it is, and how it is meant.

Two sums, shares or lengths of time answer one question only if they are of one
thing ("a fine of 12,000 pounds", "a 12,000-pound fine") and play one part: what a
price rose to is not what it rose by, a monthly pay is no yearly one, and what was
forecast is not what came.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.extract.thesaurus import concepts
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.model.slot import DateSlot, NameSlot, NumberSlot
    from framing.model.span import Token
    from framing.model.story import Reading

    Placed = DateSlot | NameSlot | NumberSlot

NOUNS = ("NN", "NNS")
INSIDE = ("NN", "NNS", "JJ", "JJR", "VBN", "VBG", "NNP", "NNPS", "POS", "HYPH")
"""Tags of words between a figure and the noun that it stands before."""
BETWEEN = ("MD", "IN", "TO", "RB", "DT", "PRP", "PRP$", *NOUNS, "NNP", "NNPS", "JJ")
"""Tags of words between a figure and the verb that governs it."""
REACH = 5
"""Words looked at to each side of a figure."""
EDGES = word_set("from to by")
HEDGES = word_set(
    "about around some nearly almost roughly over under than least most more less"
    " fewer up just only approximately exactly a an the as much many well of at total"
)
"""Words that may stand between a figure and what governs it."""
RATES = word_set("a an per each apiece every")
PERIODS = word_set(
    "second minute hour day night week month quarter year person head share capita"
    " household vote ton tonne kilo kilogram litre liter barrel unit piece copy ticket"
)
RATED = {
    "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year",
    "annually": "year", "annual": "year", "apiece": "piece", "each": "piece",
}  # fmt: skip
OFFSETS = word_set("before after ago later earlier since prior until away into old")
"""Behind a length of time that only says how far off something is."""
HOPED = word_set(
    "expect forecast project predict target goal aim hope consensus economist analyst"
    " estimate could might may potential ceiling limit maximum capacity threshold"
    " promise pledge propose proposal seek want ask demand request recommend face"
)
"""Words that tell what may come about, not what did."""
FALLS = word_set(
    "fall drop cut decrease decline slump slide reduction slip down lower"
    " shed plunge tumble sink dive ease dip plummet contract contraction shrink trim"
    " reduce"
)
RISES = word_set(
    "rise raise increase hike gain growth climb jump grow up soar surge higher lift"
    " advance expand expansion"
)
VERBS = {
    "fine": "fine", "pay": "pay", "cost": "cost", "earn": "pay", "donate": "donation",
    "spend": "spending", "invest": "investment", "owe": "debt", "borrow": "loan",
    "lend": "loan", "steal": "loot", "award": "award", "value": "worth",
    "worth": "worth", "lose": "loss", "charge": "fee", "sell": "price", "buy": "price",
}  # fmt: skip
"""Verbs before a sum to the noun of what it is."""
AMOUNTING = word_set(
    "be have stand total last take run weigh measure reach hit amount number average"
)
"""Verbs whose subject is what the figure behind them is of."""
ONE_NOUN = {
    "salary": "pay", "wage": "pay", "income": "pay", "penalty": "fine",
    "takeover": "deal", "acquisition": "deal", "merger": "deal", "bid": "offer",
    "assistance": "aid", "relief": "aid", "help": "aid", "expense": "cost",
    "tag": "price", "earnings": "profit", "fund": "money", "asset": "money",
    "cash": "money", "holding": "money", "toll": "fee",
}  # fmt: skip
EMPTY = word_set("be have do will would can could may might should must say tell")
"""Verbs that govern any figure."""
TIMES = word_set("year month week day hour minute second decade time")


@dataclass(frozen=True, slots=True)
class Role:
    """The part of a figure: empty strings for what its sentence does not say.

    `of` is the noun of what is told; `edge` is "from", "to" or "by"; `rate` the
    unit that the figure is for ("month", "share"); `offset` the word that makes a
    length of time a distance in time; `hoped` is true for forecasts and targets.
    """

    of: str = ""
    edge: str = ""
    rate: str = ""
    offset: str = ""
    hoped: bool = False

    def differs(self, other: Role) -> str | None:
        """Say in what two parts exclude each other, None where they do not.

        >>> Role(of="fine").differs(Role(of="fine", rate="month"))
        'another unit: all in all, a month'
        """
        if self.of and other.of and self.of != other.of:
            return f"of different things: {self.of}, {other.of}"
        if self.edge and other.edge and self.edge != other.edge:
            return f"different ends of a change: {self.edge}, {other.edge}"
        if self.rate != other.rate:
            rates = [f"a {x}" if x else "all in all" for x in (self.rate, other.rate)]
            return f"another unit: {', '.join(rates)}"
        if self.offset != other.offset:
            return "a length of time, and how far off something is"
        if self.hoped != other.hoped:
            return "a forecast, a limit or a wish beside what came about"
        return None


def role(reading: Reading, number: NumberSlot) -> Role:
    """Return the part of a number in its sentence."""
    for sentence, words in zip(reading.sentences, reading.tokens, strict=True):
        if sentence.start <= number.start < sentence.end:
            return role_among(words, number)
    return Role()


def role_among(words: Sequence[Token], number: NumberSlot) -> Role:
    """Return the part of a number among the words of its sentence."""
    inside = [n for n, w in enumerate(words) if number.start <= w.start < number.end]
    if not inside:
        return Role()
    before = list(words[max(0, inside[0] - REACH) : inside[0]])[::-1]
    after = list(words[inside[-1] + 1 : inside[-1] + 1 + REACH])
    rate, after = rate_of(after)
    low = after[0].text.lower() if after else ""
    lasts = any(w.text.lower() == "for" for w in skipped(before)[:1])
    # the month of May is no wish
    near = [w.lemma for w in (*before, *after) if w.lemma != "may" or w.tag == "MD"]
    of = noun_after(after) or governor(before) or noun_of(after)
    return Role(
        of=of if number.unit else "",
        edge=next((w.text.lower() for w in skipped(before)[:1]
                   if w.text.lower() in EDGES), ""),
        rate=rate,
        offset=low if number.unit in TIMES and low in OFFSETS and not lasts else "",
        hoped=any(x in HOPED for x in near),
    )  # fmt: skip


def rate_of(after: Sequence[Token]) -> tuple[str, list[Token]]:
    """Return the unit that a figure is for, and the words behind it."""
    rest = list(after)
    if len(rest) > 1 and rest[0].text.lower() in RATES and rest[1].lemma in PERIODS:
        return rest[1].lemma, rest[2:]
    if rest and rest[0].text.lower() in RATED:
        return RATED[rest[0].text.lower()], rest[1:]
    return "", rest


def noun_after(after: Sequence[Token]) -> str:
    """Return the head of the words that a figure stands before, "" for none."""
    head = ""
    for word in after:
        if word.text in ("-", "‐", "–"):
            continue
        if word.tag not in INSIDE:
            break
        if word.tag in NOUNS:
            head = word.lemma
    return "" if head in TIMES else one_noun(head)


def noun_of(after: Sequence[Token]) -> str:
    """Return the noun of "40 percent of the voters", "$2 billion in aid"."""
    rest = list(after)
    if not rest or rest[0].text.lower() not in ("of", "in"):
        return ""
    rest = rest[1:]
    while rest and rest[0].tag in ("DT", "PRP$"):
        rest = rest[1:]
    return noun_after(rest)


def skipped(before: Sequence[Token]) -> list[Token]:
    """Return the words before a figure from its governor on, the nearest first."""
    rest = list(before)
    while rest and (rest[0].text.lower() in HEDGES or rest[0].tag in ("RB", "JJ")):
        rest = rest[1:]
    return rest


def governor(before: Sequence[Token]) -> str:
    """Return the noun or verb that governs a figure behind it, "" for none.

    A noun governs it through "of" or a verb such as "is"; in "fined the skipper
    12,000 pounds" it is the verb.
    """
    rest = skipped(before)
    bound = any(w.text.lower() == "of" for w in before[: len(before) - len(rest)])
    if rest and rest[0].text.lower() in EDGES:
        changed = [w.lemma for w in rest if w.lemma in RISES or w.lemma in FALLS]
        if changed:
            return one_noun(changed[0])
        rest, bound = rest[1:], True
    for word in rest:
        low = word.lemma.lower()
        if low in AMOUNTING:
            bound = True
        elif word.tag.startswith("VB"):
            return one_noun(low) if low in RISES | FALLS else VERBS.get(low, "")
        elif word.tag in NOUNS and bound and low not in TIMES:
            return one_noun(low)
        elif word.tag not in BETWEEN:
            return ""
    return ""


def one_noun(noun: str) -> str:
    """Return one noun for all that name one thing.

    >>> one_noun("hike"), one_noun("salary"), one_noun("ladder")
    ('rise', 'pay', 'ladder')
    """
    low = noun.lower()
    if low in RISES:
        return "rise"
    if low in FALLS:
        return "fall"
    return ONE_NOUN.get(low) or concepts().get(low, low)


def governing_verb(words: Sequence[Token], slot: Placed) -> str:
    """Return the lemma of the verb that a number depends on, "" for none.

    That is the nearest verb before it; where none is, the first behind it.
    """
    verbs = [w for w in words if w.tag.startswith("VB") and w.lemma not in EMPTY]
    before = [w for w in verbs if w.end <= slot.start]
    after = [w for w in verbs if w.start >= slot.end]
    chosen = before[-1:] or after[:1]
    return one_noun(chosen[0].lemma) if chosen else ""
