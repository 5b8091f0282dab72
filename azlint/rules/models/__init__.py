"""Family 4: models and scoring scripts."""
