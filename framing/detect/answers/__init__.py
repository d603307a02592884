"""Values of two outlets that answer one question, as learned from examples."""
