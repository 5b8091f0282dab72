"""Applies fixes: to one text, to the files of a run, one by one with a person, or as a diff."""
