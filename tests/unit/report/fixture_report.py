"""A small report made by hand: three outlets and a copy on a bridge that fell."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from framing.model import (
    Article,
    Claim,
    DateSlot,
    Derivation,
    Entity,
    Entry,
    Evidence,
    Explained,
    Finding,
    Furniture,
    Group,
    Known,
    Level,
    Lexicon,
    LexiconUse,
    NameSlot,
    NumberSlot,
    Quotation,
    Reading,
    Report,
    Run,
    Sentence,
    Skipped,
    Span,
    Story,
    TermHit,
    Voiced,
)
from framing.model.lexicon import Naming

COURIER = (
    "Home\n"
    "The Orlo bridge collapsed on 3 May 2031. Twelve people were killed, the mayor "
    "said. The reckless contractor had been fined before. “We warned them,” said "
    "Mayor Ada Lunt. The river is called Orlo here."
)
COPY = (
    "The Orlo bridge collapsed on 3 May 2031. Twelve people were killed, the mayor "
    "said. Courier reported this first."
)
GAZETTE = (
    "The bridge over the Orlo fell on 4 May 2031, witnesses said. Police counted 15 "
    "dead. The “accident” followed years of neglect. The river is called Arla by all. "
    "Rescue teams came from three towns."
)
PLAIN = "Rescue teams arrived from three towns after the bridge fell."


def reading(article: Article) -> Reading:
    """Return a reading with sentences and nothing else found yet."""
    spans = [m.span() for m in re.finditer(r"\S[^.]*\.”?", article.body)]
    sentences = tuple(
        Sentence(article.id, start, end, number, "body" if number else "lead")
        for number, (start, end) in enumerate(spans)
    )
    return Reading(article, sentences, ((),) * len(spans), (), (), (), (), ())


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def evidence(
    read: Reading, words: str, value: str, voice: str = "outlet", source: str = ""
) -> Evidence:
    text = read.article.text
    at = span(text, words)
    sentence = read.sentence_at(at.start)
    return Evidence(
        read.article.id,
        at.start,
        at.end,
        words,
        value,
        text[sentence.start : sentence.end] if sentence else "",
        text[max(0, at.start - 32) : at.start],
        text[at.end : at.end + 32],
        voice,
        source or None,
    )


def claim(id_: str, read: Reading, number: int, **slots: object) -> Claim:
    sentence = read.sentences[number]
    made = Claim(
        id=id_,
        article=read.article.id,
        start=sentence.start,
        end=sentence.end,
        text=read.article.text[sentence.start : sentence.end],
        sentence=number,
        event="collapse",
        trigger=None,
        agent=None,
        patient=None,
        polarity="asserted",
        voice="outlet",
        speaker=None,
        entities=(),
        words=(),
    )
    return replace(made, **slots)  # type: ignore[arg-type]


def term(
    read: Reading, words: str, entry: str, voice: str, speaker: str = ""
) -> TermHit:
    at = span(read.article.text, words)
    return TermHit(at.start, at.end, words, "disaster", entry, voice, speaker or None)


def courier() -> Reading:
    read = reading(
        Article(
            "a1",
            "courier.txt",
            COURIER,
            "d1",
            outlet=Known("Orlo Courier", "front matter"),
            agency=Known("Riverwire", "dateline"),
            title=Known("Bridge falls", "front matter"),
            published=date(2031, 5, 5),
            published_source="dateline",
            url="https://courier.example/bridge",
            furniture=(Furniture(0, 4, "menu"),),
            problems=("two dates of publication",),
        )
    )
    said = span(COURIER, "We warned them,")
    mayor = span(COURIER, "Mayor Ada Lunt")
    killed = span(COURIER, "Twelve people were killed")
    return replace(
        read,
        quotations=(
            Quotation(said.start, said.end, "We warned them,", "Ada Lunt", mayor),
        ),
        voices=(Voiced(killed.start, killed.end, "reported", "the mayor"),),
        terms=(
            term(read, "reckless", "reckless", "outlet"),
            term(read, "Orlo", "river", "outlet"),
        ),
    )


def gazette() -> Reading:
    read = reading(
        Article(
            "a3",
            "gazette.txt",
            GAZETTE,
            "d3",
            outlet=Known("Gazette", "byline"),
            published=date(2031, 5, 6),
            published_source="text",
            language="tr",
        )
    )
    fell = span(GAZETTE, "The bridge over the Orlo fell on 4 May 2031")
    witnesses = span(GAZETTE, "witnesses")
    return replace(
        read,
        voices=(
            Voiced(fell.start, fell.end, "reported", "witnesses", witnesses),
            Voiced(fell.start, fell.end, "reported"),
        ),
        terms=(
            term(read, "accident", "accident", "scare"),
            term(read, "Arla", "river", "outlet"),
            term(read, "neglect", "reckless", "quoted", "A. Lunt"),
        ),
    )


def findings(one: Reading, two: Reading, three: Reading) -> tuple[Finding, ...]:
    day = Finding(
        key="3f9a000000000001",
        state="b01c000000000001",
        rule="date-conflict",
        level=Level.ERROR,
        confidence=0.92,
        message="When the bridge collapsed: 3 May 2031 (Orlo Courier and 1 copy) or "
        "4 May 2031 (Gazette).",
        why="no day fits both",
        innocent=("a time near midnight?",),
        evidence=(
            evidence(one, "on 3 May 2031", "2031-05-03"),
            evidence(two, "on 3 May 2031", "2031-05-03"),
            evidence(three, "on 4 May 2031", "2031-05-04", "reported", "witnesses"),
        ),
        origins=(("2031-05-03", 1), ("2031-05-04", 1)),
    )
    toll = Finding(
        key="3f9a000000000002",
        state="b01c000000000002",
        rule="number-conflict",
        level=Level.WARNING,
        confidence=0.6,
        message="How many were killed: 12 or 15.",
        why="the counts exclude each other",
        evidence=(
            evidence(one, "Twelve people", "12", "quoted"),
            evidence(three, "15 dead", "15"),
        ),
        status="confirmed",
        note="asked the police",
    )
    rows = (evidence(one, "reckless", "reckless"),)
    loaded = replace(
        toll,
        key="3f9a000000000003",
        rule="loaded-term",
        level=Level.NOTE,
        message="“reckless” in Orlo Courier’s own voice.",
        why="it judges",
        evidence=rows,
        status="open",
        note=None,
    )
    omitted = replace(
        loaded,
        key="3f9a000000000004",
        rule="omission",
        message="Only Gazette speaks of neglect.",
        missing_from=("a1", "a2"),
        evidence=(evidence(three, "years of neglect", "neglect"),),
    )
    copied = replace(
        loaded, key="3f9a000000000005", rule="wire-copy", message="A copy."
    )
    settled = replace(
        toll,
        key="3f9a000000000006",
        message="How many towns: three or 3.",
        status="dismissed",
        note="the same",
    )
    return day, toll, loaded, omitted, copied, settled


def numbers_of(text: str, words: str) -> tuple[NumberSlot, ...]:
    """Return the number three where a text says it, as a claim's numbers."""
    at = span(text, words)
    return (NumberSlot(at.start, at.end, words, 3, 3, None, "towns"),)


def make_report() -> Report:
    """Return the report that the tests of every output share."""
    one, three = courier(), gazette()
    two = reading(Article("a2", "copy.txt", COPY, "d2"))
    four = reading(Article("a4", "plain.txt", PLAIN, "d4"))
    day = span(COURIER, "on 3 May 2031")
    third = date(2031, 5, 3)
    when = DateSlot(day.start, day.end, "on 3 May 2031", third, third)
    people = span(COURIER, "Twelve people")
    dead = NumberSlot(people.start, people.end, "Twelve people", 12, 12, None, "people")
    name = span(COURIER, "Ada Lunt")
    mayor = NameSlot(name.start, name.end, "Ada Lunt", "person", "Mayor")
    towns = tuple(numbers_of(text, "three towns") for text in (GAZETTE, PLAIN))
    story = Story(
        readings=(one, two, three, four),
        origins={"a1": "o1", "a2": "o1", "a3": "o2", "a4": "o3"},
        derivations=(
            Derivation("a2", "a1", 0.614, "known", ("credit line", "shared passage")),
        ),
        entities=(Entity("person:1", "person", "Ada Lunt", (("a1", mayor),)),),
        claims=(
            claim("c1", one, 0, dates=(when,)),
            claim("c2", one, 1, numbers=(dead,), names=(mayor,)),
            claim("c3", two, 0),
            claim("c4", three, 0),
            claim("c5", three, 4, words=("rescue", "team", "town"), numbers=towns[0]),
            claim("c6", four, 0, words=("rescue", "team", "town"), numbers=towns[1]),
        ),
        groups=(
            Group("g1", ("c1", "c3", "c4"), 0.83, ("collapse", "Orlo")),
            Group("g2", ("c5", "c6"), 0.71, ("arrival",)),
        ),
        lexicons=(lexicon(),),
    )
    other = Explained(
        "number-conflict",
        "other things: years and towns",
        (evidence(three, "three towns", "3"), evidence(three, "15 dead", "15")),
    )
    return Report(
        name="bridge",
        run=Run(
            "5e77",
            (LexiconUse("disaster", "1.0.0", "1e81c0", 3),),
            ("date-conflict", "number-conflict"),
            ("gazette.txt: one sentence was cut at 5,000 characters",),
        ),
        story=story,
        skipped=(Skipped("logo.png", "binary file"),),
        findings=findings(one, two, three),
        explained=(other,),
    )


def lexicon() -> Lexicon:
    entries = (
        Entry("reckless", forms=("reckless",)),
        Entry("accident", kind="scare-quotes", forms=("accident",)),
        Entry(
            "river",
            kind="naming",
            names=(Naming("here", ("Orlo",)), Naming("there", ("Arla",))),
        ),
    )
    return Lexicon(
        "disaster", "en", "1.0.0", "Disasters", "MIT", "1e81c0", "x.toml", entries
    )
