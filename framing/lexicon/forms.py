"""The forms that a word or phrase can take, proposed to whoever adds an entry."""

from __future__ import annotations

from framing.text.irregular import NOUN_FORMS
from framing.text.lemmas import inflect
from framing.text.spelling import with_s
from framing.text.verbs import BASES


def proposed(phrase: str) -> tuple[str, ...]:
    """Return the forms of a word or phrase, itself among them, sorted.

    A phrase that begins with a verb changes there ("seizes power"), any other at
    its end ("armed groups"). Of a word alone both the verb's and the noun's forms
    are proposed; whoever writes the entry strikes out what does not belong.

    >>> proposed("seize power")
    ('seize power', 'seized power', 'seizes power', 'seizing power')
    >>> proposed("armed group"), proposed("junta")[-1]
    (('armed group', 'armed groups'), 'juntas')
    """
    words = phrase.split()
    if len(words) < 2:
        return inflect(" ".join(words))
    first, *rest = words
    if first in BASES:
        return tuple(sorted(" ".join([form, *rest]) for form in inflect(first)))
    plural = NOUN_FORMS.get(words[-1], (with_s(words[-1]),))
    return tuple(sorted({" ".join([*words[:-1], x]) for x in (words[-1], *plural)}))
