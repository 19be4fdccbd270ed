"""A drill that a class decides: what stands before it at each decision, what followed, and the ways on from it."""

from PySide6.QtCore import QCoreApplication

from trainer.base.ids import DrillId
from trainer.content.library import Library
from trainer.content.scenario.model import Drill
from trainer.desktop.drilling.drill_presenting import meters_of
from trainer.desktop.pages.classes.lesson_asking import Asking, Branch
from trainer.desktop.pages.classes.lesson_back_parts import taken_words
from trainer.desktop.widgets.meter import Meter
from trainer.desktop.widgets.sized_meters import meters_line
from trainer.drills.play import Play
from trainer.drills.situation import ending_of
from trainer.study.lesson.deciding import branches, last_poll_of, poll_of, reports, run_of
from trainer.study.lesson.faces import Phase
from trainer.study.lesson.filing import Rounds
from trainer.study.lesson.lesson import CHOSEN, Lesson
from trainer.study.lesson.polls import DecisionPoll
from trainer.study.lesson.showing import Words, decision_reveal
from trainer.study.lesson.votes import round_of

__all__ = ["briefing_words", "drill_asking", "goes_on", "meters_of_briefing", "ways_on"]

translate = QCoreApplication.translate


def drill_asking(lesson: Lesson, library: Library, rounds: Rounds) -> Asking:
    """The class's drill in any phase from the first vote on a decision to the looking back.

    Raises KeyError when no pack has the drill any more, ValueError when it no longer offers what was taken.
    """
    shelved = library.drills.drill(lesson.drill or DrillId(""))
    drill, revision = shelved.drill, shelved.revision
    play = run_of(lesson, drill)
    if lesson.phase is Phase.LOOKING_BACK:
        return Asking(None, _looked_back(lesson, drill, play))
    if lesson.phase is Phase.REVEALED:
        poll, taken = last_poll_of(lesson, drill, revision), lesson.path[-1]
        told = (*reports(play), meters_line(_meters(drill, play)), *_ended(drill, play).lead)
        shown = decision_reveal(poll, rounds.first, rounds.second, taken.option, filter(None, told))
        return Asking(poll, reveal=shown, goes_on=not play.over, meters=_meters(drill, play))
    found = poll_of(lesson, drill, revision)
    if found is None:
        raise ValueError("the class's run is over")
    closed = lesson.phase in (Phase.CLOSED, Phase.CLOSED_AGAIN, Phase.DISCUSSING)
    return Asking(found, _before(play, found), branches=ways_on(found, rounds) if closed else ())._replace(
        asides=tuple((one.text, one.answer) for one in found.decision.information), meters=_meters(drill, play)
    )


def briefing_words(lesson: Lesson, library: Library) -> Words:
    """What a drill begins with: whom the class is, where it is, and how the drill's values stand."""
    drill = library.drills.drill(lesson.drill or DrillId("")).drill
    stand = meters_line(_meters(drill, run_of(lesson, drill)))
    return Words((drill.role, *_briefing(drill), stand), drill.title)


def meters_of_briefing(lesson: Lesson, library: Library) -> tuple[Meter, ...]:
    """How the drill's values stand before its first decision."""
    drill = library.drills.drill(lesson.drill or DrillId("")).drill
    return _meters(drill, run_of(lesson, drill))


def goes_on(lesson: Lesson, library: Library) -> bool:
    """Whether the class's drill has another decision; errors as of ``drill_asking``."""
    drill = library.drills.drill(lesson.drill or DrillId("")).drill
    return not run_of(lesson, drill).over


def ways_on(poll: DecisionPoll, rounds: Rounds) -> tuple[Branch, ...]:
    """The majority's way, the minority's, and then all others by choice; of the latest vote that was given."""
    letters = {name: letter for letter, name in poll.ids}
    offered = [name for _, name in poll.ids]
    voted = branches(round_of(poll, rounds.second or rounds.first), offered)
    named = {name for name, _ in voted}
    others = [(name, CHOSEN) for name in offered if name not in named]
    return tuple(Branch(name, letters[name], why) for name, why in (*voted, *others))


def _before(play: Play, poll: DecisionPoll) -> Words:
    """The situation at a decision; what led to the first one stands before it."""
    led = () if play.decisions else reports(play)
    return Words((*led, poll.decision.brief))


def _briefing(drill: Drill) -> tuple[str, ...]:
    return tuple(f"• {line}" if block.is_list else line for block in drill.briefing for line in block.lines)


def _meters(drill: Drill, play: Play) -> tuple[Meter, ...]:
    """The drill's values, beside what they were before the latest decision; at first, as they stand."""
    step = play.steps[-1]
    return meters_of(drill, step.after.values, None if step.before is None else step.before.values)


def _looked_back(lesson: Lesson, drill: Drill, play: Play) -> Words:
    """How it ended and what the class did on the way, for phones; the big screen has more of it (``lesson_back``)."""
    ended = _ended(drill, play)
    told = []
    for number, taken in enumerate(lesson.path, 1):
        node = drill.decision(taken.node)
        done = next(option.done for option in node.options if option.id == taken.option)
        told.append(f"{number}. {node.title}: {done}. {taken_words(taken.branch)}.")
    return ended._replace(lead=(*ended.lead, *told))


def _ended(drill: Drill, play: Play) -> Words:
    """How it ended; nothing while it goes on."""
    if not play.over:
        return Words()
    ending = ending_of(drill, play.situation)
    return Words((f"{ending.title}. {ending.text}",), drill.title)
