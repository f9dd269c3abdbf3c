"""Words that report, with their speakers and the clauses they report."""
