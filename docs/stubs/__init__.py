"""Generates `azlint/stubs/` from the wheels of the Azure ML SDK v1, which are read only."""
