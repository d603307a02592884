"""One finding for people: its answers, who gives them and in which words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.report.excerpt import excerpt
from framing.report.page import Item, Line, Piece, bold, code, line, quiet
from framing.report.safe import fold
from framing.report.words import count, listed, spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.model import Evidence, Finding
    from framing.report.view import View


def answers(view: View, rows: Iterable[Evidence]) -> Iterator[Item]:
    """Yield each value with who gives it and in which words."""
    by_value: dict[str, list[Evidence]] = {}
    for row in rows:
        by_value.setdefault(row.value, []).append(row)
    for value, given in by_value.items():
        articles = {row.article for row in given}
        outlets = count(view.count_outlets(articles), "outlet")
        origins = f"{outlets}, {count(view.count_origins(given), 'origin')}"
        said = list(quotes(view, given))
        head = bold(spoken(value))
        if len(said) == 1:
            note = f" ({origins})" if len(articles) > 1 else ""
            yield Item(line(head, f"{note} – ", *said[0].line))
        else:
            yield Item(line(head, f" ({origins})"), view.capped(said, "places"))


def quotes(view: View, rows: Iterable[Evidence]) -> Iterator[Item]:
    """Yield each sentence that carries evidence, with who is speaking in it.

    A sentence that articles of one origin share is given once.
    """
    by_sentence: dict[tuple[str, ...], list[Evidence]] = {}
    for row in rows:
        sentence = fold(row.sentence) or f"{row.article} {row.start}"
        said = (row.voice, row.source or "")
        key = (view.origins[row.article], sentence, *said)
        by_sentence.setdefault(key, []).append(row)
    for given in by_sentence.values():
        shown = [row for row in given if row.article == given[0].article]
        yield Item(line(f"{speaker(view, given)}: ", *excerpt(view.story, shown)))


def speaker(view: View, rows: Sequence[Evidence]) -> str:
    """Write who is speaking in some evidence: the outlets, or whom they cite."""
    articles = dict.fromkeys(row.article for row in rows)
    outlets = listed([view.labels[article] for article in articles])
    voice, source = rows[0].voice, rows[0].source
    if voice == "headline":
        return f"{outlets}, headline"
    if voice == "scare":
        return f"{outlets}, in distancing quotation marks"
    if voice == "quoted":
        return f"{outlets}, quoting {source}" if source else f"{outlets}, in quotation"
    if voice == "reported":
        return f"{outlets}, citing {source}" if source else f"{outlets}, citing others"
    return outlets


def remarks(view: View, finding: Finding) -> Iterator[Item]:
    """Yield why a finding is one, what might explain it, and its key."""
    if finding.missing_from:
        names = [view.labels[article] for article in finding.missing_from]
        yield Item(line(bold("Not in: "), listed(names)))
    if finding.why:
        yield Item(line(bold("Why flagged: "), finding.why))
    if finding.innocent:
        yield Item(line(bold("What might explain it: "), innocent(finding)))
    if finding.status != "open":
        yield Item(review_line(finding))
    yield Item(identity_line(finding))


def remark(view: View, finding: Finding) -> Item:
    """Return a finding as one entry: its message, its words, why."""
    below = (*quotes(view, finding.evidence), *remarks(view, finding))
    return Item(line(bold(spoken_message(finding))), below)


def innocent(finding: Finding) -> str:
    """Write what might explain a finding, as questions in a row or as a list."""
    questions = all(words.endswith("?") for words in finding.innocent)
    return (" " if questions else "; ").join(finding.innocent)


def spoken_message(finding: Finding) -> str:
    """Return a finding's message with its dates in words.

    Only values that the evidence carries are rewritten, where the outlets
    that give them follow in brackets.
    """
    message = finding.message
    for value in dict.fromkeys(row.value for row in finding.evidence):
        # neither part of a longer value, nor rewritten twice
        pattern = rf"(?<![\w./-]){re.escape(value)}(?= \()"
        message = re.sub(pattern, spoken(value).replace("\\", r"\\"), message)
    return message


def review_line(finding: Finding) -> Line:
    """Say what the reviewer decided."""
    note = f" ({finding.note})" if finding.note else ""
    return line(bold("Reviewer: "), finding.status, note)


def identity_line(finding: Finding) -> Line:
    """Return level, rule, confidence and key, for those who follow it up."""
    level = str(finding.level)
    return line(
        Piece(level, level),
        quiet(f", {finding.rule}, confidence {finding.confidence:.2f}, key "),
        code(finding.key),
    )
