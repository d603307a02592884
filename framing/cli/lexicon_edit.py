"""framing lexicon: new, forms, add and import."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli.lexicon import app, say
from framing.cli.options import LevelName
from framing.errors import LexiconError, UsageError

if TYPE_CHECKING:
    from framing.lexicon.imports.wordlist import WordList
    from framing.model.lexicon import Entry, Source

FOLDER = Path("lexicons")
DROPPED_SHOWN = 20

Many = Annotated[list[str] | None, typer.Option(help="May be repeated.")]
Language = Annotated[str, typer.Option(help="ISO 639 code.")]


@app.command()
def new(
    name: Annotated[str, typer.Argument(help="Lower-case letters and hyphens.")],
    folder: Annotated[Path, typer.Option(help="Where to put the file.")] = FOLDER,
    language: Language = "en",
) -> None:
    """Write a lexicon to begin with: one working entry, and a word on each field."""
    from framing.lexicon.schema import NAME
    from framing.lexicon.writing import template

    if not NAME.fullmatch(name) or not NAME.fullmatch(language):
        raise UsageError(f"{name}: use lower-case letters, digits and hyphens")
    path = folder / f"{name}.{language}.toml"
    write_new(path, template(name, str(path), language))
    say(f"{path}: written; next: framing lexicon check {path}")


@app.command()
def forms(
    words: Annotated[list[str], typer.Argument(help="Words or phrases.")],
) -> None:
    """Print the forms that words can take, ready for an entry.

    Both the verb's and the noun's are proposed; strike those that do not belong.
    """
    from framing.lexicon.forms import proposed
    from framing.lexicon.writing import line, texts

    for word in words:
        say(line("forms", texts(proposed(word))).rstrip())


@app.command()
def add(
    path: Annotated[Path, typer.Argument(help="The lexicon file.")],
    form: Many = None,
    name: Annotated[str | None, typer.Option("--id", help="The entry's name.")] = None,
    message: Annotated[str | None, typer.Option(help="What the words claim.")] = None,
    source: Annotated[str | None, typer.Option(help="Title of your source.")] = None,
    url: Annotated[str | None, typer.Option(help="Its address, https://…")] = None,
    hit: Many = None,
    miss: Many = None,
    near: Many = None,
    unless: Annotated[list[str] | None, typer.Option("--except")] = None,
    plain: Many = None,
    implies: Annotated[str | None, typer.Option(help="What it takes as given.")] = None,
    contrast: Annotated[str | None, typer.Option(help="set/side")] = None,
    level: LevelName = LevelName.WARNING,
) -> None:
    """Add an entry to a lexicon, after checking it and trying its examples.

    What is not given is asked for, on a terminal. An entry that brings an error is
    not written.
    """
    from framing.lexicon.imports.convert import slug
    from framing.model.lexicon import Entry

    before = text_of(path)
    words = tuple(form or ask_forms())
    made = Entry(
        name or slug(words[0]),
        level=level.level,
        forms=words,
        message=message or ask("--message", "What do the words claim?"),
        sources=(ask_source(source, url),),
        hits=tuple(hit or [ask("--hit", "A sentence it must fire on, >>marked<<")]),
        misses=tuple(miss or [ask("--miss", "A sentence it must not fire on")]),
    )
    made = replace(made, near=tuple(near or ()), except_=tuple(unless or ()))
    made = replace(made, plain=tuple(plain or ()), implies=implies, contrast=contrast)
    put(path, before, made)


def text_of(path: Path) -> bytes:
    """Return the content of the lexicon that gets an entry."""
    if not path.is_file():
        said = "no such file; make one with: framing lexicon new NAME"
        raise LexiconError(str(path), 1, said)
    return bytes_of(path)


def put(path: Path, before: bytes, entry: Entry) -> None:
    """Write a lexicon with an entry more, if that brings no error."""
    from framing.lexicon.extend import extended

    store(path, extended(str(path), before, entry))
    say(f"{path}: {entry.id} added, {len(entry.forms)} forms; its examples pass")


@app.command("import")
def import_list(
    source: Annotated[Path, typer.Argument(help="The word list.")],
    output: Annotated[Path | None, typer.Option("--output", "-o")] = None,
    kind: Annotated[
        str | None, typer.Option("--format", help="If the file's name does not tell.")
    ] = None,
    title: Annotated[str | None, typer.Option(help="Title of the lexicon.")] = None,
    terms: Annotated[
        str, typer.Option("--license", help="On what terms the list may be used.")
    ] = "unknown",
    language: Language = "en",
    everything: Annotated[
        bool, typer.Option("--dropped", help="List all that was dropped.")
    ] = False,
) -> None:
    """Make a lexicon of a word list of another program.

    LIWC (.dic), quanteda and Vale (.yml), Lexicoder (.lc3), Yoshikoder (.ykd),
    WordStat (.cat) and tables (.csv). What cannot be kept is listed.
    """
    from framing.lexicon import imports
    from framing.lexicon.imports.convert import converted, slug

    words = imports.read(bytes_of(source), str(source), kind)
    name = slug(source.stem)
    head = {
        "id": name,
        "language": language,
        "version": "0.1.0",
        "title": title or source.stem,
        "license": terms,
        "imported": source.name,
    }
    path = output or FOLDER / f"{name}.{language}.toml"
    text, made = converted(words, head, str(source))
    write_new(path, text)
    say(f"{path}: {len(made.entries)} entries")
    tell_dropped(words, source, everything=everything)


def tell_dropped(words: WordList, source: Path, *, everything: bool) -> None:
    """Print what an import left out, with line and reason."""
    rows = words.dropped if everything else words.dropped[:DROPPED_SHOWN]
    say(f"dropped: {len(words.dropped):,}")
    for row in rows:
        say(f"  {source}:{row.line or '?'}: {row.text}: {row.why}")
    if len(rows) < len(words.dropped):
        say(f"  and {len(words.dropped) - len(rows):,} more; --dropped lists them all")


def ask_forms() -> list[str]:
    """Ask for a word and for its forms, those that it can take proposed."""
    from framing.lexicon.forms import proposed

    shown = ", ".join(proposed(ask("--form", "The word or phrase")))
    said = str(typer.prompt("Its forms, commas between", default=shown, err=True))
    return [part.strip() for part in said.split(",") if part.strip()]


def ask_source(title: str | None, url: str | None) -> Source:
    """Ask for what is missing of a source."""
    from framing.model.lexicon import Source

    title = title or ask("--source", "Title of your source")
    return Source(title, url or ask("--url", "Its address (https://…)"))


def ask(option: str, question: str) -> str:
    """Ask for a value; UsageError where nobody is there to answer."""
    if not sys.stdin.isatty():
        raise UsageError(f"{option}: missing; give it, or run this on a terminal")
    return str(typer.prompt(question, err=True)).strip()


def bytes_of(path: Path) -> bytes:
    """Return the content of a file that is not too large; LexiconError else."""
    from framing.limits import MAX_WORD_LIST_BYTES

    try:
        with path.open("rb") as file:
            raw = file.read(MAX_WORD_LIST_BYTES + 1)
    except OSError as problem:
        said = f"cannot be read ({problem.strerror}); check the path"
        raise LexiconError(str(path), 1, said) from problem
    if len(raw) > MAX_WORD_LIST_BYTES:
        said = f"larger than {MAX_WORD_LIST_BYTES:,} bytes; split it"
        raise LexiconError(str(path), 1, said)
    return raw


def write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet; UsageError if it is."""
    if path.exists():
        raise UsageError(f"{path}: there is such a file already; choose another name")
    store(path, text)


def store(path: Path, text: str) -> None:
    """Write a file wholly or not at all."""
    from framing.report.write import write

    write(path, text)
