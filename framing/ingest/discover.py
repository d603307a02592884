"""Find the files of articles in a folder, and the folders of stories."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from framing import limits
from framing.ingest.decoding.decode import UnreadableError
from framing.ingest.formats import most_bytes, reader_for
from framing.model import Skipped

if TYPE_CHECKING:
    from pathlib import Path

READMES = frozenset({"readme", "license", "notice", "contributing", "changelog"})
NOT_ARTICLES = "a readme, not an article"
INNER_FOLDER = "a folder inside the story"
PACKED = frozenset(".7z .bz2 .gz .rar .tar .tgz .xz .zip .zst".split())
"""Endings of files that hold others; none is opened unasked."""
DOCUMENTS = frozenset(".doc .docx .epub .odt .pages .pdf .rtf".split())
"""Endings of files that may hold an article which nothing here can read."""


def discover(folder: Path) -> tuple[tuple[Path, ...], tuple[Skipped, ...]]:
    """Return the files of a folder that have a reader, and what was left out.

    Both are sorted by name. Links are not followed, sub-folders not entered,
    and of each entry left out it is said why. Raise `OSError` when the folder
    cannot be listed.
    """
    found: list[Path] = []
    skipped: list[Skipped] = []
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        why = why_not(path)
        if why is None and len(found) >= limits.MAX_ARTICLES:
            why = f"more than {limits.MAX_ARTICLES:,} articles in the folder"
        if why is None:
            found.append(path)
        else:
            skipped.append(Skipped(path.name, why))
    return tuple(found), tuple(skipped)


def story_folders(
    folder: Path,
) -> tuple[tuple[Path, ...], tuple[Skipped, ...]]:
    """Return the sub-folders that are stories, and what else lies beside them.

    There are none where the folder holds a file that may be an article: then
    it is itself a story, or many. Links are not followed, hidden folders left
    out. A path that is no folder or cannot be listed has no stories either.
    """
    try:
        entries = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError:
        return (), ()
    reasons = {path: why_not(path) for path in entries}
    folders = [path for path, why in reasons.items() if why == INNER_FOLDER]
    if not folders or None in reasons.values():
        return (), ()
    kept = tuple(path for path in folders if not path.name.startswith("."))
    skipped = [
        Skipped(path.name, "a hidden folder" if path in folders else why or "")
        for path, why in reasons.items()
        if path not in kept
    ]
    return kept, tuple(skipped)


def why_not(path: Path) -> str | None:
    """Return why a path is no article file, None if it may be one.

    >>> from pathlib import Path
    >>> why_not(Path("."))
    'a folder inside the story'
    """
    kind = _kind(path)
    if kind is not None:
        return kind
    if path.name.startswith("."):
        return "a hidden file"
    if path.stem.casefold() in READMES:
        return NOT_ARTICLES
    if reader_for(path.name) is None and path.suffix.casefold() in PACKED:
        return "a packed file; unpack it first"
    if reader_for(path.name) is None and path.suffix.casefold() in DOCUMENTS:
        return f"a {path.suffix} document; save its text as .txt"
    if reader_for(path.name) is None:
        ending = f"{path.suffix} files" if path.suffix else "files without a suffix"
        return f"no reader for {ending}"
    return None


def _kind(path: Path) -> str | None:
    """Return what a path is when it is no regular file."""
    try:
        mode = path.lstat().st_mode
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    if stat.S_ISREG(mode):
        return None
    if stat.S_ISDIR(mode):
        return INNER_FOLDER
    if stat.S_ISLNK(mode):
        return "a link; links are not followed"
    return "not a regular file"


def read_bytes(path: Path) -> bytes:
    """Return the content of a regular file; never follow a link or wait.

    Of a file that grows meanwhile no more than one byte over its limit is read.
    Raise `UnreadableError` when the file is larger than the limit, no regular
    file (any more), or not ours to read.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    flags |= getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags)
        with os.fdopen(handle, "rb") as file:
            found, most = os.fstat(file.fileno()), most_bytes(path.name)
            if not stat.S_ISREG(found.st_mode):
                raise UnreadableError("not a regular file")
            if found.st_size > most:
                raise UnreadableError(f"larger than {most:,} bytes")
            return file.read(most + 1)
    except OSError as error:
        raise UnreadableError(f"cannot be read: {error.strerror}") from None
