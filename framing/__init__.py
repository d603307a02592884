"""Shows where articles on one story disagree, and how each frames it."""
