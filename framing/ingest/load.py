"""Read one file, one folder or one stream into articles."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING

from framing import limits
from framing.errors import InputError, UsageError
from framing.ingest.build import article_from_page, build, settle
from framing.ingest.decoding.decode import UnreadableError
from framing.ingest.discover import discover, read_bytes, why_not
from framing.ingest.formats import Fields, Page, reader_for
from framing.ingest.formats.sniff import kind_of
from framing.model import Article, Skipped

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator, Sequence

    from framing.ingest.build import Built

    Loaded = tuple[tuple[Built, ...], tuple[Skipped, ...]]
    """Articles as each of them tells by itself, and what was left out."""
    Read = tuple[tuple[Article, ...], tuple[Skipped, ...]]
    """Articles, and what was left out."""

WAY_OUT = "give a folder with one article per .txt file"
STREAM = "-"
"""The name of standard input in paths."""


def read(path: str | os.PathLike[str], fields: Fields | None = None) -> Article:
    """Return the article in one file.

    `fields` are your own names of fields, as in the setting of that name.

    Raise `UsageError` when the path does not exist and `InputError` when it
    is no readable article file; both say what to do.
    """
    file = _checked(path)
    try:
        pages = list(_pages(file, fields or {}))
    except UnreadableError as error:
        raise _unreadable(file, str(error)) from None
    articles = [page for page in pages if isinstance(page, Page)]
    if len(articles) != 1:
        problem = f"holds {len(articles)} articles, not one"
        raise InputError(f"{file}: {problem}; use framing.analyse on the file")
    return article_from_page(articles[0], file.name, "a1")


def read_file(path: str | os.PathLike[str], fields: Fields | None = None) -> Read:
    """Return the articles of one file as those of one story; see `load_file`."""
    built, skipped = load_file(path, fields)
    return settle(built), skipped


def read_folder(path: str | os.PathLike[str], fields: Fields | None = None) -> Read:
    """Return the articles of a folder as those of one story; see `load_folder`."""
    built, skipped = load_folder(path, fields)
    return settle(built), skipped


def read_stream(raw: bytes, fields: Fields | None = None) -> Read:
    """Return the articles in bytes as those of one story; see `load_stream`."""
    built, skipped = load_stream(raw, fields)
    return settle(built), skipped


def load_file(path: str | os.PathLike[str], fields: Fields | None = None) -> Loaded:
    """Return the articles of one file, in its order, and what was skipped.

    Ids are "a1", "a2" and so on; the path of an article is the file's name,
    with "#" and the place of its record where the file holds several. Raise
    `UsageError` when the path does not exist, `InputError` when no article in
    it can be read.
    """
    file = _checked(path)
    built, skipped = _collect([(file.name, _pages(file, fields or {}))])
    if not built:
        raise _unreadable(file, _first_reason(skipped))
    return built, skipped


def load_folder(path: str | os.PathLike[str], fields: Fields | None = None) -> Loaded:
    """Return the articles of a folder, in path order, and what was skipped.

    Ids are "a1", "a2" and so on; paths are relative to the folder. A file with
    the text of an earlier one is skipped. Raise `UsageError` when the path is
    no folder, `InputError` when nothing in it can be read.
    """
    folder = Path(path)
    if not folder.is_dir():
        problem = "a file, not a folder" if folder.exists() else "no such folder"
        raise UsageError(f"{folder}: {problem}; {WAY_OUT}")
    try:
        files, left_out = discover(folder)
    except OSError as error:
        problem = f"cannot be listed: {error.strerror}"
        raise InputError(f"{folder}: {problem}; {WAY_OUT}") from None
    built, skipped = _collect((file.name, _pages(file, fields or {})) for file in files)
    if not built:
        raise InputError(f"{folder}: {_nothing_read(skipped, left_out)}")
    return built, tuple(sorted([*left_out, *skipped], key=_in_order))


def load_stream(raw: bytes, fields: Fields | None = None) -> Loaded:
    r"""Return the articles in bytes without a file name, and what was skipped.

    The kind of the bytes is found out from their beginning. Paths are "-", or
    "-#3" for the third record. Raise `InputError` when no article can be read.

    >>> built, _ = load_stream(b"Rain fell on Monday and did not stop.")
    >>> [article.path for article, _ in built]
    ['-']
    """
    kind = kind_of(raw, fields)
    reader = reader_for(kind)
    if reader is None:
        raise InputError(f"{STREAM}: no reader for {kind} input; give text or JSON")
    built, skipped = _collect([(STREAM, reader(raw, fields or {}))])
    if not built:
        raise _unreadable(STREAM, _first_reason(skipped))
    return built, skipped


def _nothing_read(skipped: Sequence[Skipped], left_out: Sequence[Skipped]) -> str:
    """Say why a folder gave no article, by the first file that was tried."""
    seen = {skip.path.partition("#")[0] for skip in (*skipped, *left_out)}
    if not seen:
        return f"an empty folder; {WAY_OUT}"
    first = next(iter((*skipped, *left_out)))
    many = f"none of its {len(seen)} files can be read"
    problem = many if len(seen) > 1 else "its one file cannot be read"
    return f"{problem}; {first.path}: {first.why}"


def _in_order(skip: Skipped) -> tuple[str, int]:
    """Return what sorts skipped files by name and their records by number."""
    name, _, record = skip.path.rpartition("#")
    return (name, int(record)) if record.isdecimal() and name else (skip.path, 0)


def _checked(path: str | os.PathLike[str]) -> Path:
    """Return the path of a file that may be read; raise what speaks against it."""
    file = Path(path)
    if not file.exists():
        raise UsageError(f"{file}: no such file; give the path of an article")
    why = why_not(file)
    if why is not None:
        raise InputError(f"{file}: {why}; give a regular .txt file")
    return file


def _unreadable(place: object, why: str) -> InputError:
    """Return the error on a file without articles, with a way out."""
    return InputError(
        f"{place}: {why}" if ";" in why else f"{place}: {why}; save it as UTF-8 text"
    )


def _first_reason(skipped: Sequence[Skipped]) -> str:
    """Return why nothing was read, by the first record that was left out."""
    if not skipped:
        return "no articles in it; give a file with articles"
    first = skipped[0]
    whole = "#" not in first.path
    return first.why if whole else f"no articles in it; {first.path}: {first.why}"


def _pages(file: Path, fields: Fields) -> Iterator[Page | Skipped]:
    """Yield what the format of a file reads in it; raise `UnreadableError`."""
    reader = reader_for(file.name)
    if reader is None:
        raise UnreadableError(f"no reader for {file.suffix} files")
    yield from reader(read_bytes(file), fields)


def _place(name: str, record: str) -> str:
    """Return the path of an article: its file, and where in it."""
    return f"{name}#{record}" if record else name


def _collect(sources: Iterable[tuple[str, Iterable[Page | Skipped]]]) -> Loaded:
    """Return the articles of named sources and what turned out to be none."""
    built: dict[str, Built] = {}
    skipped: list[Skipped] = []
    for name, source in sources:
        left_out = _add(name, source, built)
        skipped.extend(itertools.islice(left_out, limits.MAX_LISTED_SKIPS))
        rest = sum(1 for _ in left_out)
        if rest:
            skipped.append(Skipped(name, f"{rest:,} more of its records are left out"))
    return tuple(built.values()), tuple(skipped)


def _add(
    name: str,
    source: Iterable[Page | Skipped],
    built: dict[str, Built],
) -> Iterator[Skipped]:
    """Add the articles of a source by their digest; yield what is left out."""
    try:
        for count, page in enumerate(source):
            if count >= limits.MAX_RECORDS:
                yield Skipped(name, f"more than {limits.MAX_RECORDS:,} records")
                return
            if isinstance(page, Skipped):
                yield Skipped(_place(name, page.path), page.why)
                continue
            place = _place(name, page.record)
            if len(built) >= limits.MAX_ARTICLES:
                yield Skipped(place, f"more than {limits.MAX_ARTICLES:,} articles")
                continue
            article, found = build(page, place, f"a{len(built) + 1}")
            if article.digest in built:
                first = built[article.digest][0].path
                yield Skipped(place, f"same text as {first}")
                continue
            built[article.digest] = (article, found)
    except UnreadableError as error:
        yield Skipped(name, str(error))
