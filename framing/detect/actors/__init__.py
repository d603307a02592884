"""Actors: one act with different doers or sufferers."""
