# Generated from azureml-automl-runtime 1.62.0.post1
import azureml.automl.runtime.sampling.abstract_sampler
import azureml.automl.runtime.sampling.splitting_config
from typing import Any
class CountSampler(azureml.automl.runtime.sampling.abstract_sampler.AbstractSampler):
    def __init__(self, seed, min_examples_per_class=..., max_rows=..., is_constraint_driven=..., task=..., train_frac=..., *args, **kwargs): ...
    def sample(self, X, y, cols=...) -> tuple[Any, Any, azureml.automl.runtime.sampling.splitting_config.SplittingConfig]: ...
