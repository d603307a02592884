"""Which articles make up which story: folders, files and streams to batches."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from framing.align.stories import find_stories, name_of
from framing.errors import InputError
from framing.ingest.build import settle
from framing.ingest.discover import story_folders
from framing.ingest.load import load_file, load_folder, load_stream
from framing.model import Article, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.align.stories import FoundStory
    from framing.config import Settings
    from framing.ingest.build import Built

    Source: TypeAlias = str | Path | bytes | Sequence[Article | str | Path]
    """A folder, a file, the bytes of a stream, or articles and files of one story."""

MANY = 2
"""Articles that it takes to compare anything."""

MAX_NAMED = 20
"""Articles of no story that are named one by one."""


@dataclass(frozen=True, slots=True)
class Batch:
    """The articles of one story, what was left out, and what limits the view.

    `limits` are sentences that the report shows among what was not checked.
    """

    name: str
    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...] = ()
    limits: tuple[str, ...] = ()


def gather(source: Source, settings: Settings) -> Batch:
    """Return all articles of a source as those of one story.

    Raise `UsageError` or `InputError` where nothing can be read.
    """
    if not isinstance(source, str | Path | bytes):
        return _given(source, settings)
    name, built, skipped = _load(source, settings)
    return Batch(name, settle(built), skipped)


def gather_all(source: Source, settings: Settings) -> tuple[Batch, ...]:
    """Return the stories of a source, one batch each.

    A folder that holds nothing but folders has one story a folder. The
    articles of a folder, a file or a stream may tell many stories: these are
    found by what the articles share, unless the settings say that it is one.
    An article that tells a story alone is in no batch; it is named in the
    limits of each.
    """
    if not isinstance(source, str | Path | bytes):
        return (_given(source, settings),)
    if not isinstance(source, bytes):
        folders, left_out = story_folders(Path(source))
        if folders:
            return tuple(_of_folders(folders, left_out, settings))
    name, built, skipped = _load(source, settings)
    if settings.one_story or len(built) <= MANY:
        return (Batch(name, settle(built), skipped),)
    found = find_stories([article for article, _ in built])
    told = [story for story in found if len(story.articles) >= MANY]
    if len(found) == 1 or not told:
        return (Batch(name, settle(built), skipped),)
    return tuple(_split(built, found, skipped))


def _given(source: Sequence[Article | str | Path], settings: Settings) -> Batch:
    """Return articles and files as those of one story."""
    articles: list[Article] = []
    skipped: list[Skipped] = []
    for item in source:
        if isinstance(item, Article):
            articles.append(item)
        else:
            built, left_out = load_file(item, settings.fields)
            articles += settle(built)
            skipped += left_out
    return Batch("story", _numbered(articles), tuple(skipped))


def _load(
    source: str | Path | bytes, settings: Settings
) -> tuple[str, Sequence[Built], tuple[Skipped, ...]]:
    """Return the name of a source, the articles built of it and what was skipped."""
    if isinstance(source, bytes):
        return ("stdin", *load_stream(source, settings.fields))
    path = Path(source)
    if path.is_file():
        return (path.stem, *load_file(path, settings.fields))
    return (path.resolve().name, *load_folder(path, settings.fields))


def _of_folders(
    folders: Sequence[Path], left_out: Sequence[Skipped], settings: Settings
) -> Iterator[Batch]:
    """Yield one batch for each folder that holds an article."""
    read: list[Batch] = []
    skipped = list(left_out)
    for folder in folders:
        try:
            built, lost = load_folder(folder, settings.fields)
        except InputError as error:
            skipped.append(Skipped(folder.name, str(error)))
            continue
        inner = [replace(x, path=f"{folder.name}/{x.path}") for x in settle(built)]
        lost = tuple(replace(x, path=f"{folder.name}/{x.path}") for x in lost)
        read.append(Batch(folder.name, tuple(inner), lost))
    if not read:
        raise InputError(f"{folders[0].parent}: none of its folders holds an article")
    for batch in read:
        yield replace(batch, skipped=(*skipped, *batch.skipped))


def _split(
    built: Sequence[Built], found: Sequence[FoundStory], skipped: tuple[Skipped, ...]
) -> Iterator[Batch]:
    """Yield the stories that more than one article tells."""
    by_id = {article.id: (article, metadata) for article, metadata in built}
    told = [story for story in found if len(story.articles) >= MANY]
    alone = [
        by_id[story.articles[0]][0].path
        for story in found
        if len(story.articles) < MANY
    ]
    for story in told:
        members = [by_id[name] for name in story.articles]
        limits = (
            f"{len(told)} stories were found among {len(built)} articles; this is the "
            f"one that {len(members)} of them tell.",
            *_lone(alone),
        )
        yield Batch(name_of(story), _numbered(settle(members)), skipped, limits)


def _lone(paths: Sequence[str]) -> Iterator[str]:
    """Yield which articles no other article's story is told by."""
    if not paths:
        return
    named = ", ".join(paths[:MAX_NAMED])
    more = f" and {len(paths) - MAX_NAMED} more" if len(paths) > MAX_NAMED else ""
    yield f"In no story with another article, so not compared: {named}{more}."


def _numbered(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return articles with the ids "a1", "a2" and so on."""
    return tuple(replace(x, id=f"a{n}") for n, x in enumerate(articles, start=1))
