"""The words that tell of what story an article is, and how much each tells.

A bag holds an article's words in folded form with their counts; the headline
and the lead count more, as they say what the story is. Names are found by
their capitals within sentences over the whole folder, so that no list and no
tagger is needed and other languages than English are read as well.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from anyascii import anyascii

from framing.limits import MAX_STORY_TERMS
from framing.text.stopwords import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model import Article

LEAD_WORDS = 60
"""Words from the start of an article that count twice: headline and lead."""
MIN_FOREIGN_WORD = 6
"""Letters from which a lower-case word of another language than English tells
something; most function words of any language are shorter."""
MAX_SHOUTED = 5
"""Letters up to which a word in capitals may be a name, as an abbreviation is;
longer ones are as often shouted."""
BACKGROUND = 20
BACKGROUND_SHARE = 2
"""Size of the imagined other news that stand behind a folder: so many articles,
and so many more for each of the folder's. Without it the names that all articles
of one story share would tell nothing (idf smoothed by a prior)."""
WORD_SHARE = 0.10
NAME_SHARE = 0.05
"""Share of the first `BACKGROUND` that have a word, or a name or number."""
NAME_WEIGHT = 1.5
"""How much more a name or number tells than a word of the same rarity."""

_WORD = re.compile(r"[^\W_]+")
_FIRST = re.compile(r"(?:^|[.!?…:;\n\"“„«])[^\w\n]{0,4}([^\W_]+)")
"""A word that stands where any word has a capital."""
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"
)
"""Letters of scripts that put no spaces between words."""
_POSSESSIVE = re.compile(r"['’]s\b")


@dataclass(slots=True)
class Bag:
    """The words of one article.

    `counts` maps folded words to their weighted counts; `capital` and `small`
    count the forms written so where the place does not ask for a capital;
    `forms` counts the forms as written of each folded word.
    """

    counts: Counter[str] = field(default_factory=Counter)
    capital: Counter[str] = field(default_factory=Counter)
    small: Counter[str] = field(default_factory=Counter)
    forms: dict[str, list[tuple[str, int]]] = field(default_factory=dict)


def headed_text(article: Article) -> str:
    """Return the body of an article, headed by its title if that is not in it."""
    body = article.body.strip()
    title = article.title.value.strip() if article.title is not None else ""
    return body if body.startswith(title) else f"{title}\n\n{body}"


def read_words(text: str, *, english: bool) -> Bag:
    """Return the words of a text.

    >>> bag = read_words("The ferry Alma sank. Ferry and Alma sank!", english=True)
    >>> sorted(bag.counts), sorted(bag.capital), bag.small["ferry"]
    (['alma', 'ferry', 'sank'], ['alma'], 1)
    """
    text = _POSSESSIVE.sub("", text)
    lead = [match.group() for match in islice(_WORD.finditer(text), LEAD_WORDS)]
    seen = Counter(_WORD.findall(text))
    first = Counter(_FIRST.findall(text))
    weighted = seen + Counter(lead)
    bag = Bag()
    for form, count in weighted.items():
        if form in STOPWORDS:
            continue
        capital = form[0].isupper()
        within = max(0, seen[form] - first[form]) if capital else 0
        shouted = form.isupper() and len(form) > MAX_SHOUTED
        words = fold(form)
        for word in words:
            if not _tells(word, english=english or within > 0):
                continue
            bag.counts[word] += count
            written = (form if len(words) == 1 else word, seen[form])
            bag.forms.setdefault(word, []).append(written)
            if within and not shouted:
                bag.capital[word] += within
            elif not capital:
                bag.small[word] += seen[form]
    return bag


@lru_cache(maxsize=100_000)
def fold(form: str) -> tuple[str, ...]:
    """Return a form in small Latin letters without accents.

    Where a script puts no spaces between words, return every two letters.

    >>> fold("Núñez"), fold("Баку"), fold("停火协议")
    (('nunez',), ('baku',), ('停火', '火协', '协议'))
    """
    if _UNSPACED.search(form):
        return tuple(form[at : at + 2] for at in range(len(form) - 1))
    plain = form if form.isascii() else anyascii(form)
    return ("".join(c for c in plain if c.isalnum()).casefold(),)


def _tells(word: str, *, english: bool) -> bool:
    """Return whether a folded word may tell one story from another."""
    if len(word) < 2 or word in STOPWORDS:
        return False
    if english or word[0].isdigit() or _UNSPACED.match(word):
        return True
    return len(word) >= MIN_FOREIGN_WORD


def find_names(bags: Sequence[Bag]) -> frozenset[str]:
    """Return the words that the articles write with a capital in mid-sentence.

    >>> texts = "The Alma sank off Cape Nord. Men of the Alma swam.", "Old Alma sank."
    >>> sorted(find_names([read_words(text, english=True) for text in texts]))
    ['alma', 'cape', 'nord']
    """
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for bag in bags:
        capital.update(bag.capital)
        small.update(bag.small)
    return frozenset(word for word in capital if capital[word] > 2 * small[word])


def weigh(bags: Sequence[Bag], names: frozenset[str]) -> Iterator[dict[str, float]]:
    """Yield for each bag the words that tell the most, and how much (TF-IDF).

    The count enters by its logarithm; the rarity is measured over the folder
    and an imagined background (`BACKGROUND`).
    """
    uses = Counter(word for bag in bags for word in bag.counts)
    total = len(bags) * (1 + BACKGROUND_SHARE) + BACKGROUND
    tells: dict[str, float] = {}
    for word, used in uses.items():
        named = word in names or word[0].isdigit()
        share = NAME_SHARE if named else WORD_SHARE
        rarity = math.log(total / (used + BACKGROUND * share))
        tells[word] = rarity * (NAME_WEIGHT if named else 1.0)
    for bag in bags:
        weights = {
            word: (1 + math.log(count)) * tells[word]
            for word, count in bag.counts.items()
        }
        yield _strongest(weights)


def _strongest(weights: dict[str, float]) -> dict[str, float]:
    """Return the words of the greatest weights, those of equal weight by spelling."""
    if len(weights) <= MAX_STORY_TERMS:
        return weights
    ranked = sorted(weights.items(), key=lambda row: (-row[1], row[0]))
    return dict(ranked[:MAX_STORY_TERMS])
