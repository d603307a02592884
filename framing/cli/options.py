"""Arguments and options that several verbs share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from framing.model import Level
from framing.store import DEFAULT_PATH


class LevelName(StrEnum):
    """The levels by the names that reports show."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def level(self) -> Level:
        """The level of that name."""
        return Level[self.name]


class FormatName(StrEnum):
    """The outputs of a report."""

    TEXT = "text"
    MD = "md"
    JSON = "json"


Folder = Annotated[
    Path,
    typer.Argument(help="Folder of articles, of folders, or a file; - is stdin."),
]
StoryName = Annotated[
    str | None, typer.Option("--story", help="Only the story of this name.")
]
OneStory = Annotated[
    bool | None,
    typer.Option("--one-story", help="Take all articles for those of one story."),
]
Lexicons = Annotated[
    list[Path] | None,
    typer.Option("--lexicon", help="Lexicon file to use as well; may be repeated."),
]
AllowSkips = Annotated[
    bool | None,
    typer.Option("--allow-skips", help="Exit with 0 even if input was skipped."),
]
StorePath = Annotated[Path, typer.Option("--store", help="File of decisions made.")]
DEFAULT_STORE = DEFAULT_PATH
