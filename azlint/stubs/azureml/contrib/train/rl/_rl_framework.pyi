# Generated from azureml-contrib-reinforcementlearning 1.62.0
from azureml.contrib.train.rl import RLFramework as RLFramework
from azureml.contrib.train.rl import Ray as Ray
