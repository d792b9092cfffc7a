"""A desk that serves, and one browser for all tests of its page; each test has a fresh window and a folder's files anew."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from importlib.util import find_spec

import pytest
from browsing import CHROMIUM, axe, browser  # noqa: F401  fixtures

collect_ignore_glob = [] if all(map(find_spec, ("playwright", "uvicorn", "starlette"))) else ["*"]

FILES = {
    "ferry.txt": b"The ferry sank on Monday, May 2, 1995, Ida Brandt said.\r\nIt it was old.\r\n",
    "pier.md": b"# The pier\n\nReports suggest that the pier will close.\n\nThe the town is sad.\n",
}


def pytest_collection_modifyitems(items):
    away = pytest.mark.skipif(CHROMIUM is None, reason="no chromium")
    for item in items:
        if "desk_page" in str(item.path):
            item.add_marker(away)


@pytest.fixture(scope="package")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("articles")


@pytest.fixture(scope="package")
def address(folder):
    """Where a desk with that folder serves."""
    program = "from editlint.cli import program; program()"
    process = subprocess.Popen(
        [sys.executable, "-c", program, "desk", str(folder), "--no-browser", "--isolated", "--port", "0"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ,
    )
    yield process.stdout.readline().split()[-1]
    process.send_signal(signal.SIGINT)
    process.wait(30)
    process.stdout.close()


@pytest.fixture(scope="module")
def context(browser):  # noqa: F811  the fixture
    return browser.new_context(
        viewport={"width": 1440, "height": 1000},
        reduced_motion="reduce",
        permissions=["clipboard-read", "clipboard-write"],
    )


@pytest.fixture
def page(context, address, folder):
    """The desk in a tab of its own, which has a storage of its own; what it throws or logs as an error fails the test."""
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    errors = []
    tab = context.new_page()
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.on("console", lambda message: message.type == "error" and errors.append(message.text))
    tab.goto(address)
    yield tab
    tab.close()
    assert [each for each in errors if "Failed to load resource" not in each] == []
