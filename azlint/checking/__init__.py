"""Finds the files to check, checks them, keeps results, and accounts for what was looked at."""
