"""Speech without quotation marks: blocks, interviews, transcripts."""
