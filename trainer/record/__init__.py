"""What happened: events as frozen values, the laws that settle them, and the Journal that keeps them."""
