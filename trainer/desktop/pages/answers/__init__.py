"""The ways to enter an answer, one format a file; each is imported when the first question of its kind is asked."""

from typing import TYPE_CHECKING

from trainer.content.model import (
    ClaimVerdict,
    Classification,
    ListRecall,
    MultipleResponse,
    Ordering,
    SingleChoice,
    TypedAnswer,
)

if TYPE_CHECKING:
    from trainer.desktop.pages.answers.answer import Answer
    from trainer.study.showing import Question

__all__ = ["answer_for"]


def answer_for(question: "Question") -> "Answer":
    """A fresh widget for answering this question."""
    match question.item.body:
        case SingleChoice():
            from trainer.desktop.pages.answers.choice import SingleChoiceAnswer

            return SingleChoiceAnswer(question)
        case MultipleResponse():
            from trainer.desktop.pages.answers.choice import MultipleResponseAnswer

            return MultipleResponseAnswer(question)
        case TypedAnswer():
            from trainer.desktop.pages.answers.typed import TypedAnswerField

            return TypedAnswerField(question)
        case ListRecall():
            from trainer.desktop.pages.answers.lines import ListAnswer

            return ListAnswer(question)
        case Ordering():
            from trainer.desktop.pages.answers.ordering import OrderingAnswer

            return OrderingAnswer(question)
        case Classification():
            from trainer.desktop.pages.answers.placing import PlacingAnswer

            return PlacingAnswer(question)
        case ClaimVerdict():
            from trainer.desktop.pages.answers.judging import ClaimAnswer

            return ClaimAnswer(question)
