"""The whole flow: articles in, report out."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from framing.align.claims import make_claims
from framing.align.entities import entity_index, merge_names
from framing.align.group import group, link
from framing.config import Settings
from framing.detect import RULES
from framing.extract.date_bounds import find_dates_between
from framing.extract.dates import find_dates
from framing.extract.names import find_names
from framing.extract.numbers import find_numbers
from framing.extract.quotations import find_quotations
from framing.extract.voices import find_voices
from framing.ingest import read_file, read_folder
from framing.ingest.origins import find_derivations, find_origins
from framing.lexicon import find_terms, load_all
from framing.model.finding import Explained, Finding
from framing.model.story import LexiconUse, Reading, Report, Run, Story
from framing.text.sentences import sentences
from framing.text.tags import tag
from framing.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from framing.model.article import Article, Skipped
    from framing.model.lexicon import Lexicon
    from framing.model.slot import DateSlot

    Progress = Callable[[str, int, int], None]
    """Told the stage, how many steps of it are done and how many there are."""
    Runner = Callable[
        [Callable[[Article], Reading], Sequence[Article]], Sequence[Reading]
    ]


def analyse(
    source: str | Path | Sequence[Article | str | Path],
    *,
    lexicons: Sequence[str | Path] = (),
    settings: Settings | None = None,
    progress: Progress | None = None,
    engine: Runner | None = None,
) -> Report:
    """Return the report on a folder, on files, or on articles already read.

    `lexicons` are files or folders used besides those that are found by
    themselves. `engine` applies a function to each article in order and may do
    so elsewhere (see framing.engine). Raises InputError where nothing can be
    read and LexiconError where a lexicon is broken.
    """
    settings = settings or Settings()
    tell = progress or (lambda _stage, _done, _all: None)
    name, articles, skipped = gather(source, settings.fields)
    words = load_all([Path(path) for path in lexicons], root=Path())
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
    )
    return Report(name, run, story, tuple(skipped), found, explained)


def in_order(
    function: Callable[[Article], Reading], articles: Sequence[Article]
) -> list[Reading]:
    """Apply a function to each article, here and one after the other."""
    return [function(article) for article in articles]


def gather(
    source: str | Path | Sequence[Article | str | Path],
    fields: Mapping[str, str] | None = None,
) -> tuple[str, tuple[Article, ...], tuple[Skipped, ...]]:
    """Return the story's name, its articles and the files left out.

    `fields` are the user's own names of the fields of records.
    """
    if isinstance(source, str | Path):
        path = Path(source)
        if path.is_file():
            return path.stem, *read_file(path, fields)
        return path.resolve().name, *read_folder(path, fields)
    articles: list[Article] = []
    skipped: list[Skipped] = []
    for each in source:
        if isinstance(each, str | Path):
            found, left_out = read_file(each, fields)
            articles.extend(found)
            skipped.extend(left_out)
        else:
            articles.append(each)
    numbered = [replace(x, id=f"a{n}") for n, x in enumerate(articles, start=1)]
    return "story", tuple(numbered), tuple(skipped)


def read_article(article: Article, lexicons: Sequence[Lexicon]) -> Reading:
    """Return an article with everything that is found in it."""
    body = article.body
    parts = sentences(article)
    quotations = find_quotations(body)
    voices = find_voices(body, quotations)
    return Reading(
        article=article,
        sentences=parts,
        tokens=tuple(tag(tokenize(body, x.start, x.end)) for x in parts),
        dates=dates_of(article, body),
        numbers=find_numbers(body),
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
        derivations=derivations,
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
    found.sort(key=lambda x: (-x.level, -x.confidence, x.rule, places(x)))
    return without_repeats(found), tuple(explained)


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


def places(row: Finding) -> tuple[tuple[str, int, int], ...]:
    """Return where a finding's evidence stands, to order equals by."""
    return tuple((x.article, x.start, x.end) for x in row.evidence)
