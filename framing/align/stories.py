"""Stories: which articles of a folder report on one thing.

Articles are compared by the words that tell (TF-IDF cosine, `story_words`) and
by the days they are of. What two articles share is measured by what each shares
with its nearest neighbour (local scaling: Zelnik-Manor and Perona, Self-tuning
spectral clustering, 2004): a machine translation is unlike everything, and still
of one story with what it is least unlike. Average linkage then joins groups, so
that a round-up, like an article of each of two stories, does not join the two.

A folder is taken to hold one story unless its articles are clearly apart: the
fewer strangers an article meets there, the less likeness it needs to stay.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from framing.align.story_few import are_joined, likeness, scaled
from framing.align.story_names import join_words, telling_words
from framing.align.story_words import (
    find_names,
    headed_text,
    read_words,
    weigh,
)
from framing.limits import MAX_STORY_NEIGHBOURS, STORY_BLOCK_ROWS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.model import Article

Matrix: TypeAlias = Any
"""A numpy array or scipy sparse matrix; scipy ships no types."""

FEW = 5
MANY = 100
"""Strangers of an article, on average, between which the demand on a link grows:
the more articles of other stories there are, the more of them are alike by chance.
Counted in strangers, not in articles, so that one large story is not broken up."""
MIN_LINK_FEW = 0.40
MIN_LINK_MANY = 0.74
"""Mean link from which two groups are one story, among few and among many
strangers. A link of 1 is as strong as those to the nearest neighbours. Articles
with a weaker link than the first are strangers."""
MIN_NEAREST = 0.12
MAX_NEAREST = 0.35
"""Bounds within which the likeness (cosine) to the nearest neighbour is taken.
Below the lower, even the nearest is hardly of the same story; above the upper,
outlets share text, which nobody else need share with them."""
MAX_PLAIN = 20
"""Articles up to which the shortcut for small folders is tried."""
COPY = 0.75
"""Likeness from which two articles are copies; a copy is no measure of how near
the other articles should be."""
MIN_ADOPTED = 0.45
CLEAR = 1.5
"""Mean link from which an article that is left alone joins a story, and how many
times that to any other article or story it must be."""
NEAR_DAYS = 10
FAR_DAYS = 60
FAR_SHARE = 0.5
"""Articles up to `NEAR_DAYS` apart count in full, those `FAR_DAYS` apart and more
at this share, between them in proportion: background may come late."""


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
    words = telling_words([rows for _, rows in groups], bags, weights, names)
    return tuple(
        FoundStory(tuple(articles[p].id for p in places), said, _why(places, said))
        for (places, _), said in zip(groups, words, strict=True)
    )


def name_of(story: FoundStory) -> str:
    """Return a name for a story that any file may have.

    No two stories of one answer have the same, capitals or not.

    >>> name_of(FoundStory(("a1", "a2"), ("Kəlbəcər", "ceasefire", "Baku"), ""))
    'Kelbecer-ceasefire'
    """
    return join_words(story.words)


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
    if len(weights) < 2 or _are_plainly_one(weights, days):
        return [list(range(len(weights)))] if weights else []
    links = _link(weights, days)
    demand = _demand(links.shape[0], int((links.data >= MIN_LINK_FEW).sum()))
    groups: dict[int, list[int]] = defaultdict(list)
    for row, group in enumerate(_adopt(links, _join(links, demand))):
        groups[group].append(row)
    return list(groups.values())


def _are_plainly_one(
    weights: Sequence[dict[str, float]], days: Sequence[tuple[float, float]]
) -> bool:
    """Return whether the articles of a small folder are one story.

    What is not plain is left to the full measure, which gives the same for these.
    """
    if len(weights) > MAX_PLAIN:
        return False
    rows = likeness(weights)
    nearest = [max((x for x in row if x < COPY), default=0.0) for row in rows]
    near = [min(max(x, MIN_NEAREST), MAX_NEAREST) for x in nearest]
    links = scaled(rows, near, lambda a, b: _left(days[a], days[b]))
    close = sum(link >= MIN_LINK_FEW for row in links for link in row)
    return are_joined(links, _demand(len(links), close))


def _left(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the share of the likeness that is left for the days of two articles."""
    apart = max(one[0] - other[1], other[0] - one[1])
    late = min(max((apart - NEAR_DAYS) / (FAR_DAYS - NEAR_DAYS), 0.0), 1.0)
    return 1 - late * (1 - FAR_SHARE)


def _demand(total: int, close: int) -> float:
    """Return the mean link that makes two groups one story.

    `close` counts the links that would do in a folder of few articles, each
    from both sides.
    """
    strangers = total - 1 - close / total
    bounded = min(max(strangers, FEW), MANY)
    grown = math.log(bounded / FEW) / math.log(MANY / FEW)
    return float(MIN_LINK_FEW + grown * (MIN_LINK_MANY - MIN_LINK_FEW))


def _link(
    weights: Sequence[dict[str, float]], days: Sequence[tuple[float, float]]
) -> Matrix:
    """Return each article's links to its nearest ones, symmetric and sparse.

    A link is the likeness as a share of that to the nearest neighbours, and less
    where the days are apart.
    """
    import numpy as np
    from scipy.sparse import csr_matrix, vstack

    rows = _rows(weights)
    first, last = np.array(days).T
    total, blocks, nearest = len(weights), [], []
    for start in range(0, total, STORY_BLOCK_ROWS):
        part = slice(start, min(start + STORY_BLOCK_ROWS, total))
        likeness = (rows[part] @ rows.T).toarray()
        own = np.arange(part.start, part.stop)
        likeness[own - start, own] = 0
        nearest.append(np.where(likeness < COPY, likeness, 0).max(axis=1))
        apart = np.maximum(first[None] - last[part, None], first[part, None] - last)
        late = np.clip((apart - NEAR_DAYS) / (FAR_DAYS - NEAR_DAYS), 0, 1)
        likeness *= 1 - late * (1 - FAR_SHARE)
        if total > MAX_STORY_NEIGHBOURS:
            least = np.partition(likeness, -MAX_STORY_NEIGHBOURS, axis=1)
            likeness[likeness < least[:, [-MAX_STORY_NEIGHBOURS]]] = 0
        blocks.append(csr_matrix(likeness))
    near = vstack(blocks).tocsr()
    links = near.maximum(near.T).tocoo()
    root = np.sqrt(np.clip(np.concatenate(nearest), MIN_NEAREST, MAX_NEAREST))
    links.data = links.data / (root[links.row] * root[links.col])
    return links.tocsr()


def _rows(weights: Sequence[dict[str, float]]) -> Matrix:
    """Return a sparse row of length 1 for each article over its telling words."""
    import numpy as np
    from scipy.sparse import csr_matrix

    column = {word: at for at, word in enumerate(sorted(set().union(*weights)))}
    values: list[float] = []
    columns: list[int] = []
    ends = [0]
    for words in weights:
        length = math.sqrt(sum(value * value for value in words.values())) or 1.0
        values.extend(value / length for value in words.values())
        columns.extend(column[word] for word in words)
        ends.append(len(values))
    shape = (len(weights), len(column))
    matrix = csr_matrix((np.array(values), np.array(columns, int), ends), shape=shape)
    matrix.sort_indices()
    return matrix


def _join(links: Matrix, least: float) -> Matrix:
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
            return group
        target = np.where(mutual, np.minimum(ids, partner), ids)
        target = np.unique(target, return_inverse=True)[1]
        shape = (len(ids), int(target.max()) + 1)
        member = csr_matrix((np.ones(len(ids)), (ids, target)), shape=shape)
        sums = (member.T @ sums @ member).tocsr()
        group = target[group]


def _nearest_groups(sums: Matrix, sizes: Matrix, least: float) -> Matrix:
    """Return for each group the one with the greatest mean link, -1 for none."""
    import numpy as np

    cells = sums.tocoo()
    mean = np.round(cells.data / (sizes[cells.row] * sizes[cells.col]), 9)
    strong = (mean >= least) & (cells.row != cells.col)
    row, column, mean = cells.row[strong], cells.col[strong], mean[strong]
    best_last = np.lexsort((-column, mean, row))
    partner = np.full(len(sizes), -1)
    partner[row[best_last]] = column[best_last]
    return partner


def _adopt(links: Matrix, group: Matrix) -> list[int]:
    """Return the groups with each lone article in the one it is clearly nearest to.

    An article in odd words has weak links even to its own story; that it has
    none at all to the others still tells where it belongs.
    """
    import numpy as np
    from scipy.sparse import csr_matrix

    sizes = np.bincount(group)
    ones, ids = np.ones(len(group)), np.arange(len(group))
    member = csr_matrix((ones, (ids, group)), shape=(len(group), len(sizes)))
    sums = (links @ member).tocsr()
    out = [int(number) for number in group]
    for row in np.flatnonzero(sizes[group] == 1):
        cells = slice(sums.indptr[row], sums.indptr[row + 1])
        others = sums.indices[cells]
        means = np.round(sums.data[cells] / sizes[others], 9)
        order = np.lexsort((others, -means))
        if len(order) == 0 or sizes[others[order[0]]] == 1:
            continue
        best, *rest = (float(means[at]) for at in order[:2])
        if best >= MIN_ADOPTED and best >= CLEAR * max(rest, default=0.0):
            out[row] = int(others[order[0]])
    return out


def _why(places: Sequence[int], words: Sequence[str]) -> str:
    """Return in a few words what makes a story one."""
    if len(places) == 1:
        return "shares too little with the other articles"
    return f"{len(places)} articles share " + (", ".join(words) or "their text")
