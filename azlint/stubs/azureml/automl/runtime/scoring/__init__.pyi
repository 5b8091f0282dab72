# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.automl.runtime.scoring.abstract_scorer import AbstractScorer as AbstractScorer
from azureml.automl.runtime.scoring.scorers import Scorers as Scorers
