"""Names in an article, and whose they are."""
