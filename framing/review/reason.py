"""Why two statements that differ can both be right."""

from __future__ import annotations

REASONS = {
    "moment": "different moment",
    "scope": "different scope (killed / killed and wounded)",
    "rounding": "rounding or unit",
    "transliteration": "transliteration",
    "quoted": "quoted speech",
    "updated": "article since updated",
    "other": "other, with a note",
}
"""The reasons for "explained", by the word that is stored."""

KEYS = dict(zip("1234569", REASONS, strict=True))
"""The digit that gives each reason at the keyboard."""
