"""A review put together from run, record and content, and written to a file."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from trainer.base.errors import TroubleOutside
from trainer.base.whole_file import write_whole
from trainer.content.library import Library
from trainer.content.scenario.model import Drill
from trainer.desktop.pages.dates import date_of, date_words
from trainer.desktop.pages.drills.review_values import ReviewShown
from trainer.desktop.rooms import Rooms
from trainer.drills.coming_back import standings
from trainer.drills.review import Review
from trainer.insight.after_action import AfterAction, Returning
from trainer.insight.looking_back import Shelves, look_back
from trainer.record.drilled import DrillClosed, Resolved
from trainer.record.journal import Journal
from trainer.study.drilling import Drilling, Run

__all__ = ["ended_on", "present", "review_html", "shelves_for", "write_review"]


def present(rooms: Rooms, drilling: Drilling, run: Run, found: Review, day: int) -> ReviewShown:
    """What the page shows; ``day`` is the study day on which the run ended."""
    drill = run.play.drill
    opinions = {decided.node: drilling.opinions(drill, decided.node) for decided in run.play.decisions}
    after = look_back(found, opinions, shelves_for(rooms.library, drill), day)
    told = [event.happening for event in rooms.journal.session(run.session)]
    resolved = [one.words for one in told if isinstance(one, Resolved)]
    returns = _returns(rooms, drilling, drill, after)
    return ReviewShown(after, returns, rooms.clocks.now().day, resolved[-1] if resolved else "")


def ended_on(journal: Journal, run: Run) -> int | None:
    """The study day on which the run was closed; None while it is not."""
    events = journal.session(run.session)
    return next((one.moment.day for one in events if isinstance(one.happening, DrillClosed)), None)


def shelves_for(library: Library, drill: Drill) -> Shelves:
    """What the content says of what the drill names; what a pack no longer has is left out."""
    pack = drill.id.partition("/")[0]
    sections = library.sections(pack)
    return Shelves(
        {section.id: section.title for section in sections},
        {statement.id: statement for section in sections for statement in section.statements},
        {reference.key: reference for reference in library.references(pack)},
    )


def _returns(rooms: Rooms, drilling: Drilling, drill: Drill, after: AfterAction) -> tuple[Returning, ...]:
    standing = standings(rooms.journal.drilled(drilling.learner))
    found = []
    for decided in after.decisions:
        one = standing.get(drill.decision(decided.node).objective)
        found.append(Returning(decided.node, decided.number, decided.title, None if one is None else one.due_day))
    return tuple(found)


def review_html(shown: ReviewShown) -> str:
    """The review as one HTML file without a script."""
    from trainer.insight.review_sheet import Going, review_sheet

    back = tuple((one.title, date_words(date_of(one.due_day))) for one in shown.returns if one.due_day is not None)
    return review_sheet(shown.after, date_words(date_of(shown.after.day)), Going(shown.resolved, back))


def write_review(shown: ReviewShown, place: Path) -> None:
    """Write the review as HTML where the name ends so, and as PDF otherwise.

    Raises TroubleOutside when it can't be written; then nothing changed.
    """
    from trainer.desktop.printing import write_pdf

    html = review_html(shown)
    if place.suffix.lower() not in (".html", ".htm"):
        write_pdf(html, place)
        return
    try:
        write_whole(place, html.encode())
    except OSError as error:
        raise TroubleOutside(
            QCoreApplication.translate("Review", "The review could not be written to {place}: {reason}.").format(
                place=place, reason=error.strerror
            ),
            QCoreApplication.translate("Review", "Nothing was changed."),
            QCoreApplication.translate("Review", "Choose a folder that exists and that you may write to."),
        ) from error
