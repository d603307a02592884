"""Names: persons, places and organisations, with the roles beside them."""
