"""What stands beside a check's score: the drill that was unseen when it ended, and what it came to once played."""

from tests.desktop import progress_values
from tests.fakes import year as lives
from tests.fakes.in_memory_journal import InMemoryJournal
from tests.insight.test_prediction import event
from trainer.base.clock import MS_A_DAY, Moment
from trainer.base.ids import SessionId
from trainer.desktop.studying.check_presenting import present_check
from trainer.record.drilled import DrillClosed, DrillDecided, DrillOpened

DAY, CHECK = 20_700, SessionId("c" * 32)


def checked(*after) -> InMemoryJournal:
    """A check with one answer, and what happened after it."""
    item = progress_values.shelf().item_ids()[0]
    answered = event(item, DAY, 3).happening._replace(session=CHECK, item=item, purpose="check", response={})
    told = [(Moment(DAY * MS_A_DAY), answered)]
    told += [(Moment(DAY * MS_A_DAY + 1_000 * place), one) for place, one in enumerate(after, 1)]
    return lives.journal_of(told)


def presented(*after):
    return present_check(checked(*after), progress_values.shelf(), lives.INES, CHECK, 0.9)


def run_of(drill, session: str, *, place: float | None):
    """A run's events; it is still open where there is no place."""
    shelved = progress_values.shelf().drills.drill(drill)
    objective = next(one for one in progress_values.shelf().drills.objectives().values() if one.drill == drill)
    opened = DrillOpened(SessionId(session), drill, shelved.revision, session, 100, False, "")
    decided = DrillDecided(
        *(SessionId(session), drill, shelved.revision, objective.node, objective.section, objective.id, "option", ""),
        *((), "", (), (), ("option",), 40_000, 0, False, "well", "authors"),
    )
    ending = shelved.drill.endings[0].id
    closed = () if place is None else (DrillClosed(SessionId(session), drill, "finished", ending, place),)
    return (opened, decided, *closed)


def test_before_it_is_played_the_drill_waits():
    drill, shown = presented()
    assert drill is not None
    assert shown.drill_waits
    assert not shown.begun


def test_once_played_the_same_drill_says_what_its_first_run_came_to():
    drill, _ = presented()
    again, shown = presented(*run_of(drill, "a" * 32, place=0.25), *run_of(drill, "b" * 32, place=0.75))
    assert again == drill
    assert not shown.drill_waits
    assert shown.score.drill.place == 0.25
    assert shown.ending


def test_a_drill_that_was_begun_can_be_gone_on_with():
    drill, _ = presented()
    again, shown = presented(*run_of(drill, "a" * 32, place=None))
    assert again == drill
    assert shown.begun
    assert shown.drill_waits
