"""A class for each test that asks for one; sockets on this computer are allowed here, and nowhere else."""

import pytest

from tests.classroom.phones import Class


def pytest_collection_modifyitems(items):
    for item in items:
        if "/classroom/" in item.nodeid:
            item.add_marker(pytest.mark.loopback)


@pytest.fixture
def opened(tmp_path):
    """Opens a class with the terms and face asked for; closed after the test."""
    classes = []

    def open_class(**more):
        classes.append(Class(tmp_path, **more))
        return classes[-1]

    yield open_class
    for one in classes:
        one.close()
