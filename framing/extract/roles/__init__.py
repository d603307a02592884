"""Roles: offices, ranks and callings, read as data."""
