"""What one learner sees of the record: figures, history, reports."""
