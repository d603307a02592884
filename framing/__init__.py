"""Shows where articles on one story disagree, and how each frames it.

The public names; each is imported when it is first asked for, so that
`import framing` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from framing.align.name_distance import compare_names
    from framing.analysis import analyse, analyse_all
    from framing.extract.dates.find import find_dates
    from framing.extract.names.find import find_names
    from framing.extract.numbers.find import find_numbers
    from framing.ingest import read
    from framing.ingest.clean import clean_html
    from framing.ingest.origins.reuse import compare_articles
    from framing.plain import (
        compare_sentences,
        find_conflicts,
        find_quotations,
        find_terms,
        find_voices,
    )
    from framing.text.sentences import split_sentences

PLACES = {
    "analyse": "framing.analysis",
    "analyse_all": "framing.analysis",
    "clean_html": "framing.ingest.clean",
    "compare_articles": "framing.ingest.origins.reuse",
    "compare_names": "framing.align.name_distance",
    "compare_sentences": "framing.plain",
    "find_conflicts": "framing.plain",
    "find_dates": "framing.extract.dates.find",
    "find_names": "framing.extract.names.find",
    "find_numbers": "framing.extract.numbers.find",
    "find_quotations": "framing.plain",
    "find_terms": "framing.plain",
    "find_voices": "framing.plain",
    "read": "framing.ingest",
    "split_sentences": "framing.text.sentences",
}

__all__ = [
    "analyse",
    "analyse_all",
    "clean_html",
    "compare_articles",
    "compare_names",
    "compare_sentences",
    "find_conflicts",
    "find_dates",
    "find_names",
    "find_numbers",
    "find_quotations",
    "find_terms",
    "find_voices",
    "read",
    "split_sentences",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401  (whatever the name stands for)
    """Import a public name when it is first asked for (PEP 562)."""
    if name not in PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(PLACES[name]), name)
