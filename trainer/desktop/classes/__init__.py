"""A class being held: set up, lobby, votes, projector, filing."""
