"""A class being held: on the presenter's screen, the projector and in the lobby."""
