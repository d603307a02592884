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
MAX_COPIES_COMPARED = 200
"""Articles of a story that are held against their source sentence by sentence."""
MAX_RELAY_PARAGRAPH_CHARACTERS = 50_000
"""Length of a paragraph in which no cited medium is looked for."""
MAX_SENTENCES_ALIGNED = 1_000
"""Sentences from an article's start that are held against those of a copy."""
MAX_WORDS_ALIGNED = 300
"""Words of a sentence that is no longer compared word by word."""
MAX_ERROR_HOLDERS = 20
"""Articles with one garbled spelling that are still paired with one another."""
