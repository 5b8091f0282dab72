"""azlint inside other linters: one module a host, which converts options, places and comments."""
