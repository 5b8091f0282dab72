"""The forms that a report can take, by the names they have on the command line."""

from __future__ import annotations

import enum
import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from azlint.reports.model import Scan

Render: TypeAlias = "Callable[[Scan], str]"
Deliver: TypeAlias = "Callable[[Scan, Mapping[str, str]], Delivery]"


class Detail(enum.IntEnum):
    """What a form tells of each finding: what is known anyway, its source line, or everything.

    CODE is all but where the scan comes from, which takes time to ask git; FIXED is everything, and
    of each file what its safe fixes would leave.
    """

    NONE = 0
    SOURCE = 1
    CODE = 2
    ALL = 3
    FIXED = 4


@dataclass(frozen=True)
class Delivery:
    """What comes beside a report: all that is not empty is done, in this order.

    ``text`` is added to the end of ``file``, ``line`` then to that of the report, and ``notice``
    is told on standard error.
    """

    file: str = ""
    text: str = ""
    line: str = ""
    notice: str = ""


@dataclass(frozen=True)
class Format:
    """One form: ``module`` below `azlint.reports` has its function ``render`` (or ``function``).

    ``lines`` says that it is written line by line, so that other such forms may stand beside it;
    ``delivers`` that ``deliver`` of its module tells from the scan and the environment variables
    what comes beside the report.
    """

    module: str
    detail: Detail = Detail.ALL
    lines: bool = False
    function: str = "render"
    delivers: bool = False

    def load(self) -> Render:
        """What turns a scan into the text of the report."""
        render: Render = getattr(
            importlib.import_module(f"azlint.reports.{self.module}"), self.function
        )
        return render

    def delivery(self, scan: Scan, environment: Mapping[str, str]) -> Delivery:
        """What comes beside the report."""
        if not self.delivers:
            return Delivery()
        deliver: Deliver = importlib.import_module(f"azlint.reports.{self.module}").deliver
        return deliver(scan, environment)


FORMATS = {
    "full": Format("full", Detail.SOURCE, lines=True),
    "grouped": Format("grouped", Detail.NONE, lines=True),
    "concise": Format("concise", Detail.NONE, lines=True),
    "json": Format("machine", Detail.FIXED),
    "jsonl": Format("machine", function="render_lines"),
    "sarif": Format("sarif", delivers=True),
    "github": Format("github", lines=True, delivers=True),
    "azure": Format("azure", lines=True, delivers=True),
    "gitlab": Format("gitlab"),
    "junit": Format("junit"),
    "rdjson": Format("rdjson"),
    "markdown": Format("markdown"),
    "csv": Format("spreadsheet"),
    "html": Format("html.page", Detail.FIXED),
}
