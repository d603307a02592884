from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from framing.ingest import article_from_text, read_folder
from framing.ingest.origins import compare_articles, find_derivations, find_origins

STORY = Path(__file__).parents[3] / "articles" / "karabakh"
WIRE = """GRANOV, May 14, 2024 (Hill Wire) - Dock workers at the northern terminal \
stayed away for a third day, and no ferry left the harbour before noon, the port said.

The strike has cut off eleven islands, where shops are running out of flour and fuel.

"We are not asking for the moon, only for what was promised to us in the spring," \
said Ama Boateng, who leads the union of dock workers.

Owners of the two largest companies refused to meet her and called in the army.
"""
COPY = """Harbour Star
Home | Islands | Courts

Islands cut off

15 May 2024 | Harbour Star desk, with reporting by Hill Wire

Dock workers at the northern terminal stayed away for a third day, and no ferry left \
before noon, the port said.

The strike has cut off eleven islands, where shops are running out of flour.
"""
OTHER = """Port Gazette

Union head speaks out

15 May 2024

Nothing moved in Granov as the union pressed its case against the shipping firms.

"We are not asking for the moon, only for what was promised to us in the spring," \
said the union's leader, whom reporters met in a cafe by the water.
"""
WORDS = st.sampled_from("port ferry union strike flour the a of moved army".split())
TEXTS = st.lists(WORDS, max_size=60).map(" ".join)


def test_a_copy_with_a_credit() -> None:
    articles = [
        article_from_text(text, f"{number}.txt", f"a{number}")
        for number, text in enumerate((COPY, WIRE, OTHER), start=1)
    ]
    (derivation,) = find_derivations(articles)
    assert (derivation.article, derivation.source) == ("a1", "a2")
    assert (derivation.direction, derivation.share > 0.8) == ("known", True)
    assert derivation.why == ("credit line", "shared passage")
    for passage in derivation.passages:
        left = COPY[passage.left.start : passage.left.end]
        right = WIRE[passage.right.start : passage.right.end]
        assert set(re.findall(r"\w+", left)) <= set(re.findall(r"\w+", right))
    origins = find_origins(articles, [derivation])
    assert origins == {"a1": "o1", "a2": "o1", "a3": "o2"}


def test_a_common_quotation_is_no_derivation() -> None:
    assert compare_articles(WIRE, OTHER).kind == "none"
    assert compare_articles(OTHER, WIRE).passages == ()


def test_the_sample_story_shares_background() -> None:
    articles, _ = read_folder(STORY)
    names = {article.id: article.path for article in articles}
    (derivation,) = find_derivations(articles)
    assert names[derivation.article] == "anadolu-derived-azernews.txt"
    assert names[derivation.source] == "anadolu.txt"
    assert derivation.direction == "unknown"
    assert len(set(find_origins(articles, [derivation]).values())) == 4


@given(TEXTS, TEXTS)
def test_shares_are_shares_and_passages_lie_in_the_texts(a: str, b: str) -> None:
    reuse = compare_articles(a, b)
    assert 0 <= reuse.share <= 1
    assert (reuse.kind == "none") == (reuse.passages == ())
    for passage in reuse.passages:
        assert 0 <= passage.left.start < passage.left.end <= len(a)
        assert 0 <= passage.right.start < passage.right.end <= len(b)


@given(st.permutations(sorted(set(re.findall(r"\w+", WIRE)))))
def test_a_text_is_wholly_found_in_itself(words: list[str]) -> None:
    text = " ".join(words)
    assert compare_articles(text, text).kind == "wholly"
