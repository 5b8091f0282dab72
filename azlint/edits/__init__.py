"""Builds the edits of fixes from resolved code: one module a kind of edit."""
