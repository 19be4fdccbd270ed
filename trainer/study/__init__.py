"""One sitting: quiz sessions as values that answer with the next value, and the one write-first step."""
