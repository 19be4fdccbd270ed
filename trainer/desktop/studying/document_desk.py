"""The document desk: a learner's own copy of the document is attached, opened where something stands, and removed."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from trainer.base.errors import TroubleOutside
from trainer.base.ids import ItemId, SectionId
from trainer.content.spots import Spot, spot_of_item, spot_of_section
from trainer.desktop.main_window import MainWindow
from trainer.desktop.rooms import Rooms
from trainer.desktop.way_back import WayBack

if TYPE_CHECKING:
    from trainer.content.document import Own
    from trainer.desktop.pages.document_card import DocumentLine

__all__ = ["DocumentDesk"]


class DocumentDesk(QObject):
    """``changed`` carries the id of the pack whose document was attached or removed.

    ``question_asked`` says that the quiz is to come back; it carries None.
    """

    changed = Signal(object)
    question_asked = Signal(object)

    def __init__(self, window: MainWindow, rooms: Rooms, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._rooms = rooms
        self._way_back: WayBack | None = None
        window.hold("document", self._make)

    def standing(self) -> "tuple[DocumentLine, ...]":
        """How it stands with the document of each pack that names one."""
        from trainer.desktop.pages.document_card import DocumentLine, Standing

        lines = []
        for pack, document in self._rooms.library.documents().items():
            standing = Standing.ABSENT
            if self._rooms.copies.has(document.sha256):
                standing = Standing.WHOLE if self._rooms.copies.whole(document.sha256) else Standing.DAMAGED
            lines.append(DocumentLine(pack, document.name, standing))
        return tuple(lines)

    def holds(self, section: SectionId) -> bool:
        """Whether the section can be opened in a copy that is attached."""
        spot = spot_of_section(self._rooms.library, section)
        return spot is not None and self._rooms.copies.has(spot.sha256)

    def attach(self, _: object = None) -> None:
        """Let a file be chosen; one that is the document behind a pack is kept."""
        from PySide6.QtCore import QSettings, QStandardPaths
        from PySide6.QtWidgets import QFileDialog

        from trainer.desktop.dressing import dress_controls

        dress_controls()
        # Qt's dialog notes where it was last; that belongs with everything else, and not on a borrowed computer
        own = str(Path(self._rooms.record).parent)
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, own)
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
        dialog = QFileDialog(self._window, self.tr("Attach the document"), folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Plain text (*.txt)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda chosen: self.take(Path(chosen)))
        dialog.open()

    def take(self, chosen: Path) -> None:
        """Keep a copy of this file if it is the document behind a pack; otherwise say kindly that it is not."""
        from trainer.content.copies import read_own

        try:
            own = read_own(chosen)
            pack = self._recognised(own, chosen.name)
        except TroubleOutside as trouble:
            self._window.warn(trouble, self.tr("Choose another file"), self.attach)
            return
        self._window.clear_warning()
        self._window.attempt(lambda: self._keep(own, pack))

    def _keep(self, own: "Own", pack: str) -> None:
        self._rooms.copies.keep(own)
        self.changed.emit(pack)

    def _recognised(self, own: "Own", file: str) -> str:
        """The first pack whose document it is."""
        documents = self._rooms.library.documents()
        for pack, document in documents.items():
            if document.sha256 == own.sha256:
                return pack
        names = ", ".join(dict.fromkeys(document.name for document in documents.values()))
        raise TroubleOutside(
            self.tr("{file} is not the document behind this course.").format(file=file),
            self.tr("It was only looked at, and nothing was kept."),
            self.tr("Wanted: {names}, as plain text. A copy in which a word was changed is not recognised.").format(
                names=names
            ),
        )

    def remove(self, pack: str) -> None:
        """Delete the copy of a pack's document. Raises TroubleOutside when it can't be deleted."""
        document = self._rooms.library.document(pack)
        if document is not None:
            self._rooms.copies.remove(document.sha256)
            self.changed.emit(pack)

    def open_pack(self, pack: str) -> None:
        """Open a pack's document at its beginning."""
        self._open(pack, None)

    def open_section(self, section: SectionId) -> None:
        """Open the document where the section begins."""
        self._open(section.partition("/")[0], spot_of_section(self._rooms.library, section))

    def open_item(self, item: ItemId) -> None:
        """Open the document at the paragraph behind an item."""
        found = self._rooms.library.item(item)
        self._open(item.partition("/")[0], spot_of_item(self._rooms.library, found))

    def _open(self, pack: str, spot: Spot | None) -> None:
        from trainer.desktop.pages.document_page import DocumentPage
        from trainer.desktop.studying.annotating import annotated

        document = self._rooms.library.document(pack)
        if document is None:
            return
        try:
            own = self._rooms.copies.open(document.sha256)
        except TroubleOutside as trouble:
            self._window.warn(trouble, self.tr("Attach it again…"), self.attach)
            return
        way_back = WayBack(self._window)
        page = self._window.page("document")
        if isinstance(page, DocumentPage):
            page.show_document(annotated(self._rooms.library, own, pack, spot, way_back.name))
        self._way_back = way_back
        self._window.show_page("document", place=self._window.place)

    def _make(self) -> QWidget:
        from trainer.desktop.pages.document_page import DocumentPage

        page = DocumentPage()
        page.left.connect(lambda _: self._leave())
        return page

    def _leave(self) -> None:
        way_back = self._way_back
        if way_back is None:
            return
        way_back.go()
        if way_back.name == "quiz":
            self.question_asked.emit(None)
