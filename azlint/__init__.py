"""Static analysis of Azure ML code: finds SDK v1 and says what to write instead."""

__version__ = "0.1.0"
