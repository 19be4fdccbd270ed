"""The two roots of trouble: the world's (shown kindly) and, by absence, ours (a crash report)."""

__all__ = ["TroubleOutside"]


class TroubleOutside(Exception):
    """Something outside the program is in the way: a full disk, a locked or damaged file, a missing right.

    ``what`` says what happened, ``safe`` what is not lost, ``remedy`` what the person can do. All three are plain
    sentences for a tired reader, never a traceback.
    """

    def __init__(self, what: str, safe: str = "", remedy: str = "") -> None:
        super().__init__(" ".join(part for part in (what, safe, remedy) if part))
        self.what = what
        self.safe = safe
        self.remedy = remedy
