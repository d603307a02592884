"""Wording: loaded terms, rival names, quotation marks, verbs and voices."""
