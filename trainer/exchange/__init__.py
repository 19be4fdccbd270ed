"""Other people's formats: a drill as ink or Twee, with nothing in its text able to act as markup there."""
