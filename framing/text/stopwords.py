"""English function words, and what counts as content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from framing.model.span import Token

STOPWORDS = word_set(
    """
a an the this that these those such same other another each every either neither both
all any some few many much more most several enough no none nothing one ones own
i me my mine myself we us our ours ourselves you your yours yourself yourselves
he him his himself she her hers herself it its itself they them their theirs themselves
who whom whose which what whatever whichever whoever where when why how there here
everyone everybody everything someone somebody something anyone anybody anything nobody
be am is are was were been being have has had having do does did done doing
can could may might must shall should will would ought need dare used let
n't not 's 're 've 'll 'd 'm ca wo sha
and or but nor so yet if then else because since while whereas although though unless
until till whether as than like also too
about above across after against along amid among amongst around at before behind below
beneath beside besides between beyond by despite down during except for from in inside
into near of off on onto out outside over past per through throughout to toward towards
under underneath up upon via with within without
again already always ever even just only quite rather really very still almost perhaps
thus hence therefore however moreover furthermore meanwhile otherwise instead indeed
further once now well back away
"""
)
"""Lower-case words that carry no topic of their own."""

CONTENT_TAGS = ("NN", "VB", "JJ", "RB", "CD", "FW")


def is_content(token: Token) -> bool:
    """Return whether a token is a content word: no function word, no mark.

    >>> from framing.model.span import Token
    >>> is_content(Token(0, 5, "peace", "NN", "peace"))
    True
    >>> is_content(Token(0, 3, "The", "DT", "the")), is_content(Token(0, 1, ","))
    (False, False)
    """
    words = {token.text.lower().replace("’", "'"), token.lemma} - {""}
    if words & STOPWORDS or not any(map(str.isalnum, token.text)):
        return False
    return not token.tag or token.tag.startswith(CONTENT_TAGS)
