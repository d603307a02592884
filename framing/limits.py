"""Every number that bounds work, with its unit."""

MAX_FILE_BYTES = 20_000_000
MAX_ARTICLES = 10_000
EDGE_CHARACTERS = 50_000
"""Length of the beginning and the end of a text in which furniture is looked for."""
MAX_CREDIT_CHARACTERS = 1_000
"""Length of a line above which it names no author, source or day."""
MAX_NAMES_TRIED = 50
"""Names of outlets and agencies of one text that are looked at more closely."""
MAX_SENTENCE_CHARACTERS = 5_000
MAX_LEXICON_BYTES = 2_000_000
MAX_LEXICON_FORMS = 20_000
MAX_FORM_WORDS = 12
LANGUAGE_PROBE_CHARACTERS = 20_000
ODDITY_PROBE_CHARACTERS = 1_000_000
MOJIBAKE_PROBE_CHARACTERS = 200_000
MOJIBAKE_SHOWN_CHARACTERS = 24
MOJIBAKE_LINES = 20
BINARY_PROBE_BYTES = 8_192
MIN_GUESSED_BYTES = 60
ENCODING_PROBE_BYTES = 20_000
"""Length of the part of a file that is looked at to guess its encoding."""
BINARY_CONTROL_SHARE = 0.05
QUOTE_CONTEXT_CHARACTERS = 32
"""Length of the prefix and suffix of a W3C text quote selector."""
MESSAGE_VALUE_CHARACTERS = 60
"""Length at which a value is cut in a finding's message."""
