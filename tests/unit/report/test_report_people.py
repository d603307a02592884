"""What people read: the same content in Markdown and on the terminal."""

from __future__ import annotations

import io
import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from fixture_report import GAZETTE, courier, evidence, make_report
from markdown_it import MarkdownIt
from rich.cells import cell_len
from rich.console import Console

from framing.model import (
    Entity,
    Evidence,
    Finding,
    NameSlot,
    Relay,
    Report,
    Run,
    Story,
)
from framing.report.excerpt import excerpt
from framing.report.markdown import to_markdown
from framing.report.page import plain_text
from framing.report.terminal import to_terminal

CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e]")
PAYLOADS = (
    "\x1b[2J\x1b]52;c;eA==\x07",
    "\u202egnp.exe\x9b1m",
    "<script>alert(1)</script><img src=x onerror=y>",
    "[x](javascript:alert(1)) ![i](//e.example) <https://e.example>",
    "| a | b |\n| - | - |\n# no\n1. no",
    "[red]no[/red] [link=file:///x]y[/link] :bomb: [/]",
    "```\n~~~\n---",
)


def on_terminal(report: Report, width: int = 80, colours: str = "") -> str:
    file = io.StringIO()
    console = Console(
        file=file,
        width=width,
        markup=False,
        highlight=False,
        force_terminal=bool(colours),
        color_system="standard" if colours else None,
    )
    to_terminal(report, console)
    return file.getvalue()


def spoiled(value: Any, payload: str) -> Any:  # noqa: ANN401
    """Return a report with the payload in every text but ids and offsets."""
    if isinstance(value, str):
        return value + payload
    if isinstance(value, tuple):
        return tuple(spoiled(part, payload) for part in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    kept = {
        "id",
        "article",
        "claims",
        "source",
        "mentions",
        "digest",
        "rule",
        "origins",
    }
    kept |= {
        "missing_from",
        "lexicon",
        "entry",
        "voice",
        "status",
        "kind",
        "key",
        "state",
    }
    if isinstance(value, Evidence):
        kept |= {"text", "sentence"}
    changes = {
        field.name: spoiled(getattr(value, field.name), payload)
        for field in fields(value)
        if field.name not in kept and field.init
    }
    return replace(value, **changes)


@pytest.fixture(params=["markdown", "terminal"])
def text(request: pytest.FixtureRequest) -> str:
    report = make_report()
    if request.param == "terminal":
        return on_terminal(report)
    return re.sub("[*`]", "", to_markdown(report))


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    "words",
    [
        "3 origins among 4 articles",
        "copy carries text of Orlo Courier (61 %, credit line, shared passage)",
        "Orlo Courier, 5 May 2031 (from the dateline)",
        "copy (outlet unknown), no date found",
        "logo.png was skipped: binary file",
        "the language seems to be “tr”",
        "2 conflicts (1 error, 1 warning), 2 remarks on framing.",
        "1. When the bridge collapsed: 3 May 2031",
        "4 May 2031 – Gazette, citing witnesses: “The bridge over the Orlo fell",
        "Why flagged: no day fits both",
        "What might explain it: a time near midnight?",
        "error, date-conflict, confidence 0.92, key",
        "Orlo Courier, in quotation: “",
        "Reviewer: confirmed (asked the police)",
        "Not in: Orlo Courier and copy",
        "2 origins agree",
        "number-conflict: other things: years and towns",
        "Reviewer: dismissed (the same)",
        "Left out as not article: menu 1",
        "Agency: Riverwire (from the dateline)",
        "Odd: two dates of publication",
        "What this report does not judge",
    ],
)
def test_the_report_says(words: str, text: str) -> None:
    assert squeezed(words).lower() in squeezed(text).lower()


def test_a_sentence_that_a_copy_repeats_is_shown_once() -> None:
    shown = to_markdown(make_report())
    assert (
        "(2 outlets, 1 origin) – Orlo Courier and copy: “The Orlo bridge collapsed"
        in shown
    )
    assert shown.count("The Orlo bridge collapsed **on 3 May 2031**") == 1


def test_terms_are_told_apart_by_voice_and_outlet() -> None:
    shown = to_markdown(make_report())
    assert "| Term | Orlo Courier | Gazette |" in shown
    assert "| “neglect”, “reckless” | own voice 1 | quoted 1 (A. Lunt) |" in shown
    assert "| “accident” | – | in distancing marks 1 |" in shown
    assert "| “arla”, “orlo” (river) | Orlo 1 | Arla 1 |" in shown


def test_a_speaker_has_the_name_that_all_articles_know() -> None:
    shown = to_markdown(make_report())
    assert "| Ada Lunt | quoted 1 | – |" in shown
    assert "| the mayor | cited 1 | – |" in shown
    assert "| witnesses | – | cited 1 |" in shown


def test_only_persons_speak_for_longer_names() -> None:
    report = make_report()
    mayor = report.story.entities[0]
    town = replace(mayor, kind="place", name="Lunt")
    changed = replace(report, story=replace(report.story, entities=(town,)))
    assert "| Ada Lunt | quoted 1 | – |" in to_markdown(changed)
    gazette = report.story.readings[2]
    at = gazette.voices[0].speaker_span
    assert at is not None
    slot = NameSlot(at.start, at.end, "witnesses", "organisation")
    body = Entity("o:1", "organisation", "The Witnesses", (("a3", slot),))
    changed = replace(report, story=replace(report.story, entities=(body,)))
    assert "| The Witnesses | – | cited 1 |" in to_markdown(changed)


def test_dates_in_messages_are_written_for_people() -> None:
    report = make_report()
    message = "When it fell: 2031-05-03 (Orlo Courier) or 2031-05-04 (Gazette)."
    changed = replace(report.findings[0], message=message)
    shown = to_markdown(replace(report, findings=(changed,)))
    assert "1. When it fell: 3 May 2031 (Orlo Courier) or 4 May 2031 (Gazette)" in shown


def test_a_sentence_shows_which_part_outlets_agree_on() -> None:
    report = make_report()
    gazette = report.story.readings[2]
    claims = list(report.story.claims)
    start = GAZETTE.index("came from three")
    claims[4] = replace(claims[4], start=start, end=start + 4)
    story = replace(report.story, claims=tuple(claims))
    assert gazette.article.id == claims[4].article
    shown = to_markdown(replace(report, story=story))
    assert "- Gazette: “Rescue teams **came** from three towns.”" in shown
    assert "- **2 origins agree** on collapse" in shown


def test_settled_findings_are_no_conflicts_any_more() -> None:
    shown = to_markdown(make_report())
    conflicts = shown[shown.index("## Conflicts") : shown.index("## Origins")]
    assert "How many towns" not in conflicts
    assert "How many towns" in shown


def test_a_group_with_a_conflict_is_no_agreement() -> None:
    shown = to_markdown(make_report())
    agreement = shown[shown.index("## Agreement") : shown.index("## Looked like")]
    assert "Rescue teams came" in agreement
    assert "collapsed" not in agreement


def test_conflicts_come_by_level_then_by_confidence() -> None:
    report = make_report()
    first, second, *rest = report.findings
    surer = replace(second, key="3f9a000000000009", confidence=0.9, message="Surer.")
    shuffled = replace(report, findings=(second, surer, first, *rest))
    shown = to_markdown(shuffled)
    assert re.findall(r"^#### (\d\. \w+)", shown, re.MULTILINE) == [
        "1. When",
        "2. Surer",
        "3. How",
    ]


def test_an_empty_report_says_that_there_is_nothing() -> None:
    empty = Report("empty", Run("5e77"), Story((), {}), (), ())
    shown = to_markdown(empty)
    for words in (
        "No articles, no origins. No conflicts, no remarks on framing.",
        "No article could be read.",
        "No conflict was found in what was read.",
        "No lexicon was used",
        "No fact was found in two independent origins.",
    ):
        assert words in shown


def test_long_lists_are_cut_on_the_terminal_only() -> None:
    report = make_report()
    many = tuple(replace(report.findings[2], key=f"{n:016x}") for n in range(20))
    clashes = tuple(replace(report.findings[0], key=f"{n:016x}") for n in range(40))
    long = replace(report, findings=(*clashes, *many))
    shown = squeezed(on_terminal(long))
    assert "and 12 more of these in the Markdown report" in shown
    assert "and 16 more conflicts in the Markdown report" in shown
    assert to_markdown(long).count("own voice.**") == 20
    assert "in the Markdown report" not in to_markdown(long)


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_lines_fit_the_terminal(width: int) -> None:
    for shown in on_terminal(make_report(), width).split("\n"):
        assert cell_len(shown) <= min(width, 96)
        assert shown == shown.rstrip()


def test_a_pipe_gets_plain_lines() -> None:
    assert not CONTROLS.search(on_terminal(make_report()))


def test_a_terminal_gets_styles_and_the_same_words() -> None:
    coloured = on_terminal(make_report(), colours="standard")
    assert "\x1b[" in coloured
    plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert plain == on_terminal(make_report())


@pytest.mark.parametrize("payload", PAYLOADS, ids=ascii)
def test_hostile_text_is_only_shown(payload: str) -> None:
    report = spoiled(make_report(), payload)
    assert isinstance(report, Report)
    report = replace(report, story=spoiled(make_report().story, payload))
    shown = on_terminal(report)
    assert not CONTROLS.search(shown)
    tokens = (
        MarkdownIt("commonmark", {"html": True})
        .enable("table")
        .parse(to_markdown(report))
    )
    kinds = {t.type for token in tokens for t in (token, *(token.children or ()))}
    assert not kinds & {
        "html_block",
        "html_inline",
        "link_open",
        "image",
        "fence",
        "hr",
    }
    before = MarkdownIt("commonmark").enable("table").parse(to_markdown(make_report()))
    assert [t.type for t in tokens if t.type != "inline"] == [
        t.type for t in before if t.type != "inline"
    ]


def test_the_excerpt_is_cut_around_what_matters() -> None:
    report = make_report()
    reading = courier()
    long = "Far. " + "away " * 60 + "KEY" + " beyond" * 60 + ". Next."
    article = replace(reading.article, text=long)
    sentence = replace(reading.sentences[0], start=5, end=long.index(". Next") + 1)
    changed = replace(reading, article=article, sentences=(sentence,), terms=())
    story = replace(report.story, readings=(changed,))
    shown = plain_text(excerpt(story, [evidence(changed, "KEY", "1")]))
    assert shown.startswith("“… away")
    assert shown.endswith("beyond …”")
    assert "KEY" in shown
    assert len(shown) < 240


def test_two_pieces_of_evidence_in_one_sentence_are_both_marked() -> None:
    report = make_report()
    gazette = report.story.readings[2]
    rows = [evidence(gazette, words, "x") for words in ("Orlo", "4 May 2031")]
    marked = [p.text for p in excerpt(report.story, rows) if p.style == "marked"]
    assert marked == ["Orlo", "4 May 2031"]


def test_evidence_without_a_sentence_is_shown_alone() -> None:
    report = make_report()
    gazette = replace(report.story.readings[2], sentences=())
    story = replace(report.story, readings=(gazette,))
    row = replace(evidence(gazette, "15 dead", "15"), sentence="")
    assert plain_text(excerpt(story, [row])) == "“15 dead”"
    assert "15 dead" in GAZETTE


@pytest.mark.parametrize(
    ("voice", "source", "words"),
    [
        ("headline", None, "Gazette, headline: "),
        ("scare", None, "Gazette, in distancing quotation marks: "),
        ("quoted", "A. Lunt", "Gazette, quoting A. Lunt: "),
        ("reported", None, "Gazette, citing others: "),
    ],
)
def test_it_is_said_whose_words_they_are(
    voice: str, source: str | None, words: str
) -> None:
    report = make_report()
    first: Finding = report.findings[0]
    row = replace(first.evidence[2], voice=voice, source=source)
    changed = replace(first, evidence=(*first.evidence[:2], row))
    assert words in to_markdown(replace(report, findings=(changed,)))


def test_unknown_direction_of_a_copy_is_said() -> None:
    report = make_report()
    copy = replace(report.story.derivations[0], direction="unknown")
    shown = to_markdown(
        replace(report, story=replace(report.story, derivations=(copy,)))
    )
    assert "**copy** and **Orlo Courier** share text" in shown
    assert "which came first is not known" in shown


def test_the_origins_are_listed_with_their_outlets() -> None:
    shown = to_markdown(make_report())
    section = shown[shown.index("## Origins: whose text") : shown.index("## Framing")]
    first = section.splitlines()[2]
    assert first == "**4 articles by 4 outlets, 3 origins**"
    assert "- **Orlo Courier and copy** (o1)" in section
    assert "- **Gazette** (o2)" in section
    assert "- **A copy.**" in section


def test_what_is_passed_on_is_said() -> None:
    report = make_report()
    gazette = report.story.readings[2]
    relay = Relay(0, 44, "Riverwire", "Riverwire reported")
    article = replace(gazette.article, relays=(relay,))
    readings = (*report.story.readings[:2], replace(gazette, article=article))
    story = replace(report.story, readings=readings, claims=(), groups=())
    shown = to_markdown(replace(report, story=story))
    assert (
        "**Gazette** passes on Riverwire in 1 sentence: “Riverwire reported”" in shown
    )


def test_a_shared_error_is_no_shared_text() -> None:
    report = make_report()
    error = replace(
        report.story.derivations[0],
        share=0.0,
        direction="unknown",
        why=("shared error",),
    )
    story = replace(report.story, derivations=(error,))
    shown = to_markdown(replace(report, story=story))
    assert "**copy** and **Orlo Courier** garble a name alike (shared error)" in shown
