"""Terms: one thing called by kinds that exclude each other."""
