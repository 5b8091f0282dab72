"""Where a place is after edits, so that what a person left stays left."""

from __future__ import annotations

import string
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from azlint.diagnostics import Applicability, Edit, Fix, Position, Range
from azlint.fixing.fixer import apply
from azlint.fixing.review import moved

MARK = "\N{BLACK STAR}"


def position(text: str, offset: int) -> Position:
    """The place of a code point of ``text``."""
    before = text[:offset]
    return Position(before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1)


@given(data=st.data())
def test_a_place_moves_with_its_text(data: Any) -> None:
    """The mark is found where edits before and behind it say that it is."""
    letters = st.text(alphabet=string.ascii_letters + "\n", max_size=30)
    before, behind = data.draw(letters), data.draw(letters)
    text = before + MARK + behind
    ends = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    edits = []
    for start, end in zip(ends[::2], ends[1::2], strict=False):
        if start <= len(before) < end:
            continue
        place = Range(position(text, start), position(text, end))
        edits.append(Edit(place, data.draw(letters)))
    after = apply("a.py", text, [Fix("", tuple(edits), Applicability.SAFE)])
    expected = position(after, after.index(MARK))
    assert moved(position(text, len(before)), None, edits) == expected
