"""The kinds that a value can be proved to have, and what operators make of them."""

from __future__ import annotations

import enum
from typing import TypeAlias


class Kind(enum.Enum):
    """What a value is, as SDK v1 and MLflow treat it.

    v1 keeps ints, floats, bools, text and None as they are, and the text of anything else.
    """

    INTEGER = "an int"
    FLOAT = "a float"
    BOOL = "a bool"
    # A number of another type: v1 keeps the text of some of them, such as `np.int64`.
    OTHER_NUMBER = "a number"
    # Text that `float` reads, text that it does not, and text of which that cannot be told.
    NUMERAL = "text of a number"
    WORDS = "words"
    TEXT = "text"
    NONE = "None"
    SEQUENCE = "a list"
    MAPPING = "a dictionary"
    # What argparse parsed.
    OPTIONS = "options"
    # Something else that is no number.
    OBJECT = "an object"
    # Nothing is known.
    ANY = "anything"


Kinds: TypeAlias = frozenset[Kind]

ANY: Kinds = frozenset({Kind.ANY})
INTEGER: Kinds = frozenset({Kind.INTEGER})
FLOAT: Kinds = frozenset({Kind.FLOAT})
BOOL: Kinds = frozenset({Kind.BOOL})
NUMERAL: Kinds = frozenset({Kind.NUMERAL})
WORDS: Kinds = frozenset({Kind.WORDS})
TEXT: Kinds = frozenset({Kind.TEXT})
NONE: Kinds = frozenset({Kind.NONE})
SEQUENCE: Kinds = frozenset({Kind.SEQUENCE})
MAPPING: Kinds = frozenset({Kind.MAPPING})
OPTIONS: Kinds = frozenset({Kind.OPTIONS})
OBJECT: Kinds = frozenset({Kind.OBJECT})
OTHER_NUMBER: Kinds = frozenset({Kind.OTHER_NUMBER})

# What v1 and MLflow both keep as one number.
NUMBERS = INTEGER | FLOAT | BOOL
TEXTS = NUMERAL | WORDS | TEXT
# What MLflow refuses as a metric whatever it holds.
REFUSED = WORDS | NONE | SEQUENCE | MAPPING | OPTIONS | OBJECT

_WHOLE = INTEGER | BOOL
_OF_INTEGERS = frozenset({"+", "-", "*", "//", "%"})
_OF_NUMBERS = _OF_INTEGERS | {"/"}


def calculated(left: Kinds, op: str, right: Kinds) -> Kinds:
    """What an operator gives; nothing where nothing is known yet of a side."""
    if not left or not right:
        return frozenset()
    if left <= NUMBERS and right <= NUMBERS:
        if op not in _OF_NUMBERS:
            return ANY
        return INTEGER if op in _OF_INTEGERS and left <= _WHOLE and right <= _WHOLE else FLOAT
    if (op == "+" and (left <= TEXTS or right <= TEXTS)) or (op == "%" and left <= TEXTS):
        return TEXT
    if op == "*" and ((left <= TEXTS and right <= _WHOLE) or (left <= _WHOLE and right <= TEXTS)):
        return TEXT
    if op == "+" and left <= SEQUENCE and right <= SEQUENCE:
        return SEQUENCE
    return ANY


def negated(operand: Kinds) -> Kinds:
    """What a sign before a value gives."""
    if not operand <= NUMBERS:
        return ANY
    return frozenset(Kind.INTEGER if kind is Kind.BOOL else kind for kind in operand)


def written(value: Kinds) -> Kinds:
    """What `str` gives of a value."""
    return frozenset(_WRITTEN.get(kind, Kind.TEXT) for kind in value)


_WRITTEN = {
    Kind.INTEGER: Kind.NUMERAL,
    Kind.FLOAT: Kind.NUMERAL,
    Kind.BOOL: Kind.WORDS,
    Kind.NUMERAL: Kind.NUMERAL,
    Kind.WORDS: Kind.WORDS,
    Kind.NONE: Kind.WORDS,
    Kind.SEQUENCE: Kind.WORDS,
    Kind.MAPPING: Kind.WORDS,
    Kind.OPTIONS: Kind.WORDS,
}


def of_constant(value: object) -> Kinds:
    """The kind of a literal."""
    match value:
        case bool():
            return BOOL
        case int():
            return INTEGER
        case float():
            return FLOAT
        case str() as text:
            return NUMERAL if is_numeral(text) else WORDS
        case None:
            return NONE
        case bytes():
            return OBJECT
        case _:
            return ANY


def is_numeral(text: str) -> bool:
    """Whether `float` reads the text."""
    try:
        float(text)
    except ValueError:
        return False
    return True
