"""Words that weigh more than others when a copy adds or drops them."""

from __future__ import annotations

from framing.extract.polarity import NEGATORS, NO_WORDS
from framing.text.wordlist import word_set

NEGATIONS = (
    NEGATORS
    | (NO_WORDS - {"zero"})
    | word_set("isnt wasnt didnt doesnt dont cant wont arent werent hasnt havent")
)
HEDGES = word_set(
    """
    may might reportedly allegedly apparently possibly probably perhaps purportedly
    supposedly presumably seemingly likely potentially alleged suspected presumed
    purported supposed unconfirmed unverified appears appeared appear seems seemed
    seem believed thought accused
    """
)
"""Words by which a writer does not vouch for what is said."""
BOUNDS = word_set(
    """
    about around nearly almost roughly approximately some least most over under than
    """
)
CONTRASTS = word_set("but though although however while yet despite amid albeit")
"""Words that open a clause against what the sentence says."""
NO_DENIAL = word_set("until only just longer if unless")
"""Words beside which a negation denies nothing: "not only", "not until May"."""
RESERVATIONS = word_set(
    """
    unclear unknown unverified unconfirmed verify confirm independently denies denied
    denying deny disputes disputed
    """
)
"""Words that, in a clause, keep a distance from what the sentence says."""
UNITS = word_set(
    """
    km kilometres kilometers kilometre kilometer miles mile metres meters feet ft acres
    hectares tonnes tons pounds kg litres liters gallons degrees celsius fahrenheit
    dollars euros usd eur hours gmt
    """
)
"""Units that one amount is converted into."""
TIMES = word_set(
    """
    today yesterday tomorrow tonight morning afternoon evening night week month year
    day days weeks months years last next earlier later early late ago this on in at
    the since from of a.m. p.m. local time
    """
)
"""Words that, beside a day or a month, only say when."""
TAKEN = word_set(
    """
    life lives responsibility credit victory win title crown throne seat seats spot
    place medal prize record territory asylum refund benefits
    """
)
"""What is claimed without a word: lives, a title, responsibility."""
EXAMPLES = word_set("including include includes included namely")
"""Words that open a list of examples; so do "such as" and "among them"."""
