"""Pictures of the quiz in every state, for people to look at.

python -m tests.pictures.shoot_quiz FOLDER [PART OF A NAME ...]
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.desktop.samples import CONTESTED, DISCLAIMER, REFERENCES, question, telling
from trainer.base.errors import TroubleOutside
from trainer.content.model import Format, Verdict
from trainer.desktop.look import wear
from trainer.desktop.pages.quiz.quiz_page import QuizPage
from trainer.desktop.theme import Theme
from trainer.record.happenings import Confidence, Purpose
from trainer.study.quiz import Mode
from trainer.study.responses import Choice, Choices, DontKnow, Judgement, Lines, Order, Placement, Text
from trainer.study.showing import Question

PARTS: dict[Format, tuple[str, ...]] = {
    Format.SINGLE_CHOICE: ("b",),
    Format.MULTIPLE_RESPONSE: ("a", "c"),
    Format.TYPED: ("cooperation",),
    Format.LIST_RECALL: ("police training", "joint patrols", ""),
    Format.ORDERING: ("a", "c", "b", "d"),
    Format.MATCHING: ("a", "g1", "b", "g3"),
    Format.CLASSIFICATION: ("a", "g1", "c", "g2", "b", "g2", "d", "g3"),
    Format.CLAIM_VERDICT: (Verdict.CONDITIONAL.value, "a"),
}
RESPONSES = {
    Format.SINGLE_CHOICE: Choice("b"),
    Format.MULTIPLE_RESPONSE: Choices(("a", "c")),
    Format.TYPED: Text("cooperation"),
    Format.LIST_RECALL: Lines(("police training", "joint patrols")),
    Format.ORDERING: Order(("a", "c", "b", "d")),
    Format.MATCHING: Placement((("a", "g1"), ("b", "g3"))),
    Format.CLASSIFICATION: Placement((("a", "g1"), ("c", "g2"), ("b", "g2"), ("d", "g3"))),
    Format.CLAIM_VERDICT: Judgement(Verdict.CONDITIONAL, "a"),
}


def fresh(kind: Format) -> Callable[[QuizPage], None]:
    return lambda page: page.ask(question(kind))


def begun(kind: Format) -> Callable[[QuizPage], None]:
    def act(page: QuizPage) -> None:
        page.ask(question(kind, can_undo=True))
        QApplication.processEvents()
        draft = page.draft()
        assert draft is not None
        page.restore_draft(draft._replace(parts=PARTS[kind]))

    return act


def wrong(kind: Format, confidence: Confidence = Confidence.THINK) -> Callable[[QuizPage], None]:
    def act(page: QuizPage) -> None:
        begun(kind)(page)
        QApplication.processEvents()
        asked = question(kind)
        days = 1 if confidence is Confidence.SURE else 3
        response, contested = RESPONSES[kind], (CONTESTED,)
        page.tell(telling(asked, response, confidence, days=days, contested=contested, references=REFERENCES))

    return act


def right(page: QuizPage) -> None:
    asked = question(Format.SINGLE_CHOICE)
    page.ask(asked)
    draft = page.draft()
    assert draft is not None
    page.restore_draft(draft._replace(parts=("a",)))
    QApplication.processEvents()
    page.tell(telling(asked, Choice("a"), days=9))


def gave_up(page: QuizPage) -> None:
    asked = question(Format.LIST_RECALL)
    page.ask(asked)
    QApplication.processEvents()
    page.tell(telling(asked, DontKnow(), days=1))


def trouble(page: QuizPage) -> None:
    begun(Format.SINGLE_CHOICE)(page)
    page._hands._commit_by_key(Confidence.THINK)
    page.trouble(
        TroubleOutside(
            "There is no room left on the disk, so this answer is not stored yet.",
            "Everything before it is safe.",
            "Free some space; the answer stays here and is stored as soon as there is room.",
        )
    )


def flagging(page: QuizPage) -> None:
    begun(Format.SINGLE_CHOICE)(page)
    page._hands._flag()


def probe(page: QuizPage) -> None:
    page.ask(question(Format.TYPED, purpose=Purpose.PROBE, asks_confidence=False))


def documentary() -> Question:
    """A question of the document's own words, as it is asked in that mode."""
    asked = question(Format.LIST_RECALL)
    return asked._replace(mode=Mode.DOCUMENT, disclaimer=DISCLAIMER)


STATES: dict[str, Callable[[QuizPage], None]] = {
    "right": right,
    "gave-up": gave_up,
    "trouble": trouble,
    "flagging": flagging,
    "probe": probe,
    "document-mode": lambda page: page.ask(documentary()),
}
for kind in Format:
    STATES[f"{kind.value}-fresh"] = fresh(kind)
    STATES[f"{kind.value}-begun"] = begun(kind)
    STATES[f"{kind.value}-told"] = wrong(kind)
    STATES[f"{kind.value}-sure"] = wrong(kind, Confidence.SURE)

LOOKS = {
    "light": (Theme(), 1280, 800),
    "dark": (Theme(dark=True), 1280, 800),
    "150": (Theme(text_size=150), 1280, 800),
    "200-small": (Theme(text_size=200), 1024, 640),
    "small": (Theme(), 1024, 640),
}


def main(folder: str, *parts: str) -> None:
    application = QApplication([])
    Path(folder).mkdir(parents=True, exist_ok=True)
    for look, (theme, width, height) in LOOKS.items():
        wear(theme)
        for state, act in STATES.items():
            name = f"{state}-{look}"
            if parts and not any(part in name for part in parts):
                continue
            page = QuizPage()
            page.resize(width, height)
            page.show()
            application.processEvents()
            act(page)
            application.processEvents()
            application.processEvents()
            page.grab().save(f"{folder}/{name}.png")
            page.close()
            page.deleteLater()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = "1"
    main(*sys.argv[1:])
