"""Every number that bounds work, with its unit."""

MAX_FILE_BYTES = 20_000_000
MAX_ARTICLES = 10_000
MAX_SENTENCE_CHARACTERS = 5_000
MAX_LEXICON_BYTES = 2_000_000
MAX_LEXICON_FORMS = 20_000
MAX_FORM_WORDS = 12
BINARY_PROBE_BYTES = 8_192
BINARY_CONTROL_SHARE = 0.05
QUOTE_CONTEXT_CHARACTERS = 32
"""Length of the prefix and suffix of a W3C text quote selector."""
MESSAGE_VALUE_CHARACTERS = 60
"""Length at which a value is cut in a finding's message."""
MAX_FINGERPRINT_HOLDERS = 60
"""Articles that a fingerprint of wording remembers; later ones meet these."""
