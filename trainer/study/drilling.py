"""The write-first steps of a drill's run: store the fact, then hand out the next value.

As in ``sitting``, every function returns after the journal holds the fact durably, or raises what the journal raised
(``TroubleOutside``) with nothing changed. A run is left by putting it aside: it is taken up from the record.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from trainer.base.clock import Moment
from trainer.base.ids import DrillId, EventId, LearnerId, SessionId
from trainer.content.scenario.model import Drill
from trainer.drills.grading import Graded, graded
from trainer.drills.judging import Panel, panel_of
from trainer.drills.moves import Call, Decided, Draft, Move, TakenBack, Terms
from trainer.drills.play import Play, Turn, begin, commit, resume, undo
from trainer.drills.ratings import Opinions, opinions_on
from trainer.record.drilled import (
    DrillClosed,
    DrillDecided,
    DrillOpened,
    DrillTakenBack,
    OptionsRated,
    RedrillQueued,
    Resolved,
)
from trainer.record.events import Event, Fact
from trainer.record.happenings import Happening
from trainer.record.journal import Journal
from trainer.study.settings import read_settings
from trainer.study.shelf import DrillsOnShelf

__all__ = ["Drilling", "PastRun", "Run", "Taken", "own_raters", "past_runs"]


class Run(NamedTuple):
    """A run in hand: the play, and the event behind each of its moves.

    ``worst`` and ``calls`` say whether the worst option is tapped too, and whether effects are called first.
    """

    session: SessionId
    revision: int
    play: Play
    events: tuple[EventId, ...]
    worst: bool
    calls: bool


class Taken(NamedTuple):
    """What a committed decision came to, once it is durable."""

    turn: Turn
    graded: Graded | None
    run: Run


class PastRun(NamedTuple):
    """A run as the list shows it. ``closed`` is empty while it can be taken up; ``decisions`` counts those that stand.

    ``place`` is where its outcome lay between worst and best (0..1). ``begun`` says that something was decided in it,
    be it taken back since: what follows from it was seen.
    """

    session: SessionId
    drill: DrillId
    opened: Moment
    practice: bool
    decisions: int
    closed: str
    ending: str
    place: float | None
    begun: bool = False


def past_runs(events: Iterable[Event]) -> tuple[PastRun, ...]:
    """A learner's runs, the latest opened first."""
    found: dict[SessionId, PastRun] = {}
    standing: dict[SessionId, list[EventId]] = {}
    for event in events:
        told = event.happening
        if isinstance(told, DrillOpened):
            found[told.session] = PastRun(told.session, told.drill, event.moment, told.practice, 0, "", "", None)
            standing[told.session] = []
        elif isinstance(told, DrillDecided) and told.session in found:
            standing[told.session].append(event.id)
            found[told.session] = found[told.session]._replace(begun=True)
        elif isinstance(told, DrillTakenBack) and told.target in standing.get(told.session, ()):
            del standing[told.session][standing[told.session].index(told.target) :]
        elif isinstance(told, DrillClosed) and told.session in found:
            found[told.session] = found[told.session]._replace(closed=told.why, ending=told.ending, place=told.place)
    runs = [run._replace(decisions=len(standing[run.session])) for run in found.values()]
    return tuple(reversed(runs))


class Drilling(NamedTuple):
    """A learner at drills: the journal, the drills, who it is, and where ids come from."""

    journal: Journal
    shelf: DrillsOnShelf
    learner: LearnerId
    new_id: Callable[[int], str]

    def tell(self, happening: Happening, moment: Moment) -> EventId:
        """Store one fact of this learner; returns its id when it is durable."""
        return self.journal.append(Fact(EventId(self.new_id(moment.at)), self.learner, moment, happening)).id

    def open(
        self, name: DrillId, moment: Moment, terms: Terms, intent: str = "", *, worst: bool = False, calls: bool = False
    ) -> Run:
        """Begin a run. It is practice once a decision of the drill was made in an earlier run, be it taken back."""
        shelved = self.shelf.drill(name)
        session = SessionId(self.new_id(moment.at))
        met = any(run.drill == name and run.begun for run in past_runs(self.journal.drilled(self.learner)))
        play = begin(shelved.drill, session, moment.at, terms._replace(practice=terms.practice or met), intent)
        held = play.terms
        opened = DrillOpened(
            session, name, shelved.revision, session, held.clock, held.practice, play.intent, worst, calls
        )
        self.tell(opened, moment)
        return Run(session, shelved.revision, play, (), worst, calls)

    def commit(self, run: Run, moment: Moment) -> Taken:
        """Store the decision that is tapped, and return what follows from it. Raises ValueError when none is.

        In practice, where consequences were seen, and while the clock is in doubt it takes no step in any schedule.
        """
        turn = commit(run.play, moment.at)
        move, drill = turn.move, run.play.drill
        unsteady = run.play.terms.practice or move.again or self.journal.clock_doubted(self.learner)
        grade = None if unsteady else self.grade(drill, move)
        told = _decided(run, move, grade)
        event = self.tell(told, moment)
        return Taken(turn, grade, run._replace(play=turn.play, events=(*run.events, event)))

    def grade(self, drill: Drill, move: Decided) -> Graded:
        """What the decision is taken for."""
        node = drill.decision(move.node)
        return graded(self.panel(drill, move.node, move.shown), node.authors, move.draft.option, move.draft.worst)

    def panel(self, drill: Drill, node: str, options: Sequence[str]) -> Panel:
        """What the raters make of the options that were offered."""
        return panel_of(options, self.opinions(drill, node).opinions)

    def opinions(self, drill: Drill, node: str) -> Opinions:
        """What others said of a decision: nobody is compared with themselves."""
        events = self.journal.rated(drill.id)
        own = own_raters(self.journal, self.learner, events)
        others = [
            told for told in events if isinstance(told.happening, OptionsRated) and told.happening.rater not in own
        ]
        return opinions_on(drill.id, drill.decision(node), others)

    def take_back(self, run: Run, moment: Moment) -> Run:
        """Take back the latest decision that stands; it stays in the record. Raises ValueError when none does."""
        play = undo(run.play, moment.at)
        target = run.events[run.play.standing[-1]]
        event = self.tell(DrillTakenBack(run.session, target), moment)
        return run._replace(play=play, events=(*run.events, event))

    def finish(self, run: Run, ending: str, place: float | None, moment: Moment) -> None:
        """End a run that has come to its end."""
        self.tell(DrillClosed(run.session, run.play.drill.id, "finished", ending, place), moment)

    def give_up(self, run: PastRun, moment: Moment) -> None:
        """End a run for good that was put aside."""
        self.tell(DrillClosed(run.session, run.drill, "left", "", None), moment)

    def resolve(self, run: Run, words: str, moment: Moment) -> None:
        """Keep what the learner will do next time."""
        self.tell(Resolved(run.session, run.play.drill.id, words), moment)

    def want_back(self, run: Run, node: str, moment: Moment) -> None:
        """Bring a decision's objective back on the next study day."""
        decision = run.play.drill.decision(node)
        self.tell(RedrillQueued(run.play.drill.id, decision.section, decision.objective), moment)

    def resume(self, session: SessionId, moment: Moment) -> Run | None:
        """The run exactly as it was left; None when the record does not hold it, or no pack its drill.

        A drill may have been reworded since: a decision that it no longer offers is left out, with what hung on it.
        """
        events = self.journal.session(session)
        opened = next((event.happening for event in events if isinstance(event.happening, DrillOpened)), None)
        if opened is None:
            return None
        try:
            shelved = self.shelf.drill(opened.drill)
        except KeyError:
            return None
        moves, names = _moves(events)
        terms = Terms(opened.clock, opened.practice)
        resumed = resume(shelved.drill, opened.seed, moves, moment.at, terms, opened.intent)
        kept = tuple(name for place, name in enumerate(names) if place not in resumed.left_out)
        return Run(session, shelved.revision, resumed.play, kept, opened.worst, opened.calls)


def own_raters(journal: Journal, learner: LearnerId, rated: Iterable[Event]) -> frozenset[str]:
    """The pseudonyms of the learner's person: today's, and those under which ``rated`` holds ratings of their own.

    Two devices make two, before their records meet.
    """
    members = journal.members(learner)
    given = (event.happening for event in rated if event.learner in members)
    found = {told.rater for told in given if isinstance(told, OptionsRated)}
    return frozenset({read_settings(journal.settings(learner)).rater, *found} - {""})


def _decided(run: Run, move: Decided, grade: Graded | None) -> DrillDecided:
    node, draft = run.play.drill.decision(move.node), move.draft
    return DrillDecided(
        session=run.session,
        drill=run.play.drill.id,
        revision=run.revision,
        node=node.id,
        section=node.section,
        objective=node.objective,
        option=draft.option,
        worst=draft.worst,
        reasons=draft.reasons,
        words=draft.words,
        predicted=tuple((call.variable, call.up) for call in draft.calls),
        asked=draft.asked,
        shown=move.shown,
        elapsed=move.elapsed,
        limit=move.limit,
        again=move.again,
        grade="" if grade is None else grade.grade.value,
        graded_by="" if grade is None else grade.by.value,
    )


def _moves(events: Sequence[Event]) -> tuple[list[Move], list[EventId]]:
    """The moves that a run's events tell of, and the event behind each."""
    moves: list[Move] = []
    names: list[EventId] = []
    for event in events:
        told = event.happening
        if isinstance(told, DrillDecided):
            calls = tuple(Call(variable, up) for variable, up in told.predicted)
            draft = Draft(told.option, told.worst, told.reasons, told.words, calls, told.asked)
            moves.append(Decided(told.node, draft, told.shown, told.elapsed, told.limit, told.again))
        elif isinstance(told, DrillTakenBack) and told.target in names:
            moves.append(TakenBack(names.index(told.target)))
        else:
            continue
        names.append(event.id)
    return moves, names
