"""Static analysis for Azure ML code hygiene: finds Azure ML SDK v1 and says what to write instead."""

__version__ = "0.1.0"
