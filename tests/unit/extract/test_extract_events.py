"""Events: which words show which class of the thesaurus."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.extract.events import find_events
from framing.extract.thesaurus import concepts, events, nouns, oppositions
from framing.text.tags import tag
from framing.text.tokens import tokenize

SENTENCES = [
    ("The guards opened fire on the crowd.", {"shooting"}, {"burned"}),
    ("The war broke out in 1962.", {"war-start"}, {"infected"}),
    ("The trawler sank off the cape.", {"sank"}, {"killed"}),
    ("He was found not guilty.", {"acquitted"}, {"convicted"}),
    ("Divers brought nine passengers out alive.", {"rescued"}, set()),
    ("The union called a strike over pay.", {"stoppage"}, {"attack"}),
    ("The plane was struck by a strike of lightning.", {"attack"}, {"stoppage"}),
    ("A rescue team came.", set(), {"rescued"}),
    ("The company raised prices.", set(), {"sanctioned"}),
    ("The licence lapsed in June.", {"unlicensed"}, {"licensed"}),
    ("The strike continues.", set(), {"stoppage-end"}),
]


def names(text: str) -> set[str]:
    tokens = tag(tokenize(text))
    around = frozenset(token.lemma for token in tokens)
    return {event.name for event in find_events(tokens, 0, len(tokens), around)}


@pytest.mark.parametrize(("text", "wanted", "unwanted"), SENTENCES)
def test_classes(text: str, wanted: set[str], unwanted: set[str]) -> None:
    found = names(text)
    assert wanted <= found
    assert not unwanted & found


@pytest.mark.parametrize("name", sorted(events()))
def test_contraries_hold_both_ways(name: str) -> None:
    for other in events()[name].opposite:
        assert name in events()[other].opposite
        assert other != name


def test_patients_are_kinds_of_nouns() -> None:
    known = set(nouns().kind) | {"place", "person"}
    for row in events().values():
        assert row.patient <= known


def test_sure_words_are_triggers() -> None:
    for row in events().values():
        assert row.sure <= {*row.verbs, *row.nouns}, row.id


def test_oppositions_name_known_classes() -> None:
    for row in oppositions():
        assert row.event <= set(events())
        wordings = [said for _, phrases in row.members for said in phrases]
        assert len(wordings) == len(set(wordings)), row.id


def test_concepts_are_lemmas() -> None:
    assert all(word == word.lower() for word in concepts())


@given(st.lists(st.sampled_from("the dam burst and war not fire on us ,".split())))
def test_events_lie_inside_the_sentence(words: list[str]) -> None:
    tokens = tag(tokenize(" ".join(words)))
    around = frozenset(token.lemma for token in tokens)
    for event in find_events(tokens, 0, len(tokens), around):
        assert 0 <= event.first < event.last <= len(tokens)
