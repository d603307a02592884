"""Quotations: one utterance in different words."""
