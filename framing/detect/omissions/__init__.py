"""Omissions: facts that some articles tell and others leave out."""
