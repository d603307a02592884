"""How alike two claims are in their words, by TF-IDF over the story."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from framing.align.event import root
from framing.extract.thesaurus import concepts, events

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model.claim import Claim

EVENT_WEIGHT = 2
MIN_COSINE = 0.08


def terms(claim: Claim) -> list[str]:
    """Return what a claim is about: concepts, lemmas, its event, its entities.

    >>> # "quake" and "tremor" become one term, so that the claims can meet
    >>> concepts()["quake"]
    'earthquake'
    """
    table = concepts()
    out = [table.get(word, word) for word in claim.words]
    if claim.event:
        out.extend([f"event:{family(claim)}"] * EVENT_WEIGHT)
    out.extend(f"entity:{key}" for key in claim.entities)
    return out


def family(claim: Claim) -> str:
    """Return a claim's event class together with its opposites, as one name.

    What one outlet says was granted and another says was refused is one act.
    """
    name = root(claim) or ""
    known = events().get(name)
    return min([name, *known.opposite]) if known else name


class Similarity:
    """Cosines between claims, on the clause and on its whole sentence.

    `clause(i, j)` and `sentence(i, j)` take indices into the given claims
    and return 0 to 1.
    """

    def __init__(self, claims: Sequence[Claim]) -> None:
        """Fit TF-IDF on the story's claims (scikit-learn, smoothed idf)."""
        self.claims = claims
        own = [terms(claim) for claim in claims]
        around: dict[tuple[str, int], list[str]] = {}
        for claim, words in zip(claims, own, strict=True):
            around.setdefault((claim.article, claim.sentence), []).extend(words)
        whole = [around[claim.article, claim.sentence] for claim in claims]
        self._clause = product(own)
        self._sentence = product(whole)

    def clause(self, left: int, right: int) -> float:
        """Return the cosine of two clauses."""
        return float(self._clause[left, right])

    def sentence(self, left: int, right: int) -> float:
        """Return the cosine of the sentences that two clauses stand in."""
        return float(self._sentence[left, right])

    def candidates(self) -> Iterator[tuple[int, int]]:
        """Yield pairs of claims of different articles that share something."""
        matrix = self._clause.tocoo()
        rows = zip(matrix.row, matrix.col, matrix.data, strict=True)
        pairs = sorted(
            (int(left), int(right))
            for left, right, cosine in rows
            if left < right and cosine >= MIN_COSINE
        )
        for left, right in pairs:
            if self.claims[left].article != self.claims[right].article:
                yield left, right


def product(documents: Sequence[list[str]]) -> Any:  # noqa: ANN401  (scipy has no types)
    """Return the sparse matrix of cosines between bags of terms."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectorizer = TfidfVectorizer(analyzer=list, sublinear_tf=True)
    rows = vectorizer.fit_transform(documents)
    return (rows @ rows.T).tocsr()
