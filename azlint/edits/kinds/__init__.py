"""Proves what kind of value an expression has: a number, a text, or nothing that can be told.

`kind.py` has the kinds, `prover.py` works them out; the other modules know one source each.
"""
