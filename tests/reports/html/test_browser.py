"""The page in a real Chromium: opened from disk, used, printed, and asked by axe."""

from __future__ import annotations

import importlib.util
import itertools
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from azlint.reports.html.page import render
from azlint.reports.model import Scan, printable
from reports.html import samples

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
MISSING = [
    name
    for name in ("playwright", "axe_playwright_python")
    if importlib.util.find_spec(name) is None
] + ([] if CHROMIUM else ["Chromium"])
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

# Where pictures are kept, if they are wanted: they differ a little from run to run.
PICTURES = os.environ.get("AZLINT_PICTURES")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update"
).split()
ROOT = Path(__file__).parents[3]
# In every element of the page, those in the list included.
NODES = "document.querySelectorAll('*').length"
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 400, "height": 860}


@dataclass
class Opened:
    """A page that was opened from disk, what it asked for, and what the console said."""

    page: Any
    address: str
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def count(self) -> str:
        """What the live region says of the list."""
        text: str = self.page.inner_text("#count")
        return text

    def places(self) -> list[str]:
        """The places in the list, in order."""
        found: list[str] = self.page.locator("tr.finding .path").all_inner_texts()
        return found

    def choose(self, name: str, value: str) -> None:
        """Takes an entry of one of the lists above the findings."""
        self.page.select_option(f"select[name={name}]", value)

    def search(self, text: str) -> None:
        """Types a text into the search, and waits for the list to follow."""
        before = self.count()
        self.page.fill("input[name=search]", text)
        self.page.wait_for_function(
            "(before) => document.getElementById('count').textContent !== before", arg=before
        )

    def print(self) -> None:
        """Shows the page as it is printed."""
        self.page.emulate_media(media="print")
        self.page.wait_for_function("() => !document.querySelector('.more button')")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """A browser."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


@pytest.fixture
def opened(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Opens the page of a scan from disk; nothing it does may go wrong or leave the page."""
    contexts: list[Any] = []
    pages: list[Opened] = []

    def open_page(scan: Scan | str, **context: Any) -> Opened:
        file = tmp_path / f"report {len(pages)}.html"
        text = scan if isinstance(scan, str) else render(scan)
        file.write_bytes(text.encode("utf-8"))
        made = chromium.new_context(**{"viewport": WIDE, **context})
        contexts.append(made)
        found = Opened(made.new_page(), file.as_uri())
        pages.append(found)
        found.page.on("request", lambda request: found.asked.append(request.url))
        found.page.on("console", lambda message: found.said.append(message.text))
        found.page.on("pageerror", lambda error: found.said.append(str(error)))
        found.page.goto(found.address)
        return found

    yield open_page
    for each in pages:
        assert each.asked == [each.address]
        assert each.said == []
    for context in contexts:
        context.close()


def violations(page: Any) -> list[str]:
    """What axe finds wrong, with the elements."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [
        f"{each['id']}: {node['html'][:200]} {node['failureSummary'][:300]}"
        for each in found
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_axe_finds_nothing(
    opened: Callable[..., Opened], scheme: str, viewport: dict[str, int]
) -> None:
    """No violation, with findings of each kind opened, a filter set, and a trend shown."""
    found = opened(samples.scan(), color_scheme=scheme, viewport=viewport)
    for button in found.page.locator(".open-button").all():
        button.click()
    assert found.page.locator("tr.detail").count() == len(samples.HOSTILE) + 2
    assert violations(found.page) == []
    found.choose("severity", "error")
    assert violations(found.page) == []
    found.search("nothing has this text")
    assert found.count() == "No finding matches"
    assert violations(found.page) == []


def test_axe_would_find_something(opened: Callable[..., Opened]) -> None:
    """A fault that is put in is told, so a page without violations was looked at."""
    found = opened(samples.scan())
    found.page.evaluate("document.documentElement.removeAttribute('lang')")
    assert [each.partition(":")[0] for each in violations(found.page)] == ["html-has-lang"]


@pytest.mark.parametrize("width", [320, 400, 768, 1024, 1920])
def test_nothing_is_cut_at_any_width(opened: Callable[..., Opened], width: int) -> None:
    """The page never scrolls sideways, whatever names and lines are like."""
    for scan in (samples.large(400, 40), samples.scan(lambda number: f"{number}" + "w" * 200)):
        found = opened(scan, viewport={"width": width, "height": 800})
        for button in found.page.locator(".open-button").all()[:12]:
            button.click()
        assert found.page.evaluate("document.documentElement.scrollWidth") <= width


def test_hostile_texts_stay_texts(opened: Callable[..., Opened]) -> None:
    """In each place, opened details and lists of filters included, texts are shown as they are."""
    calm = opened(samples.scan(samples.plain))
    wild = opened(samples.scan(samples.hostile))
    counts = []
    for found in (calm, wild):
        for button in found.page.locator(".open-button").all():
            button.click()
        counts.append(
            found.page.evaluate(
                "[...document.querySelectorAll('*')].map((e) => e.localName)"
                ".filter((name) => !['code', 'ins', 'pre', 'span'].includes(name)).sort()"
            )
        )
    assert counts[0] == counts[1]
    assert wild.page.evaluate("window.hit") is None
    assert wild.page.locator("img, iframe, object, embed, link, base, form[action]").count() == 0
    assert wild.page.locator("main script").count() == 0
    links = wild.page.eval_on_selector_all("a", "all => all.map((each) => each.protocol)")
    assert set(links) == {"file:"}
    seen = " ".join(wild.page.inner_text("main").split())
    for text in samples.HOSTILE:
        assert " ".join(printable(text).split()) in seen


def test_hostile_names_on_disk(opened: Callable[..., Opened], tmp_path: Path) -> None:
    """A tree whose names, strings, owners and settings are markup, checked by the command line."""
    tree = tmp_path / "tree"
    name = '"><img src=x onerror=window.hit=1>{{7*7}}\u202e\\.py'
    folder = tree / "a<" / "script>"
    folder.mkdir(parents=True)
    evil = "</script><script>window.hit = 1</script>"
    (folder / name).write_text(
        f"from azureml.core import Run\nrun = Run.get_context()\nrun.log('{evil}', 1)\n",
        encoding="utf-8",
    )
    (tree / "CODEOWNERS").write_text("* @<script>window.hit=1</script>\n", encoding="utf-8")
    (tree / "azlint.toml").write_text('exclude = ["<script>"]\n', encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "azlint", "check", "-o", "html", "--repository", evil],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.stderr == ""
    found = opened(ran.stdout)
    assert found.page.inner_text("h1") == evil
    for button in found.page.locator(".open-button").all():
        button.click()
    seen = found.page.inner_text("main")
    assert printable(f"a</script>/{name}") in seen
    assert f"run.log('{evil}', 1)" in seen
    assert "@<script>window.hit=1</script>" in seen
    assert found.page.evaluate("window.hit") is None
    assert found.page.locator("img").count() == 0


def test_the_list_is_filtered(opened: Callable[..., Opened]) -> None:
    """Each list of choices, the search, and all of them together, against a count of our own."""
    scan = samples.large(600, 48)
    found = opened(scan)
    assert found.count().startswith("600 findings in 48 files, ")
    expected = {
        "severity": ("error", lambda row: row.diagnostic.severity == 3),
        "rule": ("AZL303", lambda row: row.diagnostic.code == "AZL303"),
        "kind": (
            "safe fix",
            lambda row: (
                bool(row.diagnostic.fix) and row.diagnostic.fix.applicability.value == "safe"
            ),
        ),
        "owner": ("@contoso/team5", lambda row: row.filename.startswith("team5/")),
        "family": ("AZL6", lambda row: row.diagnostic.code.startswith("AZL6")),
        "role": ("notebook", lambda row: int(row.filename.split("_")[1][:-3]) % 4 == 2),
    }
    for name, (value, holds) in expected.items():
        found.choose(name, value)
        count = sum(map(holds, scan.rows))
        assert 0 < count < 600
        assert found.count().startswith(f"{count} of 600 findings")
        found.choose(name, "")
    found.search("METRIC_59 team")
    assert found.count().startswith("11 of 600 findings")
    found.choose("rule", "AZL620")
    assert found.page.locator("tr.finding").count() == int(found.count().split()[0]) < 11
    found.page.get_by_role("button", name="Clear all filters").click()
    assert found.count().startswith("600 findings")
    assert found.page.evaluate("document.activeElement.name") == "search"


def test_counts_lead_to_their_findings(opened: Callable[..., Opened]) -> None:
    """A rule, a folder and a file of the tables above are links to what they count."""
    found = opened(samples.large(600, 48))
    found.page.click("#by-rule a >> text=AZL504")
    assert found.count().startswith("100 of 600 findings")
    assert found.page.evaluate("document.activeElement.id") == "findings"
    name = found.page.locator("#files tbody a").first.inner_text()
    number = found.page.locator("#files tbody tr").first.locator("td.number").first.inner_text()
    found.page.locator("#files tbody a").first.click()
    assert found.count().startswith(f"{number} of 600 findings in 1 file,")
    assert {place.partition(":")[0] for place in found.places()} == {name}


def test_the_list_is_sorted(opened: Callable[..., Opened]) -> None:
    """A head of the list sorts by it, once more turns it round, and says so."""
    found = opened(samples.large(90, 9))
    severities = found.page.locator("tr.finding .c-severity button")

    def words() -> list[str]:
        return [text.split()[0] for text in severities.all_text_contents()]

    order = ["error", "warning", "info"]
    said = [each.split("AZL")[0].strip() for each in words()]
    assert said == sorted(said, key=order.index)
    head = found.page.locator("th[data-name=rule]")
    assert head.get_attribute("aria-sort") == "none"
    head.get_by_role("button").click()
    assert head.get_attribute("aria-sort") == "ascending"
    rules = found.page.locator("tr.finding .c-rule strong")
    assert rules.all_inner_texts() == sorted(rules.all_inner_texts())
    head.get_by_role("button").press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    assert rules.all_inner_texts() == sorted(rules.all_inner_texts(), reverse=True)
    found.choose("sort", "place")
    first = found.places()
    assert [place.partition(":")[0] for place in first] == sorted(
        place.partition(":")[0] for place in first
    )


def test_a_table_of_counts_is_sorted(opened: Callable[..., Opened]) -> None:
    """The tables of counts are sorted by each column, all rows of them and not only those shown."""
    found = opened(samples.large(600, 48))
    head = found.page.locator("#files th", has_text="Effort")
    head.get_by_role("button").click()
    assert head.get_attribute("aria-sort") == "descending"
    head.get_by_role("button").click()
    assert head.get_attribute("aria-sort") == "ascending"
    rows = found.page.locator("#files tbody tr")
    assert rows.count() == 15
    found.page.get_by_role("button", name="Show all 48").click()
    assert rows.count() == 48
    values = found.page.eval_on_selector_all(
        "#files tbody tr", "rows => rows.map((row) => Number(row.lastElementChild.dataset.value))"
    )
    assert values == sorted(values)
    found.page.get_by_role("button", name="Show only 15").click()
    assert rows.count() == 15


def test_by_keyboard_alone(opened: Callable[..., Opened]) -> None:
    """From the top to the code of a finding and its fix without a mouse, with focus in sight."""
    found = opened(samples.scan())
    keys = found.page.keyboard
    keys.press("Tab")
    assert found.page.evaluate("document.activeElement.className") == "skip"
    assert found.page.locator(".skip").bounding_box()["x"] >= 0
    keys.press("Enter")
    found.page.wait_for_function("() => document.activeElement.id === 'findings'")
    for _ in range(30):
        keys.press("Tab")
        if found.page.evaluate("document.activeElement.className").startswith("open-button"):
            break
    focused = "document.activeElement"
    assert found.page.evaluate(f"getComputedStyle({focused}).outlineStyle") == "solid"
    assert found.page.evaluate(f"{focused}.getAttribute('aria-expanded')") == "false"
    keys.press("ArrowDown")
    keys.press("Enter")
    assert found.page.evaluate(f"{focused}.getAttribute('aria-expanded')") == "true"
    shown = found.page.evaluate(
        f"document.getElementById({focused}.getAttribute('aria-controls')).innerText"
    )
    assert "run.log(1)" in shown
    assert "Instead" in shown
    assert found.page.locator("tr.detail mark").inner_text() == "run.log"
    keys.press("Escape")
    assert found.page.evaluate(f"{focused}.getAttribute('aria-expanded')") == "false"
    assert found.page.locator("tr.detail").count() == 0
    keys.press("ArrowUp")
    keys.press("Space")
    assert found.page.locator("tr.detail").count() == 1


def test_code_is_copied(opened: Callable[..., Opened]) -> None:
    """The code and the command of a finding go to the clipboard; without one they are marked."""
    scan = samples.large(2)
    found = opened(scan, permissions=["clipboard-read", "clipboard-write"])
    found.search("Thing1.method")
    found.page.locator(".open-button").click()
    command = f"azlint rule {scan.rows[1].diagnostic.code}"
    for name, text in (("code", "thing_1(\n    name, value\n)"), ("command", command)):
        button = found.page.get_by_role("button", name=f"Copy the {name}")
        button.click()
        found.page.get_by_role("button", name=f"Copied the {name}").wait_for()
        assert found.page.evaluate("navigator.clipboard.readText()") == text
    found = opened(scan)
    found.search("Thing1.method")
    found.page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    found.page.locator(".open-button").click()
    found.page.get_by_role("button", name="Copy the code").click()
    found.page.get_by_role("button", name="Marked the code").wait_for()
    assert found.page.evaluate("String(getSelection())") == "thing_1(\n    name, value\n)"


def test_what_a_screen_reader_is_told(opened: Callable[..., Opened]) -> None:
    """Landmarks, headings without a gap, captions, and charts that say what they show."""
    found = opened(samples.scan())
    page = found.page
    assert page.get_by_role("main").count() == page.get_by_role("banner").count() == 1
    assert page.get_by_role("search").count() == page.get_by_role("contentinfo").count() == 1
    levels = page.eval_on_selector_all("h1, h2, h3", "all => all.map((e) => Number(e.tagName[1]))")
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))
    assert page.locator("table:not(:has(> caption))").count() == 0
    charts = page.locator("svg:not([aria-hidden=true])")
    assert charts.count() == 4
    for chart in charts.all():
        assert chart.get_attribute("role") == "img"
        assert chart.get_attribute("aria-label")
    assert page.locator("#count").get_attribute("aria-live") == "polite"
    # Where a narrow screen lays rows out by itself, they stay rows of a table.
    narrow = opened(samples.scan(), viewport=NARROW).page
    assert narrow.get_by_role("row").count() > len(samples.HOSTILE)
    assert narrow.get_by_role("columnheader", name="Severity").count() == 1


def test_without_javascript(opened: Callable[..., Opened]) -> None:
    """Totals and tables stand there, and what is missing says so."""
    found = opened(samples.large(600, 48), java_script_enabled=False)
    assert found.page.locator("#files tbody tr").count() == 48
    assert found.page.is_visible("noscript p")
    assert not found.page.is_visible("#list")


def test_on_paper(opened: Callable[..., Opened]) -> None:
    """Everything is printed: all rows of all tables, all findings that are chosen, no controls."""
    scan = samples.large(600, 48)
    found = opened(scan, color_scheme="dark")
    found.choose("owner", "@contoso/team5")
    count = int(found.count().split()[0])
    found.print()
    assert found.page.locator("#files tbody tr").count() == 48
    assert found.page.locator("tr.finding").count() == count
    found.page.set_viewport_size({"width": 690, "height": 900})
    for shown in ("#files td.chart", "#files td.role", "#by-rule td.files", ".model td"):
        assert found.page.locator(shown).first.is_visible()
    for hidden in (".filters", ".top nav", ".more", ".skip"):
        assert not found.page.locator(hidden).first.is_visible()
    assert (
        found.page.evaluate("getComputedStyle(document.body).backgroundColor")
        == "rgb(255, 255, 255)"
    )
    found.page.emulate_media(media="screen")
    found.page.wait_for_function("() => document.querySelectorAll('#files tbody tr').length === 15")
    # What a browser does before it prints, and a PDF of all that.
    found.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert found.page.locator("#files tbody tr").count() == 48
    assert found.page.locator("tr.finding").count() == count
    assert found.page.pdf().startswith(b"%PDF")


def test_many_findings(
    opened: Callable[..., Opened], record_property: Callable[[str, object], None]
) -> None:
    """20,000 findings: a page of them at a time, so the document stays small; told, not timed."""
    few, scan = opened(samples.large(300)), samples.large(20_000)
    found = opened(scan)
    assert found.count().startswith("20,000 findings in 1,500 files")
    assert found.page.evaluate(NODES) < 2 * few.page.evaluate(NODES) < 10_000
    timing = "performance.getEntriesByType('navigation')[0]"
    record_property(
        "bytes", len(Path(found.address.removeprefix("file://").replace("%20", " ")).read_bytes())
    )
    record_property("load_ms", round(found.page.evaluate(f"{timing}.loadEventEnd")))
    filtered = found.page.evaluate(
        "async () => { const list = document.querySelector('select[name=rule]');"
        "list.value = 'AZL202'; const start = performance.now();"
        "list.dispatchEvent(new Event('change'));"
        "await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));"
        "return performance.now() - start; }"
    )
    record_property("first_filter_ms", round(filtered))
    assert found.count().startswith("3,334 of 20,000 findings")
    found.page.get_by_role("button", name="Last").click()
    assert "3,301 to 3,334 shown" in found.count()
    assert found.page.locator("tr.finding").count() == 34
    assert found.page.evaluate(NODES) < 10_000
    found.choose("rule", "")
    found.print()
    assert found.page.locator("tr.finding").count() == 2000
    assert "1 to 2,000 shown" in found.count()


OWNERS = """\
*              @contoso/ml-platform
/training/     @contoso/data-science
/shared/       @contoso/data-science @contoso/ml-platform
/submission/   @contoso/mlops
"""


def azlint(tree: Path, day: int, *arguments: str) -> None:
    """Runs the command line in ``tree`` on a day of the year 2026."""
    name = "github.com/contoso/churn"
    command = [sys.executable, "-m", "azlint", "check", "--repository", name, "--isolated"]
    subprocess.run(
        [*command, "--no-cache", "--fail-on", "never", *arguments],
        cwd=tree,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            "SOURCE_DATE_EPOCH": str(1767225600 + day * 86400),
        },
        check=True,
        stdout=subprocess.DEVNULL,
    )


def test_a_project(opened: Callable[..., Opened], tmp_path: Path) -> None:
    """A project of real scripts, of which some were fixed since the earlier report."""
    tree = tmp_path / "churn"
    parts = {
        "training": "tests/proof/scripts",
        "shared": "tests/semantic/cases",
        "submission": "docs/examples",
    }
    for name, folder in parts.items():
        shutil.copytree(ROOT / folder, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    (tree / "CODEOWNERS").write_text(OWNERS, encoding="utf-8")
    azlint(tree, 90, "-o", f"json={tmp_path / 'then.json'}")
    fixed = sorted(map(str, (tree / "training").glob("[a-m]*.py")))
    azlint(tree, 91, "--fix-only", "--unsafe-fixes", *fixed)
    azlint(
        tree,
        132,
        "-o",
        f"json={tmp_path / 'now.json'}",
        "-o",
        f"html={tmp_path / 'page'}",
        "--previous",
        str(tmp_path / "then.json"),
    )
    now = json.loads((tmp_path / "now.json").read_text(encoding="utf-8"))
    text = (tmp_path / "page").read_text(encoding="utf-8")
    for name, more, first, height in (
        ("light", {"color_scheme": "light"}, "body", 1750),
        ("dark", {"color_scheme": "dark"}, "#files", 1680),
        ("narrow", {"viewport": NARROW}, "body", 1800),
    ):
        found = opened(text, **more)
        assert found.count().startswith(f"{len(now['diagnostics']):,} findings in ")
        assert violations(found.page) == []
        gone = found.page.locator("#trend .figure").nth(1).inner_text()
        assert int(gone.split()[0]) > 0
        found.choose("kind", "unsafe fix")
        found.choose("rule", "AZL301")
        found.page.locator(".open-button").first.click()
        assert found.page.locator("tr.detail ins").count() > 0
        if PICTURES:
            top = found.page.eval_on_selector(
                first, "(element) => element.getBoundingClientRect().top + scrollY"
            )
            clip = {"x": 0, "y": max(top - 20, 0), "width": 1280, "height": height}
            if name == "narrow":
                clip["width"] = NARROW["width"]
            found.page.screenshot(
                path=Path(PICTURES) / f"report-{name}.png", full_page=True, clip=clip
            )
