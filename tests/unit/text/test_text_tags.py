from __future__ import annotations

import gzip
import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.text.corrections import corrected
from framing.text.tags import WEIGHTS, tag
from framing.text.tokens import tokenize

SENTENCES = [
    "Azerbaijani/JJ forces/NNS launched/VBD a raid .",
    "Armenia said four/CD of its servicemen/NNS were/VBD killed/VBN .",
    "The last war killed/VBD about 6,500/CD people/NNS .",
    "On Saturday/NNP , the ministers/NNS held/VBD direct talks/NNS .",
    "Baku/NNP has/VBZ accused/VBN France/NNP of arming/VBG Yerevan/NNP .",
    "A truce brokered/VBN by Moscow/NNP ended/VBD the war/NN .",
    "The rebels/NNS have/VBP never/RB denied/VBN it/PRP .",
    "The ministry 's/POS spokesman/NN will/MD resign/VB .",
    "Talks/NNS in Geneva ended/VBD without/IN a deal/NN .",
    "Officials/NNS say/VBP the colonel/NN is/VBZ in custody/NN .",
    "The Munich/NNP Security/NNP Conference/NNP took/VBD place/NN in/IN February/NNP .",
    "Three civilians/NNS killed/VBN in drone strike/NN",
    "Police/NN detained/VBD opposition/NN leader/NN Ana Paz .",
    "Two men/NNS detained/VBN days/NNS after the fire/NN .",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_tags_that_claims_hang_on(marked: str) -> None:
    text = re.sub(r"(\S)/[A-Z$]+(?=\s|$)", r"\1", marked).replace(" 's", "'s")
    want = [word.rpartition("/") for word in marked.split() if "/" in word]
    tags = [(token.text, token.tag) for token in tag(tokenize(text))]
    assert [(word, name) for word, _, name in want if (word, name) not in tags] == []


def test_lemmas_are_filled_in() -> None:
    tokens = tag(tokenize("Ministers said two soldiers were killed."))
    lemmas = [token.lemma for token in tokens]
    assert lemmas == ["minister", "say", "two", "soldier", "be", "kill", "."]


@settings(max_examples=50)
@given(st.text(st.sampled_from("aBt 1.,'’\"“-$%é\u200b"), max_size=40))
def test_tagging_keeps_tokens_and_knows_only_its_tags(text: str) -> None:
    tokens = tokenize(text)
    known = set(json.loads(gzip.decompress(WEIGHTS.read_bytes()))["classes"])
    tagged = tag(tokens)
    assert [(t.start, t.end, t.text) for t in tagged] == [
        (t.start, t.end, t.text) for t in tokens
    ]
    assert {t.tag for t in tagged} <= known | {"#", "VBP", "VBZ", "NNS"}
    assert all(t.lemma for t in tagged)


def test_quotation_marks_alternate() -> None:
    words = ['"', "Yes", ",", '"', "he", "said", ",", '"', "no", '"']
    tags = corrected(words, ["``"] * len(words))
    assert [t for w, t in zip(words, tags, strict=True) if w == '"'] == [
        "``",
        "''",
        "``",
        "''",
    ]


def test_a_governed_verb_is_a_participle() -> None:
    words = ["Baku", "has", "already", "denied", "it", "."]
    tags = corrected(words, ["NNP", "VBZ", "RB", "VBD", "PRP", "."])
    assert tags[3] == "VBN"


def test_an_only_verb_with_an_object_is_finite() -> None:
    words = ["The", "forces", "seized", "the", "town", "."]
    tags = corrected(words, ["DT", "NNS", "VBN", "DT", "NN", "."])
    assert tags[2] == "VBD"
