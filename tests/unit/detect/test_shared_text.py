"""Pairing the sentences of a copy with those of its source."""

from __future__ import annotations

from framing.analysis import assemble, read_article
from framing.detect.copies.shared_text import chosen, share
from framing.ingest import article_from_text

TEXT = """Dock workers at the northern terminal stayed away for a third day.

“No,” he said. “Not so.” He left.

The strike has cut off eleven islands, where shops are running out of flour and fuel.

“We are not asking for the moon, only for what was promised to us in the spring,” \
said Ama Boateng, who leads the union of dock workers.

He left. Owners of the two largest companies refused to meet her and called in \
the army, which moved two ships and forty trucks to the gates of the harbour."""


def test_every_sentence_of_an_equal_text_has_its_pair() -> None:
    articles = [
        article_from_text(f"---\noutlet: {name}\n---\n\n{TEXT}", f"{name}.txt", number)
        for number, name in (("a1", "Star"), ("a2", "Gazette"))
    ]
    readings = tuple(read_article(article, ()) for article in articles)
    story = assemble(readings, ())
    (derivation,) = chosen(story)
    shared = share(story, derivation)
    assert len(shared.pairs) == len(shared.source) == len(shared.article) > 6
    assert shared.added == shared.dropped == ()
    assert all(one.stems == other.stems for one, other in shared.pairs)
