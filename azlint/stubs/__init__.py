"""Stubs of the Azure ML SDK v1 and the script that generates them."""
