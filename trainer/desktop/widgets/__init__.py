"""The parts that pages are made of; each paints from the theme in force and follows when it changes."""
