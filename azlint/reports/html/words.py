"""How numbers and texts of the scanned tree are written on the page."""

from __future__ import annotations

from azlint.reports.model import printable

_TAB = "    "
_DAY = 8 * 60
NOTHING = "\N{EN DASH}"


def duration(minutes: float) -> str:
    """Minutes as people say them; a day has eight hours."""
    if minutes <= 0:
        return "0 min"
    if minutes < 1:
        return "<1 min"
    if minutes < 90:
        return f"{minutes:.0f} min"
    if minutes < 2 * _DAY:
        return f"{minutes / 60:.1f} h"
    return f"{minutes / _DAY:,.1f} days"


def share(part: float, whole: float) -> str:
    """A share in whole percent; never 0 % of something, nor 100 % of what is not all."""
    if not whole:
        return NOTHING
    percent = 100 * part / whole
    if 0 < percent < 1:
        return "<1 %"
    if 99 < percent < 100:
        return ">99 %"
    return f"{percent:.0f} %"


def change(before: float, after: float) -> str:
    """A difference with its sign."""
    difference = after - before
    if not difference:
        return "±0"
    sign = "+" if difference > 0 else "\N{MINUS SIGN}"
    return f"{sign}{abs(difference):,.0f}"


def moment(created: str) -> str:
    """The day and time of an origin, to the minute."""
    day, _, time = printable(created).partition("T")
    return f"{day} {time[:5]} UTC" if time else day


def code(text: str) -> str:
    """A piece of a source line as it is shown: what steers a browser or deceives is an escape."""
    return printable(text.replace("\t", _TAB))
