# Generated from azureml-automl-runtime 1.62.0.post1
import azureml.training.tabular.featurization.numeric.bin_transformer
class NumericFeaturizers:
    @classmethod
    def bin_transformer(cls, *args, **kwargs) -> azureml.training.tabular.featurization.numeric.bin_transformer.BinTransformer: ...
