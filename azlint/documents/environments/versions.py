"""Compares the versions that definitions ask for."""

from __future__ import annotations

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import InvalidVersion, Version


def meet(specifier: str, bounds: str) -> bool:
    """Whether some version fulfils both; what pip does not read as versions is taken to do so."""
    tried = [Version("0.0.1")]
    try:
        both = SpecifierSet(f"{specifier},{bounds}")
        for each in both:
            base = each.version.removesuffix(".*")
            # At a bound, right behind it, and within the same series.
            tried += [Version(base), Version(f"{base}.0.1"), Version(f"{base}.1")]
    except (InvalidSpecifier, InvalidVersion):
        return True
    return any(both.contains(version, prereleases=True) for version in tried)
