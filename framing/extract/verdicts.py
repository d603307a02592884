"""Verdicts: where a sentence says that something told is not so.

"The report is a hoax", "reports that the dam burst are false", "police deny it",
"No, the dam has not burst": such a sentence contradicts whoever tells the same
as a fact, in whatever words. A question ("Is it a hoax?"), a condition and a
verdict that is itself denied ("it is no hoax", "denies hoax claims") pass none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.extract.verdict_words import (
    ANSWERS,
    BARRED,
    BELIEVED,
    BY_NAME,
    CHARGES,
    COPULAS,
    DECEIVED,
    DENYING,
    DENYING_TOLD,
    DOUBTING,
    DOUBTS,
    DOWNING,
    FALSE,
    FALSE_NAMED,
    FALSE_TOLD,
    GIVING,
    HARMLESS_HOAX,
    NOT,
    PUBLIC,
    REFUSED,
    STILL_TRUE,
    SUSPECTING,
    TOLD,
    TRUE,
    UNSURE,
)
from framing.text.stems import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model.span import Token

NEAR = 3
"""Tokens before a word of falsity within which a "not" turns it round."""
FAR = 12
"""Tokens before a predicate within which its subject stands."""
REACH = 5
"""Tokens behind a verb within which what it rejects is named."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict as the tokens `first` to `last` (exclusive) of its sentence.

    `kind` is "false" (said of a report), "denied" (somebody denies it) or
    "doubted". What stands `before` or behind it is what it speaks of.
    """

    first: int
    last: int
    kind: str
    before: bool = False


def find_verdict(tokens: Sequence[Token]) -> Verdict | None:
    """Return the first verdict that a tagged sentence passes, None without one.

    >>> from framing.text.tags import tag
    >>> from framing.text.tokens import tokenize
    >>> def verdict(text):
    ...     found = find_verdict(tag(tokenize(text)))
    ...     return found and found.kind
    >>> verdict("Reports that the dam burst are false."), verdict("Is it a hoax?")
    ('false', None)
    >>> verdict("Police deny that the dam burst."), verdict("It is no hoax.")
    ('denied', None)
    """
    words = [fold(token.text) for token in tokens]
    if not words or words[-1] == "?" or STILL_TRUE & set(words):
        return None
    found = sorted(verdicts(words), key=lambda verdict: verdict.first)
    return found[0] if found else None


def verdicts(words: Sequence[str]) -> Iterator[Verdict]:
    """Yield the verdicts of a sentence, given as folded words, kind by kind."""
    if answers_no(words):
        yield Verdict(0, 1, "false")
    for at in range(len(words)):
        if says_false(words, at) and not (turned(words, at) or charged(words, at)):
            yield Verdict(
                at, at + 1, "false", before=not TOLD & set(words[at + 1 : at + 3])
            )
        if says_untrue(words, at) and not turned(words, at):
            yield Verdict(at, untrue_end(words, at), "false", before=True)
        if denies(words, at) and not turned(words, at):
            yield Verdict(at, at + 1, "denied")
        if doubts(words, at) and not turned(words, at):
            yield Verdict(at, at + 1, "doubted")


def answers_no(words: Sequence[str]) -> bool:
    """Return whether a sentence opens with the answer "no": "No, it did not"."""
    return words[0] in ANSWERS and len(words) > 1 and not words[1][:1].isalnum()


def says_false(words: Sequence[str], at: int) -> bool:
    """Return whether a word calls what is told false.

    "a hoax" always does; "false" and "fake" do as predicates ("is false") and
    before a noun for something told ("fake news"), but not in "fake passports".
    """
    word, after = words[at], words[at + 1 : at + 2]
    if word in FALSE:
        return not HARMLESS_HOAX & set(after)
    if word in DECEIVED:
        return bool(
            PUBLIC & {*words[max(0, at - NEAR) : at], *words[at + 1 : at + NEAR]}
        )
    if word == "made":
        return made_up(words, at)
    if word not in FALSE_NAMED:
        first, _, second = word.partition("-")
        return first in FALSE_NAMED and second in TOLD
    if TOLD & set(words[at + 1 : at + 3]):
        return not GIVING & set(words[max(0, at - NEAR) : at])
    if word in FALSE_TOLD and not TOLD & set(words[max(0, at - FAR) : at]):
        return False
    # as a predicate nothing that could be called so follows
    closed = not after or not after[0][:1].isalnum() or after[0] in BY_NAME
    before = words[max(0, at - REACH) : at]
    return closed and bool(before) and not BARRED & set(before)


def made_up(words: Sequence[str], at: int) -> bool:
    """Return whether "made up" is said of a story: "was made up", "made up a tale"."""
    if words[at + 1 : at + 2] != ["up"]:
        return False
    said = bool(COPULAS & set(words[max(0, at - 2) : at]))
    after = words[at + 2 : at + 5]
    return bool(TOLD & set(after)) or (
        said and after[:1] not in (["of"], ["by"], ["for"])
    )


def says_untrue(words: Sequence[str], at: int) -> bool:
    """Return whether a "not" denies that something is true: "isn't real"."""
    if words[at] in NOT:
        following = [x for x in words[at + 1 : at + 1 + REACH] if x not in BELIEVED]
        return bool(following) and (
            following[0] in TRUE or tuple(following[:2]) in TRUE
        )
    return words[at] == "no" and words[at + 1 : at + 2] in (["truth"], ["basis"])


def untrue_end(words: Sequence[str], at: int) -> int:
    """Return where the words of "not really true" end."""
    end = at + 1
    while end < len(words) and words[end] in BELIEVED:
        end += 1
    return min(end + 1, len(words))


def denies(words: Sequence[str], at: int) -> bool:
    """Return whether a verb denies what is told, not access or a request.

    "rejected" and "disputed" do only of something told: "rejected the claim".
    """
    word = words[at]
    after = words[at + 1 : at + 1 + REACH]
    before = words[max(0, at - REACH) : at]
    if word in DENYING:
        if (FALSE | FALSE_NAMED) & set(after):
            # "denies hoax claims": it is true, then
            return False
        helped = bool(COPULAS & set(words[max(0, at - 1) : at]))
        return not REFUSED & set(after) and not (helped and after[:1] != ["by"])
    rejecting = word in DENYING_TOLD or (word in DOWNING and after[:1] == ["down"])
    passive = word.endswith("ed") and bool(COPULAS & set(before))
    return rejecting and bool(TOLD & {*after, *(before if passive else ())})


def doubts(words: Sequence[str], at: int) -> bool:
    """Return whether somebody does not believe what is told.

    "cast doubt on", "doubts that", "question whether", "probably not".
    """
    word, after = words[at], words[at + 1 : at + 2]
    if word in DOUBTS:
        return words[max(0, at - 1) : at] not in (["no"], ["without"], ["beyond"])
    if word in DOUBTING:
        return bool(TOLD & set(words[at + 1 : at + 1 + REACH])) or after == ["whether"]
    return word in UNSURE and bool(NOT & set(after))


def turned(words: Sequence[str], at: int) -> bool:
    """Return whether what stands before a word keeps it from being a verdict.

    "not a hoax", "whether it is fake", "could be false", "denies faking it".
    """
    before = words[max(0, at - NEAR) : at]
    if {*NOT, *SUSPECTING, "no", "or", "neither"} & set(before):
        return True
    farther = set(words[max(0, at - 2 * NEAR) : at])
    return bool((DENYING | {"whether", "if"}) & farther)


def charged(words: Sequence[str], at: int) -> bool:
    """Return whether falsity is only what somebody claims: "hoax rumours"."""
    return bool(CHARGES & set(words[at + 1 : at + 2]))
