"""A drill's graph as a picture with the heat of random play, and the tables that say the same in figures."""
