"""Family 8: contracts between a job and its script."""
