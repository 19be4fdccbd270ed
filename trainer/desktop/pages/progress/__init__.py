"""What a learner sees of the record, and the date or course ahead."""
