"""Derived tables of another making: an older schema had fewer of them, another memory model came to other memories."""

from trainer.base.errors import TroubleOutside
from trainer.memory.model import MODEL
from trainer.store.connection import Database

__all__ = ["catch_up"]

_DAMAGED_VALUE = (TypeError, ValueError, AttributeError, ArithmeticError)
"""What a replay raises for a body that can be read and says what no answer says, such as a grade of seven."""
_MADE_BY = "SELECT 1 FROM derivation WHERE model = ?"


def catch_up(database: Database) -> None:
    """Make the derived tables again from the log, in one transaction, unless this version's memory model made them.

    A new file has nothing to replay; a file of a million answers takes about a minute, once.
    """
    if database.one(_MADE_BY, (MODEL,)) is not None:
        return
    from trainer.store.integrity import check_seals
    from trainer.store.replaying import rebuild

    # A log that can't be read whole must not keep the window shut: the check beside it finds the damage and offers a
    # backup. The tables stay as they were, and the next opening tries again.
    try:
        with database:
            rebuild(database)
    except TroubleOutside:
        return
    except _DAMAGED_VALUE:
        if not check_seals(database.path):  # nothing is damaged: the fault is ours
            raise
