"""Frozen values that every other room speaks in; no I/O, no other imports."""

from framing.model.article import (
    Article,
    Derivation,
    Furniture,
    Known,
    Passage,
    Relay,
    Skipped,
    Stated,
)
from framing.model.claim import Argument, Claim, Entity, Group, Link
from framing.model.decision import VERDICTS, Decision
from framing.model.finding import Evidence, Explained, Finding, Level
from framing.model.lexicon import Entry, Lexicon
from framing.model.slot import (
    DateSlot,
    NameSlot,
    NumberSlot,
    Office,
    Quotation,
    TermHit,
    Voiced,
    voice_at,
)
from framing.model.span import Sentence, Span, Token
from framing.model.story import LexiconUse, Reading, Report, Run, Story

__all__ = [
    "VERDICTS",
    "Argument",
    "Article",
    "Claim",
    "DateSlot",
    "Decision",
    "Derivation",
    "Entity",
    "Entry",
    "Evidence",
    "Explained",
    "Finding",
    "Furniture",
    "Group",
    "Known",
    "Level",
    "Lexicon",
    "LexiconUse",
    "Link",
    "NameSlot",
    "NumberSlot",
    "Office",
    "Passage",
    "Quotation",
    "Reading",
    "Relay",
    "Report",
    "Run",
    "Sentence",
    "Skipped",
    "Span",
    "Stated",
    "Story",
    "TermHit",
    "Token",
    "Voiced",
    "voice_at",
]
