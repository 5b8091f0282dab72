"""Family 6: jobs, pipelines, sweeps, AutoML, deployment."""
