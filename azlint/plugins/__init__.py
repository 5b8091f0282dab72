"""Brings azlint into other tools; each module is imported by its tool only."""
