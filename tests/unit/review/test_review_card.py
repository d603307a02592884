from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from review_story import a_finding, a_story, decide

from framing.model import Evidence, Known
from framing.review.card import WIDTH, Place, card
from framing.review.suggest import Suggestion

STORY = a_story()
FINDING = a_finding(STORY)


def test_the_card() -> None:
    shown = card(replace(FINDING, innocent=("rounding",)), STORY, Place(7, 31, 3, 5))
    assert shown == [
        " 7 of 31   date-conflict error   confidence 0.80   open   " + FINDING.key[:8],
        "   [3 stale, 5 like earlier decisions]",
        " When the dam failed: Monday (Northern Post) or Tuesday (River Daily).",
        "   Northern Post  2024-03-05  “The dam failed on [Monday], engineers said.”",
        "   River Daily    2024-03-05  "
        "“Engineers said that the dam held until [Tuesday]",
        "                              morning.”",
        " Why: No day fits both.",
        " What might explain it: rounding",
        " c confirm  d dismiss  e both right, explain  u unsure  s skip  b back  ? q",
    ]


def test_the_card_tells_who_is_cited_what_is_missing_and_what_was_decided() -> None:
    cited = replace(FINDING.evidence[0], voice="quoted", source="Ada Holm")
    finding = replace(
        FINDING,
        evidence=(cited,),
        missing_from=("a2",),
        status="stale",
        note="was dismissed",
    )
    old = decide(FINDING, "explained", reason="scope", decided_at="2024-01-02T03:04")
    text = " ".join(
        " ".join(card(finding, STORY, Place(1, 1), Suggestion(old, 95))).split()
    )
    assert "engineers said.” (quoted: Ada Holm)" in text
    assert "Missing from: River Daily." in text
    assert "Changed since it was decided: was dismissed" in text
    assert "Looks like a decision of 2024-01-02: explained (scope). = to apply" in text


def test_columns_are_as_wide_as_needed_and_no_wider() -> None:
    by_id = {r.article.id: r for r in STORY.readings}
    names = {"a1": "Bulletin" * 3, "a2": "Post"}
    readings = tuple(
        replace(
            by_id[id_],
            article=replace(
                by_id[id_].article, outlet=Known(name, "byline"), published=None
            ),
        )
        for id_, name in names.items()
    )
    lines = card(FINDING, replace(STORY, readings=readings), Place(1, 1))
    assert "   BulletinBulletinB…  “The dam" in "\n".join(lines)
    assert "   Post                “Engineers" in "\n".join(lines)


def test_a_decided_finding_says_so() -> None:
    lines = card(replace(FINDING, status="unsure", note="ask Bo"), STORY, Place(1, 1))
    assert " Decided: unsure: ask Bo" in lines


TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.text(
    "ab .\n", max_size=900
)


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_no_line_is_wider_than_the_card(
    before: str, words: str, after: str, message: str
) -> None:
    text = f"{before}{words}{after}."
    story = a_story(a1=text)
    at = len(before)
    row = Evidence("a1", at, at + len(words), words, "x", text)
    finding = replace(FINDING, message=message, why=message, evidence=(row,))
    lines = card(finding, story, Place(1234, 5678, 910, 1112))
    assert all(len(line) <= WIDTH and "\n" not in line for line in lines)


def test_long_evidence_is_cut_at_a_word() -> None:
    words = ("the dam " * 200).strip()
    story = a_story(a1=words + " broke.")
    row = Evidence("a1", 0, len(words), words, "x", words)
    lines = card(replace(FINDING, evidence=(row,)), story, Place(1, 1))
    text = " ".join(" ".join(lines).split())
    assert "the dam …] broke.”" in text
    assert len(lines) < 20
