"""What the figures of a group's questions mean, in plain words."""

from PySide6.QtCore import QObject

from trainer.desktop.pages.groups.question_values import QuestionLine
from trainer.insight.cohort_items import Form
from trainer.insight.items import FEW, LEAST_SHARED, Flag, Hindrance
from trainer.record.instructing import GroupConfidence

__all__ = ["QuestionWords"]


class QuestionWords(QObject):
    """Says flags, figures and reasons."""

    def percent(self, share: float | None) -> str:
        """A share (0..1) in per cent."""
        if share is None:
            return self.nothing
        return self.tr("{percent} %").format(percent=str(round(100 * share)).replace("-", "−"))

    def figure(self, value: float | None) -> str:
        """A figure with two digits after the point."""
        return self.nothing if value is None else f"{value:.2f}".replace("-", "−")

    @property
    def nothing(self) -> str:
        """Where there is no figure."""
        return self.tr("not computable")

    def looks(self, line: QuestionLine, *, hidden: bool) -> str:
        """What somebody should look at, in as few words as will do."""
        found = [self.tr("hidden")] if hidden else []
        found += [self._flag(flag) for flag in line.analysis.flags]
        if line.doubted is not None and not line.doubted.mended:
            found.append(self.tr("doubted by %n", "", line.doubted.people))
        if line.analysis.few:
            found.append(self.tr("few answers"))
        return ", ".join(found)

    def _flag(self, flag: Flag) -> str:
        return {
            Flag.MISKEYED: self.tr("key in doubt"),
            Flag.NOT_FUNCTIONAL: self.tr("an idle option"),
            Flag.TOO_EASY: self.tr("too easy"),
            Flag.TOO_HARD: self.tr("too hard"),
            Flag.WEAK: self.tr("tells little apart"),
        }[flag]

    def meaning(self, flag: Flag) -> str:
        """What a question's flag says, and what to do about it."""
        return {
            Flag.MISKEYED: self.tr(
                "The key is in doubt: those who did well on other questions took it no more often, or were drawn to a "
                "wrong option. Read stem and options again, and check the key against the section."
            ),
            Flag.NOT_FUNCTIONAL: self.tr(
                "A wrong option is chosen by fewer than 5 %: it tells nobody apart. Reword it or put another in its "
                "place."
            ),
            Flag.TOO_EASY: self.tr(
                "95 % or more are right at their first answer: it tells little about who knows the section."
            ),
            Flag.TOO_HARD: self.tr(
                "20 % or fewer are right at their first answer: look whether the section teaches it, and whether the "
                "stem can be misread."
            ),
            Flag.WEAK: self.tr(
                "It hardly goes with the other questions: those who know more are right only a little more often."
            ),
        }[flag]

    def figures(self, line: QuestionLine) -> str:
        """How many answered, how many were right, and how it goes with the rest, in sentences."""
        told = line.analysis
        if told.facility is None:
            said = [self.tr("Nobody’s first answer was to its present wording.")]
        else:
            right = self.tr("Of %n first answer(s), {percent} % right.", "", told.number)
            said = [right.format(percent=round(100 * told.facility))]
        if told.few and told.number:
            said.append(self.tr("Few answers: below {number}, figures are hints and raise no flag.").format(number=FEW))
        if line.finding.earlier:
            said.append(self.tr("%n more at an earlier wording do not count.", "", line.finding.earlier))
        return " ".join(said)

    def relation(self, line: QuestionLine) -> str:
        """How it goes with the rest; where that is not computable, why."""
        told = line.analysis
        if told.discrimination is None:
            reason = self._reason(told.hindrance)
            return self.tr("How it goes with the other questions: not computable. {reason}").format(reason=reason)
        words = self.tr(
            "It goes with the other questions at {figure} (corrected discrimination, −1 to 1), which is {most} of the "
            "most it could (discriminative efficiency)."
        )
        rests = self.tr("This rests on %n answer(s).", "", told.shared)
        said = words.format(figure=self.figure(told.discrimination), most=self.percent(told.efficiency))
        return f"{said} {rests}"

    def _reason(self, hindrance: Hindrance | None) -> str:
        if hindrance is Hindrance.FEW_SHARED:
            words = self.tr("Fewer than two people have answered it and {number} other questions.")
            return words.format(number=LEAST_SHARED)
        if hindrance is Hindrance.SAME_MARK:
            return self.tr("Everybody who counts got the same mark on it.")
        if hindrance is Hindrance.SAME_REST:
            return self.tr("Everybody who counts did equally well on the other questions.")
        return self.tr("Nobody has answered it as it is worded now.")

    def form(self, form: Form) -> str:
        """What the questions that everybody answered are worth as one test."""
        if form.people < 2:
            return self.tr("As one test: not computable, for fewer than two people have answered anything.")
        if len(form.items) < 2:
            return self.tr("As one test: not computable, for there are no two questions that everybody has answered.")
        questions = self.tr("%n question(s)", "", len(form.items))
        people = self.tr("%n person(s)", "", form.people)
        found, name = (form.alpha, "Cronbach’s alpha") if form.kr20 is None else (form.kr20, "KR-20")
        if found is None:
            words = self.tr(
                "As one test, the {questions} that all {people} answered: not computable, for every total is the same."
            )
            return words.format(questions=questions, people=people)
        words = self.tr(
            "As one test, the {questions} that all {people} answered measure the same thing at {figure} "
            "({name}; 1 is the most)."
        )
        told = words.format(questions=questions, people=people, figure=self.figure(found), name=name)
        few = self.tr("Few people: take it as a hint.")
        return f"{told} {few}" if form.people < FEW else told

    def sureness(self, said: GroupConfidence | None) -> str:
        """How sure five people or more were; of fewer, that it is not told."""
        if said is None:
            return self.tr("How sure they were is told only when five people or more have said so.")
        words = self.tr("Of %n person(s) who said how sure they were, {mistaken} were sure and wrong.", "", said.people)
        return words.format(mistaken=said.mistaken)
