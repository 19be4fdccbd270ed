"""The picture that phones scan is painted module for module, black on white in both themes, with its quiet zone."""

import pytest
import segno

from trainer.desktop.look import wear
from trainer.desktop.theme import Theme
from trainer.desktop.widgets.qr_code import QUIET, QrCode

LINK = "http://192.168.4.17:8080/#Zk3v0bJqPq8yYx1aS7oH2g"


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("side", [246, 301, 480])
def test_every_module_stands_in_the_picture_with_four_of_white_around(qtbot, dark, side) -> None:
    wear(Theme(dark=dark))
    code = QrCode(LINK, "picture", side)
    qtbot.addWidget(code)
    code.resize(side, side)
    image = code.grab().toImage()
    wanted = [[bool(one) for one in row] for row in segno.make(LINK, error="m", micro=False).matrix]
    number = len(wanted) + 2 * QUIET
    each = side // number
    start = (side - each * number) // 2
    for row in range(number):
        for column in range(number):
            inside = QUIET <= row < number - QUIET and QUIET <= column < number - QUIET
            black = inside and wanted[row - QUIET][column - QUIET]
            colour = image.pixelColor(start + column * each + each // 2, start + row * each + each // 2)
            assert colour.name() == ("#000000" if black else "#ffffff"), (row, column)
    wear(Theme())
