# Generated from azureml-automl-runtime 1.62.0.post1
import azureml.training.tabular.featurization.datetime.datetime_transformer
class DateTimeFeaturizers:
    @classmethod
    def datetime_transformer(cls, *args, **kwargs) -> azureml.training.tabular.featurization.datetime.datetime_transformer.DateTimeFeaturesTransformer: ...
