"""Family 5: workspace, authentication, secrets, compute, environments."""
