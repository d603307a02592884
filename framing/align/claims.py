"""Claims: what each clause asserts, with its event, its parts and its voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.anaphora import resolved
from framing.align.arguments import arguments
from framing.align.scene import Index, Scene, char_span
from framing.extract.deeds import deed
from framing.extract.events import Event, aspect_of, find_events, with_aspect
from framing.extract.polarity import polarity
from framing.extract.predicates import clauses
from framing.extract.subjects import subjects
from framing.extract.thesaurus import events, nouns
from framing.model.claim import Claim
from framing.model.slot import voice_at
from framing.text.lemmas import lemma
from framing.text.stopwords import is_content

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.extract.clause import Clause
    from framing.model.slot import DateSlot, NumberSlot
    from framing.model.span import Span, Token
    from framing.model.story import Reading

UNIT_SIGNS = frozenset("% ‰ € $ £ ° ¥".split())
TIED = frozenset(("when", "after", "participle", "as", "before"))
"""Links over which a date holds for the neighbouring clause as well."""
BOUND = ("participle", "who", "that", "which")
"""Links of clauses that tell of the noun they hang on."""
PLACED = frozenset(("place", "person"))


def make_claims(readings: Sequence[Reading], index: Index) -> tuple[Claim, ...]:
    """Return the claims of all articles, numbered in text order.

    `index` maps (article id, start, end) of a name to its entity's key.
    """
    out: list[Claim] = []
    about = subjects(tokens for reading in readings for tokens in reading.tokens)
    for reading in readings:
        rows = zip(reading.sentences, reading.tokens, strict=True)
        for sentence, tokens in rows:
            scene = Scene(reading, sentence, tokens, clauses(tokens), index, about)
            for clause in scene.clauses:
                out.extend(claims_of(scene, clause, len(out)))
    return tuple(resolved(out))


def claims_of(scene: Scene, clause: Clause, count: int) -> Iterator[Claim]:
    """Yield one claim for each event of a clause, or one without an event."""
    own = scene.tokens[clause.first : clause.last]
    if not any(is_content(token) for token in own):
        return
    around = frozenset(t.lemma for t in scene.tokens) | scene.subjects
    found = find_events(scene.tokens, clause.first, clause.last, around)
    shown = [event for event in found if suits(scene, clause, event)]
    if not shown:
        shown = subject_events(scene, clause, around)
    heavy = [e for e in shown if not events()[e.id].light] or shown
    choices: list[Event | None] = [*heavy] or [None]
    for number, event in enumerate(choices, start=count + 1):
        yield build(scene, clause, event, f"c{number}")


def subject_events(scene: Scene, clause: Clause, around: frozenset[str]) -> list[Event]:
    """Return the lasting events that a subject outside the clause names.

    "The conflict, a long one, broke out in 1988": the verb tells the aspect.
    """
    subject, verb = clause.subject, clause.verb
    if subject is None or verb is None or subject.first >= clause.first:
        return []
    aspect = aspect_of(scene.tokens, verb.first, clause.last)
    named = find_events(scene.tokens, subject.first, subject.last, around)
    return [with_aspect(event, aspect) for event in named if aspect]


def suits(scene: Scene, clause: Clause, event: Event) -> bool:
    """Return whether the clause has the kind of patient that a class asks for."""
    wanted = events()[event.id].patient
    if not wanted:
        return True
    kinds = nouns().kind
    own = scene.tokens[clause.first : clause.last]
    if any(t.lemma in kinds.get(kind, ()) for kind in wanted for t in own):
        return True
    span = char_span(scene.tokens, clause.first, clause.last)
    inside = [n for n in scene.reading.names if span.contains(n.span)]
    article = scene.reading.article.id
    named = {n.kind for n in inside}
    for name in inside:
        # what one article calls a place is one in the others too
        key = scene.index.get((article, name.start, name.end))
        named.add((key or "").partition(":")[0])
    return bool(named & wanted & PLACED)


def build(scene: Scene, clause: Clause, event: Event | None, name: str) -> Claim:
    """Assemble the claim of one event of a clause."""
    reading, tokens = scene.reading, scene.tokens
    span = trimmed(tokens, clause)
    trigger = char_span(tokens, event.first, event.last) if event else None
    voice = voice_at(reading.voices, trigger or span)
    agent, patient = arguments(scene, clause, event)
    own = tokens[clause.first : clause.last]
    inside = [n for n in reading.names if span.contains(n.span)]
    article = reading.article.id
    keys = {scene.index.get((article, n.start, n.end)) or n.key for n in inside}
    for argument in (agent, patient):
        keys.update(argument.entities if argument else ())
    when = dates_of(scene, clause)
    if event is not None and any(date.boundary == "start" for date in when):
        # "has been in office for four years" dates a beginning
        event = event if event.aspect else with_aspect(event, "start")
    return Claim(
        id=name,
        article=article,
        start=span.start,
        end=span.end,
        text=reading.article.text[span.start : span.end],
        sentence=scene.sentence.number,
        event=event.name if event else None,
        trigger=trigger,
        agent=agent,
        patient=patient,
        polarity=polarity(tokens, clause, scene.clauses, event),
        voice=voice.voice if voice else "outlet",
        speaker=voice.speaker if voice else None,
        entities=tuple(sorted(key for key in keys if key)),
        words=content_words(own),
        dates=when,
        numbers=numbers_of(scene, clause, span),
        names=tuple(inside),
        deed=deed(tokens, clause),
    )


def content_words(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Return the content lemmas of a clause, sorted; compounds give their parts too.

    "a Russian-brokered truce" shares a word with "a truce brokered by Moscow".
    """
    out = set()
    for token in tokens:
        if not is_content(token):
            continue
        out.add(token.lemma)
        if "-" in token.lemma and token.tag.startswith("JJ"):
            out.add(lemma(token.lemma.rpartition("-")[2], "VBN"))
    return tuple(sorted(out))


def dates_of(scene: Scene, clause: Clause) -> tuple[DateSlot, ...]:
    """Return the dates of a clause: its own, else those of a clause tied to it."""
    own = slots_in(scene, clause)
    if own:
        return own
    if clause.host is not None and clause.link in TIED:
        host = slots_in(scene, scene.clauses[clause.host])
        if host:
            return host
    for other in scene.clauses:
        tied = other.host is not None and scene.clauses[other.host] is clause
        if tied and other.link in TIED and other.link != "before":
            return slots_in(scene, other)
    return ()


def slots_in(scene: Scene, clause: Clause) -> tuple[DateSlot, ...]:
    """Return the date slots that stand inside a clause."""
    span = char_span(scene.tokens, clause.first, clause.last)
    dates = scene.reading.dates
    return tuple(d for d in dates if span.start <= d.start and d.end <= span.end)


def numbers_of(scene: Scene, clause: Clause, span: Span) -> tuple[NumberSlot, ...]:
    """Return the numbers of a clause, those of the noun it hangs on included.

    "a list of 412 people seized by the police" gives the 412 to the seizure,
    "one of nineteen children who died" the nineteen to the deaths.
    """
    spans = [span]
    subject, verb = clause.subject, clause.verb
    apart = subject is not None and subject.last <= clause.first
    bound = clause.link in BOUND or (clause.link == "to" and settled(scene, clause))
    if subject is not None and verb is not None and apart and bound:
        spans.append(char_span(scene.tokens, subject.first, subject.last))
    return tuple(
        n
        for n in scene.reading.numbers
        if any(x.start <= n.start and n.end <= x.end for x in spans)
    )


def settled(scene: Scene, clause: Clause) -> bool:
    """Return whether an infinitive tells what becomes of its subject.

    "3,000 jobs are to go", "54,000 hens had to be destroyed".
    """
    host = scene.clauses[clause.host].verb if clause.host is not None else None
    return host is not None and scene.tokens[host.main].lemma in ("be", "have")


def trimmed(tokens: Sequence[Token], clause: Clause) -> Span:
    """Return the characters of a clause without outer punctuation."""
    first, last = clause.first, clause.last
    while first < last - 1 and not tokens[first].text[0].isalnum():
        first += 1
    while last - 1 > first and not closes(tokens[last - 1]):
        last -= 1
    return char_span(tokens, first, last)


def closes(token: Token) -> bool:
    """Return whether a claim can end with a token: a word, a figure, "%"."""
    return token.text[-1].isalnum() or token.text in UNIT_SIGNS
