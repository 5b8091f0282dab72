# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.models.forecasting_pipeline_wrapper_base import ForecastingPipelineWrapperBase as ForecastModelWrapperBase
