"""What a sentence counts and measures, and whether two sentences' figures can both be true."""
