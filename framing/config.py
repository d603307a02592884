"""Settings: defaults, then pyproject.toml, framing.toml, FRAMING_*, options.

Each later place overrules the earlier ones. A key or value that nobody knows
is an error that names its place, never a silent nothing.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.errors import ConfigError
from framing.limits import MAX_LEXICON_BYTES
from framing.model import Level
from framing.model.finding import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

FORMATS = ("text", "md", "json")
PREFIX = "FRAMING_"
OTHERS = ("FRAMING_DEBUG", "FRAMING_REVIEWER")
"""Variables of the environment that are no settings."""
FIELDS = (
    *("text", "title", "outlet", "agency", "author", "published", "modified"),
    *("url", "language"),
)
"""What the user can name in records by the setting `fields`."""

YES, NO = ("1", "true", "yes", "on"), ("0", "false", "no", "off")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run can be told.

    `lexicons` are files read beside those that ship, `fail_on` the lowest
    level that makes `check` fail, `format` the output of `report` ("" for
    terminal and both files), `reports` the folder for written reports,
    `allow_skips` whether skipped input leaves the exit code at 0, `one_story`
    whether a folder's articles tell one story, whatever they share, `fields`
    what the fields of records are called: {"text": "body"}, `embeddings` the
    model, if any, that `compare_sentences` asks as well: its folder or name.
    """

    lexicons: tuple[Path, ...] = ()
    fail_on: Level = Level.ERROR
    format: str = ""
    reports: Path = Path("reports")
    allow_skips: bool = False
    one_story: bool = False
    fields: Mapping[str, str] = field(default_factory=dict)
    embeddings: str = ""

    def digest(self) -> str:
        """Return 16 hex digits that change with any setting that matters.

        Only what changes the findings matters; paths are taken by file name,
        so that it is the same on every machine.

        >>> Settings().digest() == Settings(fail_on=Level.NOTE).digest()
        True
        >>> Settings().digest() == Settings(lexicons=(Path("war.toml"),)).digest()
        False
        """
        names = sorted(path.name for path in self.lexicons)
        return digest("c1", names, *sorted(self.fields.items()))


def load(
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
    options: Mapping[str, Any] | None = None,
) -> Settings:
    """Return the settings that hold in `folder` (the current one by default).

    Options that are None were not given. Raise `ConfigError` with file and way
    out for an unknown key or a value that does not fit.
    """
    base = Path() if folder is None else folder
    surroundings = os.environ if environment is None else environment
    settings = Settings()
    for file, table in (
        (base / "pyproject.toml", True),
        (base / "framing.toml", False),
    ):
        settings = merge(settings, file_values(file, in_tool=table), file)
    for key, value in environment_values(surroundings).items():
        settings = merge(settings, {key: value}, f"{PREFIX}{key.upper()}")
    given = {k: v for k, v in (options or {}).items() if v is not None}
    return merge(settings, given, "options")


def file_values(file: Path, *, in_tool: bool) -> dict[str, Any]:
    """Return the settings in a file, none when there is no such file."""
    try:
        if file.stat().st_size > MAX_LEXICON_BYTES:
            raise ConfigError(f"{file}: larger than {MAX_LEXICON_BYTES:,} bytes")
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: not TOML: {error}") from None
    except RecursionError:
        raise ConfigError(f"{file}: nested too deep; use plain keys") from None
    for name in ("tool", "framing") if in_tool else ():
        table = table.get(name, {})
        if not isinstance(table, dict):
            raise ConfigError(f"{file}: {name}: use a table, [tool.framing]")
    return relative_to(file, table)


def relative_to(file: Path, table: dict[str, Any]) -> dict[str, Any]:
    """Let paths of a settings file, lexicons and a model's, begin at its folder."""
    model = table.get("embeddings")
    if (
        isinstance(model, str)
        and model
        and "\0" not in model
        and (file.parent / model).is_dir()
    ):
        table = {**table, "embeddings": str(file.parent / model)}
    paths = table.get("lexicons")
    if not isinstance(paths, list) or not all(isinstance(p, str) for p in paths):
        return table
    return {**table, "lexicons": [str(file.parent / path) for path in paths]}


def environment_values(environment: Mapping[str, str]) -> dict[str, Any]:
    """Return the settings that FRAMING_* variables give."""
    values: dict[str, Any] = {}
    for name in sorted(environment):
        if name.startswith(PREFIX) and name not in OTHERS:
            key = name.removeprefix(PREFIX).lower()
            value = environment[name]
            values[key] = value.split(os.pathsep) if key == "lexicons" else value
    return values


def merge(settings: Settings, values: Mapping[str, Any], place: object) -> Settings:
    """Return the settings with values from one place put over them.

    >>> merge(Settings(), {"fail_on": "note"}, "framing.toml").fail_on.name
    'NOTE'
    >>> merge(Settings(), {"fail-on": "x"}, "framing.toml")
    Traceback (most recent call last):
    framing.errors.ConfigError: framing.toml: fail_on: use note, warning or error
    """
    known = {one.name for one in fields(Settings)}
    changes = {}
    for name, value in values.items():
        key = name.replace("-", "_")
        if key not in known:
            raise ConfigError(f"{place}: {name}: no such setting; {hint(key, known)}")
        changes[key] = READERS[key](value, f"{place}: {key}")
    return replace(settings, **changes)


def hint(key: str, known: Iterable[str]) -> str:
    """Say which setting may have been meant.

    >>> hint("lexicon", {"lexicons", "format"}), hint("x", {"b", "a"})
    ('is lexicons meant?', 'there are a, b')
    """
    known = sorted(known)
    close = difflib.get_close_matches(key, known, n=1)
    return f"is {close[0]} meant?" if close else f"there are {', '.join(known)}"


def read_paths(value: object, place: str) -> tuple[Path, ...]:
    """Read a list of paths; ConfigError for anything else."""
    if isinstance(value, str) or not isinstance(value, (list, tuple)):
        raise ConfigError(f"{place}: use a list of file names")
    return tuple(read_path(path, place) for path in value if path != "")


def read_path(value: object, place: str) -> Path:
    """Read a path; ConfigError for anything else."""
    if not isinstance(value, (str, Path)) or not str(value):
        raise ConfigError(f"{place}: use the name of a file or folder")
    return Path(value)


def read_level(value: object, place: str) -> Level:
    """Read a level by its name; ConfigError for anything else."""
    names = {str(level): level for level in Level}
    if isinstance(value, str) and value.lower() in names:
        return names[value.lower()]
    if isinstance(value, Level):
        return value
    raise ConfigError(f"{place}: use note, warning or error")


def read_format(value: object, place: str) -> str:
    """Read the name of an output; ConfigError for anything else."""
    if isinstance(value, str) and value.lower() in FORMATS:
        return value.lower()
    raise ConfigError(f"{place}: use {', '.join(FORMATS[:-1])} or {FORMATS[-1]}")


def read_switch(value: object, place: str) -> bool:
    """Read true or false, in words from the environment; else ConfigError."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in (*YES, *NO):
        return value.lower() in YES
    raise ConfigError(f"{place}: use true or false")


def read_model(value: object, place: str) -> str:
    """Read the folder or name of a model, "" for none; ConfigError for anything else.

    >>> read_model("models/small", "framing.toml")
    'models/small'
    """
    if not isinstance(value, str) or "\0" in value:
        raise ConfigError(f"{place}: use the folder or name of a model")
    return value.strip()


def read_fields(value: object, place: str) -> dict[str, str]:
    """Read the names of fields, as "text=body,title=headline" too; else ConfigError.

    >>> read_fields("text=body, outlet=paper.name", "FRAMING_FIELDS")
    {'text': 'body', 'outlet': 'paper.name'}
    """
    way_out = 'use names of fields, as in { text = "body" } or text=body'
    if isinstance(value, str):
        pairs = [pair.partition("=") for pair in value.split(",") if pair.strip()]
        value = {known.strip(): own.strip() for known, _, own in pairs}
    if not isinstance(value, dict):
        raise ConfigError(f"{place}: {way_out}")
    for known, own in value.items():
        if known not in FIELDS:
            raise ConfigError(f"{place}: {known}: no such field; {hint(known, FIELDS)}")
        if not isinstance(own, str) or not own:
            raise ConfigError(f"{place}: {known}: {way_out}")
    return dict(value)


READERS: dict[str, Callable[[object, str], Any]] = {
    "lexicons": read_paths,
    "fail_on": read_level,
    "format": read_format,
    "reports": read_path,
    "allow_skips": read_switch,
    "one_story": read_switch,
    "fields": read_fields,
    "embeddings": read_model,
}
