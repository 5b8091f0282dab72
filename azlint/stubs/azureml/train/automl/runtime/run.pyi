# Generated from azureml-train-automl-runtime 1.62.0
import azureml.train.automl.run
class AutoMLRun(azureml.train.automl.run.AutoMLRun):
    def clean_preprocessor_cache(self): ...
