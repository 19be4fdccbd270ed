"""All keys on one sheet: ? or F1 opens it, Esc closes it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from trainer.desktop.theme import Role
from trainer.desktop.wearing import theme
from trainer.desktop.widgets.action_button import ActionButton, Weight
from trainer.desktop.widgets.beside import Beside, stacked
from trainer.desktop.widgets.key_cap import draw_key_cap, key_cap_height, key_cap_width
from trainer.desktop.widgets.pinned import Pinned
from trainer.desktop.widgets.text import Text

__all__ = ["KeyGroup", "KeyLine", "KeysSheet", "all_keys"]


translate = QCoreApplication.translate


class KeyLine(NamedTuple):
    """Keys that do the same or belong together, and what they do."""

    keys: tuple[str, ...]
    words: str


class KeyGroup(NamedTuple):
    """Keys that are used for one thing."""

    title: str
    lines: tuple[KeyLine, ...]


def all_keys() -> tuple[KeyGroup, ...]:
    """Every key of the program, in the words of the interface."""
    enter = translate("Keys", "Continue; check the answer when confidence is not asked")
    letters = translate("Keys", "With a letter or digit: in a text field, or with letter keys off")
    answering = (
        KeyLine(("1", "…", "9"), translate("Keys", "Choose an option")),
        KeyLine(("G",), translate("Keys", "Commit: Guess")),
        KeyLine(("T",), translate("Keys", "Commit: Think so")),
        KeyLine(("S",), translate("Keys", "Commit: Sure")),
        KeyLine((translate("Keys", "Enter"),), enter),
        KeyLine((translate("Keys", "Enter"),), translate("Keys", "In a field: done, go on to how sure you are")),
        KeyLine(("0",), translate("Keys", "I don't know")),
        KeyLine(("H",), translate("Keys", "Hint")),
        KeyLine(("Alt", "↑"), translate("Keys", "Ordering: move up")),
        KeyLine(("Alt", "↓"), translate("Keys", "Ordering: move down")),
        KeyLine(("Alt", "…"), letters),
    )
    around = (
        KeyLine(("R",), translate("Keys", "Read in context")),
        KeyLine(("D",), translate("Keys", "In the document, if attached")),
        KeyLine(("F",), translate("Keys", "Flag the question")),
        KeyLine(("Ctrl", "Z"), translate("Keys", "Take the last answer back")),
        KeyLine((translate("Keys", "Esc"),), translate("Keys", "Leave; what is answered stays")),
    )
    deciding = (
        KeyLine(("Shift", "1", "…"), translate("Keys", "Mark an option as the worst, where that is asked")),
        KeyLine(("I",), translate("Keys", "Ask for information")),
        KeyLine((translate("Keys", "Enter"),), translate("Keys", "Commit to what is chosen; go on")),
        KeyLine(("Ctrl", "Z"), translate("Keys", "Take the decision back; the first stays in the record")),
        KeyLine((translate("Keys", "Esc"),), translate("Keys", "Leave; the run goes on where it was left")),
    )
    places = (
        KeyLine(("Ctrl", "1"), translate("Keys", "Today")),
        KeyLine(("Ctrl", "2"), translate("Keys", "Practice")),
        KeyLine(("Ctrl", "3"), translate("Keys", "Drills")),
        KeyLine(("Ctrl", "4"), translate("Keys", "Library")),
        KeyLine(("Ctrl", "5"), translate("Keys", "Progress")),
        KeyLine(("Ctrl", "6"), translate("Keys", "Settings")),
        KeyLine(("Ctrl", "7"), translate("Keys", "Teach")),
    )
    reading = (
        KeyLine(("Ctrl", "+"), translate("Keys", "Larger text")),
        KeyLine(("Ctrl", "−"), translate("Keys", "Smaller text")),
        KeyLine(("?", "F1"), translate("Keys", "This sheet")),
    )
    return (
        KeyGroup(translate("Keys", "Answering"), answering),
        KeyGroup(translate("Keys", "Around a question"), around),
        KeyGroup(translate("Keys", "In a drill"), deciding),
        KeyGroup(translate("Keys", "Looking back on a drill"), _looking_back()),
        KeyGroup(translate("Keys", "Your progress"), _your_progress()),
        KeyGroup(translate("Keys", "In a group"), _in_a_group()),
        KeyGroup(translate("Keys", "Setting up a class"), _setting_up()),
        KeyGroup(translate("Keys", "Teaching a class"), _in_class()),
        KeyGroup(translate("Keys", "Keying in votes"), _keying_in()),
        KeyGroup(translate("Keys", "Places"), places),
        KeyGroup(translate("Keys", "Text and help"), reading),
    )


def _looking_back() -> tuple[KeyLine, ...]:
    return (
        KeyLine(("↑", "↓"), translate("Keys", "From decision to decision; Enter opens one")),
        KeyLine(("W",), translate("Keys", "What if: another choice, unscored")),
        KeyLine(("T",), translate("Keys", "Values over time as a table")),
        KeyLine(("N",), translate("Keys", "A note for next time")),
        KeyLine(("E",), translate("Keys", "Export")),
        KeyLine(("Ctrl", "P"), translate("Keys", "Print")),
        KeyLine(("P",), translate("Keys", "Play again")),
        KeyLine(("R",), translate("Keys", "Rate the options")),
    )


def _your_progress() -> tuple[KeyLine, ...]:
    return (
        KeyLine(("T",), translate("Keys", "Sittings and drills; on a chart: its table")),
        KeyLine(("E",), translate("Keys", "Report")),
        KeyLine(("P",), translate("Keys", "Print")),
        KeyLine(("L",), translate("Keys", "The due list as a file")),
    )


def _in_a_group() -> tuple[KeyLine, ...]:
    return (
        KeyLine(("Q",), translate("Keys", "Questions; Enter opens one")),
        KeyLine(("D",), translate("Keys", "Drills; Enter opens a decision")),
        KeyLine(("H",), translate("Keys", "On a question: hide it for the group, or show it again")),
        KeyLine(("O",), translate("Keys", "Open the section")),
        KeyLine(("E",), translate("Keys", "Report")),
        KeyLine(("P",), translate("Keys", "Print")),
    )


def _keying_in() -> tuple[KeyLine, ...]:
    return (
        KeyLine(("A", "B", "…"), translate("Keys", "The answer of whose turn it is; of hands: go to its number")),
        KeyLine(("G", "T", "S"), translate("Keys", "Guess, think so, sure: right after the answer")),
        KeyLine((translate("Keys", "Enter"),), translate("Keys", "On to the next who has no answer")),
        KeyLine(("⌫", "X"), translate("Keys", "Take an answer back; somebody is absent")),
        KeyLine(("Ctrl", translate("Keys", "Enter")), translate("Keys", "Close the vote")),
    )


def _setting_up() -> tuple[KeyLine, ...]:
    return (
        KeyLine(("H",), translate("Keys", "Hold a class: in Teach, or for a group")),
        KeyLine(("Alt", "↑", "↓"), translate("Keys", "Move a step of its plan; Delete takes it out")),
        KeyLine(("A",), translate("Keys", "In the lobby: let in all who are on the list")),
        KeyLine(("L", "N", "S"), translate("Keys", "Let nobody else in; a new code; the big screen")),
    )


def _in_class() -> tuple[KeyLine, ...]:
    return (
        KeyLine((translate("Keys", "Space"),), translate("Keys", "The next step of the class")),
        KeyLine(("D", "V", "R"), translate("Keys", "Let them talk; vote again; the answer")),
        KeyLine(("E", "C"), translate("Keys", "Half a minute more; stop the clock")),
        KeyLine(("H",), translate("Keys", "Look at the votes, for you alone")),
        KeyLine(("T",), translate("Keys", "Teach again: O shows it, Q asks on it")),
        KeyLine(("L", "G"), translate("Keys", "People; ranking, where there is one")),
        KeyLine(("P", "B", "S"), translate("Keys", "Big screen: fill, blank, scroll")),
        KeyLine(("Ctrl", "E"), translate("Keys", "End the class")),
    )


class _Caps(QLabel):
    """Keys as they look on a keyboard, one after the other."""

    def __init__(self, keys: Sequence[str]) -> None:
        super().__init__()
        self._keys = tuple(keys)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(" ".join(keys))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        gap = theme().scaled(4)
        wide = sum(key_cap_width(key) for key in self._keys) + gap * (len(self._keys) - 1)
        return QSize(wide, key_cap_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours, x = theme().colours, 0
        for key in self._keys:
            wide = key_cap_width(key)
            rect = QRectF(x, 0, wide, key_cap_height())
            if key == "…":
                painter.setPen(colours.text2)
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)
            else:
                draw_key_cap(painter, rect, key, colours.text, colours.outline)
            x += wide + theme().scaled(4)
        painter.end()


def _left_groups(groups: Sequence[KeyGroup]) -> int:
    """How many groups stand on the left, so that both sides are about as long."""
    lengths = [len(group.lines) + 1 for group in groups]
    return min(range(1, len(groups) + 1), key=lambda left: abs(sum(lengths[:left]) - sum(lengths[left:])))


class KeysSheet(QDialog):
    """The sheet of keys."""

    def __init__(self, groups: Sequence[KeyGroup] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        groups = groups or all_keys()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._body = Pinned(self, widest=720, settle=False)
        outer.addWidget(self._body)
        self._body.add(Text(self.tr("Keys"), Role.TITLE))
        left = _left_groups(groups)
        self._body.add(Beside(self._side(groups[:left]), self._side(groups[left:]), least=600, gap=32))
        close = ActionButton(self.tr("Close"), Weight.SECONDARY, key=self.tr("Esc"))
        close.clicked.connect(self.accept)
        self._body.add_action(close, end=True, primary=True)
        self._room = parent.window().size() if parent is not None else QSize(1024, 640)
        self.resize(min(theme().scaled(760), self._room.width() - 48), self._room.height() - 48)
        close.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's hook: as high as the keys need, now that it is known, and no higher than the window has room."""
        super().showEvent(event)
        self.resize(self.width(), min(self._body.childrenRect().bottom() + 1, self._room.height() - 48))

    def _side(self, groups: Sequence[KeyGroup]) -> QWidget:
        side = QWidget()
        column = stacked(side, 10)
        for place, group in enumerate(groups):
            column.addSpacing(10 if place else 0)
            column.addWidget(Text(group.title, Role.SMALL_STRONG, "text2"))
            grid = QGridLayout()
            grid.setHorizontalSpacing(16)
            grid.setVerticalSpacing(6)
            grid.setColumnMinimumWidth(0, theme().scaled(96))
            grid.setColumnStretch(1, 1)
            for number, line in enumerate(group.lines):
                grid.addWidget(_Caps(line.keys), number, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                grid.addWidget(Text(line.words, Role.BODY), number, 1)
            column.addLayout(grid)
        column.addStretch(1)
        return side
