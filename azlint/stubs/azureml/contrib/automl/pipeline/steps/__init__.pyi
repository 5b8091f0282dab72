# Generated from azureml-contrib-automl-pipeline-steps 1.62.0
from azureml.contrib.automl.pipeline.steps.automl_pipeline_builder import AutoMLPipelineBuilder as AutoMLPipelineBuilder
