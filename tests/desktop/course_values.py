"""The pages of a course with the repository's own sections in them."""

from trainer.memory.course import Course, Occasion, Sort, occasions
from trainer.study.timetable import Timetable, divided

TODAY = 20_779


def taught():
    from tests.desktop import page_values
    from trainer.desktop.pages.progress.course_values import Taught

    there = {item.section for item in page_values.pack().items}
    return tuple(Taught(one.id, one.title) for one in page_values.pack().sections if one.id in there)


def table(days: int = 3, blocks: int = 3, first_day: int = TODAY) -> Timetable:
    names = [one.id for one in taught()]
    return Timetable(Course(first_day, days, blocks), divided(names, days * blocks))


def today(number: int = 1, here: Occasion | None = None, *, underway: bool = False, questions: int = 0, **more: int):
    from trainer.desktop.pages.progress.course_values import CourseToday, State, Stop

    held = table(first_day=TODAY + 1 - number)
    titles = {one.id: one for one in taught()}
    every = [one for one in occasions(held.course) if one.day == TODAY]
    place = len(every) if here is None else every.index(here)
    stops = []
    for index, one in enumerate(every):
        state = State.NOW if index == place else State.PAST if index < place else State.LATER
        names = held.taught(TODAY, one.block) if one.sort is Sort.BLOCK else ()
        pick = index > place and one.sort in (Sort.BLOCK, Sort.EVENING)
        stops.append(Stop(one, state, tuple(titles[name] for name in names), pick))
    new, others = more.get("new", 0), more.get("others", 0)
    return CourseToday(number, 3, tuple(stops), underway, questions, new, others)


def block():
    return today(1, Occasion(Sort.BLOCK, TODAY, 1), underway=True)


def morning():
    return today(2, Occasion(Sort.MORNING, TODAY), questions=18, new=4, others=12)


def check(questions: int = 20):
    return today(3, Occasion(Sort.CHECK, TODAY), questions=questions)


def course_page(told):
    from trainer.desktop.pages.progress.course_page import CoursePage

    made = CoursePage()
    made.show_today(told)
    return made


def timetable_page(*, kept: bool = False, **size: int):
    from trainer.desktop.pages.progress.course_values import TimetableShown
    from trainer.desktop.pages.progress.timetable_page import TimetablePage

    made = TimetablePage()
    made.show_timetable(TimetableShown(table(**size), kept, TODAY, taught()))
    return made


CASES = {
    "course-block": lambda: course_page(block()),
    "course-morning": lambda: course_page(morning()),
    "course-done": lambda: course_page(today()),
    "timetable": timetable_page,
}
