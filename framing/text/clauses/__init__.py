"""Clauses that somebody reports: where they begin, what they are, where they end."""
