"""What the record shows: running tallies, progress, calibration, what an item is worth, reviews and plots."""
