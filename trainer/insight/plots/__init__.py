"""Charts as values: figures in, places of boxes, lines and words out; nothing here knows a window."""
