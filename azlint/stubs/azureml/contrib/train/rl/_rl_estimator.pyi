# Generated from azureml-contrib-reinforcementlearning 1.62.0
from azureml.contrib.train.rl import ReinforcementLearningEstimator as ReinforcementLearningEstimator
