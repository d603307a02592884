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
MAX_STORY_NEIGHBOURS = 200
"""Nearest articles that are kept for each one when stories are looked for."""
MAX_STORY_TERMS = 200
"""Words of each article that are compared then: those that tell the most."""
STORY_BLOCK_ROWS = 500
"""Articles that are compared with all others at one go."""
BINARY_PROBE_BYTES = 8_192
MIN_GUESSED_BYTES = 60
ENCODING_PROBE_BYTES = 20_000
"""Length of the part of a file that is looked at to guess its encoding."""
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
MAX_INTRODUCED_PARAGRAPHS = 40
"""Paragraphs of a statement or letter that are taken for what was introduced."""
MAX_FINGERPRINT_HOLDERS = 60
"""Articles that a fingerprint of wording remembers; later ones meet these."""
