"""Voices: quotations, reported speech, and who speaks."""
