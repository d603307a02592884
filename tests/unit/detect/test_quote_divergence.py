"""Rules on who says what: each case is a few short articles and what is wanted.

`want` lists, for every finding, the sorted values of its evidence;
`explained` a word of each pair explained away; `missing` the outlets that
each finding names as silent.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from framing.detect.quotes import quote_divergence
from framing.detect.quotes.utterance_words import same_speaker
from framing.detect.wording import attribution_verb, source_balance
from framing.extract.names.find import find_names
from framing.extract.voices.find import find_voices
from framing.extract.voices.quotations import find_quotations
from framing.model.article import Article, Known
from framing.model.finding import Explained, Finding
from framing.model.story import Reading, Story
from framing.text.sentences import sentences
from framing.text.stems import stem

FOLDER = Path(__file__).parents[2] / "cases"
RULES = {
    module.RULE: module
    for module in (quote_divergence, attribution_verb, source_balance)
}
CASES = sorted(path for rule in RULES for path in (FOLDER / rule).glob("*.toml"))


def read(article: Article) -> Reading:
    """Read an article as far as these rules need it."""
    quotations = find_quotations(article.text)
    return Reading(
        article=article,
        sentences=sentences(article),
        tokens=(),
        dates=(),
        numbers=(),
        names=tuple(find_names(article.text)),
        quotations=quotations,
        voices=find_voices(article.text, quotations),
    )


def story(rows: list[dict[str, str]]) -> Story:
    """Return a story of short articles, each its own origin unless said."""
    readings, origins = [], {}
    for number, row in enumerate(rows):
        outlet = row["outlet"]
        name = f"a{number}"
        article = Article(name, f"{outlet}.txt", row["text"], name, Known(outlet, ""))
        readings.append(read(article))
        origins[name] = row.get("origin", name)
    return Story(tuple(readings), origins)


def run(rule: str, rows: list[dict[str, str]]) -> list[Finding | Explained]:
    """Return what a rule yields on some articles."""
    return list(RULES[rule].find(story(rows)))


def told(path: Path) -> dict[str, Any]:
    """Return a case as data."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", CASES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_case(path: Path) -> None:
    case = told(path)
    found = run(path.parent.name, case["articles"])
    findings = [item for item in found if isinstance(item, Finding)]
    values = [sorted({e.value for e in item.evidence}) for item in findings]
    assert sorted(values) == sorted(case["want"])
    whys = [item.why for item in found if isinstance(item, Explained)]
    assert len(whys) == len(case["explained"])
    assert all(any(word in why for why in whys) for word in case["explained"])
    outlets = [row["outlet"] for row in case["articles"]]
    missing = [[outlets[int(name[1:])] for name in f.missing_from] for f in findings]
    assert sorted(m for m in missing if m) == case.get("missing", [])


@pytest.mark.parametrize("path", CASES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_order_of_articles_does_not_matter(path: Path) -> None:
    case = told(path)
    forth = run(path.parent.name, case["articles"])
    back = run(path.parent.name, case["articles"][::-1])
    assert sorted(shown(item) for item in forth) == sorted(shown(item) for item in back)


def shown(item: Finding | Explained) -> tuple[str, ...]:
    """Return the words of a finding's evidence, whatever the articles' order."""
    return (type(item).__name__, *sorted(e.text for e in item.evidence))


@pytest.mark.parametrize("path", CASES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_evidence_is_verbatim_and_short(path: Path) -> None:
    rows = told(path)["articles"]
    texts = {f"a{number}": row["text"] for number, row in enumerate(rows)}
    for item in run(path.parent.name, rows):
        for e in item.evidence:
            assert texts[e.article][e.start : e.end] == e.text
            assert len(e.text) <= 400


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_rule_has_cases_and_a_page(rule: str) -> None:
    wants = [bool(told(path)["want"]) for path in (FOLDER / rule).glob("*.toml")]
    assert wants.count(True) >= 2
    assert wants.count(False) >= 2
    page = RULES[rule].__doc__ or ""
    for heading in ("What it finds:", "Why it matters:", "Flagged:", "Not flagged:"):
        assert heading in page


@pytest.mark.parametrize(
    ("a", "b", "want"),
    [
        ("Minister Ana Paz", "Paz", True),
        ("Ana Paz", "Ivo Kral", False),
        ("Ana Paz", None, None),
        ("the mayor", "Ana Paz", None),
        ("the northern officer", "the officer of the watch", True),
    ],
)
def test_same_speaker(a: str, b: str | None, want: bool | None) -> None:
    assert same_speaker(a, b) is want
    assert same_speaker(b, a) is want


@pytest.mark.parametrize(
    ("british", "american"),
    [("harbour", "harbor"), ("defence", "defense"), ("realise", "realize")],
)
def test_stem_knows_both_spellings(british: str, american: str) -> None:
    assert stem(british) == stem(american)
