"""Family 3: datasets, datastores, inputs and outputs of a script."""
