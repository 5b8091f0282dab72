"""Resolves names and values: astroid trees, the v1 surface, and what flows between files."""
