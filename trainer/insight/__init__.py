"""What the record shows: the running tallies that every figure is read from, and what was sure and wrong."""
