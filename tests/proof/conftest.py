"""The warm process of the proof suite, and what is printed of it in the end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from proof.warm import Warm


@pytest.fixture(scope="session")
def warm() -> Iterator[Warm]:
    """The process that has both SDKs imported."""
    process = Warm()
    yield process
    process.close()
