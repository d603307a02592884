from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.text.irregular import PLURAL, VERB_ROWS
from framing.text.lemmas import inflect, lemma
from framing.text.verbs import BASES, REGULAR

CASES = """
said VBD say|killed VBN kill|announced VBD announce|stopped VBD stop|denied VBD deny
has VBZ have|does VBZ do|dying VBG die|lying VBG lie|agreed VBD agree|were VBD be
taken VBN take|withdrew VBD withdraw|hit VBD hit|admitted VBD admit|visiting VBG visit
attacks VBZ attack|clashes VBZ clash|outsourced VBD outsource|digitized VBN digitize
soldiers NNS soldier|armies NNS army|men NNS man|spokesmen NNS spokesman|buses NNS bus
crises NNS crisis|forces NNS force|series NNS series|attaches NNS attach|1990s NNS 1990s
Armenians NNPS armenian|Israelis NNPS israeli|Moscow NNP moscow|n't RB not|’s POS 's
ca MD can|'ll MD will|co-signed VBD co-sign
"""
ROWS = [row.split() for row in CASES.replace("\n", "|").split("|") if row]


@pytest.mark.parametrize("row", ROWS, ids=" ".join)
def test_lemma(row: list[str]) -> None:
    word, tag, want = row
    assert lemma(word, tag) == want


@pytest.mark.parametrize("base", sorted(BASES - {"be", "lie", "lay"}))
def test_every_known_verb_comes_back_from_its_ing_form(base: str) -> None:
    ing = [form for form in inflect(base) if form.endswith("ing")]
    assert base in {lemma(form, "VBG") for form in ing}


def test_irregular_forms_come_back() -> None:
    shared = {"lie", "get", "strike", "wind", "bind"}
    for base, past, participle in VERB_ROWS:
        if base not in shared:
            assert base in {lemma(past, "VBD"), lemma(participle, "VBN")}, base


def test_regular_and_irregular_verbs_do_not_overlap() -> None:
    assert sorted(REGULAR & {base for base, _, _ in VERB_ROWS}) == []


@given(st.sampled_from(sorted(PLURAL)))
def test_a_singular_proposes_its_plural(plural: str) -> None:
    assert plural in inflect(PLURAL[plural])


@given(st.text(st.characters(categories=["Ll"], max_codepoint=0x17F), min_size=1))
def test_the_lemma_is_among_its_forms(word: str) -> None:
    assert word in inflect(word)


def test_the_last_word_of_a_phrase_changes() -> None:
    assert "so-called states" in inflect("so-called state")
