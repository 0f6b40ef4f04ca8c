"""The tests run over whichever library was chosen before the package was imported: see tools/python.mjs."""

import os
from pathlib import Path

import pytest


def pytest_report_header() -> str:
    import wordbridge

    return f"wordbridge: {wordbridge.version()}"


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder of the project, for the data of its tests."""
    return Path(os.environ["WORDBRIDGE_PROJECT"])
