# Generated from azureml-automl-dnn-vision 1.62.0.post1
from azureml.automl.dnn.vision.classification.io.read.dataset_wrappers import ImageFolderDatasetWrapper as ImageFolderDatasetWrapper
from azureml.automl.dnn.vision.classification.io.read.dataset_wrappers import ImageFolderLabelFileDatasetWrapper as ImageFolderLabelFileDatasetWrapper
