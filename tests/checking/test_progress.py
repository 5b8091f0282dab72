"""The progress bar: on a terminal, after a second of work, and nowhere else."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest

from azlint.checking import progress
from azlint.checking.progress import Progress


class Terminal(io.StringIO):
    """A stream that calls itself a terminal."""

    def isatty(self) -> bool:
        return True


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    found = Clock()
    monkeypatch.setattr(progress, "time", found)
    monkeypatch.setenv("TERM", "xterm")
    return found


def work(stream: io.StringIO, clock: Clock, seconds: float) -> str:
    with Progress(10, stream=stream) as bar:
        for _ in range(10):
            clock.now += seconds / 10
            bar.advance()
    return stream.getvalue()


def test_no_bar_without_a_terminal(clock: Clock) -> None:
    """A stream that is no terminal stays empty however long the work takes."""
    assert work(io.StringIO(), clock, 60) == ""


def test_no_bar_for_short_work(clock: Clock) -> None:
    """Work of less than a second shows nothing."""
    assert work(Terminal(), clock, 0.9) == ""


def test_a_bar_for_long_work(clock: Clock) -> None:
    """Longer work shows a bar with the counts, those from before it appeared included."""
    shown = work(Terminal(), clock, 5)
    assert "Checking" in shown
    assert "10/10" in shown


def test_a_fault_in_the_work_ends_the_bar(clock: Clock) -> None:
    """The bar is taken away when the work raises, and the fault goes on."""
    stream = Terminal()

    def failing_work() -> None:
        with Progress(2, stream=stream) as bar:
            clock.now += 2
            bar.advance()
            raise KeyError

    with pytest.raises(KeyError):
        failing_work()
    assert stream.getvalue().count("\x1b[?25l") == stream.getvalue().count("\x1b[?25h") == 1


def test_nothing_is_imported_off_a_terminal() -> None:
    """Without a terminal rich is never imported."""
    code = (
        "import sys; from azlint.checking.progress import Progress, PATIENCE\n"
        "with Progress(2) as bar: bar._began -= 2 * PATIENCE; bar.advance()\n"
        "print('rich' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
