"""An after-action review on paper: one HTML file without a script, which fetches nothing; in English, as all exports.

Whatever stands in a drill, and whatever people wrote, is text there and nothing else (``content.report.markup``).
"""

from base64 import b64encode
from hashlib import sha256
from typing import NamedTuple

from trainer.content.model import Statement, Verdict
from trainer.content.report.markup import Content, Element, element, written
from trainer.drills.grading import Grade
from trainer.drills.judging import FEWEST, PanelKind
from trainer.drills.situation import Cause
from trainer.drills.wording import signed
from trainer.insight.after_action import AfterAction, Called, Choice, Decided, Others, Voice
from trainer.insight.review_parts import (
    bullets,
    cited,
    clock,
    estimate_words,
    framed,
    grid,
    moved_words,
    points,
    red_line,
    signed_points,
    told,
    way,
)
from trainer.insight.review_style import STYLE

__all__ = ["Going", "review_sheet"]

_GRADES = {
    Grade.WELL: "As the raters would",
    Grade.PARTLY: "Partly as the raters would",
    Grade.MISJUDGED: "Not as the raters would",
}
_CAUSES = {
    Cause.CHOICE: "",
    Cause.BECAUSE: "Because of how things stood: ",
    Cause.ARRIVAL: "Later: ",
    Cause.CHANCE: "By chance: ",
}
_VERDICTS = {Verdict.HOLDS: "Holds", Verdict.CONDITIONAL: "Holds only if …", Verdict.FAILS: "Does not hold"}


class Going(NamedTuple):
    """What goes on from the review: the line for next time, and decisions with the date on which they come back."""

    resolved: str
    returns: tuple[tuple[str, str], ...]


def review_sheet(after: AfterAction, ended: str, going: Going) -> str:
    """The review as one HTML file; ``ended`` is the date on which the run ended, as it is printed."""
    parts = [*_head(after, ended), *_costliest(after), *_courses(after)]
    for decided in after.decisions:
        parts += _decision(decided)
    parts += _onward(after, going)
    # Only this very sheet is obeyed, and nothing is fetched, run, framed or sent, whatever text stands in it.
    seal = b64encode(sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{seal}'; base-uri 'none'; form-action 'none'"
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", f"After-action review: {after.drill}"),
        element("style", STYLE),
    )
    return "<!doctype html>\n" + written(element("html", head, element("body", *parts), lang="en")) + "\n"


def _head(after: AfterAction, ended: str) -> list[Element]:
    run = "Practice run" if after.practice else "Run of record"
    made = [
        element("p", "After-action review", class_="part"),
        element("h1", after.drill),
        element("p", f"{run}. Ended on {ended}: “{after.ending}”.", class_="lead"),
        element("p", after.ending_text),
        told("Set out to protect", after.intent or "no line of intent was written."),
        told("Outcome", _place(after)),
        told("Luck", _luck(after)),
    ]
    for decided in after.red_lines:
        red = decided.picked.red_line
        if red is not None:
            made.append(red_line(f"Red line crossed at {decided.number}. {decided.title}", red.note, red.references))
    return made


def _place(after: AfterAction) -> str:
    standing = after.standing
    if standing.place is None:
        return "in this scenario’s model every way comes to the same."
    return (
        f"{points(standing.points)} points, {round(100 * standing.place)} of 100 on the way from the worst "
        f"({estimate_words(standing.worst)}) to the best ({estimate_words(standing.best)}) that can be reached, "
        "in this scenario’s model."
    )


def _luck(after: AfterAction) -> str:
    if not after.chance:
        return "none of it: nothing here is left to chance."
    if after.luck is None:
        return "how much of it was luck is not known: there are too many ways to count."
    return f"{signed_points(after.luck)} points of it, in this scenario’s model."


def _costliest(after: AfterAction) -> list[Element]:
    made = [element("h2", "The costliest decisions")]
    for number in after.costliest:
        decided = after.decisions[number]
        best = " / ".join(choice.done for choice in decided.best)
        words = (
            f"this choice cost {estimate_words(decided.cost)} of the {estimate_words(after.cost)} points given away, "
            f"in this scenario’s model. Best there: {best}."
        )
        made.append(told(f"{decided.number}. {decided.title}", words))
    if not after.costliest:
        made.append(element("p", "None: no other choice would have been worth more in this scenario’s model."))
    return made


def _courses(after: AfterAction) -> list[Element]:
    heads = ["Value", "Start", *(str(decided.number) for decided in after.decisions), "In all"]
    rows = [
        [course.name, *(str(value) for value in course.values), signed(course.moved.by) if course.moved.by else "0"]
        for course in after.courses
    ]
    return [element("h2", "How the mission moved"), grid(heads, rows)]


def _decision(decided: Decided) -> list[Element]:
    made = [
        element("h2", f"{decided.number}. {decided.title}"),
        element("p", decided.brief),
        element("p", decided.ask, class_="ask"),
        told("Done", decided.done),
        element("p", _circumstances(decided), class_="small"),
    ]
    if decided.reasons:
        made.append(told("Reasons", "; ".join(decided.reasons)))
    if decided.words:
        made.append(told("In own words", f"“{decided.words}”"))
    made += [told(f"Asked: {question}", answer) for question, answer in decided.asked]
    if decided.called:
        calls = (f"{one.name} {way(one.up)} ({_came(one)})" for one in decided.called)
        made.append(told("Called beforehand", "; ".join(calls)))
    made.append(element("h3", "What followed"))
    for one in decided.followed:
        made.append(element("p", f"{_CAUSES[one.cause]}{one.report}"))
        if one.moved:
            made.append(moved_words(one.moved))
    made.append(element("h3", "Options"))
    made += [_option(choice) for choice in decided.choices]
    made += _others(decided)
    return made + _source(decided)


def _came(one: Called) -> str:
    if one.right:
        return "it did"
    if not one.by:
        return "it did not move"
    return "others moved more" if one.up == (one.by > 0) else f"it went {way(one.by > 0)}"


def _circumstances(decided: Decided) -> str:
    used = f"{clock(round(decided.elapsed / 1000))} used"
    limit = f" of {clock(decided.limit)}" if decided.limit else ""
    parts = [used + limit]
    if decided.late:
        parts.append("time was up")
    if decided.again:
        parts.append("a second try: its consequences had been seen before")
    return f"{'; '.join(parts)}."


def _option(choice: Choice) -> Element:
    marks = [
        words
        for wanted, words in (
            (choice.picked, "own choice"),
            (choice.worst, "said to be the worst"),
            (choice.favourite, "the raters’ favourite"),
            (choice.authors, "the authors’ estimate"),
            (choice.red_line is not None, "red line"),
        )
        if wanted
    ]
    cost = "costs nothing" if choice.best else f"costs {estimate_words(choice.cost)} points beside the best here"
    rated = "" if choice.mean is None else f" Raters: {points(choice.mean)} of 5, spread {choice.spread:.1f}."
    named = f" ({', '.join(marks)})" if marks else ""
    parts: list[Content] = [
        element("p", element("strong", choice.done), named),
        element("p", choice.text, class_="small"),
        element("p", f"{choice.why} In this scenario’s model it {cost}.{rated}"),
    ]
    if choice.red_line is not None:
        parts.append(red_line("Red line", choice.red_line.note, choice.red_line.references))
    return framed(parts)


def _others(decided: Decided) -> list[Element]:
    others = decided.others
    made = [element("h3", "Others")]
    if others.kind is PanelKind.NONE:
        rated = f"Rated by {others.raters} so far" if others.raters else "Nobody else has rated it yet"
        made.append(element("p", f"{rated}: below {FEWEST} nothing is scored."))
        made += [_voice(f"Rater {number}", voice) for number, voice in enumerate(others.voices, start=1)]
        return made
    kind = "a panel" if others.kind is PanelKind.PANEL else "provisional, fewer than ten"
    grade = "They see little difference between these options" if others.grade is None else _GRADES[others.grade]
    made.append(element("p", f"{others.raters} raters ({kind}). {grade}. Favourite: {' / '.join(others.favourites)}."))
    if others.reasons:
        made.append(told("Reasons that half of them or more name", "; ".join(others.reasons)))
    made += [_voice("A rater who would do something else", voice) for voice in others.minority]
    return made + _groups(others)


def _groups(others: Others) -> list[Element]:
    made = []
    for group in others.groups:
        few = group.kind is PanelKind.NONE
        words = "too few to be told by themselves" if few else " / ".join(group.favourites)
        made.append(told(f"{group.name} ({group.raters})", words))
    return made


def _voice(label: str, voice: Voice) -> Element:
    named = f"{label}, {voice.group}" if voice.group else label
    lines = "".join(f" On {option}: “{line}”" for option, line in voice.lines)
    reasons = f" ({'; '.join(voice.reasons)})" if voice.reasons else ""
    return told(named, f"{' / '.join(voice.favourites)}{reasons}.{lines}")


def _source(decided: Decided) -> list[Element]:
    source = decided.source
    made = [element("h3", "Behind it"), element("p", f"Section: {source.title}")]
    for statement in source.statements:
        made.append(_statement(statement))
    return made + cited(source.references)


def _statement(statement: Statement) -> Element:
    label = "The condition" if statement.verdict is Verdict.CONDITIONAL else "What can be said instead"
    correction = f" {label}: {statement.correction}" if statement.correction else ""
    verdict = element("strong", f"{_VERDICTS[statement.verdict]}: ")
    return element("p", verdict, f"the document says, in our words, “{statement.text}”{correction}")


def _onward(after: AfterAction, going: Going) -> list[Element]:
    made = [element("h2", "What goes on")]
    made += bullets(after.debrief)
    made.append(told("Next time I will", going.resolved or "…"))
    if going.returns:
        made.append(element("h3", "What comes back"))
        made += bullets(f"{title}: {when}" for title, when in going.returns)
    return made
