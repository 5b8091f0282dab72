"""Runs the package."""

from churn.fit import fit

session = fit(None)
session.run.log("loss", 0.25)  # AZL202
