"""Measure who does what: `python -m benchmarks.arguments DATA`.

For each verb of a GUM document, the subject, the object, the subject of a
passive and the by-phrase that the clause reader finds, against the enhanced
dependencies. Subjects that relative clauses, coordination and control take from
other words count, as does the noun that a participle describes. A phrase is
right if the head lies in it. The tags are the tagger's own, and it has seen
these documents; the clause reader learned nothing from them. Conversations and
vlogs are left out: their sentences are no news. Verbs to which the corpus gives
no subject are not asked for one. `--errors` prints what goes wrong, by kind.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from framing.extract.predicates import clauses
from framing.model.span import Token
from framing.text.tags import tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.extract.phrases import NounPhrase

SPOKEN = ("GUM_conversation", "GUM_vlog")
KINDS = ("subject", "object", "passive subject", "agent")
RELATIONS = {
    "nsubj": "subject",
    "nsubj:xsubj": "subject",
    "obj": "object",
    "nsubj:pass": "passive subject",
    "obl:agent": "agent",
}

DESCRIBES = {"VBG": "subject", "VBN": "passive subject"}
"""What a noun is to the participle that describes it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tagged words and the arguments of their verbs.

    `wanted` maps a verb's index and a kind of argument to the indices of the
    heads that fill it.
    """

    tokens: tuple[Token, ...]
    wanted: dict[tuple[int, str], set[int]]


def read(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line.split("\t") for line in block.splitlines() if line[:1] != "#"]
        rows = [row for row in lines if len(row) == 10 and row[0].isdigit()]
        if rows:
            yield Sentence(tagged([row[1] for row in rows]), arguments(rows))


def tagged(words: list[str]) -> tuple[Token, ...]:
    """Return words as tagged tokens, one space apart."""
    tokens, at = [], 0
    for word in words:
        tokens.append(Token(at, at + len(word), word))
        at += len(word) + 1
    return tag(tokens)


def arguments(rows: list[list[str]]) -> dict[tuple[int, str], set[int]]:
    """Return the heads of the arguments of each verb, by verb and kind."""
    out: dict[tuple[int, str], set[int]] = {}
    for at, row in enumerate(rows):
        for edge in row[8].split("|"):
            head, _, relation = edge.partition(":")
            if not head.isdigit():
                continue
            other, parts = int(head) - 1, relation.split(":")
            if parts[0] == "acl" and "relcl" not in parts and row[4] in DESCRIBES:
                out.setdefault((at, DESCRIBES[row[4]]), set()).add(other)
            kind = RELATIONS.get(":".join(parts[:2])) or RELATIONS.get(parts[0])
            if kind is not None and other >= 0 and rows[other][3] == "VERB":
                out.setdefault((other, kind), set()).add(at)
    return out


def found(tokens: tuple[Token, ...]) -> dict[tuple[int, str], NounPhrase]:
    """Return the arguments that the clause reader finds, by verb and kind."""
    out: dict[tuple[int, str], NounPhrase] = {}
    for clause in clauses(tokens):
        if clause.verb is None:
            continue
        passive = clause.verb.passive
        subject = "passive subject" if passive else "subject"
        rows = {subject: clause.subject, "object": clause.object, "agent": clause.by}
        for kind, phrase in rows.items():
            if phrase is not None:
                out[clause.verb.main, kind] = phrase
    return out


def count(paths: list[Path], *, show: bool = False) -> Counter[tuple[str, str]]:
    """Count arguments that are right, wrong and missed, by kind."""
    counts: Counter[tuple[str, str]] = Counter()
    for path in paths:
        for sentence in read(path):
            marks = judge(sentence)
            counts.update((kind, mark) for _, kind, mark in marks)
            for verb, kind, mark in marks if show else ():
                if mark != "right":
                    words = [token.text for token in sentence.tokens]
                    words[verb] = f"[{words[verb]}]"
                    print(f"{kind} {mark}: {' '.join(words)}")
    return counts


def judge(sentence: Sentence) -> list[tuple[int, str, str]]:
    """Return each argument's verb and kind, and if it is right, wrong or missed."""
    out = []
    verbs = {verb for verb, kind in sentence.wanted if "subject" in kind}
    given = found(sentence.tokens)
    for (verb, kind), phrase in sorted(given.items()):
        if verb not in verbs:
            continue
        heads = sentence.wanted.get((verb, kind), set())
        right = any(phrase.first <= head < phrase.last for head in heads)
        out.append((verb, kind, "right" if right else "wrong"))
    done = {(verb, kind) for verb, kind, mark in out if mark == "right"}
    for verb, kind in sorted(sentence.wanted):
        if verb in verbs and (verb, kind) not in done:
            out.append((verb, kind, "missed"))
    return out


def figures(data: Path, *, show: bool = False) -> dict[str, float]:
    """Return precision, recall and F1 of each kind of argument."""
    paths = sorted((data / "tagging" / "gum").glob("*.conllu"))
    counts = count([p for p in paths if not p.name.startswith(SPOKEN)], show=show)
    out: dict[str, float] = {}
    for kind in KINDS:
        right = counts[kind, "right"]
        precision = right / max(1, right + counts[kind, "wrong"])
        recall = right / max(1, right + counts[kind, "missed"])
        out[f"{kind}, precision"] = precision
        out[f"{kind}, recall"] = recall
        out[f"{kind}, F1"] = 2 * precision * recall / max(1e-9, precision + recall)
    return out


def main() -> None:
    """Print the figures."""
    for name, value in figures(Path(sys.argv[1]), show="--errors" in sys.argv).items():
        print(f"{name:28} {value:.3f}")


if __name__ == "__main__":
    main()
