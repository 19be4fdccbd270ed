"""A page about a pack for whoever writes it: figures from the pack, what they say in plain words, and one HTML file."""
