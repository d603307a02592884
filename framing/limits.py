"""Every number that bounds work, with its unit."""

MAX_FILE_BYTES = 20_000_000
MAX_ARTICLES = 10_000
MAX_SENTENCE_CHARACTERS = 5_000
MAX_LEXICON_BYTES = 2_000_000
MAX_LEXICON_FORMS = 20_000
MAX_FORM_WORDS = 12
MAX_STORY_NEIGHBOURS = 200
"""Nearest articles that are kept for each one when stories are looked for."""
MAX_STORY_TERMS = 200
"""Words of each article that are compared then: those that tell the most."""
STORY_BLOCK_ROWS = 500
"""Articles that are compared with all others at one go."""
BINARY_PROBE_BYTES = 8_192
BINARY_CONTROL_SHARE = 0.05
QUOTE_CONTEXT_CHARACTERS = 32
"""Length of the prefix and suffix of a W3C text quote selector."""
MESSAGE_VALUE_CHARACTERS = 60
"""Length at which a value is cut in a finding's message."""
