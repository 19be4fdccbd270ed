"""What an instructor sees of the record: groups, questions, drills, past classes."""
