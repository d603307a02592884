"""Places: one event in different places."""
