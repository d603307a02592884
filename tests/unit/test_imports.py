"""The architecture as a law: who may import whom, and what stays outside."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "framing"

FLOORS = (
    {"model"},
    {"text"},
    {"ingest", "extract", "lexicon"},
    {"align"},
    {"detect"},
    {"gather"},
    {"analysis"},
    {"plain"},
    {"review", "report", "store", "engine"},
    {"cli"},
)
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
OPEN_TO_ALL = {
    "errors": set[str](),
    "limits": set[str](),
    "config": {"model", "errors", "limits"},
}
ONLY = {"store": {"model", "errors", "limits"}}
"""Rooms that may import less than what lies below them."""
BESIDE = {("review", "store")}
"""The one door between rooms of a floor: `review.decided` opens the store."""
PUBLIC = "__init__"
"""The package's own module: the public names, from `plain` and below."""

HEAVY = {
    *("charset_normalizer", "feedparser", "lxml", "nltk", "numpy", "py3langid"),
    *("scipy", "sklearn", "trafilatura", "warcio"),
}
NETWORK = {
    "aiohttp",
    "ftplib",
    "http.client",
    "http.server",
    "httpx",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib.error",
    "urllib.request",
    "urllib3",
}
CLOCK = {
    ("date", "today"),
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
}
FILE_LINES = 400
FUNCTION_LINES = 40
"""Files and functions stay under these."""


@dataclass(frozen=True)
class Module:
    """A module of the package: its dotted name and what it says."""

    name: str
    source: str
    is_package: bool = False

    @property
    def room(self) -> str:
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 else PUBLIC

    @property
    def tree(self) -> ast.Module:
        return parsed(self.source)


@dataclass(frozen=True)
class Import:
    """A name that is imported, where, and when."""

    target: str
    line: int
    at_import: bool
    for_types: bool


@cache
def parsed(source: str) -> ast.Module:
    return ast.parse(source)


@cache
def modules() -> tuple[Module, ...]:
    out = []
    for path in sorted((ROOT / PACKAGE).rglob("*.py")):
        parts = list(path.relative_to(ROOT).with_suffix("").parts)
        is_package = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if is_package else parts)
        out.append(Module(name, path.read_text(encoding="utf-8"), is_package))
    return tuple(out)


def imports(module: Module) -> Iterator[Import]:
    """Yield every import of a module; `from a import b` names `a.b`."""
    yield from _imports(module, module.tree.body, at_import=True, for_types=False)


def _imports(
    module: Module, body: list[ast.stmt], *, at_import: bool, for_types: bool
) -> Iterator[Import]:
    for node in body:
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, node.lineno, at_import, for_types)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(module, node)
            for alias in node.names:
                target = f"{base}.{alias.name}"
                yield Import(target, node.lineno, at_import, for_types)
        else:
            now = at_import and not isinstance(
                node, ast.FunctionDef | ast.AsyncFunctionDef
            )
            types = for_types or _is_for_types(node)
            inner = [n for n in ast.iter_child_nodes(node) if isinstance(n, ast.stmt)]
            for handler in getattr(node, "handlers", []):
                inner += handler.body
            for case in getattr(node, "cases", []):
                inner += case.body
            yield from _imports(module, inner, at_import=now, for_types=types)


def _absolute(module: Module, node: ast.ImportFrom) -> str:
    if node.level == 0:
        return node.module or ""
    parts = module.name.split(".")
    up = node.level - 1 if module.is_package else node.level
    return ".".join(
        [*parts[: len(parts) - up], *([node.module] if node.module else [])]
    )


def _is_for_types(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)


def own_room(target: str) -> str | None:
    """Return the room that an import reaches into, None for another package."""
    parts = target.split(".")
    if parts[0] != PACKAGE:
        return None
    known = {*FLOOR_OF, *OPEN_TO_ALL}
    return parts[1] if len(parts) > 1 and parts[1] in known else PUBLIC


def may_import(room: str, other: str) -> bool:
    if room == other:
        return True
    if room in OPEN_TO_ALL:
        return other in OPEN_TO_ALL[room]
    if room in ONLY:
        return other in ONLY[room]
    if other in OPEN_TO_ALL or (room, other) in BESIDE:
        return True
    top = FLOOR_OF["plain"] + 1 if room == PUBLIC else FLOOR_OF[room]
    # A command may show the package's version; nobody else needs its names.
    return FLOOR_OF[other] < top if other != PUBLIC else room == "cli"


def against_the_law(module: Module) -> list[str]:
    room = "cli" if module.room == "__main__" else module.room
    if room not in {*FLOOR_OF, *OPEN_TO_ALL, PUBLIC}:
        return [f"{module.name}: the law has no place for the room {room}"]
    return [
        f"{module.name}:{each.line}: {room} must not import {other}"
        for each in imports(module)
        if (other := own_room(each.target)) is not None and not may_import(room, other)
    ]


def heavy_at_import(module: Module) -> list[str]:
    return [
        f"{module.name}:{each.line}: {each.target} belongs inside the function"
        for each in imports(module)
        if each.at_import and not each.for_types and each.target.split(".")[0] in HEAVY
    ]


def network(module: Module) -> list[str]:
    return [
        f"{module.name}:{each.line}: {each.target} reaches the network"
        for each in imports(module)
        if module.room != "cli"
        and any(f"{each.target}.".startswith(f"{name}.") for name in NETWORK)
    ]


def pickles(module: Module) -> list[str]:
    return [
        f"{module.name}:{each.line}: {each.target} runs code from files"
        for each in imports(module)
        if each.target.split(".")[0] in {"pickle", "joblib", "marshal", "shelve"}
    ]


def clock(module: Module) -> list[str]:
    if module.room == "cli":
        return []
    lines = [
        each.line
        for each in imports(module)
        if each.target.startswith("time") and each.target.split(".")[0] == "time"
    ]
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute):
            owner = ast.unparse(node.value).rsplit(".", 1)[-1]
            if (owner, node.attr) in CLOCK:
                lines.append(node.lineno)
    return [f"{module.name}:{line}: the clock" for line in lines]


def prints(module: Module) -> list[str]:
    if module.room == "cli":
        return []
    return [
        f"{module.name}:{call.lineno}: print"
        for call in calls(module)
        if isinstance(call.func, ast.Name) and call.func.id == "print"
    ]


def calls(module: Module) -> Iterator[ast.Call]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            yield node


def without_encoding(module: Module) -> list[str]:
    return [
        f"{module.name}:{call.lineno}: {ast.unparse(call.func)} without encoding"
        for call in calls(module)
        if opens_text(call) and not names_encoding(call)
    ]


def opens_text(call: ast.Call) -> bool:
    """Return whether a call opens, reads or writes a file as text."""
    func = call.func
    name = func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")
    if name in {"read_text", "write_text"}:
        return isinstance(func, ast.Attribute)
    if name not in {"open", "fdopen"}:
        return False
    if name == "open" and isinstance(func, ast.Attribute):
        owner = ast.unparse(func.value)
        # os.open gives a number, and a class that is opened is one of ours.
        if owner in {"os", "webbrowser"} or owner[:1].isupper():
            return owner.startswith("Path(") and not is_binary(call)
    return not is_binary(call)


def is_binary(call: ast.Call) -> bool:
    given = [*call.args, *(k.value for k in call.keywords if k.arg == "mode")]
    modes = [a.value for a in given if isinstance(a, ast.Constant)]
    return any(
        isinstance(mode, str) and mode.strip("rwxab+") == "" and "b" in mode
        for mode in modes
    )


def names_encoding(call: ast.Call) -> bool:
    if any(keyword.arg == "encoding" for keyword in call.keywords):
        return True
    name = getattr(call.func, "attr", "")
    enough = {"read_text": 1, "write_text": 2}
    return name in enough and len(call.args) >= enough[name]


def too_long(module: Module) -> list[str]:
    lines = len(module.source.splitlines())
    out = [f"{module.name}: {lines} lines"] if lines >= FILE_LINES else []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            if length >= FUNCTION_LINES:
                out.append(f"{module.name}:{node.lineno}: {node.name}: {length} lines")
    return out


def circle(graph: dict[str, set[str]]) -> list[str]:
    """Return the modules of one import circle in order, empty without one."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def graph_of(package: tuple[Module, ...]) -> dict[str, set[str]]:
    """Return what each module imports of the others when the program runs."""
    names = {module.name for module in package}
    graph: dict[str, set[str]] = {}
    for module in package:
        targets = graph.setdefault(module.name, set())
        for each in imports(module):
            if each.for_types:
                continue
            for name in (each.target, each.target.rpartition(".")[0]):
                if name in names:
                    targets.add(name)
                    break
        targets.discard(module.name)
    return graph


RULES: dict[str, Callable[[Module], list[str]]] = {
    "imports run one way": against_the_law,
    "heavy libraries wait": heavy_at_import,
    "no network": network,
    "no pickles": pickles,
    "no clock": clock,
    "no print": prints,
    "every encoding is named": without_encoding,
    "short files and functions": too_long,
}


@pytest.mark.parametrize("rule", RULES)
def test_every_module_keeps(rule: str) -> None:
    broken = [line for module in modules() for line in RULES[rule](module)]
    assert not broken, "\n" + "\n".join(broken)


def test_there_is_no_circle_of_imports() -> None:
    assert circle(graph_of(modules())) == []


BREACHES = [
    ("imports run one way", "text.a", "from framing.align import score"),
    ("imports run one way", "extract.a", "from framing import lexicon"),
    ("imports run one way", "ingest.a", "import framing.extract.dates.find"),
    ("imports run one way", "store.a", "from framing.text import tokens"),
    ("imports run one way", "store.a", "from ..review import carry"),
    ("imports run one way", "detect.a", "def f():\n    from framing import analysis"),
    ("imports run one way", "limits", "from framing.errors import FramingError"),
    ("imports run one way", "report.a", "from framing.cli import console"),
    ("imports run one way", "cellar.a", ""),
    ("heavy libraries wait", "align.a", "try:\n    import numpy as np\nfinally: ..."),
    ("heavy libraries wait", "align.a", "class A:\n    from sklearn import svm"),
    ("no network", "ingest.a", "def f():\n    from urllib import request"),
    ("no pickles", "align.a", "import pickle"),
    ("no clock", "extract.a", "from datetime import date\nx = date.today()"),
    ("no clock", "extract.a", "import datetime as d\nx = d.datetime.now()"),
    ("no clock", "extract.a", "from time import time"),
    ("no print", "review.a", "print('x')"),
    ("every encoding is named", "ingest.a", "open('x')"),
    ("every encoding is named", "ingest.a", "path.open('w')"),
    ("every encoding is named", "ingest.a", "Path('x').open()"),
    ("every encoding is named", "ingest.a", "path.read_text()"),
    ("every encoding is named", "ingest.a", "path.write_text('x')"),
    ("short files and functions", "text.a", "x = 1\n" * 400),
    ("short files and functions", "text.a", "def f():\n" + "    x = 1\n" * 39),
]

ALLOWED = [
    ("imports run one way", "cli.a", "from framing import __version__"),
    ("imports run one way", "report.a", "from framing.errors import WriteError"),
    ("imports run one way", "review.a", "from framing.store import Store"),
    ("imports run one way", "", "from framing.analysis import analyse"),
    ("heavy libraries wait", "align.a", "def f():\n    import numpy"),
    ("no network", "ingest.a", "from urllib.parse import urlsplit"),
    ("no clock", "extract.a", "from datetime import time\nx = desk.now()"),
    ("no print", "cli.a", "print('x')"),
    ("every encoding is named", "ingest.a", "path.open('rb')\nos.open('x', 0)"),
    ("every encoding is named", "ingest.a", "Store.open(path)"),
    ("every encoding is named", "lexicon.a", "read_text(value)"),
    ("every encoding is named", "ingest.a", "path.read_text(encoding='utf-8')"),
]


def a_module(name: str, source: str) -> Module:
    return Module(f"{PACKAGE}.{name}" if name else PACKAGE, source, is_package=not name)


@pytest.mark.parametrize(("rule", "name", "source"), BREACHES)
def test_a_breach_is_seen(rule: str, name: str, source: str) -> None:
    assert len(RULES[rule](a_module(name, source))) == 1


@pytest.mark.parametrize(("rule", "name", "source"), ALLOWED)
def test_what_is_allowed_passes(rule: str, name: str, source: str) -> None:
    assert RULES[rule](a_module(name, source)) == []


def test_a_circle_is_seen_unless_it_is_for_types_alone() -> None:
    one = a_module("text.a", "from framing.text import b")
    two = a_module("text.b", "def f():\n    from framing.text.a import x")
    assert set(circle(graph_of((one, two)))) == {"framing.text.a", "framing.text.b"}
    types = "if TYPE_CHECKING:\n    from framing.text.a import x"
    assert circle(graph_of((one, a_module("text.b", types)))) == []
