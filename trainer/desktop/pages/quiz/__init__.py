"""Questions and what is told about their answers."""
