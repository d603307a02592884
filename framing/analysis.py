"""The whole flow: articles in, report out."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from framing.align.claims import make_claims
from framing.align.entities import entity_index, merge_names
from framing.align.group import group, link
from framing.align.shared_errors import with_shared_errors
from framing.config import Settings
from framing.detect import CONFLICTS, RULES
from framing.detect.answers import answered
from framing.detect.copies import changed_in_copy
from framing.detect.places import place_conflict
from framing.detect.polarity import denied_reports
from framing.detect.versions import altered, retold, within_article
from framing.errors import UsageError
from framing.extract.dates.bounds import find_dates_between
from framing.extract.dates.find import find_dates
from framing.extract.names.find import find_names
from framing.extract.numbers.find import find_quantities
from framing.extract.voices.find import find_voices
from framing.extract.voices.quotations import find_quotations
from framing.extract.voices.turns import find_turns
from framing.gather import gather, gather_all
from framing.ingest.origins.find import find_derivations, find_origins
from framing.lexicon import find_terms, load_all
from framing.limits import MAX_TEXTS_COMPARED
from framing.model.finding import Explained, Finding, Level
from framing.model.story import LexiconUse, Reading, Report, Run, Story
from framing.text.sentences import sentences
from framing.text.tags import tag
from framing.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from framing.gather import Batch, Source
    from framing.model.article import Article
    from framing.model.lexicon import Lexicon
    from framing.model.slot import DateSlot

    Place = tuple[str, int, int]
    """Where evidence stands: an article's id, start and end."""
    Progress = Callable[[str, int, int], None]
    """Told the stage, how many steps of it are done and how many there are."""
    Runner = Callable[
        [Callable[[Article], Reading], Sequence[Article]], Sequence[Reading]
    ]


CONFLICT_NAMES = frozenset(rule.RULE for rule in CONFLICTS)


def analyse(
    source: Source,
    *,
    lexicons: Sequence[str | Path] = (),
    settings: Settings | None = None,
    progress: Progress | None = None,
    engine: Runner | None = None,
) -> Report:
    """Return the report on a folder, on files, or on articles already read.

    All articles count as those of one story; `analyse_all` finds the stories.

    `lexicons` are files or folders used besides those that are found by
    themselves. `engine` applies a function to each article in order and may do
    so elsewhere (see framing.engine). Raises InputError where nothing can be
    read and LexiconError where a lexicon is broken.
    """
    settings = settings or Settings()
    words = load_all([Path(path) for path in lexicons], root=Path())
    return report_on(gather(source, settings), words, settings, progress, engine)


def analyse_all(
    source: Source,
    *,
    story: str | None = None,
    lexicons: Sequence[str | Path] = (),
    settings: Settings | None = None,
    progress: Progress | None = None,
    engine: Runner | None = None,
) -> Iterator[Report]:
    """Yield the report on each story of a source, or on the one named `story`.

    `framing.gather` says how stories are found. The other arguments and the
    errors are those of `analyse`; UsageError for a story that there is not.
    All that can be read is read before the first report is made.
    """
    settings = settings or Settings()
    words = load_all([Path(path) for path in lexicons], root=Path())
    for batch in chosen(gather_all(source, settings), story):
        yield report_on(batch, words, settings, progress, engine)


def chosen(batches: Sequence[Batch], story: str | None) -> Sequence[Batch]:
    """Return the batch of a name, all without one; UsageError for a wrong name."""
    found = [batch for batch in batches if story in (None, batch.name)]
    if found:
        return found
    names = ", ".join(batch.name for batch in batches)
    raise UsageError(f"--story {story}: no such story here; there are: {names}")


def report_on(
    batch: Batch,
    words: Sequence[Lexicon],
    settings: Settings,
    progress: Progress | None = None,
    engine: Runner | None = None,
) -> Report:
    """Return the report on the articles of one story."""
    tell = progress or (lambda _stage, _done, _all: None)
    articles = batch.articles
    tell("reading", 0, len(articles))
    readings = (engine or in_order)(partial(read_article, lexicons=words), articles)
    tell("aligning", 0, 1)
    story = assemble(tuple(readings), tuple(words))
    found, explained = detect(story, tell)
    run = Run(
        settings=settings.digest(),
        lexicons=tuple(
            LexiconUse(x.id, x.version, x.digest, len(x.entries)) for x in words
        ),
        rules=tuple(rule.RULE for rule in RULES),
        limits=(*batch.limits, *left_out(story)),
    )
    return Report(batch.name, run, story, batch.skipped, found, explained)


def left_out(story: Story) -> tuple[str, ...]:
    """Say what of a story was not compared, for its size."""
    if len(story.readings) <= MAX_TEXTS_COMPARED:
        return ()
    return (
        f"of {len(story.readings)} articles only the first {MAX_TEXTS_COMPARED} were"
        " held against one another sentence by sentence",
    )


def in_order(
    function: Callable[[Article], Reading], articles: Sequence[Article]
) -> list[Reading]:
    """Apply a function to each article, here and one after the other."""
    return [function(article) for article in articles]


def read_article(article: Article, lexicons: Sequence[Lexicon]) -> Reading:
    """Return an article with everything that is found in it."""
    body = article.body
    parts = sentences(article)
    said = (*find_quotations(body), *find_turns(body))
    quotations = tuple(sorted(said, key=lambda one: (one.start, -one.end)))
    voices = find_voices(body, quotations)
    return Reading(
        article=article,
        sentences=parts,
        tokens=tuple(tag(tokenize(body, x.start, x.end)) for x in parts),
        dates=dates_of(article, body),
        numbers=find_quantities(body),
        names=find_names(body),
        quotations=quotations,
        voices=voices,
        terms=find_terms(body, lexicons, voices=voices, headline=article.title_span),
    )


def dates_of(article: Article, body: str) -> tuple[DateSlot, ...]:
    """Return the dates in an article, in view of what is known of its own."""
    if article.published is None and article.published_between is not None:
        return find_dates_between(body, *article.published_between)
    return find_dates(body, article.published)


def assemble(readings: tuple[Reading, ...], lexicons: tuple[Lexicon, ...]) -> Story:
    """Return the story: origins, entities, claims and their groups."""
    articles = [reading.article for reading in readings]
    derivations = find_derivations(articles)
    entities = merge_names(readings)
    claims = make_claims(readings, entity_index(entities))
    links = link(claims)
    return Story(
        readings=readings,
        origins=find_origins(articles, derivations),
        derivations=with_shared_errors(derivations, entities),
        entities=entities,
        claims=claims,
        links=links,
        groups=group(claims, links),
        lexicons=lexicons,
    )


def detect(
    story: Story, tell: Progress
) -> tuple[tuple[Finding, ...], tuple[Explained, ...]]:
    """Run all rules; return findings, gravest and surest first, and the rest."""
    found: list[Finding] = []
    explained: list[Explained] = []
    for number, rule in enumerate(RULES):
        tell("comparing", number, len(RULES))
        for row in rule.find(story):
            if isinstance(row, Finding):
                found.append(row)
            else:
                explained.append(row)
    for late in (altered, retold, denied_reports, within_article, answered):
        found += not_judged(late.find(story), (*found, *explained))
    found = without_doubles(found)
    found.sort(key=lambda x: (-x.level, -x.confidence, x.rule, places(x)))
    kept = without_repeats(found)
    return kept, tuple(row for row in explained if not is_flagged(row, kept))


def is_flagged(pair: Explained, found: Sequence[Finding]) -> bool:
    """Return whether a finding of the same rule shows what a pair explains away."""
    own = set(places(pair))
    return bool(own) and any(
        row.rule == pair.rule and own <= set(places(row)) for row in found
    )


def without_repeats(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Leave out findings whose evidence another of the same rule shows as well.

    One difference can answer two questions: the date of the raid is that of
    the arrest.
    """
    kept: list[Finding] = []
    for row in sorted(found, key=lambda x: -len(x.evidence)):
        same = [x for x in kept if x.rule == row.rule]
        if not any(set(places(row)) <= set(places(x)) for x in same):
            kept.append(row)
    return tuple(row for row in found if row in kept)


def not_judged(
    rows: Iterable[Finding | Explained], judged: Sequence[Finding | Explained]
) -> list[Finding]:
    """Return the findings on places that no conflict rule spoke about before.

    A rule that explained a pair away knew more than its words, unless it only
    lacked a date: a common wording makes up for that.
    """
    earlier = [
        x
        for x in judged
        if x.rule in CONFLICT_NAMES
        and not (isinstance(x, Explained) and x.why == place_conflict.UNDATED)
    ]
    return [
        row
        for row in rows
        if isinstance(row, Finding) and not any(shows(x, row) for x in earlier)
    ]


def without_doubles(found: Sequence[Finding]) -> list[Finding]:
    """Lower a change in a copy to a note where a conflict shows it already."""
    conflicts = [x for x in found if x.rule in CONFLICT_NAMES]
    return [
        replace(row, level=Level.NOTE)
        if row.rule == changed_in_copy.RULE and any(shows(x, row) for x in conflicts)
        else row
        for row in found
    ]


def shows(conflict: Finding | Explained, change: Finding) -> bool:
    """Return whether a conflict's evidence lies at all places of a change."""
    return all(
        any(
            x.article == row.article and x.start < row.end and row.start < x.end
            for x in conflict.evidence
        )
        for row in change.evidence
    )


def places(row: Finding | Explained) -> tuple[Place, ...]:
    """Return where a finding's evidence stands, to order equals by."""
    return tuple((x.article, x.start, x.end) for x in row.evidence)
