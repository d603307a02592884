"""Web pages: the article in the markup, and what the page says of it."""
