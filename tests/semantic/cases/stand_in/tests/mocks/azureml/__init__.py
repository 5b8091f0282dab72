"""A stand-in for the SDK, for tests that put its folder on the path."""
