from azureml.core import Run  # AZL101


def current_run():
    return Run.get_context()  # AZL201
