# Generated from azureml-contrib-gbdt 1.29.0
from azureml.contrib.gbdt.lightgbm import LightGBM as LightGBM
