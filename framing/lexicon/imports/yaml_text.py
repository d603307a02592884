"""YAML that comes from outside: plain lists and mappings alone."""

from __future__ import annotations

from framing.errors import UsageError
from framing.lexicon.imports.wordlist import UnreadableError

MISSING = (
    "YAML needs the package PyYAML; install it with: pip install 'framing[imports]'"
)
MAX_DEPTH = 50
"""Lists and mappings inside each other; no word list comes near it."""


def load(text: str) -> object:
    r"""Return what a YAML text says, every word a string.

    Aliases, which can blow a few lines up to gigabytes, and tags are refused. "no"
    stays a word: the types of YAML 1.1 turn it into false.

    >>> load("mood: [no, on, 12:30]")
    {'mood': ['no', 'on', '12:30']}
    """
    try:
        import yaml
    except ImportError:
        raise UsageError(MISSING) from None
    try:
        depth = 0
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            line = event.start_mark.line + 1 if event.start_mark else 1
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                raise UnreadableError(
                    line, "anchors and aliases are not read; write it out"
                )
            if getattr(event, "tag", None):
                raise UnreadableError(line, "tags (!…) are not read; remove them")
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                raise UnreadableError(line, "nested too deeply")
        return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        said = getattr(problem, "problem", None) or "not valid YAML"
        raise UnreadableError(mark.line + 1 if mark else 1, str(said)) from None
