"""The rules: each reads a story and yields findings and explained pairs."""
