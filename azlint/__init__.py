"""Static analysis of Azure ML code: finds SDK v1 and says what to write instead."""

__version__ = "0.1.0"


def register(linter: object) -> None:
    """Makes azlint a plugin of pylint: `load-plugins=azlint` calls it with the linter."""
    import importlib

    # By its name, as nobody else who imports azlint is to pay for pylint.
    importlib.import_module("azlint.plugins.pylint").register(linter)
