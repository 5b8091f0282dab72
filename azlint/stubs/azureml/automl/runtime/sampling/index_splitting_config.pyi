# Generated from azureml-automl-runtime 1.62.0.post1
import azureml.automl.runtime.sampling.splitting_config
class IndexSplittingConfig(azureml.automl.runtime.sampling.splitting_config.SplittingConfig):
    def __init__(self, train_idxs, test_idxs, task=...): ...
