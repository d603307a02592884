"""Words by which a sentence says that something told is not so."""

from __future__ import annotations

from framing.text.lemmas import inflect
from framing.text.wordlist import word_set


def forms(text: str) -> frozenset[str]:
    """Return all forms of the words of a text.

    >>> sorted(forms("deny"))
    ['denied', 'denies', 'deny', 'denying']
    """
    return frozenset(form for word in text.split() for form in inflect(word))


ANSWERS = word_set("no nope nah")
NOT = word_set("not n't never isnt wasnt arent werent didnt doesnt dont hasnt wont")
COPULAS = forms("be") | word_set("'s 're been being is are was were am")
TOLD = forms(
    """
    report story claim rumour rumor news account allegation accusation suggestion tale
    assertion statement article post tweet message quote quotation letter image photo
    photograph picture video footage clip recording screenshot site website page
    theory information speculation insinuation narrative version charge criticism
    posting meme headline advertisement memo document alarm assertion
    """
) | word_set("hearsay gossip")
"""Nouns of what somebody tells or shows."""
FALSE = forms(
    """
    hoax hoaxer fabrication falsehood untruth myth spoof parody satire mockumentary
    photoshop
    """
) | word_set(
    """
    untrue debunked discredited disproved disproven doctored fabricated
    fictitious unfounded groundless baseless satirical misreported bs bullshit
    bunk nonsense falsely
    """
)
"""Words that call false what they are said of, wherever they stand."""
FALSE_NAMED = word_set(
    """
    false fake fakes faked bogus phony phoney sham inaccurate exaggerated incorrect
    erroneous wrong mistaken staged prank invented made-up overblown
    misleading unreal forged crazy ridiculous absurd preposterous ludicrous laughable
    """
)
"""Words that do so as predicates, or before a noun for something told."""
FALSE_TOLD = word_set(
    "wrong mistaken incorrect misleading staged sham invented wrongly crazy ridiculous"
    " absurd preposterous ludicrous laughable"
)
"""Words among these that are said of deeds too: the weapons drop was wrong."""
GIVING = forms("give make file submit plead charge convict sign")
"""Verbs whose false statement is the deed that is told."""
BY_NAME = word_set(
    """
    by and but who that which as after says say said according in on despite because
    updated likely all probably for over
    """
)
"""Words behind a predicate."""
BARRED = word_set("a-")
"""Words before one that make it part of something else."""
HARMLESS_HOAX = forms("call caller bomb threat device alarm")
"""A hoax call is a deed that is told, not a verdict on what is told."""
TRUE = frozenset(
    (
        *("true", "real", "so", "accurate", "genuine", "authentic", "happening"),
        *("happen", "happened", "exist", "existed", "factual", "correct"),
        *(("a", "thing"), ("the", "case"), ("a", "real"), ("hold", "up")),
    )
)
BELIEVED = word_set("really actually exactly quite entirely even at all in fact")
"""Words between "not" and "true"."""
DENYING = forms("deny debunk refute dispel disprove rebut quash scotch")
DENYING_TOLD = forms(
    """
    dismiss reject dispute rubbish squash slam contradict retract recant counter
    disavow rebuff discredit
    """
)
REFUSED = forms(
    """
    bail entry access visa permit permission request asylum parole treatment care right
    motion appeal boarding service chance opportunity passage
    """
)
"""What is denied to somebody."""
DOUBTS = word_set("doubt doubts doubted doubting doubtful")
DOUBTING = forms("question")
UNSURE = word_set("probably likely")
STILL_TRUE = word_set("despite although")
"""Words of concession: what is denied beside them is asserted after all."""
SUSPECTING = word_set(
    "accused may might could would allegedly alleged fear feared fears suspect"
)
"""Words before a verdict that make it a suspicion."""
CHARGES = forms("claim rumour rumor charge allegation theory fear accusation")
"""What stands behind "hoax" where somebody only claims that it is one."""
DECEIVED = forms("fool dupe hoodwink trick")
PUBLIC = word_set(
    "internet media web press everyone everybody outlets newspapers readers journalists"
)
"""Who falls for a false report."""
DOWNING = forms("shoot knock")
