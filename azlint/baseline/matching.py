"""Decides which findings are those that a baseline holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from azlint.baseline.entries import Key


@dataclass(frozen=True)
class Match:
    """What became of findings and entries.

    ``kept`` are the findings that were there, by their number, with the key they are known under,
    which has another path where the finding moved. ``gone`` are entries of which nothing is left,
    ``unseen`` those of which nothing is known, as their code was not looked at.
    """

    kept: Mapping[int, Key]
    gone: Mapping[Key, int]
    unseen: Mapping[Key, int]


def match(
    found: Sequence[Key],
    known: Mapping[Key, int],
    commented: Iterable[Key],
    is_free: Callable[[Key], bool],
) -> Match:
    """Which of ``found``, in the order of the report, are ``known``.

    A finding in its old file comes first; of equal ones beyond the count the last ones are new.
    Entries that are left over then keep findings that moved to other files, if ``is_free`` says
    that they may: their own file was looked at, or is gone.
    What a comment hides (``commented``) is where it was, so its entry keeps nothing elsewhere.
    """
    left = Counter(known)
    kept: dict[int, Key] = {}
    for number, key in enumerate(found):
        if key.is_known_again and left[key] > 0:
            left[key] -= 1
            kept[number] = key
    gone: Counter[Key] = Counter()
    for key in commented:
        if left[key] > 0:
            left[key] -= 1
            gone[key] += 1
    left = +left
    unseen = {key: count for key, count in left.items() if not is_free(key)}
    free = Counter({key: count for key, count in left.items() if key not in unseen})
    _keep_moved(found, free, kept)
    return Match(kept, gone + free, unseen)


def _keep_moved(found: Sequence[Key], free: Counter[Key], kept: dict[int, Key]) -> None:
    """Adds to ``kept`` what moved, and takes it out of ``free``.

    Of several files that can be the new home of a finding, the one with the longest end of its path
    in common with the old one comes first: a folder was renamed, or a file.
    """
    moved = [n for n, key in enumerate(found) if n not in kept and key.is_known_again]
    kinds = {found[n][1:] for n in moved}
    olds = sorted((key for key in free if key[1:] in kinds), reverse=True)
    places = {key.path: key.path.split("/") for key in (*olds, *(found[n] for n in moved))}
    deepest = max(map(len, places.values()), default=0)
    for depth in range(deepest, -1, -1):
        sources: dict[tuple[object, ...], list[Key]] = {}
        for key in olds:
            end = tuple(places[key.path][-depth:]) if depth else ()
            # A count may have been edited to any number.
            most = min(free[key], len(moved))
            sources.setdefault((end, *key[1:]), []).extend([key] * most)
        for number in moved:
            key = found[number]
            end = tuple(places[key.path][-depth:]) if depth else ()
            if number not in kept and (rest := sources.get((end, *key[1:]))):
                kept[number] = rest.pop()
                free[kept[number]] -= 1
