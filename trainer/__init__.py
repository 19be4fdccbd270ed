"""Common Ground: a trainer for what a document teaches and for the judgement that it asks for."""

__version__ = "0.1.0"
