"""Stories: which articles of a folder report on one thing.

Articles are compared by the words that tell (TF-IDF cosine, `story_words`) and
by the days they are of. What two articles share is measured by what each shares
with its nearest neighbour (local scaling: Zelnik-Manor and Perona, Self-tuning
spectral clustering, 2004): a machine translation is unlike everything, and still
of one story with what it is least unlike. Average linkage then joins groups, so
that a round-up, like an article of each of two stories, does not join the two.

A folder is taken to hold one story unless its articles are clearly apart: the
fewer there are, the less likeness they need to stay together.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from anyascii import anyascii

from framing.align.story_words import (
    Bag,
    find_names,
    headed_text,
    read_words,
    weigh,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model import Article

Matrix: TypeAlias = Any
"""A numpy array or scipy sparse matrix; scipy ships no types."""

FEW = 10
MANY = 100
"""Numbers of different articles between which the demand on a link grows."""
MIN_LINK_FEW = 0.40
MIN_LINK_MANY = 0.63
"""Mean link from which two groups are one story, in a folder of few and of many
articles. A link of 1 is as strong as those to the nearest neighbours."""
MIN_NEAREST = 0.12
MAX_NEAREST = 0.35
"""Bounds within which the likeness (cosine) to the nearest neighbour is taken.
Below the lower, even the nearest is hardly of the same story; above the upper,
outlets share text, which nobody else need share with them."""
COPY = 0.75
"""Likeness from which two articles are copies; a copy is no measure of how near
the other articles should be."""
NEAR_DAYS = 10
FAR_DAYS = 60
FAR_SHARE = 0.5
"""Articles up to `NEAR_DAYS` apart count in full, those `FAR_DAYS` apart and more
at this share, between them in proportion: background may come late."""
MAX_NEIGHBOURS = 200
"""Nearest articles that are kept for each one, so that memory stays linear."""
MAX_TERMS = 200
"""Words of each article that are compared: those that tell the most."""
BLOCK_ROWS = 500
"""Articles that are compared with all others at one go."""
MAX_WORDS = 4
"""Words that tell of a story to the reader."""
NAME_WORDS = 2
"""Of these, words that go into its name."""
MAX_NAME_WORD = 30
"""Characters at which a word in a name is cut."""
SAME_START = 5
"""Letters at the start of two words that make them forms of one for a reader."""
RESERVED = frozenset("aux con nul prn".split())
"""Names that no file may have on some systems."""


@dataclass(frozen=True, slots=True)
class FoundStory:
    """Articles that report on one thing.

    `articles` are ids in the order of the articles; `words` up to four names and
    words that its articles share and others lack, the most telling first.
    """

    articles: tuple[str, ...]
    words: tuple[str, ...]
    why: str


def find_stories(articles: Sequence[Article]) -> tuple[FoundStory, ...]:
    """Return the stories of a folder in the order of their first articles.

    Every article is in exactly one; one that belongs to none is a story of its
    own. The order of the articles decides the order of the answer alone, and a
    copy of an article joins its story and changes nothing else.

    >>> from framing.ingest import article_from_text
    >>> texts = (
    ...     "The ferry Alma sank off Cape Nord. Fishermen saved the passengers.",
    ...     "Fishermen saved passengers of the ferry Alma off Cape Nord.",
    ...     "The bank Orel cut its rate in Tarsk. Growth in Orel loans slowed.",
    ... )
    >>> read = [article_from_text(t, f"{n}.txt", f"a{n}") for n, t in enumerate(texts)]
    >>> [story.articles for story in find_stories(read)]
    [('a0', 'a1'), ('a2',)]
    """
    alike: dict[str, list[int]] = defaultdict(list)
    for place, article in enumerate(articles):
        alike[headed_text(article)].append(place)
    texts = sorted(alike)
    bags = [
        read_words(text, english=articles[alike[text][0]].language == "en")
        for text in texts
    ]
    names = find_names(bags)
    weights = list(weigh(bags, names))
    days = [_days([articles[place] for place in alike[text]]) for text in texts]
    groups = [
        (sorted(place for row in group for place in alike[texts[row]]), group)
        for group in _group(weights, days)
    ]
    groups.sort()
    words = _telling_words([rows for _, rows in groups], bags, weights, names)
    return tuple(
        FoundStory(tuple(articles[p].id for p in places), said, _why(places, said))
        for (places, _), said in zip(groups, _with_own_names(words), strict=True)
    )


def name_of(story: FoundStory) -> str:
    """Return a name for a story that any file may have.

    No two stories of one answer have the same, capitals or not.

    >>> name_of(FoundStory(("a1", "a2"), ("Kəlbəcər", "ceasefire", "Baku"), ""))
    'Kelbecer-ceasefire'
    """
    return _name(story.words)


def _name(words: Sequence[str]) -> str:
    """Return the name that words give: ASCII letters, digits and hyphens."""
    parts = []
    for word in words[:NAME_WORDS]:
        plain = "".join(c for c in anyascii(word) if c.isalnum())
        parts.append(plain[:MAX_NAME_WORD])
    name = "-".join(part for part in parts if part)
    return f"{name}-story".lstrip("-") if name.casefold() in RESERVED | {""} else name


def _days(articles: Sequence[Article]) -> tuple[float, float]:
    """Return the first and the last day that copies of a text may be of."""
    days = [day for a in articles if (day := a.published) is not None]
    for article in articles:
        days.extend(article.published_between or ())
    if not days:
        return -math.inf, math.inf
    return float(min(days).toordinal()), float(max(days).toordinal())


def _group(
    weights: Sequence[dict[str, float]], days: Sequence[tuple[float, float]]
) -> list[list[int]]:
    """Return the rows of each story, by average linkage over their links."""
    if len(weights) < 2:
        return [[row] for row in range(len(weights))]
    spread = math.log(min(max(len(weights), FEW), MANY) / FEW) / math.log(MANY / FEW)
    least = MIN_LINK_FEW + spread * (MIN_LINK_MANY - MIN_LINK_FEW)
    groups: dict[int, list[int]] = defaultdict(list)
    for row, group in enumerate(_join(_scale(_compare(weights, days)), least)):
        groups[group].append(row)
    return list(groups.values())


def _compare(
    weights: Sequence[dict[str, float]], days: Sequence[tuple[float, float]]
) -> Matrix:
    """Return the likeness of each article to its nearest ones, symmetric, sparse."""
    import numpy as np
    from scipy.sparse import csr_matrix, vstack

    rows = _rows(weights)
    first, last = np.array(days).T
    total, blocks = len(weights), []
    for start in range(0, total, BLOCK_ROWS):
        part = slice(start, min(start + BLOCK_ROWS, total))
        likeness = (rows[part] @ rows.T).toarray()
        apart = np.maximum(first[None] - last[part, None], first[part, None] - last)
        late = np.clip((apart - NEAR_DAYS) / (FAR_DAYS - NEAR_DAYS), 0, 1)
        likeness *= 1 - late * (1 - FAR_SHARE)
        own = np.arange(part.start, part.stop)
        likeness[own - start, own] = 0
        if total > MAX_NEIGHBOURS:
            least = np.partition(likeness, -MAX_NEIGHBOURS, axis=1)
            likeness[likeness < least[:, [-MAX_NEIGHBOURS]]] = 0
        blocks.append(csr_matrix(likeness))
    near = vstack(blocks).tocsr()
    return near.maximum(near.T).tocsr()


def _rows(weights: Sequence[dict[str, float]]) -> Matrix:
    """Return a sparse row of length 1 for each article over its telling words."""
    import numpy as np
    from scipy.sparse import csr_matrix

    kept = [_strongest(words) for words in weights]
    column = {word: at for at, word in enumerate(sorted(set().union(*kept)))}
    values: list[float] = []
    columns: list[int] = []
    ends = [0]
    for words in kept:
        length = math.sqrt(sum(value * value for value in words.values())) or 1.0
        values.extend(value / length for value in words.values())
        columns.extend(column[word] for word in words)
        ends.append(len(values))
    shape = (len(kept), len(column))
    matrix = csr_matrix((np.array(values), np.array(columns, int), ends), shape=shape)
    matrix.sort_indices()
    return matrix


def _strongest(words: dict[str, float]) -> dict[str, float]:
    """Return the words that tell the most, those of equal weight by spelling."""
    if len(words) <= MAX_TERMS:
        return words
    return dict(sorted(words.items(), key=lambda row: (-row[1], row[0]))[:MAX_TERMS])


def _scale(near: Matrix) -> Matrix:
    """Return links: the likeness as a share of that to the nearest neighbours."""
    import numpy as np

    others = near.copy()
    others.data[others.data >= COPY] = 0
    nearest = others.max(axis=1).toarray().ravel()
    root = np.sqrt(np.clip(nearest, MIN_NEAREST, MAX_NEAREST))
    links = near.tocoo()
    links.data = links.data / (root[links.row] * root[links.col])
    return links.tocsr()


def _join(links: Matrix, least: float) -> list[int]:
    """Return the group of each row: average linkage down to a mean link.

    Groups that are each other's nearest are joined together in rounds, which
    gives what joining one pair after another gives (Murtagh, 1983).
    """
    import numpy as np
    from scipy.sparse import csr_matrix

    group = np.arange(links.shape[0])
    sums = links
    while True:
        sizes = np.bincount(group)
        partner = _nearest_groups(sums, sizes, least)
        ids = np.arange(len(sizes))
        mutual = (partner >= 0) & (partner[partner] == ids)
        if not mutual.any():
            return [int(number) for number in group]
        target = np.where(mutual, np.minimum(ids, partner), ids)
        target = np.unique(target, return_inverse=True)[1]
        shape = (len(ids), int(target.max()) + 1)
        member = csr_matrix((np.ones(len(ids)), (ids, target)), shape=shape)
        sums = (member.T @ sums @ member).tocsr()
        sums.setdiag(0)
        group = target[group]


def _nearest_groups(sums: Matrix, sizes: Matrix, least: float) -> Matrix:
    """Return for each group the one with the greatest mean link, -1 for none."""
    import numpy as np

    cells = sums.tocoo()
    mean = np.round(cells.data / (sizes[cells.row] * sizes[cells.col]), 9)
    strong = mean >= least
    row, column, mean = cells.row[strong], cells.col[strong], mean[strong]
    best_last = np.lexsort((-column, mean, row))
    partner = np.full(len(sizes), -1)
    partner[row[best_last]] = column[best_last]
    return partner


def _telling_words(
    groups: Sequence[Sequence[int]],
    bags: Sequence[Bag],
    weights: Sequence[dict[str, float]],
    names: frozenset[str],
) -> Iterator[list[str]]:
    """Yield the words of each story as they are written: a name, a word, a name."""
    uses = Counter(word for bag in bags for word in bag.counts)
    for rows in groups:
        inside = Counter(word for row in rows for word in bags[row].counts)
        others = max(len(bags) - len(rows), 1)
        score: Counter[str] = Counter()
        for row in rows:
            for word, weight in weights[row].items():
                if 2 * inside[word] >= len(rows) and word.isalpha():
                    rest = (uses[word] - inside[word]) / others
                    score[word] += weight * (inside[word] / len(rows)) * (1 - rest)
        ranked = sorted(score, key=lambda word: (-score[word], word))
        yield [_written(word, rows, bags) for word in _choose(ranked, names)]


def _choose(ranked: Sequence[str], names: frozenset[str]) -> list[str]:
    """Return the best names and the best other words in turn, no two of one stem."""
    kinds: tuple[list[str], list[str]] = ([], [])
    starts: set[str] = set()
    for word in ranked:
        kind = kinds[word not in names]
        if len(kind) < MAX_WORDS and word[:SAME_START] not in starts:
            kind.append(word)
            starts.add(word[:SAME_START])
    proper, plain = kinds
    few = max(MAX_WORDS // 2, MAX_WORDS - len(plain))
    proper = proper[:few]
    plain = plain[: MAX_WORDS - len(proper)]
    turns = [proper, plain] if proper else [plain]
    longest = max(map(len, turns))
    return [kind[at] for at in range(longest) for kind in turns if at < len(kind)]


def _written(word: str, rows: Sequence[int], bags: Sequence[Bag]) -> str:
    """Return the form in which the articles of a story write a word most often."""
    forms: Counter[str] = Counter()
    for row in rows:
        forms.update(bags[row].forms.get(word, {}))
    return min(forms, key=lambda form: (-forms[form], form))


def _with_own_names(found: Iterator[list[str]]) -> Iterator[tuple[str, ...]]:
    """Yield the words of each story so ordered that no two have the same name."""
    taken: set[str] = set()
    for words in found:
        orders = [words, *([words[0], w, *words[1:]] for w in words[2:])]
        head = words[:1] or ["story"]
        number = 1
        while _name(orders[0]).casefold() in taken:
            orders.pop(0)
            if not orders:
                number += 1
                orders = [[*head, str(number), *words[1 : MAX_WORDS - 1]]]
        taken.add(_name(orders[0]).casefold())
        yield tuple(dict.fromkeys(orders[0]))


def _why(places: Sequence[int], words: Sequence[str]) -> str:
    """Return in a few words what makes a story one."""
    if len(places) == 1:
        return "shares too little with the other articles"
    return f"{len(places)} articles share " + (", ".join(words) or "their text")
