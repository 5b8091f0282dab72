# Generated from azureml-automl-dnn-vision 1.62.0.post1
from azureml.automl.dnn.vision.metrics.classification_metrics import ClassificationMetrics as ClassificationMetrics
