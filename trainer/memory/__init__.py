"""What is remembered: grades, the FSRS memory model, the curve of forgetting, and the queue of what to ask."""
