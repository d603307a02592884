from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
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


@pytest.mark.parametrize(
    "more",
    [
        {"published_source": "file name"},
        {"problems": ("published: 2024-05-16 (meta tag), but 2023-05-16 (URL)",)},
        {"problems": ("05/06/2024 can be two days; read as 2024-05-06",)},
    ],
    ids=["file name", "disputed", "two readings"],
)
@pytest.mark.parametrize("number", [0, 1])
def test_a_doubtful_day_tells_nothing(more: dict[str, object], number: int) -> None:
    pair = [
        article(1, FIRST, published=date(2024, 5, 14)),
        article(2, FIRST, published=date(2024, 5, 16)),
    ]
    pair[number] = replace(pair[number], **more)  # type: ignore[arg-type]
    assert only(*pair).direction == "unknown"


def test_two_hours_of_one_day_tell_which_is_the_copy() -> None:
    day, zone = date(2024, 5, 14), timezone(timedelta(hours=1))
    first, later = (datetime(2024, 5, 14, *t, tzinfo=zone) for t in ((13, 5), (14, 22)))
    early = article(1, FIRST, "Star", published=day, published_at=first)
    late = article(2, FIRST, "Gazette", published=day, published_at=later)
    assert said(only(late, early)) == (
        "a2",
        "a1",
        "known",
        ("shared passage", "time"),
    )


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


OTHERS = [
    f"{name} sold {count} crates of {fruit} at the market of {place}, a clerk noted."
    for name in ("A farmer", "One widow", "The abbey", "A young trader", "Our cook")
    for count, fruit in (("six", "pears"), ("nine", "plums"), ("ten", "quinces"))
    for place in ("a hill village", "the lower town")
]


@pytest.mark.parametrize("days", [(14, 14), (14, 15)])
def test_a_round_up_is_no_voice_of_a_brief(days: tuple[int, int]) -> None:
    brief, digest = (
        article(number, text, f"Star {number}", published=date(2024, 5, day))
        for number, text, day in zip(
            (1, 2),
            (FIRST, "\n\n".join([*OTHERS[:9], FIRST, *OTHERS[9:]])),
            days,
            strict=True,
        )
    )
    derivations = find_derivations((brief, digest))
    assert len(derivations) == 1
    assert len(set(find_origins((brief, digest), derivations).values())) == 2


def test_a_brief_cut_from_a_report_is_its_voice() -> None:
    brief = article(1, FIRST, "Star")
    report = article(2, "\n\n".join([FIRST, *OTHERS]), "Gazette")
    derivations = find_derivations((brief, report))
    assert set(find_origins((brief, report), derivations).values()) == {"o1"}


def test_texts_that_only_quote_are_found() -> None:
    text = f"He spoke.\n\n“{FIRST}”\n\n“{SECOND}”"
    assert only(article(1, text, "Star"), article(2, text, "Gazette")).share == 1.0


def test_a_form_of_one_outlet_needs_two_holders() -> None:
    form = f"Choose a letter and leave your email address here. {NOTES}"
    third = "Nothing else happened on the islands this week. " * 4
    bodies = [f"{form}\n\n{text}" for text in (FIRST * 3, SECOND * 3)]
    assert find_derivations([article(n, t, "Star") for n, t in enumerate(bodies)]) == ()
    plain = [text.replace("email address", "name") + third for text in bodies]
    assert find_derivations([article(n, t, "Star") for n, t in enumerate(plain)])


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
