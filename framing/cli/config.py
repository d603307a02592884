"""framing config: the settings that hold here."""

import typer

from framing.config import load
from framing.report import safe

app = typer.Typer(no_args_is_help=True, help="Show the settings.")


@app.callback()
def config() -> None:
    """Show the settings."""


@app.command()
def show() -> None:
    """Show the settings that hold in this folder, as lines of framing.toml."""
    settings = load()
    lexicons = ", ".join(quoted(str(path)) for path in settings.lexicons)
    named = ", ".join(f"{key} = {quoted(own)}" for key, own in settings.fields.items())
    for line in (
        f"lexicons = [{lexicons}]",
        f"fail_on = {quoted(str(settings.fail_on))}",
        f"format = {quoted(settings.format)}" if settings.format else "# format: all",
        f"reports = {quoted(str(settings.reports))}",
        f"allow_skips = {str(settings.allow_skips).lower()}",
        f"one_story = {str(settings.one_story).lower()}",
        f"fields = {{ {named} }}" if named else "fields = {}",
        f"embeddings = {quoted(settings.embeddings)}",
    ):
        typer.echo(safe.terminal(line))


def quoted(text: str) -> str:
    r"""Write a text as a string of TOML.

    >>> print(quoted('a\\b "c"'))
    "a\\b \"c\""
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
