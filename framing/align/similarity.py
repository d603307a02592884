"""How alike two claims are in their words, by TF-IDF over the story."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from framing.align.event import root
from framing.extract.thesaurus import concepts, events
from framing.text.families import family

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model.claim import Claim

Matrix: TypeAlias = Any
"""A scipy sparse matrix; scipy ships no types."""
MIN_COSINE = 0.03
LETTERS = (4, 4)
"""Length of the runs of letters that are compared: "glycerin" and "glycerine"."""
ENOUGH_SHARED = 3.0
"""Sum of shared rarities from which two clauses share as much as can be."""


def terms(claim: Claim) -> list[str]:
    """Return what a claim is about: concepts, lemmas, its event, its entities.

    >>> # "quake" and "tremor" become one term, so that the claims can meet
    >>> concepts()["quake"]
    'earthquake'
    """
    table = concepts()
    out = [table.get(word, word) for word in claim.words]
    if claim.event:
        out.extend([f"event:{root(claim)}", f"family:{contraries(claim)}"])
    out.extend(f"entity:{key}" for key in claim.entities)
    return out


def kin(claim: Claim) -> list[str]:
    """Return the families of a claim's words, by which their forms meet."""
    return [f"kin:{name}" for name in sorted({family(x) for x in claim.words})]


def contraries(claim: Claim) -> str:
    """Return a claim's event class together with its opposites, as one name.

    What one outlet says was granted and another says was refused is one act.
    """
    name = root(claim) or ""
    return families().get(name, name)


@cache
def families() -> dict[str, str]:
    """Map each event class to the name of the set that its contraries form.

    >>> families()["refused"] == families()["admitted"]
    True
    """
    out = {name: name for name in events()}
    for name, known in events().items():
        for other in known.opposite:
            joined = {out[name], out[other]}
            best = min(joined)
            out.update({key: best for key, owner in out.items() if owner in joined})
    return out


class Similarity:
    """Cosines between claims, on the clause and on its whole sentence.

    `clause(i, j)`, `sentence(i, j)`, `letters(i, j)`, `rare(i, j)` and
    `place(i, j)` take the indices of a candidate pair into the given claims
    and return 0 to 1.
    """

    def __init__(self, claims: Sequence[Claim]) -> None:
        """Fit TF-IDF on the story's claims (scikit-learn, smoothed idf)."""
        self.claims = claims
        own = [[*terms(claim), *kin(claim)] for claim in claims]
        around: dict[tuple[str, int], list[str]] = {}
        for claim, words in zip(claims, own, strict=True):
            around.setdefault((claim.article, claim.sentence), []).extend(words)
        whole = [around[claim.article, claim.sentence] for claim in claims]
        articles = [claim.article for claim in claims]
        clause = product(own)
        self._pairs = close_pairs(clause, articles)
        self._clause = values(clause, self._pairs)
        self._sentence = values(product(whole), self._pairs)
        self._shared = values(shared(own, articles), self._pairs)
        self._letters = letters([claim.text for claim in claims], self._pairs)
        self._last: dict[str, int] = {}
        for claim in claims:
            self._last[claim.article] = max(1, claim.sentence)

    def clause(self, left: int, right: int) -> float:
        """Return the cosine of two clauses."""
        return self._clause.get((left, right), 0.0)

    def sentence(self, left: int, right: int) -> float:
        """Return the cosine of the sentences that two clauses stand in."""
        return self._sentence.get((left, right), 0.0)

    def letters(self, left: int, right: int) -> float:
        """Return the cosine of the runs of letters in two clauses."""
        return self._letters.get((left, right), 0.0)

    def place(self, left: int, right: int) -> float:
        """Return how alike two clauses stand in their articles, 1 for both on top.

        Reports tell of one event in one order: what is new, then what led to it.
        """
        a, b = self.claims[left], self.claims[right]
        ahead = a.sentence / self._last[a.article]
        return 1 - abs(ahead - b.sentence / self._last[b.article])

    def rare(self, left: int, right: int) -> float:
        """Return how much two clauses share that their articles say but there."""
        return min(1.0, self._shared.get((left, right), 0.0) / ENOUGH_SHARED)

    def candidates(self) -> Iterator[tuple[int, int]]:
        """Yield pairs of claims of different articles that share something."""
        yield from self._pairs


def close_pairs(matrix: Matrix, articles: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs of different articles whose cosine is worth a look, sorted."""
    cells = matrix.tocoo()
    near = (cells.row < cells.col) & (cells.data >= MIN_COSINE)
    rows = zip(cells.row[near].tolist(), cells.col[near].tolist(), strict=True)
    return sorted((a, b) for a, b in rows if articles[a] != articles[b])


def values(
    matrix: Matrix, pairs: Sequence[tuple[int, int]]
) -> dict[tuple[int, int], float]:
    """Return the cells of a sparse matrix at some pairs, looked up at one go."""
    if not pairs:
        return {}
    left, right = zip(*pairs, strict=True)
    found = matrix[list(left), list(right)].tolist()[0]
    return dict(zip(pairs, found, strict=True))


def letters(
    texts: Sequence[str], pairs: Sequence[tuple[int, int]]
) -> dict[tuple[int, int], float]:
    """Return the cosines of some pairs of texts over their runs of letters.

    Texts of which no run stands in another one have nothing to compare.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer

    if not pairs:
        return {}
    vectorizer = TfidfVectorizer(
        analyzer="char_wb", ngram_range=LETTERS, sublinear_tf=True
    )
    rows = vectorizer.fit_transform(texts)
    left, right = zip(*pairs, strict=True)
    products = rows[list(left)].multiply(rows[list(right)])
    return dict(zip(pairs, products.sum(axis=1).ravel().tolist()[0], strict=True))


def shared(documents: Sequence[list[str]], articles: Sequence[str]) -> Matrix:
    """Return for each pair of bags the sum over shared terms of their rarity.

    A term that two articles use in one place each counts 1; one that they use
    in n and m places counts 1 / (n m).
    """
    from scipy.sparse import csr_matrix
    from sklearn.feature_extraction.text import CountVectorizer

    counts = CountVectorizer(analyzer=list, binary=True).fit_transform(documents)
    place = {name: at for at, name in enumerate(sorted(set(articles)))}
    rows = csr_matrix(
        (
            [1.0] * len(articles),
            ([place[article] for article in articles], range(len(articles))),
        )
    )
    uses = (rows @ counts).tocsr()
    uses.data = 1.0 / uses.data
    member = rows.T.tocsr()
    weights = counts.multiply(member @ uses).tocsr()
    return (weights @ weights.T).tocsr()


def product(documents: Sequence[list[str]]) -> Matrix:
    """Return the sparse matrix of cosines between bags of terms."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectorizer = TfidfVectorizer(analyzer=list, sublinear_tf=True)
    rows = vectorizer.fit_transform(documents)
    return (rows @ rows.T).tocsr()
