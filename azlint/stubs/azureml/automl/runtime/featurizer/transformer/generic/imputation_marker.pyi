# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.featurization.generic.imputation_marker import ImputationMarker as ImputationMarker
