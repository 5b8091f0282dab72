# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.timeseries._fixed_dataset import FixedDataSet as FixedDataSet
