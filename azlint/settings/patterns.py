"""Path patterns of the configuration, as ruff has them: ``*`` also matches ``/``.

A pattern without a slash is matched on the last part of a path, one with a slash on the whole
path; ``!`` before a pattern turns its answer round.
"""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Iterable

_MAGIC = frozenset("*?[{")


def absolute(path: str | os.PathLike[str]) -> str:
    """The absolute path with ``/`` between its parts; links are kept."""
    text = os.path.abspath(path)
    return text.replace(os.sep, "/") if os.sep != "/" else text


def _character_class(pattern: str, at: int) -> tuple[str, int]:
    """The regular expression of the ``[...]`` that starts before ``at``, and where it ends."""
    end = pattern.find("]", at + 2 if pattern[at : at + 1] in ("!", "^") else at + 1)
    if end < 0:
        return r"\[", at
    inner = pattern[at:end].replace("\\", "\\\\").replace("[", "\\[")
    if inner[0] in "!^":
        inner = "^" + inner[1:]
    return f"[{inner}]", end + 1


def _expression(pattern: str) -> str:
    """The regular expression of a glob, to be matched to the end of a path."""
    out: list[str] = []
    at = depth = 0
    while at < len(pattern):
        character = pattern[at]
        at += 1
        if character == "*":
            stars = at - 1
            while pattern[at : at + 1] == "*":
                at += 1
            own_part = (stars == 0 or pattern[stars - 1] == "/") and at - stars == 2
            if own_part and pattern[at : at + 1] == "/":
                out.append("(?:.*/)?")
                at += 1
            else:
                out.append(".*")
        elif character == "?":
            out.append("[^/]")
        elif character == "[":
            expression, at = _character_class(pattern, at)
            out.append(expression)
        elif character == "{" and "}" in pattern[at:]:
            depth += 1
            out.append("(?:")
        elif character == "}" and depth:
            depth -= 1
            out.append(")")
        elif character == "," and depth:
            out.append("|")
        elif character == "\\" and at < len(pattern):
            out.append(re.escape(pattern[at]))
            at += 1
        else:
            out.append(re.escape(character))
    return "".join(out) + ")" * depth


def _escape(path: str) -> str:
    return "".join(f"\\{character}" if character in "*?[]{}\\" else character for character in path)


def anchored(pattern: str, directory: str) -> str:
    """A pattern with a slash made absolute below ``directory``; one without stays as it is."""
    negation, body = ("!", pattern[1:]) if pattern.startswith("!") else ("", pattern)
    body = body.removeprefix("./")
    if body.endswith("/"):
        body = body.rstrip("/")
        if "/" not in body:
            return f"{negation}{body}"
    if "/" not in body or body.startswith(("/", "**/")) or re.match(r"[A-Za-z]:/", body):
        return f"{negation}{body}"
    return f"{negation}{_escape(directory.rstrip('/'))}/{body}"


class PathMatcher:
    """Answers whether any of some patterns matches a path; a relative one counts from ``root``."""

    def __init__(self, patterns: Iterable[str], root: str) -> None:
        names: list[str] = []
        self._literal_names: set[str] = set()
        paths: list[str] = []
        negated: list[PathMatcher] = []
        for pattern in patterns:
            body = anchored(pattern.strip().replace(os.sep, "/"), root) if pattern.strip() else ""
            if body.startswith("!"):
                negated.append(PathMatcher((body[1:],), root))
            elif "/" in body:
                paths.append(_expression(body))
            elif not _MAGIC.isdisjoint(body):
                names.append(_expression(body))
            elif body:
                self._literal_names.add(body)
        self._names = re.compile(f"(?s:{'|'.join(names)})\\Z") if names else None
        self._paths = re.compile(f"(?s:{'|'.join(paths)})\\Z") if paths else None
        self._negated = tuple(negated)

    def matches(self, path: str, name: str) -> bool:
        """Whether the absolute ``path``, or ``name``, its last part, matches."""
        return (
            name in self._literal_names
            or (self._names is not None and self._names.match(name) is not None)
            or (self._paths is not None and self._paths.match(path) is not None)
            or any(not matcher.matches(path, name) for matcher in self._negated)
        )

    def matches_below(self, path: str, root: str) -> bool:
        """Whether the absolute ``path`` or a directory that holds it, below ``root``, matches."""
        while path != root:
            parent, _, name = path.rpartition("/")
            if self.matches(path, name):
                return True
            if not parent.startswith(root.rstrip("/") + "/"):
                return False
            path = parent
        return False


@functools.lru_cache(maxsize=64)
def matcher(patterns: tuple[str, ...], root: str) -> PathMatcher:
    """The matcher of these patterns; made once."""
    return PathMatcher(patterns, root)
