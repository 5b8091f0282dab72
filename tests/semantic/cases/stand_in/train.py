from azureml.core import Run  # AZL101

run = Run.get_context()  # AZL201
run.log("loss", 0.25)  # AZL202
