"""The forms that a report can take, by the names they have on the command line."""

from __future__ import annotations

import enum
import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from azlint.reports.model import Scan

Render: TypeAlias = "Callable[[Scan], str]"


class Detail(enum.IntEnum):
    """What a form tells of each finding: what is known anyway, its source line, or everything.

    FIXED is everything, and of each file what its safe fixes would leave.
    """

    NONE = 0
    SOURCE = 1
    ALL = 2
    FIXED = 3


@dataclass(frozen=True)
class Format:
    """One form: ``module`` below `azlint.reports` has its function ``render`` (or ``function``).

    ``lines`` says that it is written line by line, so that other such forms may stand beside it.
    """

    module: str
    detail: Detail = Detail.ALL
    lines: bool = False
    function: str = "render"

    def load(self) -> Render:
        """What turns a scan into the text of the report."""
        render: Render = getattr(
            importlib.import_module(f"azlint.reports.{self.module}"), self.function
        )
        return render


FORMATS = {
    "full": Format("full", Detail.SOURCE, lines=True),
    "concise": Format("concise", Detail.NONE, lines=True),
    "json": Format("machine", Detail.FIXED),
    "jsonl": Format("machine", function="render_lines"),
    "html": Format("html.page", Detail.FIXED),
}
