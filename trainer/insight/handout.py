"""A class's questions on paper, without a key.

SEAM (being built): ``handout_page(title, session, questions, drills) -> str`` (HTML); printed and written by
desktop/handout_desk.py: ``HandoutDesk(window, rooms, parent).offer(title, session, steps)``. The letters follow from the
session, so the class must then be held under that same session id.
"""
