"""What an instructor sees of the record."""
