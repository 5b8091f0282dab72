"""What an editor sets: the options of `initializationOptions` and of `workspace/configuration`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from azlint.rules.registry import did_you_mean
from azlint.settings.configuration import load_settings
from azlint.settings.settings import Settings, SettingsError, with_overrides

_CAPITAL = re.compile(r"(?<=[a-z])[A-Z]")
# Editors may hand over the section that they call azlint, or what stands in it.
_SECTIONS = ("azlint", "settings")


@dataclass(frozen=True)
class Options:
    """Options of the editor, laid over the configuration as those of the command line are.

    ``configuration`` is a file to use in place of those that are found, ``isolated`` uses none.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    per_file_ignores: tuple[str, ...] | None = None
    exclude: tuple[str, ...] | None = None
    extend_exclude: tuple[str, ...] = ()
    configuration: str = ""
    isolated: bool = False

    def settings(self, start: Path, folder: Path) -> Settings:
        """The settings that hold at ``start``; patterns of the options count from ``folder``.

        Raises SettingsError.
        """
        named = folder / self.configuration if self.configuration else None
        return with_overrides(
            load_settings(start, named, self.isolated),
            select=self.select,
            ignore=self.ignore,
            extend_select=self.extend_select,
            per_file_ignores=self.per_file_ignores,
            exclude=self.exclude,
            extend_exclude=self.extend_exclude,
            directory=folder,
        )


_LISTS = ("select", "ignore", "extend_select", "exclude", "extend_exclude")


def read(value: object) -> Options:
    """The options in what an editor sends; raises SettingsError that names the faulty one."""
    while isinstance(value, Mapping) and (section := _section(value)) is not None:
        value = section
    if value is None or value == {} or value == []:
        return Options()
    if not isinstance(value, Mapping):
        raise SettingsError('the options of the editor are no object; write `{"select": [...]}`')
    chosen = {_field(str(key)): _checked(str(key), value[key]) for key in value}
    return Options(**{key: given for key, given in chosen.items() if given is not None})


def _section(value: Mapping[str, Any]) -> Any:
    return next((value[name] for name in _SECTIONS if name in value), None)


def _field(key: str) -> str:
    """The field that an option fills: `extendSelect`, or `extend-select` as in azlint.toml."""
    name = _CAPITAL.sub(lambda match: f"_{match[0].lower()}", key).replace("-", "_")
    if name not in Options.__dataclass_fields__:
        known = [_shown(field) for field in Options.__dataclass_fields__]
        listed = ", ".join(f"`{name}`" for name in known)
        raise SettingsError(
            f"the editor sets no option `{key}`; "
            + did_you_mean(key, known, f"the options are {listed}")
        )
    return name


def _shown(field: str) -> str:
    first, *rest = field.split("_")
    return first + "".join(word.title() for word in rest)


def _checked(key: str, value: Any) -> Any:
    field = _field(key)
    if value is None:
        return None
    if field in _LISTS:
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        raise SettingsError(f'option `{key}` of the editor is no list of texts; write `["..."]`')
    if field == "per_file_ignores":
        return tuple(_ignores(key, value))
    if field == "isolated":
        if isinstance(value, bool):
            return value
        raise SettingsError(f"option `{key}` of the editor is neither `true` nor `false`")
    if isinstance(value, str):
        return value
    raise SettingsError(f"option `{key}` of the editor is no text; write the path of a file")


def _ignores(key: str, value: Any) -> list[str]:
    if isinstance(value, Mapping) and all(
        isinstance(rules, list) and all(isinstance(rule, str) for rule in rules)
        for rules in value.values()
    ):
        return [f"{pattern}:{','.join(rules)}" for pattern, rules in value.items()]
    raise SettingsError(
        f'option `{key}` of the editor is no table; write `{{"tests/*": ["AZL2"]}}`'
    )
