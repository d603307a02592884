"""How likely two sentences by themselves tell one fact."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from framing import compare_sentences
from framing.align.likeness import AND, MEANING, features
from framing.align.rarity import parameters, rarity
from framing.analysis import assemble, read_article
from framing.plain import articles
from framing.text.stems import stem

FIRE = "A fire in the Orlova mill killed nine weavers on Monday."


def test_one_fact_in_other_words_is_likelier_than_another_fact() -> None:
    same = compare_sentences(FIRE, "Nine weavers died when the Orlova mill burned.")
    other = compare_sentences(FIRE, "The port of Ravno opens a new pier in June.")
    assert same.score > 0.5 > other.score
    assert same.why


def test_rare_words_weigh_more() -> None:
    assert rarity(stem("the")) < rarity(stem("year")) < rarity(stem("zeppelin"))


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_have_a_score(a: str, b: str) -> None:
    assert 0 <= compare_sentences(a, b).score <= 1


def test_order_does_not_count() -> None:
    other = "Nine weavers died when the Orlova mill burned."
    assert compare_sentences(FIRE, other).score == compare_sentences(other, FIRE).score


def test_another_number_or_name_speaks_against_one_fact() -> None:
    same = compare_sentences("Arvo will cut 300 jobs.", "Arvo to axe 300 jobs.")
    number = compare_sentences("Arvo will cut 300 jobs.", "Arvo to axe 900 jobs.")
    name = compare_sentences("Arvo will cut 300 jobs.", "Skyra to axe 300 jobs.")
    assert same.score > number.score
    assert same.score > name.score


def test_every_feature_has_a_weight_and_every_weight_a_feature() -> None:
    readings = (read_article(article, ()) for article in articles((FIRE, FIRE)))
    named = {*features(assemble(tuple(readings), ())), "bias"}
    assert parameters("likeness").keys() == named
    assert parameters("likeness_embeddings").keys() == named | {MEANING}


def test_reasons_are_single_features() -> None:
    reasons = compare_sentences(FIRE, "Nine weavers died in a mill fire.").why
    assert len(reasons) == 3
    assert not any(AND in reason for reason in reasons)
    assert compare_sentences("", "").why == ()
