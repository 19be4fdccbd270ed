"""Pages as a PDF: whole, sealed, and cut where a person would cut them."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QTextTable
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.drills.shipped import sel_marrat
from trainer.base.errors import TroubleOutside
from trainer.desktop.paper import ask_for_printer, print_html
from trainer.desktop.printing import MARGINS, laid_out, pdf_of, write_pdf
from trainer.exchange.sheet import sheet_of

pytestmark = pytest.mark.usefixtures("qapp")
FRAME = '<table class="frame" width="100%"><tr><td>{}</td></tr></table>'


def pages(content: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", content))


def test_every_part_that_begins_a_page_does_and_pages_are_counted():
    html = "<style>.p{page-break-before:always}</style><p>one</p><p class='p'>two</p><p class='p'>three</p>"
    assert pages(pdf_of(html)) == 3


def test_each_decision_of_a_shipped_drill_fits_its_page():
    document = laid_out(sheet_of(sel_marrat(), ()))
    height = document.pageSize().height()
    found = []
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() == 2:
            found.append((block.text(), int(document.documentLayout().blockBoundingRect(block).top() // height)))
        block = block.next()
    numbers = [page for text, page in found if text.startswith("Decision")][:3]
    assert numbers == [1, 2, 3]
    assert dict(found)["How to run it"] == 4


def test_no_text_is_lost_between_page_and_pdf():
    text = laid_out(sheet_of(sel_marrat(), ())).toPlainText()
    for ending in sel_marrat().endings:
        assert " ".join(ending.text.split()) in " ".join(text.split())


def test_a_frame_is_not_cut_in_two():
    filling = "<p>filling</p>" * 38
    frame = FRAME.format("<p>line</p>" * 12)
    document = laid_out(f"{filling}{frame}")
    height = document.pageSize().height()
    box = document.documentLayout().frameBoundingRect(document.rootFrame().childFrames()[0])
    assert box.top() // height == (box.bottom() - 1) // height


@pytest.mark.parametrize("style", ["", "<style>p{line-height:130%;margin:0 0 6px 0}h3{margin:12px 0 3px 0}</style>"])
def test_a_heading_stays_with_what_it_heads(style: str):
    height = laid_out("<p>x</p>").pageSize().height()
    for count in range(30, 60):
        document = laid_out(f"{style}{'<p>filling</p>' * count}<h3>Heading</h3><p>text</p>")
        last = document.lastBlock()
        layout = document.documentLayout()
        # a line that has no room goes to the next page, while the box around it begins on this
        tops = [
            (layout.blockBoundingRect(block).top() + block.layout().lineAt(0).y()) // height
            for block in (last.previous(), last)
        ]
        assert tops[0] == tops[1], count


def test_a_frame_that_is_taller_than_a_page_still_ends():
    assert pages(pdf_of(FRAME.format("<p>line</p>" * 200))) > 2


def test_a_table_never_ends_on_a_page_that_holds_none_of_its_rows():
    rows = "".join(f"<tr><td>{row}</td><td>words</td></tr>" for row in range(24))
    style = "<style>p{margin:0 0 6px 0;font-size:3pt}table{margin:4px 0 8px 0}td,th{border:1px solid #85837A}</style>"
    table = f"<table cellspacing='0' cellpadding='5'><thead><tr><th>a</th><th>b</th></tr></thead>{rows}</table>"
    for filling in range(30):
        document = laid_out(f"{style}{'<p>filling</p>' * filling}{table}<h2>after</h2><p>text</p>")
        height, layout = document.pageSize().height(), document.documentLayout()
        (frame,) = document.rootFrame().childFrames()
        assert isinstance(frame, QTextTable)
        last = layout.blockBoundingRect(frame.cellAt(frame.rows() - 1, 0).firstCursorPosition().block())
        edge = layout.frameBoundingRect(frame).bottom() - 1
        assert edge // height == last.top() // height, filling


def test_nothing_that_the_text_names_is_loaded(tmp_path: Path):
    picture = tmp_path / "p.png"
    image = QImage(9, 9, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.save(str(picture))
    there, gone = (f'<p>a<img src="{url}">b</p>' for url in (picture.as_uri(), (tmp_path / "gone.png").as_uri()))
    widths = [re.findall(rb"/Width (\d+)", pdf_of(html)) for html in (there, gone)]
    assert widths[0] == widths[1]
    assert b"9" not in widths[0]


def test_a_folder_that_is_not_there_is_told_kindly(tmp_path: Path):
    with pytest.raises(TroubleOutside, match="could not be written"):
        write_pdf("<p>a</p>", tmp_path / "none" / "a.pdf")


def test_what_stood_there_is_replaced_whole(tmp_path: Path):
    file = tmp_path / "a.pdf"
    file.write_bytes(b"old" * 100_000)
    write_pdf("<p>a</p>", file)
    assert file.read_bytes().startswith(b"%PDF-")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_the_same_pages_go_to_a_printer_as_to_a_pdf(tmp_path: Path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setPageMargins(QMarginsF(*MARGINS), QPageLayout.Unit.Millimeter)
    html = FRAME.format("<p>line</p>" * 200)
    print_html(html, printer)
    assert pages((tmp_path / "paper.pdf").read_bytes()) == pages(pdf_of(html))


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told_kindly(tmp_path: Path):
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "none" / "paper.pdf"))
    with pytest.raises(TroubleOutside, match="did not take it"):
        print_html("<p>a</p>", printer)


def test_the_print_dialog_opens_and_prints_nothing_when_it_is_left(qtbot: QtBot):
    window, chosen = QWidget(), []
    qtbot.addWidget(window)
    window.show()
    ask_for_printer(window, chosen.append)
    (dialog,) = window.findChildren(QPrintDialog)
    assert dialog.isVisible()
    dialog.reject()
    assert chosen == []
