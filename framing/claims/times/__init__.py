"""When a sentence says that something happened, and whether two sentences' times can both be right."""
