"""One browser for a worker, and a class for each test; skipped with a plain reason where there is no browser."""

import pytest

from tests.browser.axe import fetched
from tests.browser.chromium import MISSING, Browser
from tests.browser.classes import Class


def pytest_collection_modifyitems(items):
    for item in items:
        if "/browser/" in item.nodeid:
            item.add_marker(pytest.mark.loopback)


@pytest.fixture(scope="session")
def _browser(tmp_path_factory):
    if MISSING:
        pytest.skip(MISSING)
    try:
        browser = Browser(tmp_path_factory.mktemp("chromium"))
    except (AssertionError, OSError):
        pytest.skip("Chromium does not start here")
    yield browser
    browser.close()


@pytest.fixture
def browser(_browser):
    """The browser; nothing may be thrown in a page, and its policy may refuse nothing."""
    _browser.faults.clear()
    yield _browser
    _browser.forget()
    assert _browser.faults == []


@pytest.fixture(scope="session")
def axe(tmp_path_factory):
    """The script of axe-core."""
    return fetched(tmp_path_factory.mktemp("axe"))


@pytest.fixture
def room(tmp_path, browser):
    """Opens a class with these questions; closed after the test."""
    classes = []

    def open_class(*items, **more):
        classes.append(Class(tmp_path, *items, **more))
        return classes[-1]

    yield open_class
    for one in classes:
        one.close()


@pytest.fixture
def join(browser):
    """A phone that came into the class by its code, under this name."""

    def come_in(room, name="Anna", **more):
        phone = browser.phone(**more)
        phone.go(f"http://{room.listening.address}/")
        phone.write("#code", room.listening.code.lower())
        phone.write("#name", name)
        phone.click("button", "Join")
        phone.reads(f"in as {name}")
        return phone

    return come_in
