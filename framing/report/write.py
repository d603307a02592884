"""Write a file wholly or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from typing import TYPE_CHECKING

from framing.errors import WriteError

if TYPE_CHECKING:
    from pathlib import Path

MODE = 0o666


def write(path: Path, text: str) -> None:
    """Write a text as UTF-8 under a temporary name, then replace `path` by it.

    Folders on the way are made. Raise `WriteError` when anything fails: an
    older file is then untouched and nothing half-written is left.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".framing-")
    except OSError as error:
        raise refusal(path, error) from None
    try:
        fill(handle, text)
        os.chmod(name, MODE & ~umask())  # noqa: PTH101
        os.replace(name, path)  # noqa: PTH105
    except OSError as error:
        raise refusal(path, error) from None
    finally:
        # gone after a success, a remnant after any failure or an interrupt
        with contextlib.suppress(OSError):
            os.unlink(name)  # noqa: PTH108


def fill(handle: int, text: str) -> None:
    """Write a text to an open file and wait until the disk has it."""
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def umask() -> int:
    """Return the bits that new files of this process do without."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def refusal(path: Path, error: OSError) -> WriteError:
    """Say which file could not be written, why, and what to do."""
    why = error.strerror or str(error)
    return WriteError(
        f"{path}: cannot be written: {why}; free space or permissions may be "
        "missing, or name another file with --output"
    )
