"""What was there before: findings that are known, and which of a run's findings they are."""
