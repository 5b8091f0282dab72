"""Builds the rows of a class, whose members have much in common."""

from __future__ import annotations

from collections.abc import Mapping

from azlint.knowledge.model import Guide, Replacement, Symbol


def of_members(owner: str, page: str, said: Mapping[str, Replacement | str]) -> tuple[Symbol, ...]:
    """A row for each member of the class ``owner``.

    A key names one member, or several with blanks between them that have one answer; an answer
    that is only a text is a Guide without a snippet.
    """
    return tuple(
        Symbol(f"{owner}.{name}", Guide(answer) if isinstance(answer, str) else answer, page)
        for names, answer in said.items()
        for name in names.split()
    )
