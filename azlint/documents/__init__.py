"""Reads what azlint checks: one module a kind of document."""
