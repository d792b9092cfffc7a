"""One browser for the tests of pages, and axe-core, which tells what keeps people from using one."""

from __future__ import annotations

import shutil
import subprocess
import tarfile

import pytest

CHROMIUM = shutil.which("chromium")


@pytest.fixture(scope="module")  # its event loop must not run on in the tests of other folders
def browser():
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=20_000)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--process-per-site"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="package")
def axe(tmp_path_factory):
    """The source of axe-core, from the registry of npm."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("no npm")
    place = tmp_path_factory.mktemp("axe")
    packed = subprocess.run([npm, "pack", "axe-core@4.14.1", "--silent"], cwd=place, check=False, capture_output=True)
    if packed.returncode:
        pytest.skip("the registry of npm is not to be reached")
    with tarfile.open(place / "axe-core-4.14.1.tgz") as archive:
        return archive.extractfile("package/axe.min.js").read().decode()


def hurdles(page, axe):
    """What axe-core finds on a page, with the elements."""
    page.evaluate(axe)
    found = page.evaluate("async () => (await axe.run()).violations")
    return [(each["id"], [node["html"] for node in each["nodes"]]) for each in found]
