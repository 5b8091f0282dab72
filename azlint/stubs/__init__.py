"""Stubs of the Azure ML SDK v1, read and never imported; `docs/stubs/` generates them."""
