"""Places in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of code points, `text[start:end]`."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Return whether the two share at least one character.

        >>> Span(0, 4).overlaps(Span(3, 9)), Span(0, 4).overlaps(Span(4, 9))
        (True, False)
        """
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Return whether the other lies wholly inside.

        >>> Span(0, 9).contains(Span(3, 9))
        True
        """
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark of a sentence, with its Penn tag and its lemma.

    `tag` and `lemma` are empty until the tagger has seen the sentence.
    """

    start: int
    end: int
    text: str
    tag: str = ""
    lemma: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article.

    `number` counts from 0 in the article; `part` is "headline", "lead" (the
    first sentence of the body) or "body".
    """

    article: str
    start: int
    end: int
    number: int
    part: str
    paragraph: int = 0

    @property
    def span(self) -> Span:
        """The sentence's place in its article."""
        return Span(self.start, self.end)
