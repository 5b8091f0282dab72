"""Names no run, and is given none."""

from typing import Protocol


class Recorder(Protocol):
    def log(self, name, value): ...
