"""Questions to put to phones that are browsers, and how a person answers one."""

from tests.browser.chromium import Phone
from tests.browser.classes import item_of
from trainer.content.model import Format

ONE, SOME, CLAIM = (item_of(sort) for sort in (Format.SINGLE_CHOICE, Format.MULTIPLE_RESPONSE, Format.CLAIM_VERDICT))


def choose(phone: Phone, *letters: str, how: str = "Sure") -> None:
    """Press these options, then the button."""
    for letter in letters:
        phone.click(f"label[for=option{letter}]")
    phone.click("button", how)
