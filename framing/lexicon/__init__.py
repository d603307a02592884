"""Lexicons of loaded terms and competing names: files, tests and matching."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.lexicon.load import load, load_all, load_shipped, shipped
from framing.lexicon.match import Match, Matcher, matcher_of
from framing.model.slot import TermHit, voice_at
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.model.lexicon import Lexicon
    from framing.model.slot import Voiced

__all__ = [
    "Match",
    "Matcher",
    "find_names",
    "find_terms",
    "load",
    "load_all",
    "load_shipped",
    "shipped",
]


def find_terms(
    text: str,
    lexicons: Sequence[Lexicon] | None = None,
    *,
    voices: Sequence[Voiced] = (),
    headline: Span | None = None,
) -> tuple[TermHit, ...]:
    """Return the loaded terms and scare quotes of a text, in its order.

    `lexicons` are the shipped ones when None. `voices` are the stretches that
    are not in the outlet's own voice; what none of them covers is the
    outlet's. Quotation marks in the `headline` quote somebody, as headlines
    do, and are no scare quotes. Spans are code points of `text`.

    >>> [(hit.text, hit.entry) for hit in find_terms("Troops liberated the town.")]
    [('liberated', 'liberated')]
    """
    used = load_shipped() if lexicons is None else tuple(lexicons)
    matches = matcher_of(used, ("term", "scare-quotes")).find(text)
    hits = (_hit(match, tuple(voices), headline) for match in matches)
    return tuple(hit for hit in hits if hit is not None)


def _hit(
    match: Match, voices: tuple[Voiced, ...], headline: Span | None
) -> TermHit | None:
    """Say whose words a match is; None for a headline's quotation marks."""
    span = Span(match.start, match.end)
    voiced = voice_at(voices, span)
    voice = voiced.voice if voiced else "outlet"
    speaker = voiced.speaker if voiced else None
    if match.entry.kind == "scare-quotes":
        if headline is not None and headline.contains(span):
            return None
        if voice == "scare":
            voice, speaker = "outlet", None
    return TermHit(
        match.start,
        match.end,
        match.text,
        match.lexicon,
        match.entry.id,
        voice,
        speaker,
    )


def find_names(
    text: str, lexicons: Sequence[Lexicon] | None = None
) -> tuple[Match, ...]:
    """Return the competing names of places, persons and bodies in a text.

    >>> [match.naming.usage for match in find_names("Talks in Artsakh.")]
    ['Armenian side']
    """
    used = load_shipped() if lexicons is None else tuple(lexicons)
    return matcher_of(used, ("naming",)).find(text)
