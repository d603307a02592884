"""Dates: one event on different days, one office held at different times."""
