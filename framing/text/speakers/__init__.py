"""From a subject's words to somebody who speaks, and what that one speaks as."""
