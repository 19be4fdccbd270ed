"""Decisions, their consequences, reviews and ratings."""
