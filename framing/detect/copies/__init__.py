"""Copies: texts that articles share and what a copy changed in them."""
