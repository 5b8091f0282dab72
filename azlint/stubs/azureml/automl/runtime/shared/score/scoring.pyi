# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.score.scoring import aggregate_scores as aggregate_scores
from azureml.training.tabular.score.scoring import score_classification as score_classification
from azureml.training.tabular.score.scoring import score_forecasting as score_forecasting
from azureml.training.tabular.score.scoring import score_regression as score_regression
