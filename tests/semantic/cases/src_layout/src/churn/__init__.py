"""A package in `src`."""
