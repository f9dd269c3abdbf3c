"""Who did what to whom, what was denied, and acts that exclude each other."""
