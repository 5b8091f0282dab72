# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.automl.runtime.sampling.abstract_sampler import AbstractSampler as AbstractSampler
from azureml.automl.runtime.sampling.data_provider import DataProvider as DataProvider
from azureml.automl.runtime.sampling.data_provider import DiskBasedDataProvider as DiskBasedDataProvider
from azureml.automl.runtime.sampling.data_provider import InMemoryDataProvider as InMemoryDataProvider
from azureml.automl.runtime.sampling.index_splitting_config import IndexSplittingConfig as IndexSplittingConfig
from azureml.automl.runtime.sampling.samplers import Samplers as Samplers
from azureml.automl.runtime.sampling.splitting_config import SplittingConfig as SplittingConfig
