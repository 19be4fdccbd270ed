"""A drill on paper: pages for participants, a guide for whoever leads them, cards to cut out; one HTML file."""

from trainer.exchange.sheet.page import sheet_of

__all__ = ["sheet_of"]
