from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from framing.ingest import article_from_text, read_folder
from framing.ingest.origins.find import find_derivations, find_origins
from framing.ingest.origins.reuse import compare_articles
from framing.limits import MAX_FINGERPRINT_HOLDERS
from framing.model import Article, Derivation, Known

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


@given(st.permutations(sorted(set(re.findall(r"\w+", WIRE)))))
def test_a_text_is_wholly_found_in_itself(words: list[str]) -> None:
    text = " ".join(words)
    assert compare_articles(text, text).kind == "wholly"


FIRST = """Dock workers at the northern terminal stayed away for a third day, and no \
ferry left the harbour before noon, the port authority said on its notice board."""
SECOND = """Hail the size of plums broke the greenhouses of the valley on Friday, and \
growers expect to lose most of the early tomatoes and half of the peppers."""
NOTES = """Mara Ilves writes about the coast and can be reached at the newsroom on \
most weekdays; letters from readers are printed each Saturday under the crossword."""


def article(
    number: int, text: str, outlet: str | None = None, **more: object
) -> Article:
    name = Known(outlet, "field") if outlet else None
    made = Article(f"a{number}", f"{number}.txt", text, "", outlet=name)
    return replace(made, **more)  # type: ignore[arg-type]


def only(*articles: Article) -> Derivation:
    (found,) = find_derivations(articles)
    return found


def said(found: Derivation) -> tuple[str, str, str, tuple[str, ...]]:
    return found.article, found.source, found.direction, found.why


def test_a_day_tells_which_is_the_copy() -> None:
    early = article(1, FIRST, "Star", published=date(2024, 5, 14))
    late = article(2, FIRST, "Gazette", published=date(2024, 5, 15))
    told = ("a2", "a1", "known", ("shared passage", "time"))
    assert said(only(early, late)) == told
    assert said(only(replace(late, id="a2"), early)) == told


def test_one_day_or_a_guessed_day_tells_nothing() -> None:
    one = article(1, FIRST, published=date(2024, 5, 14))
    same = article(2, FIRST, published=date(2024, 5, 14))
    assert only(one, same).direction == "unknown"
    later = date(2024, 5, 16)
    guessed = article(2, FIRST, published=later, published_source="inferred")
    assert only(one, guessed).direction == "unknown"


def test_a_day_alone_proves_no_copy_of_one_passage() -> None:
    own = [f"Item {word} of the list was passed." for word in SECOND.split()]
    other = [f"Note {word} in the margin is lost." for word in NOTES.split()]
    early = article(1, " ".join([FIRST, *own]), published=date(2024, 5, 14))
    late = article(2, " ".join([*other, FIRST]), published=date(2024, 5, 15))
    assert said(only(late, early)) == ("a2", "a1", "unknown", ("shared passage",))


def test_hours_count_only_with_their_offset() -> None:
    day, morning = date(2024, 5, 14), datetime(2024, 5, 14, 6, 0, tzinfo=UTC)
    one = article(1, FIRST, published=day, published_at=morning)
    noon = article(2, FIRST, published=day, published_at=morning.replace(hour=12))
    assert said(only(noon, one))[:3] == ("a2", "a1", "known")
    naive = replace(noon, published_at=datetime(2024, 5, 14, 12, 0))  # noqa: DTZ001
    assert only(one, naive).direction == "unknown"


def test_a_credit_beats_an_earlier_day_and_says_so() -> None:
    agency = Known("Hill Wire", "credit line")
    wire = article(1, FIRST, "Hill Wire", published=date(2024, 5, 15))
    copy = article(2, FIRST, "Star", agency=agency, published=date(2024, 5, 14))
    why = ("credit line", "shared passage", "though dated earlier")
    assert said(only(wire, copy)) == ("a2", "a1", "known", why)


def test_two_copies_of_an_absent_agency() -> None:
    agency = Known("Hill Wire", "credit line")
    days = date(2024, 5, 14), date(2024, 5, 16)
    one = article(1, FIRST, "Star", agency=agency, published=days[0])
    other = article(2, FIRST, "Gazette", agency=agency, published=days[1])
    found = only(one, other)
    why = ("shared passage", "common agency")
    assert said(found) == ("a2", "a1", "unknown", why)
    assert find_origins((one, other), (found,)) == {"a1": "o1", "a2": "o1"}


def test_a_chain_has_one_origin() -> None:
    agency, star = Known("Hill Wire", "credit line"), Known("Star", "credit line")
    added = "Two trawlers that had come in for repairs were turned away at the gate."
    articles = [
        article(1, FIRST, "Hill Wire"),
        article(2, f"{FIRST} {added}", "Star", agency=agency),
        article(3, f"{FIRST.split(',')[0]}. {added}", "Gazette", agency=star),
    ]
    derivations = find_derivations(articles)
    assert set(find_origins(articles, derivations).values()) == {"o1"}


def test_a_round_up_does_not_join_its_sources() -> None:
    articles = [
        article(1, FIRST),
        article(2, SECOND),
        article(3, f"{FIRST}\n\n{SECOND}"),
    ]
    derivations = find_derivations(articles)
    assert len(derivations) == 2
    origins = find_origins(articles, derivations)
    assert origins["a1"] != origins["a2"]
    assert len(set(origins.values())) == 2


def test_standing_text_of_one_outlet_is_not_shared() -> None:
    third = "Nothing else happened on the islands this week. " * 4
    bodies = [f"{NOTES}\n\n{text}" for text in (FIRST * 2, SECOND * 2, third)]
    one_outlet = [article(n, text, "Star") for n, text in enumerate(bodies)]
    assert find_derivations(one_outlet) == ()
    several = [article(n, text, f"Star {n}") for n, text in enumerate(bodies)]
    assert len(find_derivations(several)) == 3


def test_more_copies_than_a_fingerprint_remembers() -> None:
    count = MAX_FINGERPRINT_HOLDERS + 5
    articles = [article(number, FIRST) for number in range(count)]
    derivations = find_derivations(articles)
    copies = {found.article for found in derivations}
    assert len(copies | {found.source for found in derivations}) == count
    assert set(find_origins(articles, derivations).values()) == {"o1"}
