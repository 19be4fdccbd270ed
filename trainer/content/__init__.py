"""What is taught: packs of sections, statements and items, read strictly, checked, and compiled."""
