"""Family 0: azlint itself."""
