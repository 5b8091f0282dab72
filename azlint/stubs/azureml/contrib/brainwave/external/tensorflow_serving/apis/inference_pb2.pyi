# Generated from azureml-contrib-brainwave 1.0.33
from typing import Any
from azureml.contrib.brainwave.external.tensorflow_serving.apis import classification_pb2 as tensorflow__serving_dot_apis_dot_classification__pb2
from azureml.contrib.brainwave.external.tensorflow_serving.apis import input_pb2 as tensorflow__serving_dot_apis_dot_input__pb2
from azureml.contrib.brainwave.external.tensorflow_serving.apis import model_pb2 as tensorflow__serving_dot_apis_dot_model__pb2
from azureml.contrib.brainwave.external.tensorflow_serving.apis import regression_pb2 as tensorflow__serving_dot_apis_dot_regression__pb2
DESCRIPTOR: Any
InferenceTask: Any
InferenceResult: Any
MultiInferenceRequest: Any
MultiInferenceResponse: Any
