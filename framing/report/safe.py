r"""Make text from outside harmless before it is shown: the only escaping.

Article text, names, addresses and file names can carry terminal commands,
letters that reverse the line, or marks that Markdown takes for its own. What
cannot be shown as it stands is shown as a visible stand-in, never dropped.
"""

from __future__ import annotations

import re
import unicodedata

UNUSUAL = re.compile(r"[^ -~]")
"""Characters that may need a stand-in: all but printable ASCII."""
BLANKS = re.compile(
    "[ \t\n\r\f\v\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"
)
SPECIAL = re.compile(r"[\\`*_\[\]<>&~|#{}$^@]|:(?=//)|(?<=\bwww)\.", re.IGNORECASE)
"""What Markdown, its tables and its common extensions give a meaning."""
START = re.compile(r" *(?:[0-9]+(?=[.)](?:\s|$))|(?=[-+=:.)!]))")
"""What would begin a list, a rule or an underline at the start of a line."""
BACKTICKS = re.compile("`+")


def terminal(text: str) -> str:
    r"""Make a text safe to write to a terminal, on one line.

    Controls are shown as pictures; letters that have no width or that turn
    the direction of writing, and undecodable bytes, by their number.

    >>> terminal("\x1b]0;mine\x07[b]said[/b]\n")
    '␛]0;mine␇[b]said[/b]␊'
    >>> terminal("a\u202eb"), terminal("Şuşa")
    ('a\\u202eb', 'Şuşa')
    """
    return UNUSUAL.sub(lambda match: stand_in(match[0]), text)


def stand_in(character: str) -> str:
    r"""Return what is shown for one character, mostly itself.

    >>> stand_in("é"), stand_in("\x07"), stand_in("\x9b"), stand_in("\x7f")
    ('é', '␇', '\\u009b', '␡')
    """
    code = ord(character)
    if code < ord(" "):
        return chr(0x2400 + code)
    if character == "\x7f":
        return "␡"
    if unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return character
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def terminal_lines(text: str) -> str:
    r"""Make a text safe to write to a terminal and keep its line breaks.

    >>> terminal_lines("one\ntwo\x1b[2J")
    'one\ntwo␛[2J'
    """
    return "\n".join(terminal(line) for line in text.split("\n"))


def fold(text: str) -> str:
    r"""Put a text on one line: every run of white space becomes one space.

    >>> fold("  Rain\n\tfell. ")
    'Rain fell.'
    """
    return BLANKS.sub(" ", text).strip(" ")


def markdown(text: str) -> str:
    r"""Make a text plain Markdown that shows it and does nothing else.

    White space is folded: the result is one line, and can stand at the start
    of a line, inside one, or in a cell of a table.

    >>> markdown("<b>*No*</b> [x](y)\n1. A"), markdown("- 5_000 | 6")
    ('\\<b\\>\\*No\\*\\</b\\> \\[x\\](y) 1. A', '\\- 5\\_000 \\| 6')
    >>> markdown("1. May"), markdown("see https://a.example")
    ('1\\. May', 'see https\\://a.example')
    """
    return line_start(piece(fold(text)))


def piece(text: str) -> str:
    r"""Make a piece of a line plain Markdown; spaces at its ends stay.

    >>> piece(" tense "), piece("- a < b")
    (' tense ', '- a \\< b')
    """
    return SPECIAL.sub(r"\\\g<0>", terminal(BLANKS.sub(" ", text)))


def line_start(shown: str) -> str:
    r"""Keep a line of Markdown from being read as an entry of a list.

    >>> line_start("1. May"), line_start("- so"), line_start("May")
    ('1\\. May', '\\- so', 'May')
    """
    start = START.match(shown)
    return f"{start[0]}\\{shown[start.end() :]}" if start else shown


def strong(text: str, before: str = "", after: str = "") -> str:
    r"""Mark a piece of a line in bold, or in brackets where bold cannot be.

    `before` is the Markdown that stands to the left, `after` the text to the
    right: Markdown knows no bold that begins or ends in a punctuation mark
    beside a letter, nor one that follows another at once.

    >>> strong("since 1991 "), strong("(7)", before="a")
    ('**since 1991** ', '\\[(7)\\]')
    >>> strong(" "), strong("(7)", before="a "), strong("b", before="**a**")
    (' ', '**(7)**', '\\[b\\]')
    """
    line = terminal(BLANKS.sub(" ", text))
    core = line.strip(" ")
    if not core:
        return line
    left, right = line.split(core)
    opens = left or is_letter(core[0]) or not is_letter(before[-1:])
    closes = right or is_letter(core[-1]) or not is_letter(terminal(after)[:1])
    free = left or not before.endswith("**")
    pair = ("**", "**") if opens and closes and free else (r"\[", r"\]")
    return f"{left}{pair[0]}{piece(core)}{pair[1]}{right}"


def is_letter(character: str) -> bool:
    """Return whether Markdown takes a character for part of a word.

    >>> is_letter("a"), is_letter(" "), is_letter("€"), is_letter("")
    (True, False, False, False)
    """
    if not character or BLANKS.match(character):
        return False
    return unicodedata.category(character)[0] not in "PS"


def inline_code(text: str) -> str:
    r"""Show a text as code inside a line, also in a cell of a table.

    >>> inline_code("tass.txt"), inline_code("a`b"), inline_code("a|b")
    ('`tass.txt`', '`` a`b ``', 'a\\|b')
    """
    shown = terminal(fold(text))
    if "|" in shown or not shown:
        return markdown(text)
    longest = max((len(run) for run in BACKTICKS.findall(shown)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if longest else ""
    return f"{fence}{pad}{shown}{pad}{fence}"
