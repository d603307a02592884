"""Whose text an article is: copies, the wire they come from, and what is passed on."""
