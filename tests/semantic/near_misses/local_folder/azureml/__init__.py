"""A folder of the project that happens to be called azureml."""
