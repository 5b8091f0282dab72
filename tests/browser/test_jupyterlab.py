"""What a person sees in JupyterLab: a real one, with its language server, in a real Chromium."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from azlint.checking import driver
from azlint.diagnostics import Diagnostic
from azlint.settings.configuration import load_settings
from azlint.text import split_lines

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
MISSING = [
    name
    for name in ("jupyterlab", "jupyterlab_lsp", "pylsp", "playwright")
    if importlib.util.find_spec(name) is None
] + ([] if CHROMIUM else ["Chromium"])
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

# Where pictures are kept, if they are wanted: they differ a little from run to run.
PICTURES = os.environ.get("AZLINT_PICTURES")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update"
).split()
PATIENCE = 60
LONG = PATIENCE * 1000

HELPERS = """\
def report(run, history):
    for value in history:
        run.log("loss", value)
"""
SCRIPT = """\
from azureml.core import Run

from helpers import report

run = Run.get_context()
report(run, history=[0.5, 0.25])
run.log("précision 😀", 0.9); run.tag("stage", "test")
run.complete()
"""
CELLS = (
    "%matplotlib inline\nimport mlflow\nfrom azureml.core import Run",
    "def double(value):\n    return 2 * value\n\n\ndef half(value):\n    return value / 2",
    "run = Run.get_context()",
    "names = [",
    "from helpers import report\n\nreport(run, history=[0.5, 0.25])\nmlflow.log_metric('kept', 1)",
    "# azlint: ignore\nrun.log('hidden', half(1))",
    "run.log('précision 😀', double(0.4)); run.tag('stage', 'test')",
)


def code_cell(source: str) -> dict[str, Any]:
    """A code cell that was never run."""
    made = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
    return {**made, "source": source}


def notebook_text() -> str:
    """The notebook with a heading and the cells above."""
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    heading = {"cell_type": "markdown", "metadata": {}, "source": "# Training"}
    cells = [heading, *map(code_cell, CELLS)]
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    return json.dumps({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 4})


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a notebook in a folder, and a script that hands its run to another file."""
    root = tmp_path_factory.mktemp("lab") / "project"
    (root / "nötebooks 1").mkdir(parents=True)
    (root / "azlint.toml").touch()
    for folder in (root, root / "nötebooks 1"):
        (folder / "helpers.py").write_text(HELPERS, encoding="utf-8")
    (root / "train.py").write_text(SCRIPT, encoding="utf-8")
    (root / "nötebooks 1" / "train.ipynb").write_text(notebook_text(), encoding="utf-8")
    return root


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextlib.contextmanager
def jupyterlab(project: Path, home: Path) -> Iterator[str]:
    """The address of a JupyterLab on ``project`` with nothing of the user in it."""
    settings = home / "settings" / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    quiet = {"fetchNews": "false", "checkForUpdates": False}
    (settings / "notification.jupyterlab-settings").write_text(json.dumps(quiet), encoding="utf-8")
    folders = {
        "HOME": home,
        "JUPYTER_CONFIG_DIR": home / "config",
        "JUPYTER_DATA_DIR": home / "data",
        "JUPYTER_RUNTIME_DIR": home / "runtime",
        "JUPYTERLAB_SETTINGS_DIR": home / "settings",
        "JUPYTERLAB_WORKSPACES_DIR": home / "workspaces",
    }
    address = f"http://127.0.0.1:{(port := free_port())}"
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"]
    command += ["--LabApp.expose_app_in_browser=True", "--IdentityProvider.token="]
    command += ["--ServerApp.ip=127.0.0.1", f"--ServerApp.port={port}"]
    command += ["--ServerApp.port_retries=0", f"--ServerApp.root_dir={project}"]
    with open(home / "log", "wb") as log:
        server = subprocess.Popen(
            command,
            env={**os.environ, **{name: str(path) for name, path in folders.items()}},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        wait_for(f"{address}/api/status", server, home / "log")
        yield address
    finally:
        server.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.wait(20)
        # Kernels and language servers belong to its session.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Returns as soon as something answers at ``address``."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(address):
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"JupyterLab does not answer:\n{log.read_text(encoding='utf-8')}")


@pytest.fixture(scope="module")
def browser(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A browser whose relative addresses are those of JupyterLab."""
    from playwright.sync_api import sync_playwright

    home = tmp_path_factory.mktemp("home")
    with jupyterlab(project, home) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS, timeout=LONG)
        try:
            context = chromium.new_context(
                base_url=address, viewport={"width": 1100, "height": 860}, device_scale_factor=1.5
            )
            context.set_default_timeout(LONG)
            yield context
        finally:
            chromium.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A new page of the browser."""
    page = browser.new_page()
    yield page
    page.close()


def run_command(page: Any, command: str) -> None:
    """Runs a command of JupyterLab."""
    page.evaluate("(name) => window.jupyterapp.commands.execute(name)", command)


def opened(page: Any, name: str, ranges: int) -> None:
    """Opens a file, the diagnostics below it, and waits until ``ranges`` are underlined."""
    page.goto(f"/lab/workspaces/{uuid.uuid4()}/tree/{name}")
    page.wait_for_function(
        "(count) => document.querySelectorAll('.cm-lintRange').length >= count", arg=ranges
    )
    run_command(page, "lsp:show-diagnostics-panel")
    page.wait_for_selector(".lsp-diagnostics-listing tbody td")
    if page.is_visible("#jp-left-stack"):
        run_command(page, "application:toggle-left-area")
        page.wait_for_selector("#jp-left-stack", state="hidden")


def listed(page: Any) -> list[tuple[str, str, str, str]]:
    """Code, severity, place and message of each finding in the panel, sorted."""
    table: list[list[str]] = page.eval_on_selector_all(
        ".lsp-diagnostics-listing tr",
        "rows => rows.map(row => [...row.children].map(cell => cell.textContent))",
    )
    head, *rows = table
    found = [dict(zip(head, row, strict=True)) for row in rows]
    return sorted(
        (
            row["Code"],
            row["Severity"],
            f"{row['Cell']}:{row['Line:Ch']}" if "Cell" in row else row["Line:Ch"],
            row["Message"],
        )
        for row in found
        if row["Source"] == "azlint"
    )


def underlined(page: Any) -> set[str]:
    """The texts that are underlined; where one range stands in another, it is part of both."""
    return set(
        page.eval_on_selector_all(".cm-lintRange", "all => all.map(each => each.textContent)")
    )


def told(page: Any, text: str) -> list[str]:
    """The messages that come up over the first underlined ``text``."""
    exactly = re.compile(f"^{re.escape(text)}$")
    page.locator(".cm-lintRange").filter(has_text=exactly).first.hover()
    page.wait_for_selector(".cm-tooltip-lint .cm-diagnosticText")
    messages: list[str] = page.locator(".cm-tooltip-lint .cm-diagnosticText").all_inner_texts()
    return messages


def kept(page: Any, name: str, text: str, height: int) -> None:
    """Keeps a picture of the document with what is told of ``text``, and of the list below."""
    if not PICTURES:
        return
    page.set_viewport_size({"width": 1100, "height": height})
    page.mouse.wheel(0, -10_000)
    page.mouse.move(0, 0)
    page.wait_for_selector(".cm-tooltip-lint", state="hidden")
    told(page, text)
    dock = page.locator("#jp-main-dock-panel").bounding_box()
    last = page.locator(".lsp-diagnostics-listing tr").last.bounding_box()
    bottom = last["y"] + last["height"] + 12
    clip = {**dock, "height": bottom - dock["y"]}
    page.screenshot(path=Path(PICTURES) / f"{name}.png", clip=clip)


def found_in(path: Path) -> tuple[Diagnostic, ...]:
    """What a run over the whole project finds in one file."""
    report = driver.check_paths([path.parent], load_settings(path), use_cache=False)
    return next(result.diagnostics for result in report.results if result.path == str(path))


def texts(lines: list[str], found: Diagnostic) -> str:
    """What a finding that ends in its row underlines."""
    start, end = found.range.start, found.range.end
    assert start.row == end.row
    return lines[start.row - 1][start.column - 1 : end.column - 1]


def row(lines: list[str], found: Diagnostic) -> tuple[str, str, str, str]:
    """The row of the panel for a finding: lines from 0, and columns as the browser counts them."""
    severities = {"error": "Error", "warning": "Warning", "info": "Information"}
    at = found.range.start
    before = lines[at.row - 1][: at.column - 1]
    column = len(before.encode("utf-16-le")) // 2
    cell = f"{found.range.cell}:" if found.range.cell else ""
    place = f"{cell}{at.row - 1}:{column}"
    return found.code, severities[found.severity.label], place, found.message


def test_a_script(page: Any, project: Path) -> None:
    """Each finding is underlined, listed and told, with what to write instead."""
    path = project / "train.py"
    found, lines = found_in(path), SCRIPT.splitlines()
    assert len(found) >= 5
    opened(page, "train.py", len(found))
    assert listed(page) == sorted(row(lines, each) for each in found)
    assert {texts(lines, each) for each in found} <= underlined(page)
    log = next(each for each in found if texts(lines, each) == "run.log")
    assert "mlflow.log_metric" in log.message
    assert log.message in told(page, "run.log")
    kept(page, "jupyterlab-script", "run.log", height=700)


def test_a_file_that_is_handed_a_run(page: Any, project: Path) -> None:
    """A file that never says `azureml` shows what comes from another one."""
    opened(page, "helpers.py", 1)
    assert [row[0] for row in listed(page)] == ["AZL202"]
    assert underlined(page) == {"run.log"}


def test_a_notebook(page: Any, project: Path) -> None:
    """Cells know each other, one that does not parse loses only itself, comments hold."""
    path = project / "nötebooks 1" / "train.ipynb"
    found = found_in(path)
    cells = {number: split_lines(text) for number, text in enumerate(CELLS, 2)}
    assert {each.range.cell for each in found} == {2, 4, 5, 8}
    opened(page, "nötebooks 1/train.ipynb", len(found))
    assert listed(page) == sorted(row(cells[each.range.cell or 0], each) for each in found)
    seen = {texts(cells[each.range.cell or 0], each) for each in found if each.code != "AZL000"}
    assert {"Run", "Run.get_context", "run.log", "run.tag"} <= seen <= underlined(page)
    log = next(each for each in found if each.code == "AZL202")
    assert log.message in told(page, "run.log")
    kept(page, "jupyterlab-notebook", "Run.get_context", height=1400)


def test_an_edit(page: Any) -> None:
    """A finding goes with the code that it is about, while the notebook is not saved."""
    opened(page, "nötebooks 1/train.ipynb", 5)
    cell = page.locator(".jp-CodeCell .cm-content").nth(2)
    assert "Run.get_context" in underlined(page)
    cell.click()
    page.keyboard.press("Control+a")
    page.keyboard.type("run = mlflow.start_run()")
    page.wait_for_function(
        "() => ![...document.querySelectorAll('.cm-lintRange')]"
        ".some(each => ['Run.get_context', 'run.log'].includes(each.textContent))"
    )
    assert "AZL202" not in {row[0] for row in listed(page)}
