# Generated from azureml-automl-runtime 1.62.0.post1
import azureml.automl.runtime.sampling.abstract_sampler
import azureml.automl.runtime.sampling.count_sampler
import azureml.automl.runtime.sampling.stratified_categorical_sampler
from typing import Any
class Samplers:
    @classmethod
    def get(cls, sampler_name, *args, **kwargs) -> Any: ...
    @classmethod
    def default(cls, *args, **kwargs) -> azureml.automl.runtime.sampling.abstract_sampler.AbstractSampler: ...
    @classmethod
    def count(cls, *args, **kwargs) -> azureml.automl.runtime.sampling.count_sampler.CountSampler: ...
    @classmethod
    def stratified_categorical(cls, *args, **kwargs) -> azureml.automl.runtime.sampling.stratified_categorical_sampler.StratifiedCategoricalSampler: ...
