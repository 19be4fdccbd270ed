"""The sentences of a course: what each of its occasions is, and why it comes when it does."""

from PySide6.QtCore import QObject

from trainer.desktop.pages.progress.course_values import CourseToday
from trainer.memory.course import Occasion, Sort

__all__ = ["CourseWords"]


class CourseWords(QObject):
    """Each method says one thing, in whole sentences or in the name of one."""

    def day(self, today: CourseToday) -> str:
        """Which day of the course it is."""
        if today.number > today.days:
            return self.tr("The day after your course")
        return self.tr("Your course, day {number} of {days}").format(number=today.number, days=today.days)

    def name(self, occasion: Occasion) -> str:
        """What the occasion is called."""
        if occasion.sort is Sort.BLOCK:
            return self.tr("Block {number}").format(number=occasion.block)
        names = {
            Sort.MORNING: self.tr("The morning"),
            Sort.EVENING: self.tr("The evening"),
            Sort.CHECK: self.tr("The check"),
        }
        return names[occasion.sort]

    def pick(self, occasion: Occasion) -> str:
        """What a button says that goes on to the occasion; a block is gone on to once it is over."""
        if occasion.sort is Sort.BLOCK:
            return self.tr("Block {number} is over").format(number=occasion.block)
        return self.tr("On to the evening")

    def title(self, today: CourseToday) -> str:
        """What is on."""
        stop = today.now
        if stop is None:
            last = today.number >= today.days
            return self.tr("Your course is over") if last else self.tr("That is all for today")
        name = self.name(stop.occasion)
        if today.underway:
            return name
        if stop.occasion.sort is Sort.CHECK and not today.questions:
            return self.tr("There is nothing to check today")
        return self.tr("{occasion}: {questions}").format(
            occasion=name, questions=self.tr("%n question(s)", "", today.questions)
        )

    def why(self, today: CourseToday) -> str:
        """What it is, and why now."""
        stop = today.now
        if stop is None:
            return self._closing(today)
        match stop.occasion.sort:
            case Sort.MORNING:
                return self._morning(today)
            case Sort.BLOCK if today.underway:
                return self.tr("When it is over, say so. Then come questions about it, while it is fresh.")
            case Sort.BLOCK:
                return self.tr("The block is over. Recalling it once, right after it, is what makes it stay.")
            case Sort.EVENING:
                return self.tr(
                    "Today's questions once more, what you missed first; best some hours after the last block. This is "
                    "practice: it does not change when they come back."
                )
            case Sort.CHECK:
                return self._check(today)

    def _morning(self, today: CourseToday) -> str:
        words = self.tr("About the days before, what you missed first. After a night, the answers count.")
        new = self.tr("%n question(s) of a block that was passed over are new.", "", today.new)
        return f"{words} {new}" if today.new else words

    def _check(self, today: CourseToday) -> str:
        if not today.questions:
            return self.tr(
                "Every question that is kept back for checks was asked lately, or what it is about was asked today."
            )
        return self.tr(
            "Questions that you have never practised show what stays. You learn the answers at the end; then comes a "
            "drill that you have not seen."
        )

    def _closing(self, today: CourseToday) -> str:
        if today.number >= today.days:
            return self.tr("From tomorrow on, its questions come back at their usual times.")
        return self.tr("Sleep on it: tomorrow morning today's questions come back, and then the answers count.")
