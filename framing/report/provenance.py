"""The section on origins: whose text it is, what copies changed, who relays whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.shared_errors import WHY as SHARED_ERROR
from framing.report.answers import remark
from framing.report.page import (
    Block,
    Heading,
    Item,
    Line,
    Listing,
    Paragraph,
    bold,
    line,
    quiet,
)
from framing.report.safe import fold
from framing.report.view import PROVENANCE
from framing.report.words import count, listed, percent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model import Derivation, Relay
    from framing.report.view import View


def provenance(view: View) -> Iterator[Block]:
    """Yield the origins, who copies and who relays whom, and the findings on it."""
    if not view.articles:
        return
    yield Heading(2, line("Origins: whose text is it"))
    yield Paragraph(line(bold(origins_line(view))))
    yield Listing(view.capped(list(origin_items(view)), "origins"))
    relays = list(relay_items(view))
    if relays:
        yield Heading(3, line("Passed on from other media"))
        yield Listing(view.capped(relays, "relays"))
    found = [f for f in view.open_findings if f.rule in PROVENANCE]
    found.sort(key=lambda f: (PROVENANCE.index(f.rule), -f.level, -f.confidence))
    if found:
        yield Heading(3, line("Copies and what they changed"))
        yield Listing(view.capped([remark(view, f) for f in found], "of these"))


def origins_line(view: View) -> str:
    """Say how many articles, outlets and origins there are."""
    ids = [own.id for own in view.articles]
    articles = count(len(ids), "article")
    outlets = count(view.count_outlets(ids), "outlet")
    origins = count(len({view.origins[article] for article in ids}), "origin")
    return f"{articles} by {outlets}, {origins}"


def origin_items(view: View) -> Iterator[Item]:
    """Yield each origin with its articles, those of several articles first."""
    groups: dict[str, list[str]] = {}
    for own in view.articles:
        groups.setdefault(view.origins[own.id], []).append(own.id)
    for origin, members in sorted(groups.items(), key=lambda row: -len(row[1])):
        derivations = [
            Item(copy_line(view, x))
            for x in view.story.derivations
            if x.article in members and x.source in members
        ]
        names = listed([view.labels[article] for article in members])
        yield Item(
            line(bold(names), quiet(f" ({origin})")),
            tuple(view.capped(derivations, "pairs")),
        )
    for derivation in view.story.derivations:
        if view.origins[derivation.article] != view.origins[derivation.source]:
            yield Item(copy_line(view, derivation))


def copy_line(view: View, copy: Derivation) -> Line:
    """Say that one article carries text of another, or an error of it."""
    article, source = view.labels[copy.article], view.labels[copy.source]
    if not copy.passages and copy.why == (SHARED_ERROR,):
        return line(
            *(bold(article), " and ", bold(source), " garble a name alike"),
            f" ({SHARED_ERROR}); one may have it from the other",
        )
    why = ", ".join([percent(copy.share), *copy.why])
    if copy.direction == "known":
        return line(bold(article), " carries text of ", bold(source), f" ({why})")
    return line(
        *(bold(article), " and ", bold(source), " share text"),
        f" ({why}); which came first is not known",
    )


def relay_items(view: View) -> Iterator[Item]:
    """Yield each medium that articles pass on, with the words that say so."""
    for own in view.articles:
        by_name: dict[str, list[Relay]] = {}
        for relay in own.relays:
            by_name.setdefault(relay.outlet, []).append(relay)
        for name, relays in by_name.items():
            cues = listed([f"“{fold(relay.cue)}”" for relay in relays])
            passed = count(len(relays), "sentence")
            yield Item(
                line(
                    bold(view.labels[own.id]),
                    f" passes on {name} in {passed}: {cues}",
                )
            )
