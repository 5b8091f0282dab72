"""The settings that a project declares in ``azlint.toml`` or ``pyproject.toml``, checked."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from azlint.diagnostics import Severity
from azlint.rules.registry import did_you_mean
from azlint.settings import patterns
from azlint.settings.effort import Effort, EffortError, read_effort
from azlint.settings.settings import (
    Settings,
    SettingsError,
    checked_patterns,
    known_format,
    known_selectors,
    lower_severity,
    severity_or_never,
)


def _text(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise SettingsError(f'`{key}` is {_kind(value)}; write a text such as `{key} = "..."`')
    return value


def _texts(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SettingsError(f'`{key}` is {_kind(value)}; write a list of texts, `{key} = ["..."]`')
    return tuple(value)


def _table(key: str, value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise SettingsError(f"`{key}` is {_kind(value)}; write a table, `[{key}]`")
    return value


def _kind(value: object) -> str:
    """What a TOML value is, in words."""
    match value:
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return "one text"
        case list():
            return "a list that holds other things than texts"
        case dict():
            return "a table"
        case _:
            return "a date or time"


def _selectors(key: str, value: object) -> tuple[str, ...]:
    return known_selectors(f"`{key}`", _texts(key, value))


def _ignores(key: str, value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    rows = _table(key, value)
    return tuple((pattern, _selectors(f'{key}."{pattern}"', rows[pattern])) for pattern in rows)


def _severity_rows(key: str, value: object) -> tuple[tuple[str, Severity], ...]:
    rows: list[tuple[str, Severity]] = []
    for selector, label in _table(key, value).items():
        known_selectors(f"`{key}`", [selector])
        severity = _fail_on(f"{key}.{selector}", label)
        if severity is None:
            raise SettingsError(f"`{key}.{selector}`: to switch rules off, write them in `ignore`")
        rows.append((selector, severity))
    return tuple(rows)


def _file_severities(
    key: str, value: object
) -> tuple[tuple[str, tuple[tuple[str, Severity], ...]], ...]:
    rows = _table(key, value)
    return tuple((pattern, _severity_rows(f'{key}."{pattern}"', rows[pattern])) for pattern in rows)


def _fail_on(key: str, value: object) -> Severity | None:
    label = _text(key, value)
    try:
        return severity_or_never(label)
    except SettingsError as error:
        raise SettingsError(f"`{key}`: {error}") from None


def _lower_severity(key: str, value: object) -> Severity:
    return lower_severity(f"`{key}`", _text(key, value))


def _switch(key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise SettingsError(f"`{key}` is {_kind(value)}; write `true` or `false`")
    return value


def _format(key: str, value: object) -> str:
    return known_format(f"`{key}`", _text(key, value))


def _count(key: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise SettingsError(f"`{key}` is not a whole number of at least 0")
    return value


def _effort(key: str, value: object) -> Effort:
    try:
        return read_effort(_table(key, value))
    except EffortError as error:
        raise SettingsError(str(error)) from None


_READERS: dict[str, Callable[[str, object], object]] = {
    "select": _selectors,
    "ignore": _selectors,
    "extend-select": _selectors,
    "per-file-ignores": _ignores,
    "exclude": _texts,
    "extend-exclude": _texts,
    "respect-gitignore": _switch,
    "fail-on": _fail_on,
    "severity": _severity_rows,
    "per-file-severity": _file_severities,
    "extend-safe-fixes": _selectors,
    "extend-unsafe-fixes": _selectors,
    "job-packages": _texts,
    "cache-dir": _text,
    "baseline": _text,
    "baseline-severity": _lower_severity,
    "output-format": _format,
    "jobs": _count,
    "effort": _effort,
}


def _read(table: dict[str, object], source: Path) -> Settings:
    """The settings in a table of ``source``."""
    changes: dict[str, object] = {"root": source.parent, "source": source}
    for key, value in table.items():
        reader = _READERS.get(key)
        if reader is None:
            known = ", ".join(f"`{name}`" for name in _READERS)
            raise SettingsError(
                f"no setting is called `{key}`; "
                + did_you_mean(key.replace("_", "-"), _READERS, f"the settings are {known}")
            )
        changes[key.replace("-", "_")] = reader(key, value)
    settings = Settings(**changes)  # type: ignore[arg-type]
    root = patterns.absolute(settings.root)
    checked_patterns("`exclude`", settings.exclude, root)
    checked_patterns("`extend-exclude`", settings.extend_exclude, root)
    checked_patterns(
        "`per-file-ignores`", (pattern for pattern, _ in settings.per_file_ignores), root
    )
    checked_patterns(
        "`per-file-severity`", (pattern for pattern, _ in settings.per_file_severity), root
    )
    return settings


def _azlint_table(file: Path, *, required: bool) -> dict[str, object] | None:
    """The table of azlint's settings in a TOML file; None when a ``pyproject.toml`` has none."""
    try:
        data = file.read_bytes()
        if file.name == "pyproject.toml" and b"azlint" not in data and not required:
            return None
        if sys.version_info >= (3, 11):
            import tomllib
        else:
            import tomli as tomllib
        document: dict[str, object] = tomllib.loads(data.decode("utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SettingsError(f"line {line} is not UTF-8; save the file as UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise SettingsError(f"not valid TOML: {error}") from None
    if file.name != "pyproject.toml":
        return document
    tool = document.get("tool")
    table = tool.get("azlint") if isinstance(tool, dict) else None
    if table is None:
        if required:
            raise SettingsError("has no table `[tool.azlint]`; add it, or name another file")
        return None
    return _table("tool.azlint", table)


def _load(file: Path, *, required: bool) -> Settings | None:
    try:
        table = _azlint_table(file, required=required)
        return None if table is None else _read(table, file)
    except SettingsError as error:
        raise SettingsError(f"{file}: {error}") from None


def load_settings(start: Path, config: Path | None = None, isolated: bool = False) -> Settings:
    """The settings that hold at ``start``.

    They come from ``config`` where given, else from the nearest directory at or above ``start``
    with an ``azlint.toml`` or a ``pyproject.toml`` that has ``[tool.azlint]``; the former wins in
    one directory. Without any, and when ``isolated``, they are the defaults, with ``start`` as
    root. Raises SettingsError.
    """
    here = Path(os.path.abspath(start))
    if not here.is_dir():
        here = here.parent
    if isolated:
        return Settings(root=here)
    if config is not None:
        settings = _load(Path(os.path.abspath(config)), required=True)
        return settings or Settings(root=here)
    for directory in (here, *here.parents):
        for name in ("azlint.toml", "pyproject.toml"):
            file = directory / name
            if file.is_file():
                settings = _load(file, required=False)
                if settings is not None:
                    return settings
    return Settings(root=here)
