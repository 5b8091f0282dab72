"""What the user chose: the settings of a run, and which rules and severities follow from them."""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from azlint.diagnostics import Severity
from azlint.rules.registry import (
    SelectorError,
    all_rules,
    did_you_mean,
    resolve_selector,
    resolve_selectors,
    specificity,
)
from azlint.settings import patterns
from azlint.settings.effort import Effort

DEFAULT_EXCLUDE = (
    ".azlint_cache",
    ".eggs",
    ".git",
    ".hg",
    ".ipynb_checkpoints",
    ".mypy_cache",
    ".nox",
    ".pytest_cache",
    ".ruff_cache",
    ".tox",
    ".venv",
    ".virtual_documents",
    "__pycache__",
    "build",
    "dist",
    "node_modules",
    "site-packages",
    "venv",
)
OUTPUT_FORMATS = (
    "full",
    "grouped",
    "concise",
    "json",
    "jsonl",
    "sarif",
    "github",
    "azure",
    "gitlab",
    "junit",
    "rdjson",
    "markdown",
    "csv",
    "html",
)
NEVER = "never"


class SettingsError(Exception):
    """A fault in the settings; the message names the file, the key, the fault and the way out."""


@dataclass(frozen=True)
class Selection:
    """Selectors of one source of settings; ``select`` is None where the source has none."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()


@dataclass(frozen=True)
class Settings:
    """Everything a run can be told; selectors are known ones, patterns count from ``root``.

    ``select``, ``ignore`` and ``extend_select`` come from the configuration; ``command_line``
    holds those of the command line, which decide over them. ``per_file_severity`` decides over
    ``severity`` in the files that a pattern matches. ``fail_on`` None means never.
    ``extend_safe_fixes`` and ``extend_unsafe_fixes`` name the rules whose fixes are trusted more,
    or less, than they say themselves.
    ``job_packages`` are packages that the environments of all jobs are known to have.
    ``jobs`` 0 means one process a processor. ``cache_dir`` and ``baseline``, the file of known
    findings, count from ``root``; these are hidden, or shown at ``baseline_severity`` at most.
    ``output_format`` is empty where nobody chose one: the report is `full`, or `grouped` when that
    would be long.
    ``effort`` is the model that reports tell readiness and sizes by.
    """

    root: Path = field(default_factory=Path.cwd)
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    exclude: tuple[str, ...] = DEFAULT_EXCLUDE
    extend_exclude: tuple[str, ...] = ()
    respect_gitignore: bool = True
    fail_on: Severity | None = Severity.WARNING
    severity: tuple[tuple[str, Severity], ...] = ()
    per_file_severity: tuple[tuple[str, tuple[tuple[str, Severity], ...]], ...] = ()
    extend_safe_fixes: tuple[str, ...] = ()
    extend_unsafe_fixes: tuple[str, ...] = ()
    job_packages: tuple[str, ...] = ()
    cache_dir: str = ".azlint_cache"
    baseline: str | None = None
    baseline_severity: Severity | None = None
    output_format: str = ""
    jobs: int = 0
    effort: Effort = field(default_factory=Effort)
    command_line: Selection = Selection()
    source: Path | None = None

    @property
    def cache_directory(self) -> Path:
        """Where the cache lies."""
        return self.root / self.cache_dir


@functools.lru_cache(maxsize=16)
def _severities(table: tuple[tuple[str, Severity], ...]) -> dict[str, Severity]:
    chosen: dict[str, Severity] = {}
    for selector, severity in sorted(table, key=lambda row: specificity(row[0])):
        chosen.update(dict.fromkeys(resolve_selector(selector), severity))
    return chosen


def _updates(chosen: Iterable[str], ignored: Iterable[str]) -> dict[str, bool]:
    """What selectors switch on and off: the narrower decides, and of equals the ignoring one."""
    rows = [(specificity(selector), 0, selector) for selector in chosen]
    rows += [(specificity(selector), 1, selector) for selector in ignored]
    updates: dict[str, bool] = {}
    for _, off, selector in sorted(rows, key=lambda row: row[:2]):
        updates.update(dict.fromkeys(resolve_selector(selector), not off))
    return updates


@functools.lru_cache(maxsize=64)
def _selected(layers: tuple[Selection, ...]) -> frozenset[str]:
    enabled = {rule.code for rule in all_rules() if rule.default}
    carried: tuple[str, ...] = ()
    for layer in layers:
        if layer.select is None:
            updates = _updates(layer.extend_select, layer.ignore)
        else:
            enabled = set()
            updates = _updates((*layer.select, *layer.extend_select), (*carried, *layer.ignore))
        carried += layer.ignore
        for code, on in updates.items():
            if on:
                enabled.add(code)
            else:
                enabled.discard(code)
    return frozenset(enabled)


def selected_codes(settings: Settings) -> frozenset[str]:
    """The codes that the run reports, before ``per_file_ignores``.

    Without ``select`` these are the rules that are on by default. Between ``select`` and
    ``ignore`` the narrower selector decides, and of equally narrow ones ``ignore``; the command
    line decides over the configuration.
    """
    configured = Selection(settings.select, settings.ignore, settings.extend_select)
    return _selected((configured, settings.command_line))


def enabled_codes(settings: Settings, path: str | os.PathLike[str]) -> frozenset[str]:
    """The codes that the run reports in the file at ``path``, after ``per_file_ignores``."""
    codes = selected_codes(settings)
    if settings.per_file_ignores:
        place, root = patterns.absolute(path), patterns.absolute(settings.root)
        for pattern, selectors in settings.per_file_ignores:
            if _matches(pattern, place, root):
                codes -= resolve_selectors(selectors)
    return codes


def severities(settings: Settings, path: str | os.PathLike[str]) -> dict[str, Severity]:
    """The severities chosen for rules in the file at ``path``, by code.

    Of the entries of one table the narrowest decides; ``per_file_severity`` decides over
    ``severity``, and a later pattern over an earlier one.
    """
    chosen = dict(_severities(settings.severity)) if settings.severity else {}
    if settings.per_file_severity:
        place, root = patterns.absolute(path), patterns.absolute(settings.root)
        for pattern, table in settings.per_file_severity:
            if _matches(pattern, place, root):
                chosen.update(_severities(table))
    return chosen


def trusted_fixes(settings: Settings) -> dict[str, bool]:
    """Whether the fixes of a rule are safe, by code, for the rules of which the settings say so.

    Of two selectors the narrower decides, and of equals the one that trusts less.
    """
    return _updates(settings.extend_safe_fixes, settings.extend_unsafe_fixes)


def _matches(pattern: str, place: str, root: str) -> bool:
    """Whether a pattern for files, counted from ``root``, matches the absolute path ``place``."""
    name = place.rpartition("/")[2]
    return patterns.matcher((_files(pattern),), root).matches(place, name)


def severity_or_never(label: str) -> Severity | None:
    """The severity called ``label``, None for ``never``; raises SettingsError for another word."""
    words = [severity.label for severity in reversed(Severity)]
    if label.lower() == NEVER:
        return None
    if label.lower() not in words:
        raise SettingsError(
            f"no severity is called `{label}`; {nearest_choice(label, [*words, NEVER])}"
        )
    return Severity.from_label(label)


def lower_severity(option: str, label: str) -> Severity:
    """The severity that known findings are shown at; raises SettingsError that names ``option``."""
    if label.lower() not in ("info", "warning"):
        raise SettingsError(
            f"{option}: `{label}` is not `info` or `warning`; leave it out to hide what is known"
        )
    return Severity.from_label(label)


def known_format(option: str, name: str) -> str:
    """The ``name`` of a form of report; raises SettingsError that names ``option``."""
    if name not in OUTPUT_FORMATS:
        choices = nearest_choice(name, list(OUTPUT_FORMATS))
        raise SettingsError(f"{option}: no format is called `{name}`; {choices}")
    return name


def nearest_choice(word: str, choices: list[str]) -> str:
    """A clause that says which of ``choices`` to write instead of ``word``."""
    listed = ", ".join(f"`{choice}`" for choice in choices)
    return did_you_mean(word, choices, f"write one of {listed}")


def split_selectors(values: Iterable[str]) -> tuple[str, ...]:
    """The selectors in values that may hold several, set apart by commas or spaces."""
    return tuple(part for value in values for part in value.replace(",", " ").split())


def known_selectors(option: str, values: Iterable[str]) -> tuple[str, ...]:
    """The selectors in ``values``; raises SettingsError that names ``option``."""
    values = tuple(values)
    selectors = split_selectors(values)
    if values and not selectors:
        raise SettingsError(
            f"{option}: names no rule; write codes, prefixes or names, or leave it out"
        )
    try:
        resolve_selectors(selectors)
    except SelectorError as error:
        raise SettingsError(f"{option}: {error}") from None
    return selectors


def _files(pattern: str) -> str:
    """A pattern for files: one that ends in a slash stands for all files below."""
    return f"{pattern}**" if pattern.endswith("/") else pattern


def checked_patterns(option: str, values: Iterable[str], directory: str) -> tuple[str, ...]:
    """Patterns that count from ``directory``; raises SettingsError for one that is malformed."""
    found = tuple(patterns.anchored(value, directory) for value in values)
    for pattern in found:
        try:
            patterns.matcher((pattern,), directory)
        except re.error as error:
            raise SettingsError(f"{option}: `{pattern}` is no pattern: {error}") from None
    return found


def _file_ignores(values: Iterable[str], here: str) -> Iterable[tuple[str, tuple[str, ...]]]:
    """``pattern:selectors`` entries of the command line."""
    for value in values:
        pattern, colon, selectors = value.rpartition(":")
        if not colon or not pattern.strip() or not selectors.strip():
            raise SettingsError(
                f"--per-file-ignores: `{value}` is not a pattern, a colon and selectors; "
                "write for example `tests/*:AZL2`"
            )
        files = checked_patterns("--per-file-ignores", [_files(pattern.strip())], here)[0]
        yield files, known_selectors(f"--per-file-ignores {pattern}", [selectors])


def with_overrides(
    settings: Settings,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    per_file_ignores: Iterable[str] | None = None,
    exclude: Iterable[str] | None = None,
    extend_exclude: Iterable[str] = (),
    respect_gitignore: bool | None = None,
    fail_on: str | None = None,
    baseline_severity: str | None = None,
    output_format: str | None = None,
    jobs: int | None = None,
    cache_dir: str | None = None,
    directory: Path | None = None,
) -> Settings:
    """The settings with the options of the command line laid over them.

    Selectors may be joined by commas. ``per_file_ignores`` are ``pattern:selectors`` texts, take
    the place of the configured ones, and count from ``directory``, else the working one, as
    ``exclude`` and ``cache_dir`` do. Raises SettingsError that names the option and the nearest
    right value.
    """
    here = patterns.absolute(directory or os.curdir)
    selection = Selection(
        None if select is None else known_selectors("--select", select),
        known_selectors("--ignore", ignore),
        known_selectors("--extend-select", extend_select),
    )
    changes: dict[str, object] = {"command_line": selection}
    if per_file_ignores is not None:
        changes["per_file_ignores"] = tuple(_file_ignores(per_file_ignores, here))
    if exclude is not None:
        changes["exclude"] = checked_patterns("--exclude", exclude, here)
    extended = checked_patterns("--extend-exclude", extend_exclude, here)
    changes["extend_exclude"] = settings.extend_exclude + extended
    if respect_gitignore is not None:
        changes["respect_gitignore"] = respect_gitignore
    if fail_on is not None:
        try:
            changes["fail_on"] = severity_or_never(fail_on)
        except SettingsError as error:
            raise SettingsError(f"--fail-on: {error}") from None
    if baseline_severity is not None:
        changes["baseline_severity"] = lower_severity("--baseline-severity", baseline_severity)
    if output_format is not None:
        changes["output_format"] = known_format("--output-format", output_format)
    if jobs is not None:
        if jobs < 0:
            raise SettingsError(f"--jobs: `{jobs}` is below 0; write 0 for one process a processor")
        changes["jobs"] = jobs
    if cache_dir is not None:
        changes["cache_dir"] = os.path.abspath(os.path.join(here, cache_dir))
    return replace(settings, **changes)  # type: ignore[arg-type]
