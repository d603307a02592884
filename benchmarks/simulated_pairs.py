"""Measure text reuse on made pairs: `python -m benchmarks.simulated_pairs DATA`.

DATA holds `stories/corpus_3k.jsonl`. Its articles are changed as outlets change
what they copy, and different articles on one topic are given the same long
quotation, marked in many styles, or the same footer.
"""

from __future__ import annotations

import json
import re
import sys
import textwrap
from collections import defaultdict
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from framing.ingest.origins.reuse import compare_articles

if TYPE_CHECKING:
    from collections.abc import Callable

    Change = Callable[[str, Random], str]
    Style = Callable[[list[str]], list[str]]

Row = dict[str, Any]

SAMPLES = 100
SEED = 7
"""The pairs are the same in every run."""

QUOTED_PARAGRAPHS = 5
PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-"})
FOOTER = (
    "Jane Roe covers courts and prisons for the Harbour Star and can be reached at "
    "the newsroom on weekdays.\n\nSign up for our morning briefing to get the best of "
    "our reporting from the islands in your inbox.\n\nCopyright Harbour Star. This "
    "material may not be published, broadcast or redistributed."
)


def rows(path: Path) -> list[Row]:
    """Return the rows of a file in JSON Lines."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def paragraphs(text: str) -> list[str]:
    return [part for part in re.split(r"\n+", text) if part.strip()]


def opening(text: str, count: int = 6) -> str:
    return "\n\n".join(paragraphs(text)[:count])


def _edited(share: float) -> Change:
    def change(text: str, chance: Random) -> str:
        words = text.split(" ")
        other = [word for word in words if word.isalpha()]
        out = []
        for word in words:
            roll = chance.random()
            if roll >= share:
                out.append(word)
            elif roll < 0.6 * share:
                out.append(chance.choice(other))
            elif roll > 0.8 * share:
                out.extend((word, chance.choice(other)))
        return " ".join(out)

    return change


def _trimmed(text: str, chance: Random) -> str:
    parts = paragraphs(text)
    return "\n\n".join(parts[: max(2, len(parts) * chance.randint(40, 80) // 100)])


def _thinned(text: str, chance: Random) -> str:
    kept = [part for part in paragraphs(text) if chance.random() > 0.35]
    return "\n\n".join(kept) or text


def _headed(text: str, _: Random) -> str:
    return f"Officials weigh their next steps\n\nBy Jane Doe\n\nGRANOV (Wire) - {text}"


def _wrapped(text: str, chance: Random) -> str:
    width = chance.choice((60, 72, 79))
    return "\n\n".join(textwrap.fill(part, width) for part in paragraphs(text))


def _one_line(text: str, _: Random) -> str:
    return " ".join(paragraphs(text))


def _with_a_lone_mark(text: str, chance: Random) -> str:
    words = " ".join(paragraphs(text)).split(" ")
    at = chance.randrange(1, min(60, len(words)))
    return " ".join([*words[:at], f'"{words[at]}', *words[at + 1 :]])


def _spelt(text: str, _: Random) -> str:
    text = re.sub(r"\b(\w{4,}i)z(ed|ing|ation)\b", r"\1s\2", text)
    return re.sub(r"\b(lab|col|hon|fav|neighb)or", r"\1our", text)


def _everything(text: str, chance: Random) -> str:
    text = _wrapped(text, chance).translate(PLAIN)
    return _headed(_edited(0.08)(_trimmed(text, chance), chance), chance)


COPIES: dict[str, Change] = {
    "trimmed": _trimmed,
    "5 % edited": _edited(0.05),
    "10 % edited": _edited(0.1),
    "20 % edited": _edited(0.2),
    "rewrapped": _wrapped,
    "one line": _one_line,
    "straight marks": lambda text, _: text.translate(PLAIN),
    "no marks": lambda text, _: re.sub('[“”"]', "", text),
    "a lone mark": _with_a_lone_mark,
    "paragraphs dropped": _thinned,
    "another head": _headed,
    "British spelling": _spelt,
    "all at once": _everything,
}


def _each(before: str, after: str) -> Style:
    return lambda parts: [f"{before}{part}{after}" for part in parts]


def _continued(mark: str, end: str) -> Style:
    return lambda parts: [*(mark + part for part in parts[:-1]), mark + parts[-1] + end]


def _closed_late(parts: list[str]) -> list[str]:
    return [f"He said: “{parts[0]}", f"{parts[1]}”"]


def _announced(parts: list[str]) -> list[str]:
    return [line for part in parts for line in ("The ministry said:", part)]


STYLES: dict[str, Style] = {
    "straight": _each('"', '," he said.'),
    "curly": _each("“", ",” he said."),
    "single": _each("‘", ",’ he said."),
    "straight single": _each("'", ",' he said."),
    "typed": _each("``", ",'' he said."),
    "guillemets": _each("« ", " », he said."),
    "nested": _each("“‘Now’, ", ",” he said."),
    "over paragraphs": _continued("“", "”"),
    "over paragraphs, straight": _continued('"', '"'),
    "closed late": _closed_late,
    "after a colon": _announced,
}


def quotable(text: str) -> list[str]:
    """Return paragraphs that can be put between marks."""
    plain = [re.sub('[“”"]', "", part) for part in paragraphs(text)]
    return [p for p in plain if 25 < len(p.split()) < 90][:QUOTED_PARAGRAPHS]


def quoting(text: str, style: Style, quoted: list[str], chance: Random) -> str:
    """Return the head of an article with a long quotation somewhere in it."""
    parts = paragraphs(text)[:6]
    at = chance.randint(0, len(parts))
    return "\n\n".join([*parts[:at], *style(quoted), *parts[at:]])


def is_reused(a: str, b: str) -> bool:
    """Return whether either text is called derived from the other."""
    return {compare_articles(a, b).kind, compare_articles(b, a).kind} != {"none"}


def simulate(articles: list[Row]) -> dict[str, float]:
    """Print what is found of copies, and what is falsely called one; return shares."""
    return {
        "simulated copies found": simulated_copies([row["text"] for row in articles]),
        "simulated quotations called copies": simulated_quotations(articles),
    }


def simulated_copies(texts: list[str]) -> float:
    """Print how many changed copies are found, of whole and of short articles."""
    chance = Random(SEED)  # noqa: S311  (not for secrets)
    every: list[bool] = []
    for name, change in COPIES.items():
        found = []
        for text in chance.sample(texts, SAMPLES):
            for whole in (text, opening(text, 4)):
                reuse = compare_articles(change(whole, chance), whole)
                back = compare_articles(whole, change(whole, chance))
                found.append("none" not in (reuse.kind, back.kind))
        every += found
        print(f"simulated copies, {name:20} found {sum(found)}/{len(found)}")
    return sum(every) / len(every)


def simulated_quotations(articles: list[Row]) -> float:
    """Print how many pairs that share no text of their own are called copies."""
    chance = Random(SEED)  # noqa: S311  (not for secrets)
    topics: dict[str, list[Row]] = defaultdict(list)
    for row in articles:
        topics[row["topic"]].append(row)
    chosen: list[tuple[str, str]] = []
    while len(chosen) < SAMPLES:
        one, other = chance.sample(topics[chance.choice(sorted(topics))], 2)
        if one["source"] != other["source"]:
            chosen.append((one["text"], other["text"]))
    false = [is_reused(*pair) for pair in chosen]
    print(f"different articles on one topic called copies {sum(false)}/{len(false)}")
    false = [is_reused(f"{a}\n\n{FOOTER}", f"{b}\n\n{FOOTER}") for a, b in chosen]
    print(f"different articles with one footer called copies {sum(false)}/{len(false)}")
    every: list[bool] = []
    for name, style in STYLES.items():
        false = []
        for pair in chosen:
            quoted = quotable(chance.choice(articles)["text"])
            if len(quoted) > 1:
                made = [quoting(x, style, quoted, chance) for x in pair]
                false.append(is_reused(made[0], made[1]))
        every += false
        print(f"one quotation, {name:26} called copies {sum(false)}/{len(false)}")
    return sum(every) / len(every)


def main() -> None:
    simulate(rows(Path(sys.argv[1]) / "stories" / "corpus_3k.jsonl"))


if __name__ == "__main__":
    main()
