"""Every number that bounds work, with its unit."""

MAX_FILE_BYTES = 20_000_000
MAX_ARTICLES = 10_000
MAX_SENTENCE_CHARACTERS = 5_000
MAX_LEXICON_BYTES = 2_000_000
MAX_LEXICON_FORMS = 20_000
MAX_FORM_WORDS = 12
BINARY_PROBE_BYTES = 8_192
BINARY_CONTROL_SHARE = 0.05
CHARSET_PROBE_BYTES = 4_096
"""Length of the part of a page in which it names its own encoding."""
MAX_ARCHIVE_DEPTH = 20
"""Number of parts with parts of their own in a page saved as one file."""
MAX_PAGE_ELEMENTS = 50_000
MAX_ATTRIBUTES = 10_000
"""Number of attributes of one element."""
MIN_ARTICLE_CHARACTERS = 120
"""Length below which what is found in a page is no article."""
MAX_JSON_LD_CHARACTERS = 1_000_000
MAX_JSON_LD_OBJECTS = 10_000
MAX_STATED_CHARACTERS = 1_000
"""Length from which a statement of a page is no name, title or day."""
QUOTE_CONTEXT_CHARACTERS = 32
"""Length of the prefix and suffix of a W3C text quote selector."""
MESSAGE_VALUE_CHARACTERS = 60
"""Length at which a value is cut in a finding's message."""
