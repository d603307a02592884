"""The second look at pairs of claims: rivals, surroundings, words covered."""

from __future__ import annotations

from framing.align.group import looked_at
from framing.align.score import weights
from framing.align.second_look import covered
from framing.analysis import analyse
from framing.ingest import article_from_text

ONE = """The dam at Orlova burst on Monday after a week of rain.

Water ran through the lower town and took nine houses with it.

The mayor asked the army for boats.

Schools stay shut until Thursday.

Two roads to the coast are under water."""
TWO = """After seven days of rain the Orlova dam gave way on Monday.

Nine homes in the lower town were swept away by the water.

Boats of the army were asked for by the mayor.

The football match in Selim ended without a goal.

No train leaves for the coast."""


def rows() -> dict[tuple[int, int], dict[str, float]]:
    articles = [
        article_from_text(text, f"{number}.txt")
        for number, text in enumerate((ONE, TWO))
    ]
    claims = analyse(articles).story.claims
    return {
        (claims[left].sentence, claims[right].sentence): row
        for (left, right), row in looked_at(claims)
    }


def test_each_other_s_best_are_told_from_rivals() -> None:
    found = rows()
    assert found[1, 1]["each other's best"] == 1
    assert found[1, 1]["rank"] == 1
    assert found[1, 1]["lead over rivals"] > 0


def test_like_surroundings_speak_for_a_pair() -> None:
    found = rows()
    assert found[1, 1]["surroundings"] > 0.1


def test_every_feature_has_a_weight() -> None:
    row = next(iter(rows().values()))
    assert {"bias", *row} == set(weights())


def test_words_are_covered_by_synonyms_and_numbers_by_numbers() -> None:
    row = covered("The quake killed nine people.", "Nine died in the earthquake.")
    assert row["numbers covered"] == 1
    assert row["other numbers"] == 0
    apart = covered("The quake killed nine people.", "Nine sang in the choir.")
    assert row["words covered, greater"] > apart["words covered, greater"]
    assert covered("Nine died.", "Ten died.")["other numbers"] == 1


def test_one_sentence_each_can_be_aligned() -> None:
    texts = ("The ferry Alma sank off Cape Nord.", "The Alma sank off Cape Nord.")
    articles = [article_from_text(text, f"{n}.txt") for n, text in enumerate(texts)]
    assert analyse(articles).story.links
