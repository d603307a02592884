"""The sentence that a finding says, made from an entry's message."""

from __future__ import annotations


def fill(message: str, **values: str) -> str:
    """Replace the placeholders of a message; anything else stays as it is.

    Line breaks and runs of blanks inside a value become one blank.

    >>> fill("{outlet} writes “{match}” {0}.", outlet="APA", match="{outlet}")
    'APA writes “{outlet}” {0}.'
    """
    out, rest = [], message
    while rest:
        before, brace, after = rest.partition("{")
        name, closing, tail = after.partition("}")
        out.append(before)
        if brace and closing and name in values:
            out.append(" ".join(values[name].split()))
            rest = tail
        else:
            out.append(brace)
            rest = after
    return "".join(out)
