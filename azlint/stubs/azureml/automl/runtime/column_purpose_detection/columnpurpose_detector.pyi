# Generated from azureml-automl-runtime 1.62.0.post1
import azureml.training.tabular.featurization._raw_feature_stats
class ColumnPurposeDetector:
    @classmethod
    def detect_column_purpose(cls, column, df, is_timeseries=...) -> tuple[azureml.training.tabular.featurization._raw_feature_stats.RawFeatureStats, str, str]: ...
    @classmethod
    def get_raw_stats_and_column_purposes(cls, df, is_timeseries=...) -> list[tuple[azureml.training.tabular.featurization._raw_feature_stats.RawFeatureStats, str, str]]: ...
