# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.timeseries.restore_dtypes_transformer import RestoreDtypesTransformer as RestoreDtypesTransformer
