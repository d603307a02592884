"""How often findings are wrong: the figures that ship, as tables.

`framing/data/accuracy.json` holds what `python -m benchmarks.card` measured;
`docs/accuracy.md` and `framing accuracy` show it through the tables made here.
"""

from __future__ import annotations

import json
from importlib import resources
from typing import TYPE_CHECKING, Any

from framing.report.page import Heading, Listing, Paragraph, Table, line
from framing.report.page import Item as Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from framing.report.page import Block

    Card = Mapping[str, Any]
    """What accuracy.json holds."""

FEW = 10
"""Flags below which a share of a hundred would say more than is known."""
SOURCES = {
    "annotated": "annotated stories, most written for the purpose",
    "basil": "BASIL, real stories of three outlets, each flag read",
    "newswcl50": "NewsWCL50, real stories of five outlets, each flag read",
    "neus_triples": "NeuS, heads and first paragraphs of real stories, each flag read",
    "pairs": "two sentences, from public data sets",
}
STORIES = {
    "conflict_recall": "conflicts found (recall)",
    "conflict_precision": "flags that are right (precision)",
    "conflict_f1": "F1 of both",
    "conflict_recall_hard": "hard conflicts found",
    "traps": "traps hit",
    "aligned_recall": "statements of one fact aligned",
    "omission_recall": "omissions found",
    "loaded_recall": "loaded terms found",
    "voice_accuracy": "… whose voice is right",
    "quote_recall": "quotations found",
    "speaker_accuracy": "… whose speaker is right",
    "outlet_accuracy": "outlet right",
    "published_accuracy": "day of publication right",
    "evidence_verbatim": "evidence verbatim",
}
KINDS = {
    "annotated": "right on annotated stories",
    "real": "right on real stories",
    "pairs": "right on two sentences",
}
ABLATED = {
    "conflict_f1": "conflict F1",
    "conflict_precision": "precision",
    "aligned_recall": "statements aligned",
}
NOT_MEASURED = (
    "languages other than English",
    "whether a finding matters to your readers",
    "stories of more than five outlets",
    "conflicts that take knowledge of the world, beyond those in the stories",
)


def shipped() -> dict[str, Any]:
    """Return the figures that ship."""
    return dict(json.loads(shipped_text()))


def shipped_text() -> str:
    """Return the file of the figures that ship, as it is."""
    place = resources.files("framing").joinpath("data", "accuracy.json")
    return place.read_text("utf-8")


def share(value: float | None) -> str:
    """Return a share with three digits, a speed with one.

    >>> share(0.8241), share(1.0), share(None), share(3.31)
    ('0.824', '1.0', '–', '3.3')
    """
    if value is None:
        return "–"
    return f"{value:.1f}" if round(value, 3) >= 1 else f"{value:.3f}"


def of_hundred(right: int, flags: int) -> str:
    """Return how many of a hundred flags are right; of a few, how many of them.

    >>> of_hundred(112, 119), of_hundred(2, 3), of_hundred(0, 0)
    ('94', '2 of 3', '–')
    """
    if flags < FEW:
        return f"{right} of {flags}" if flags else "–"
    return f"{100 * right / flags:.0f}"


def flags_table(card: Card) -> Table:
    """Return of 100 flags, how many are right, by where they were raised."""
    rows = [
        (
            SOURCES[name],
            of_hundred(row["right"], row["flags"]),
            f"{row['right']} of {row['flags']}",
            f"{row['read']:,}",
        )
        for name, row in card["flags"].items()
    ]
    head = ("where", "of 100 flags, right", "flags right", "stories or pairs read")
    return Table(head, tuple(rows))


def rules_table(card: Card) -> Table:
    """Return by rule what is found and how often a flag is right."""
    rows = []
    for name, row in card["rules"].items():
        real = card["real by rule"][name]
        flagged = row["findings"]
        rows.append(
            (
                name,
                of_hundred(row["right"], flagged),
                f"{row['right']} of {flagged}",
                str(row["trap"]),
                f"{row['found']} of {row['gold']}",
                f"{real['right']} of {real['flags']}" if real["flags"] else "–",
            )
        )
    head = (
        "rule",
        "of 100 flags, right",
        "flags right",
        "false alarms foreseen",
        "found of what an editor wants",
        "right on real stories",
    )
    return Table(head, tuple(rows))


def stories_table(card: Card) -> Table:
    """Return the scores on the annotated stories, fitted and left out."""
    groups = card["stories"]
    head = tuple(f"{name} ({row['stories']})" for name, row in groups.items())
    rows = [
        (title, *(story_cell(row, key) for row in groups.values()))
        for key, title in STORIES.items()
    ]
    return Table(("what", *head), tuple(rows))


def story_cell(row: Mapping[str, Any], key: str) -> str:
    """Return one score; traps as so many of so many."""
    if key == "traps":
        hit, every = row[key]
        return f"{hit} of {every}"
    return share(row[key])


def ablation_table(card: Card) -> Table:
    """Return what becomes of the stories' scores without one feature each."""
    whole = {"nothing": card["stories"]["all"]}
    rows = [
        (name, *(share(row[key]) for key in ABLATED))
        for name, row in (whole | card["ablations"]).items()
    ]
    return Table(("left out", *ABLATED.values()), tuple(rows))


def confidence_table(card: Card) -> Table:
    """Return what stated confidences were worth."""
    rows = [
        (
            f"{row['low']:.1f} to {row['high']:.1f}",
            str(row["flags"]),
            f"{row['stated']:.2f}",
            f"{row['right']:.2f}",
            *(right_of(row["sources"].get(name)) for name in KINDS),
        )
        for row in card["confidence"]["bins"]
    ]
    head = ("confidence stated", "flags", "its mean", "share that was right")
    return Table((*head, *KINDS.values()), tuple(rows))


def right_of(row: Sequence[int] | None) -> str:
    """Return how many flags are right, of how many.

    >>> right_of((2, 9)), right_of(None)
    ('2 of 9', '–')
    """
    return f"{row[0]} of {row[1]}" if row else "–"


def beside_table(card: Card) -> Table:
    """Return single capabilities beside other tools."""
    rows = [
        (
            row["measure"],
            share(row["ours"]),
            "; ".join(f"{x} {share(y)}" for x, y in row["others"].items()),
        )
        for row in card["beside others"]
    ]
    return Table(("what", "framing", "others"), tuple(rows))


def single_table(card: Card) -> Table:
    """Return the figures of the single benchmarks."""
    rows = [
        (name, figure, share(value))
        for name, row in card["benchmarks"].items()
        for figure, value in row["figures"].items()
    ]
    return Table(("benchmark", "what", "figure"), tuple(rows))


TABLES = {
    "flags": flags_table,
    "rules": rules_table,
    "stories": stories_table,
    "ablations": ablation_table,
    "confidence": confidence_table,
    "beside others": beside_table,
    "single": single_table,
}


def page(card: Card) -> Iterable[Block]:
    """Yield what a reader wants to know first, for the terminal and Markdown."""
    yield Heading(1, line(f"How often framing {card['version']} is wrong"))
    yield Paragraph(line("Of 100 conflicts flagged, how many were right:"))
    yield flags_table(card)
    yield Paragraph(line("By rule, on the annotated stories:"))
    yield rules_table(card)
    yield Heading(2, line("What a confidence is worth"))
    yield Paragraph(
        line(
            "Of flags that state a confidence, the share that was right, on stories "
            "that the confidences were not fitted on."
        )
    )
    yield confidence_table(card)
    yield Heading(2, line("Annotated stories"))
    yield Paragraph(
        line("“left out”: what is learned was fitted on the other stories alone.")
    )
    yield stories_table(card)
    yield Heading(2, line("Not measured"))
    yield Listing(tuple(Entry(line(text)) for text in NOT_MEASURED))
    digests = ", ".join(f"{x} {y[:8]}" for x, y in card["data"].items())
    yield Paragraph(line(f"Digests of the data measured on: {digests}."))
    yield Paragraph(
        line(f"{card['page']} in the project's repository says how, and more figures.")
    )
