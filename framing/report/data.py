"""The report as data: JSON whose fields are only ever added to."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from framing.model import (
        Argument,
        Article,
        Claim,
        Evidence,
        Explained,
        Finding,
        Group,
        Known,
        Quotation,
        Relay,
        Report,
        Run,
        Skipped,
        Stated,
        Story,
        TermHit,
    )

SCHEMA = "framing/report/1"
TOOL = "framing"
UNKNOWN_VERSION = "0"

Data = dict[str, Any]


def to_json(report: Report, *, in_one_line: bool = False) -> str:
    """Write a report as JSON text, two spaces a level, with a last line break.

    Fields stand in one order and nothing depends on the machine or the time:
    equal reports give equal text. Spans are half-open, in code points. File
    names that are not text keep their odd bytes as JSON's escapes.
    """
    indent = None if in_one_line else 2
    text = json.dumps(to_data(report), ensure_ascii=False, indent=indent)
    return f"{text}\n".encode("utf-8", "backslashreplace").decode("utf-8")


def to_data(report: Report) -> Data:
    """Return a report as the plain values that `to_json` writes."""
    story = report.story
    readings = story.readings
    return {
        "schema": SCHEMA,
        "tool": {"name": TOOL, "version": tool_version()},
        "story": report.name,
        "run": run_data(report.run),
        "articles": [article_data(story, r.article) for r in readings],
        "skipped": [skipped_data(skipped) for skipped in report.skipped],
        "claims": [claim_data(claim) for claim in story.claims],
        "groups": [group_data(group) for group in story.groups],
        "quotations": [
            quotation_data(reading.article.id, quotation)
            for reading in readings
            for quotation in reading.quotations
        ],
        "terms": [
            term_data(reading.article.id, term)
            for reading in readings
            for term in reading.terms
        ],
        "findings": [finding_data(finding) for finding in report.findings],
        "explained": [explained_data(pair) for pair in report.explained],
    }


def tool_version() -> str:
    """Return the version of the installed program."""
    try:
        return version(TOOL)
    except PackageNotFoundError:
        return UNKNOWN_VERSION


def run_data(run: Run) -> Data:
    """Return what the report was made with."""
    return {
        "settings": run.settings,
        "lexicons": [
            {
                "id": use.id,
                "version": use.version,
                "digest": use.digest,
                "entries": use.entries,
            }
            for use in run.lexicons
        ],
        "rules": list(run.rules),
        "limits": list(run.limits),
    }


def article_data(story: Story, article: Article) -> Data:
    """Return an article's metadata, its origin and what was cut from it."""
    published = article.published
    return {
        "id": article.id,
        "path": article.path,
        "outlet": known_value(article.outlet),
        "agency": known_value(article.agency),
        "title": known_value(article.title),
        "url": article.url,
        "language": article.language,
        "published": None if published is None else published.isoformat(),
        "published_from": article.published_source,
        "origin": story.origins.get(article.id, article.id),
        "derived_from": [
            {
                "article": derivation.source,
                "share": round(derivation.share, 2),
                "direction": derivation.direction,
                "why": list(derivation.why),
            }
            for derivation in story.derivations
            if derivation.article == article.id
        ],
        "boilerplate": [
            {"start": piece.start, "end": piece.end, "why": piece.why}
            for piece in article.furniture
        ],
        "problems": list(article.problems),
        "outlet_from": known_source(article.outlet),
        "agency_from": known_source(article.agency),
        "title_from": known_source(article.title),
        "digest": article.digest,
        "relays": [relay_data(relay) for relay in article.relays],
        **more_article_data(article),
    }


def relay_data(relay: Relay) -> Data:
    """Return a sentence that passes on what another medium reports."""
    return {
        "outlet": relay.outlet,
        "start": relay.start,
        "end": relay.end,
        "cue": relay.cue,
    }


def more_article_data(article: Article) -> Data:
    """Return what else is known of an article, and its text if it was taken out."""
    at, between = article.published_at, article.published_between
    return {
        "author": known_value(article.author),
        "author_from": known_source(article.author),
        "published_at": at and at.isoformat(),
        "published_between": between and [day.isoformat() for day in between],
        "stated": [stated_data(row) for row in article.stated],
        "text": article.text if article.extracted else None,
    }


def stated_data(row: Stated) -> Data:
    """Return a statement on an article, followed or not."""
    return {"field": row.field, "value": row.value, "from": row.source}


def known_value(known: Known | None) -> str | None:
    """Return a piece of metadata, None when it is not known."""
    return None if known is None else known.value


def known_source(known: Known | None) -> str | None:
    """Return where a piece of metadata was read from."""
    return None if known is None else known.source


def skipped_data(skipped: Skipped) -> Data:
    """Return a file that was not read, and why."""
    return {"path": skipped.path, "why": skipped.why}


def claim_data(claim: Claim) -> Data:
    """Return a claim with its slots in text order."""
    return {
        "id": claim.id,
        "article": claim.article,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "event": claim.event,
        "voice": claim.voice,
        "speaker": claim.speaker,
        "polarity": claim.polarity,
        "slots": slots_data(claim),
        "agent": argument_data(claim.agent),
        "patient": argument_data(claim.patient),
    }


def slots_data(claim: Claim) -> list[Data]:
    """Return dates, numbers and names of a claim in text order."""
    slots = [
        ("date", slot.start, slot.end, slot.text, slot.value) for slot in claim.dates
    ]
    slots += [
        ("number", slot.start, slot.end, slot.text, slot.value)
        for slot in claim.numbers
    ]
    slots += [
        (slot.kind, slot.start, slot.end, slot.text, slot.key or slot.text)
        for slot in claim.names
    ]
    slots.sort(key=lambda slot: (slot[1], slot[2], slot[0]))
    fields = ("kind", "start", "end", "text", "value")
    return [dict(zip(fields, slot, strict=True)) for slot in slots]


def argument_data(argument: Argument | None) -> Data | None:
    """Return who or what takes part in a claim."""
    if argument is None:
        return None
    return {"start": argument.start, "end": argument.end, "text": argument.text}


def group_data(group: Group) -> Data:
    """Return claims held to be about one fact."""
    return {
        "id": group.id,
        "claims": list(group.claims),
        "score": round(group.score, 2),
        "why": list(group.why),
    }


def quotation_data(article: str, quotation: Quotation) -> Data:
    """Return a quotation, the content without its marks."""
    return {
        "article": article,
        "start": quotation.start,
        "end": quotation.end,
        "text": quotation.text,
        "speaker": quotation.speaker,
        "cue": quotation.cue,
        "direct": quotation.direct,
        "scrap": quotation.scrap,
    }


def term_data(article: str, term: TermHit) -> Data:
    """Return a lexicon entry found in an article."""
    return {
        "article": article,
        "start": term.start,
        "end": term.end,
        "text": term.text,
        "lexicon": term.lexicon,
        "entry": term.entry,
        "voice": term.voice,
        "speaker": term.speaker,
    }


def finding_data(finding: Finding) -> Data:
    """Return a finding with its evidence and its state of review."""
    return {
        "key": finding.key,
        "state": finding.state,
        "rule": finding.rule,
        "level": str(finding.level),
        "confidence": round(finding.confidence, 2),
        "message": finding.message,
        "why": finding.why,
        "innocent": list(finding.innocent),
        "origins": dict(finding.origins),
        "missing_from": list(finding.missing_from),
        "evidence": [evidence_data(row) for row in finding.evidence],
        "status": finding.status,
        "note": finding.note,
    }


def evidence_data(evidence: Evidence) -> Data:
    """Return verbatim words with a W3C text quote selector to find them by."""
    return {
        "article": evidence.article,
        "start": evidence.start,
        "end": evidence.end,
        "text": evidence.text,
        "value": evidence.value,
        "quote": {
            "exact": evidence.text,
            "prefix": evidence.prefix,
            "suffix": evidence.suffix,
        },
        "sentence": evidence.sentence,
        "voice": evidence.voice,
        "source": evidence.source,
    }


def explained_data(pair: Explained) -> Data:
    """Return a pair that looks like a conflict, and why it is none."""
    return {
        "rule": pair.rule,
        "why": pair.why,
        "evidence": [evidence_data(row) for row in pair.evidence],
    }
