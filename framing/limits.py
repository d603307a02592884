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
MAX_ARCHIVE_BYTES = 200_000_000
"""Size of a file that holds many records, packed and unpacked."""
MAX_INFLATION = 200
"""How many bytes a packed byte may become; pages come to 5 to 20."""
MAX_RECORDS = 100_000
"""Records of one file that are looked at, articles or not."""
MAX_RECORD_CHARACTERS = 2_000_000
MAX_STATED_CHARACTERS = 1_000
"""Length of a title, an outlet's name or any other fact beside the text."""
MAX_LISTED_SKIPS = 100
"""Records of one file that are named one by one when they are left out."""
MAX_FRONT_MATTER_LINES = 200
MAX_XML_DEPTH = 200
MAX_XML_ATTRIBUTES = 200
MAX_LOOSE_TAG_CHARACTERS = 10_000
MAX_LOOSE_XML_BYTES = 2_000_000
"""Size up to which XML that is not well-formed is read all the same."""
SNIFFED_BYTES = 4_096
