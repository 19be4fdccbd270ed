"""Every read of a Journal at once, to be compared."""

from typing import Any

from tests.fakes.histories import LEARNERS, SESSIONS, START, UNITS
from trainer.base.clock import local_day
from trainer.base.ids import EventId, SessionId


def everything(journal: Any, events: list[EventId]) -> dict[str, Any]:
    """What the Journal answers to every question about the learners of the histories."""
    today = local_day(START, 0)
    answers: dict[str, Any] = {"learners": journal.learners(), "last_at": journal.last_at()}
    answers["rated"] = journal.rated()
    answers["cohorts"], answers["flags"] = journal.cohorts(), journal.flags(LEARNERS)
    answers["first_attempts"] = journal.first_attempts(LEARNERS)
    answers["some first attempts"] = journal.first_attempts(LEARNERS[:2], UNITS[1:])
    answers["counts_of"] = [journal.counts_of(LEARNERS, by) for by in ("day", "item", "section")]
    answers["groups_of"] = journal.groups_of(LEARNERS, {"all": UNITS, "some": UNITS[2:], "none": ()})
    answers["memories_of"] = journal.memories_of(LEARNERS)
    for session in (*SESSIONS, SessionId("run")):
        answers[f"session {session}"] = journal.session(session)
    for event in events:
        answers[f"event {event}"] = journal.event(event)
    for learner in LEARNERS:
        told = {
            "settings": dict(journal.settings(learner)),
            "due": journal.due(learner, today + 30, 3),
            "due_count": [journal.due_count(learner, today + day) for day in range(-5, 60, 5)],
            "next_due_day": [journal.next_due_day(learner, today + day) for day in (-30, 0, 3, 30, 3_000)],
            "known": dict(journal.known(learner, UNITS[1:])),
            "memory": [journal.memory(learner, unit) for unit in UNITS],
            "started": dict(journal.started(learner)),
            "asked_on": [journal.asked_on(learner, today + day) for day in range(-10, 40)],
            "started_on": [journal.started_on(learner, today + day) for day in range(-10, 40)],
            "answers_to": [journal.answers_to(learner, unit) for unit in UNITS],
            "answers": tuple(journal.answers(learner)),
            "dated_after": [journal.dated_after(learner, START + days * 86_400_000) for days in (-2, 0, 5, 20)],
            "mistakes": (journal.mistakes(learner, 1), journal.mistakes(learner, 50)),
            "mistake_count": journal.mistake_count(learner),
            "open_session": journal.open_session(learner),
            "paces": (journal.paces(learner, 2), journal.paces(learner, 50)),
            "briefings": journal.briefings(learner),
            "expectations": journal.expectations(learner),
            "memories": journal.memories(learner),
            "hidden": journal.hidden(learner),
            "drilled": journal.drilled(learner),
            "members": journal.members(learner),
            "counts": [dict(journal.counts(learner, by)) for by in ("day", "item", "section")],
        }
        answers.update({f"{name} {learner}": value for name, value in told.items()})
    return answers
