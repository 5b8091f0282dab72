"""`azureml` as the name of a variable and of an attribute."""

import types

azureml = types.SimpleNamespace(core=types.SimpleNamespace(Run=None))
print(azureml.core.Run)
azureml.core.Workspace.from_config()


def use(azureml):
    azureml.core.Run.get_context().log("loss", 1)
    azureml.run.log("loss", 1)
