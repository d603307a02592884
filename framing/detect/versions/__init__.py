"""Versions: one sentence or one fact that two articles tell nearly alike."""
