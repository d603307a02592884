"""Polarity: what is asserted, denied or only considered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from framing.extract.events import find_events
from framing.extract.polarity import contains, polarity
from framing.extract.predicates import clauses
from framing.text.tags import tag
from framing.text.tokens import tokenize

if TYPE_CHECKING:
    from framing.model.span import Token

SENTENCES = [
    ("The plant has been closed.", "closed", "asserted"),
    ("The plant has not been closed.", "closed", "denied"),
    ("The plant will be shut in May.", "closed", "asserted"),
    ("The plant may be closed.", "closed", "possible"),
    ("She refused to sign the minutes.", "signed", "denied"),
    ("She did not refuse to sign the minutes.", "signed", "asserted"),
    ("She abstained from signing the minutes.", "signed", "denied"),
    ("The guards did not hesitate to fire on the crowd.", "shooting", "asserted"),
    ("No shots were fired by the guards.", "shooting", "denied"),
    ("The guards fired no shots.", "shooting", "denied"),
    ("The strike passed without a single arrest.", "arrested", "denied"),
    ("The police resorted to no rubber bullets.", "crowd-control", "denied"),
    ("The bus was in no way overloaded.", "overloaded", "denied"),
    ("He was found not guilty.", "acquitted", "asserted"),
    ("A clerk did not answer the calls.", "ignored", "asserted"),
    ("The ministry denied that the dam had burst.", "dam", "denied"),
    ("She rubbished claims that the dam had burst.", "dam", "possible"),
    ("She slammed the order to close the plant.", "closed", "asserted"),
    ("Not one sailor has been taken prisoner.", "captive", "denied"),
    ("Nobody was evacuated from the valley.", "displaced", "denied"),
]


def tagged(text: str) -> tuple[Token, ...]:
    return tag(tokenize(text))


def stance(text: str, event: str) -> str | None:
    """Return the polarity of the first event of a class in a sentence."""
    tokens = tagged(text)
    around = frozenset(token.lemma for token in tokens)
    every = clauses(tokens)
    for clause in every:
        for found in find_events(tokens, clause.first, clause.last, around):
            if found.id == event:
                return polarity(tokens, clause, every, found)
    return None


@pytest.mark.parametrize(("text", "event", "wanted"), SENTENCES)
def test_polarity(text: str, event: str, wanted: str) -> None:
    assert stance(text, event) == wanted


def test_contains_wants_words_side_by_side() -> None:
    assert contains(("stop", "short", "of"), ("stop", "short"))
    assert not contains(("stop", "far", "short"), ("stop", "short"))
