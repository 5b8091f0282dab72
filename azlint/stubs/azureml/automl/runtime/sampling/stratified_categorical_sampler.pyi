# Generated from azureml-automl-runtime 1.62.0.post1
import azureml.automl.runtime.sampling.abstract_sampler
import azureml.automl.runtime.sampling.index_splitting_config
from typing import Any
class StratifiedCategoricalSampler(azureml.automl.runtime.sampling.abstract_sampler.AbstractSampler):
    def __init__(self, seed, max_rows=..., is_constraint_driven=..., task=..., train_frac=..., max_full_cat_default=..., category_occurrence_minimum=..., *args, **kwargs): ...
    def sample(self, X, y, cols=...) -> tuple[Any, Any, azureml.automl.runtime.sampling.index_splitting_config.IndexSplittingConfig]: ...
