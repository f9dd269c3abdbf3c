"""Who did what to whom: frames such as lending, with the words for each side, read from both sentences."""
