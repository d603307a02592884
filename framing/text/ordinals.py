"""The words that name a place in a row."""

from __future__ import annotations

from framing.text.wordlist import listed

ORDINALS = tuple(
    listed(
        """
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh
        twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
        nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth
        twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth
        thirty-first
        """
    )
)
"""In order, as far as the days of a month go."""
