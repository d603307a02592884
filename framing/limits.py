"""Every number that bounds work, with its unit.

They are in the order in which an article meets them.
"""

# Files and what they hold

MAX_FILE_BYTES = 20_000_000
"""Size of a file with one article, or of one article in an archive."""
MAX_ARCHIVE_BYTES = 200_000_000
"""Size of a file that holds many records, packed and unpacked."""
MAX_ARTICLES = 10_000
"""Articles of one folder, file or stream."""
MAX_RECORDS = 100_000
"""Records of one file that are looked at, articles or not."""
MAX_LISTED_SKIPS = 100
"""Records of one file that are named one by one when they are left out."""

# Bytes and encodings

SNIFFED_BYTES = 4_096
"""Length of the beginning in which a file shows its kind and names its encoding."""
BINARY_PROBE_BYTES = 8_192
"""Length of the beginning that is looked at for what no text has."""
BINARY_CONTROL_SHARE = 0.05
"""Share of control characters there from which a file is no text, 0 to 1."""
MIN_GUESSED_BYTES = 60
"""Size from which the encoding of a file is guessed."""
ENCODING_PROBE_BYTES = 20_000
"""Length of the part of a file that is looked at to guess its encoding."""
ODDITY_PROBE_CHARACTERS = 1_000_000
"""Length of the beginning of a text that is looked at for hidden letters."""
MOJIBAKE_PROBE_CHARACTERS = 200_000
"""Length of the beginning of a text that is looked at for wrong decoding."""
MOJIBAKE_LINES = 20
"""Lines of a text that are taken back to their bytes."""
MOJIBAKE_SHOWN_CHARACTERS = 24
"""Length at which wrongly decoded words are cut in a remark."""
LANGUAGE_PROBE_CHARACTERS = 20_000
"""Length of the beginning of a text by which its language is told."""

# Records: JSON, tables, front matter and archives

MAX_RECORD_CHARACTERS = 2_000_000
"""Length of a field of a record."""
MAX_FRONT_MATTER_LINES = 200
"""Lines at the top of a text in which front matter ends."""
MAX_INFLATION = 200
"""How many bytes a packed byte may become; pages come to 5 to 20."""
MIN_INFLATED_BYTES = 1_000_000
"""Size up to which no ratio makes a packed file suspicious."""
MAX_PACKED_PIECES = 4 * MAX_RECORDS
"""Pieces that an archive is packed in, at most one a record and some more."""
MAX_ARCHIVE_DEPTH = 20
"""Number of parts with parts of their own in a page saved as one file."""

# Feeds

MAX_XML_DEPTH = 200
"""Elements of a feed that stand within one another."""
MAX_XML_ATTRIBUTES = 200
"""Attributes of one element of a feed."""
MAX_LOOSE_XML_BYTES = 2_000_000
"""Size up to which XML that is not well-formed is read all the same."""
MAX_LOOSE_TAG_CHARACTERS = 10_000
"""Length of a tag in such XML."""

# Web pages

MAX_PAGE_ELEMENTS = 50_000
"""Elements of a page."""
MAX_PAGE_ATTRIBUTES = 10_000
"""Attributes of one element of a page."""
MAX_PAGE_HEADINGS = 20
"""Headings of the first rank among which a page's headline is looked for."""
MAX_META_TAGS = 500
"""Tags beyond which no page has anything to say of itself."""
MAX_JSON_LD_CHARACTERS = 1_000_000
"""Length of one script of JSON-LD."""
MAX_JSON_LD_OBJECTS = 10_000
"""Objects of one script that are looked at."""
MAX_JSON_LD_VALUES = 20
"""Values of one term that are read: twenty authors are enough."""

# What is said of an article, and what is not the article

MAX_STATED_CHARACTERS = 1_000
"""Length of a title, an outlet's name or any other fact beside the text."""
MAX_MOMENT_CHARACTERS = 80
"""Length of the words in which a moment is looked for."""
EDGE_CHARACTERS = 50_000
"""Length of the beginning and the end of a text in which furniture is looked for."""
MAX_CREDIT_CHARACTERS = 1_000
"""Length of a line above which it names no author, source or day."""
MAX_NAME = 300
"""Length of a name above which it is compared by equality alone."""
MAX_NAMES_TRIED = 50
"""Names of outlets and agencies of one text that are looked at more closely."""
MAX_RELAY_PARAGRAPH_CHARACTERS = 50_000
"""Length of a paragraph in which no cited medium is looked for."""

# Sentences and lexicons

MAX_SENTENCE_CHARACTERS = 5_000
"""Length at which a sentence is cut."""
MAX_LEXICON_BYTES = 2_000_000
"""Size of a lexicon, or of a file of settings."""
MAX_LEXICON_FORMS = 20_000
"""Forms of words in one lexicon."""
MAX_FORM_WORDS = 12
"""Words of one form in a lexicon."""
MAX_WORD_LIST_BYTES = 10_000_000
"""Size of another program's word list that is made into a lexicon."""

# Copies and stories

MAX_FINGERPRINT_HOLDERS = 60
"""Articles that a fingerprint of wording remembers; later ones meet these."""
MAX_COPIES_COMPARED = 200
"""Articles of a story that are held against their source sentence by sentence."""
MAX_SENTENCES_ALIGNED = 1_000
"""Sentences from an article's start that are held against those of a copy."""
MAX_WORDS_ALIGNED = 300
"""Words of a sentence that is no longer compared word by word."""
MAX_WORDS_COMPARED = 200
"""Different content words of a sentence that are set beside another's."""
MAX_TEXTS_COMPARED = 100
"""Articles of a story whose sentences are held against one another word by word."""
MAX_ERROR_HOLDERS = 20
"""Articles with one garbled spelling that are still paired with one another."""
MAX_STORY_TERMS = 200
"""Words of each article that are compared to find stories: those that tell most."""
MAX_STORY_NEIGHBOURS = 200
"""Nearest articles that are kept for each one then."""
STORY_BLOCK_ROWS = 500
"""Articles that are compared with all others at one go then."""

# Findings

MAX_KINDS_OF_ARTICLE = 60
"""Words in an article that name a kind of one opposition set, and are compared."""

MAX_UTTERANCE_WORDS = 120
"""Words of a quoted sentence that are set side by side with another's."""
QUOTE_CONTEXT_CHARACTERS = 32
"""Length of the prefix and suffix of a W3C text quote selector."""
MESSAGE_VALUE_CHARACTERS = 60
"""Length at which a value is cut in a finding's message."""
MAX_EVIDENCE_COMPARED = 12
"""Rows of a finding's evidence whose sentences are compared for its confidence."""
MAX_INTRODUCED_PARAGRAPHS = 40
"""Paragraphs of a statement or letter that are taken for what was introduced."""
MAX_FINGERPRINT_HOLDERS = 60
"""Articles that a fingerprint of wording remembers; later ones meet these."""
MAX_PLACE_TOKENS = 400
"""Tokens of a sentence in which it is asked where something was; longer are lists."""
MAX_PLACE_ANSWERS = 120
"""Answers of a story to one question of place; a story with more is left alone."""
MAX_ANSWERS_COMPARED = 80
"""Answers to one question in a story that are held against each other."""
