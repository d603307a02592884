"""Names: one person or place under spellings that could be two."""
