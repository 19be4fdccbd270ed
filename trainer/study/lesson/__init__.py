"""A class as values: what is put to it, what a phone may be shown, its votes, and what they come to."""
