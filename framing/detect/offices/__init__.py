"""Offices: one person in two offices, one office with two holders."""
