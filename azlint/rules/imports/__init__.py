"""Family 1: imports of `azureml.*`."""
