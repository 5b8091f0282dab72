"""Environment definitions: the packages that a text names, where, and how another one is added."""
