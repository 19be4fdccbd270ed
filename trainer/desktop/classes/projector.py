"""The big screen: a second window without controls, which never takes the keyboard from the presenter's."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QMouseEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QStackedLayout, QWidget

from trainer.desktop.pages.classes.projector_sheet import ProjectorSheet
from trainer.desktop.paint import fill
from trainer.desktop.wearing import theme

__all__ = ["Projector"]

_SIZE = (1280, 720)


class Projector(QWidget):
    """Shows the ``sheet``, a widget that somebody else puts on it, or nothing at all.

    With a second screen it fills that; otherwise it is a plain window beside the presenter's, to be drawn where it is
    wanted.
    """

    def __init__(self, presenter: QWidget) -> None:
        super().__init__(presenter, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(self.tr("Common Ground: big screen"))
        self.resize(*_SIZE)
        self._presenter = presenter
        self._stack = QStackedLayout(self)
        self.sheet = ProjectorSheet()
        self._blank = QWidget()
        self._other: QWidget | None = None
        self._stack.addWidget(self.sheet)
        self._stack.addWidget(self._blank)

    def open(self) -> None:
        """Come into sight, on the second screen where there is one."""
        if self.isVisible():
            return
        second = self._second_screen()
        if second is not None:
            place = QRect(QPoint(), QSize(*_SIZE).boundedTo(second.geometry().size()))
            place.moveCenter(second.geometry().center())
            self.setGeometry(place)
            self._fill(fill_screen=True)
        self.show()
        handle = self.windowHandle()
        if handle is not None:
            # the window that owns it would stay under it: with one screen the presenter's own would be covered
            handle.setTransientParent(None)  # type: ignore[arg-type]  # PySide types it as never None

    def _fill(self, *, fill_screen: bool) -> None:
        """By the window's state: to be shown full-screen Qt would ask for the keyboard."""
        self.setWindowState(Qt.WindowState.WindowFullScreen if fill_screen else Qt.WindowState.WindowNoState)

    def _second_screen(self) -> QScreen | None:
        own = self._presenter.screen()
        return next((screen for screen in QGuiApplication.screens() if screen is not own), None)

    def turn(self) -> None:
        """Come into sight; fill the screen; be a plain window again."""
        if not self.isVisible():
            self.open()
        else:
            fills = not self.isFullScreen()
            if fills and self._second_screen() is None:
                self.hide()  # shown anew it comes to the front, where the presenter's window may stand over it
            self._fill(fill_screen=fills)
            self.show()

    @property
    def blank(self) -> bool:
        """Whether nothing is shown."""
        return self._stack.currentWidget() is self._blank

    def set_blank(self, blank: bool) -> None:
        """Show nothing, or show again what is there."""
        self._stack.setCurrentWidget(self._blank if blank else self._other or self.sheet)

    def show_widget(self, widget: QWidget | None) -> None:
        """Show this in place of the sheet; None shows the sheet again. What was put here before is let go."""
        if self._other is not None:
            self._stack.removeWidget(self._other)
            self._other.deleteLater()
        self._other = widget
        if widget is not None:
            self._stack.addWidget(widget)
        self.set_blank(False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt's hook: without a keyboard, a double click fills the screen and gives it back."""
        self.turn()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's hook: the ground."""
        painter = QPainter(self)
        fill(painter, QRectF(self.rect()), theme().colours.canvas)
        painter.end()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's hook: it is only put away; the class goes on."""
        event.ignore()
        self.hide()
