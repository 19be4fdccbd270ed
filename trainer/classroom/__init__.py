"""Phones on the room's network: a small server in a thread of its own, there only while a class runs."""
