"""A learner at work, from Today to the summary: what is asked, read, and due."""
