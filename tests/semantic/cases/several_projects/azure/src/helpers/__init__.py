"""A package that is installed from another folder of the repository."""
