"""Rules on framing: one TOML file is one case, its name the test's name."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from framing.detect.wording import competing_names, contrast, loaded_term, scare_quotes
from framing.lexicon import find_terms, load_shipped
from framing.model.article import Article, Known
from framing.model.claim import Claim, Group
from framing.model.finding import Explained, Finding, Level
from framing.model.slot import NameSlot, Voiced
from framing.model.span import Sentence
from framing.model.story import Reading, Story

CASES = Path(__file__).parents[2] / "cases"
RULES = {
    rule.RULE: rule for rule in (loaded_term, scare_quotes, competing_names, contrast)
}
PATHS = [path for name in RULES for path in sorted((CASES / name).glob("*.toml"))]


def stretch(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def read(number: int, given: dict[str, Any]) -> Reading:
    """Make a reading whose sentences are the lines of its text."""
    key, text = f"a{number}", given["text"]
    outlet = Known(given["outlet"], "dateline")
    voices = tuple(
        Voiced(*stretch(text, v["text"]), v["voice"], v.get("speaker"))
        for v in given.get("voices", ())
    )
    sentences: list[Sentence] = []
    at = 0
    for line in text.splitlines(keepends=True):
        sentence = Sentence(key, at, at + len(line.rstrip()), len(sentences), "body")
        sentences.append(sentence)
        at += len(line)
    names = tuple(
        NameSlot(*stretch(text, name), name, "place")
        for name in given.get("places", ())
    )
    terms = find_terms(text, load_shipped(), voices=voices)
    article = Article(key, f"{key}.txt", text, f"digest {text}", outlet)
    nothing: tuple[Any, ...] = ()
    tokens = tuple(nothing for _ in sentences)
    return Reading(article, tuple(sentences), tokens, (), (), names, (), voices, terms)


def tell(given: list[dict[str, Any]]) -> Story:
    """Make a story; `same_fact` in an article aligns the words it holds."""
    readings = tuple(read(number, article) for number, article in enumerate(given))
    origins = {
        reading.article.id: f"a{article.get('copy_of', number)}"
        for number, (reading, article) in enumerate(zip(readings, given, strict=True))
    }
    claims = tuple(
        claim(f"c{number}", reading, article["same_fact"])
        for number, (reading, article) in enumerate(zip(readings, given, strict=True))
        if "same_fact" in article
    )
    group = Group("g1", tuple(c.id for c in claims), 0.9, ())
    return Story(
        readings,
        origins,
        claims=claims,
        groups=(group,) if claims else (),
        lexicons=load_shipped(),
    )


def claim(key: str, reading: Reading, words: str) -> Claim:
    start, end = stretch(reading.article.text, words)
    return Claim(
        key, reading.article.id, start, end, words, 0, None, None, None, None,
        "asserted", "outlet", None, (), (),
    )  # fmt: skip


def found(rule: str, story: Story) -> list[Finding]:
    rows: list[Finding | Explained] = list(RULES[rule].find(story))
    return [row for row in rows if isinstance(row, Finding)]


@pytest.mark.parametrize("path", PATHS, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_case(path: Path) -> None:
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    story = tell(case["articles"])
    findings = found(path.parent.name, story)
    seen = [
        {
            "level": str(row.level),
            "evidence": [f"{story.label(e.article)}: {e.text}" for e in row.evidence],
        }
        for row in findings
    ]
    assert seen == case["want"]
    for row, want in zip(findings, case.get("messages", ()), strict=False):
        assert row.message == want


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_has_cases_of_both_kinds(rule: str) -> None:
    wanted = [
        bool(tomllib.loads(path.read_text(encoding="utf-8"))["want"])
        for path in PATHS
        if path.parent.name == rule
    ]
    assert wanted.count(True) >= 2
    assert wanted.count(False) >= 2


TEXTS: list[dict[str, Any]] = [
    {"outlet": "A", "text": "Troops liberated the town of Arn.", "places": ["Arn"]},
    {"outlet": "B", "text": "Troops occupied the town of Arn.", "places": ["Arn"]},
    {"outlet": "C", "text": "The “authorities” of Artsakh left Arn."},
    {"outlet": "D", "text": "Talks on Nagorno-Karabakh began."},
]


@pytest.mark.parametrize("rule", RULES)
def test_evidence_is_verbatim_and_keys_are_stable(rule: str) -> None:
    story, again = tell(TEXTS), tell(TEXTS)
    findings = found(rule, story)
    assert findings
    for finding in findings:
        assert finding.rule == rule
        for row in finding.evidence:
            text = story.by_id[row.article].article.text
            assert text[row.start : row.end] == row.text
    assert [f.key for f in findings] == [f.key for f in found(rule, again)]
    assert len({f.key for f in findings}) == len(findings)


@pytest.mark.parametrize("rule", RULES)
def test_order_of_articles_does_not_change_what_is_asked(rule: str) -> None:
    keys = {finding.key for finding in found(rule, tell(TEXTS))}
    assert {finding.key for finding in found(rule, tell(TEXTS[::-1]))} == keys


@pytest.mark.parametrize("rule", ["competing-names", "contrast"])
def test_copies_of_one_text_never_contrast(rule: str) -> None:
    copies = [{**text, "copy_of": 0} for text in TEXTS]
    assert found(rule, tell(copies)) == []


def test_a_retired_lexicon_entry_says_nothing() -> None:
    story = tell(TEXTS)
    assert found("loaded-term", replace(story, lexicons=())) == []


def test_the_other_outlets_word_is_named() -> None:
    first = found("loaded-term", tell(TEXTS))[0]
    assert "B writes “occupied”" in first.why
    assert first.level == Level.WARNING
