"""Cleft sentences: "it was the villagers who pulled her out"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.clause import Clause
    from framing.extract.phrases import NounPhrase
    from framing.model.span import Token

OPENERS = frozenset(("who", "that", "which"))


def focus(
    tokens: Sequence[Token], clause: Clause, others: Sequence[Clause]
) -> NounPhrase | None:
    """Return the noun that "it was" puts first, where a clause tells of it.

    What stands between is passed over: "it was the owners, led by Omo, who
    refused", "it was the crew in the tower who pressed the button".
    """
    if clause.link not in OPENERS or clause.host is None:
        return None
    for other in reversed(others[: clause.host + 1]):
        verb, subject = other.verb, other.subject
        if verb is None or not verb.finite:
            continue
        alone = subject is not None and subject.last - subject.first == 1
        plain = alone and subject is not None and tokens[subject.head].text.lower()
        cleft = plain == "it" and tokens[verb.main].lemma == "be"
        return other.object if cleft else None
    return None
