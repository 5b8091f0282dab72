# Generated from azureml-train-automl-client 1.62.0
import azureml.automl.core.shared.constants
import enum
from typing import Any
from azureml.automl.core.constants import FeatureType as FeatureType
from azureml.automl.core.constants import FeaturizationConfigMode as FeaturizationConfigMode
from azureml.automl.core.constants import SupportedTransformers as SupportedTransformers
from azureml.automl.core.shared.constants import API as API
from azureml.automl.core.shared.constants import AcquisitionFunction as AcquisitionFunction
from azureml.automl.core.shared.constants import CHILD_RUNS_SUMMARY_PATH as CHILD_RUNS_SUMMARY_PATH
from azureml.automl.core.shared.constants import ClientErrors as ClientErrors
from azureml.automl.core.shared.constants import Defaults as Defaults
from azureml.automl.core.shared.constants import EnsembleConstants as EnsembleConstants
from azureml.automl.core.shared.constants import LOCAL_CHILD_RUNS_SUMMARY_PATH as LOCAL_CHILD_RUNS_SUMMARY_PATH
from azureml.automl.core.shared.constants import LOCAL_MODEL_PATH as LOCAL_MODEL_PATH
from azureml.automl.core.shared.constants import LOCAL_MODEL_PATH_ONNX as LOCAL_MODEL_PATH_ONNX
from azureml.automl.core.shared.constants import LOCAL_MODEL_PATH_TRAIN as LOCAL_MODEL_PATH_TRAIN
from azureml.automl.core.shared.constants import LOCAL_MODEL_RESOURCE_PATH_ONNX as LOCAL_MODEL_RESOURCE_PATH_ONNX
from azureml.automl.core.shared.constants import LOCAL_VERIFIER_RESULTS_PATH as LOCAL_VERIFIER_RESULTS_PATH
from azureml.automl.core.shared.constants import MODEL_PATH as MODEL_PATH
from azureml.automl.core.shared.constants import MODEL_PATH_ONNX as MODEL_PATH_ONNX
from azureml.automl.core.shared.constants import MODEL_PATH_TRAIN as MODEL_PATH_TRAIN
from azureml.automl.core.shared.constants import MODEL_RESOURCE_PATH_ONNX as MODEL_RESOURCE_PATH_ONNX
from azureml.automl.core.shared.constants import Metric as Metric
from azureml.automl.core.shared.constants import MetricObjective as MetricObjective
from azureml.automl.core.shared.constants import ModelClassNames as ModelClassNames
from azureml.automl.core.shared.constants import NumericalDtype as NumericalDtype
from azureml.automl.core.shared.constants import Optimizer as Optimizer
from azureml.automl.core.shared.constants import OptimizerObjectives as OptimizerObjectives
from azureml.automl.core.shared.constants import PROPERTY_KEY_OF_MODEL_PATH as PROPERTY_KEY_OF_MODEL_PATH
from azureml.automl.core.shared.constants import PipelineCost as PipelineCost
from azureml.automl.core.shared.constants import PipelineParameterConstraintCheckStatus as PipelineParameterConstraintCheckStatus
from azureml.automl.core.shared.constants import RunState as RunState
from azureml.automl.core.shared.constants import ServerStatus as ServerStatus
from azureml.automl.core.shared.constants import Status as Status
from azureml.automl.core.shared.constants import Tasks as CommonTasks
from azureml.automl.core.shared.constants import TextOrCategoricalDtype as TextOrCategoricalDtype
from azureml.automl.core.shared.constants import TimeConstraintEnforcement as TimeConstraintEnforcement
from azureml.automl.core.shared.constants import TrainingResultsType as TrainingResultsType
from azureml.automl.core.shared.constants import TrainingType as TrainingType
from azureml.automl.core.shared.constants import VERIFIER_RESULTS_PATH as VERIFIER_RESULTS_PATH
from azureml.automl.core.shared.constants import get_metric_from_type as get_metric_from_type
from azureml.automl.core.shared.constants import get_status_from_type as get_status_from_type
AUTOML_IMAGE_RUN_SOURCE: str
AUTOML_SETTINGS_PATH: str
AUTOML_FIT_PARAMS_PATH: str
LOCAL_SCRIPT_NAME: str
LOCAL_PREDICT_NAME: str
PREDICTED_METRIC_NAME: str
MODEL_FILE: str
PYPI_INDEX: str
PREDICT_OUTPUT_FILE: str
INFERENCE_OUTPUT: str
MANAGED_RUN_ID_PARAM: str
SCRIPT_RUN_ID_PROPERTY: str
class SupportedModels:
    class Classification:
        LogisticRegression: str
        SGDClassifier: str
        MultinomialNB: str
        BernoulliNB: str
        SupportVectorMachine: str
        LinearSupportVectorMachine: str
        KNearestNeighborsClassifier: str
        DecisionTree: str
        RandomForest: str
        ExtraTrees: str
        LightGBMClassifier: str
        GradientBoosting: str
        TensorFlowDNNClassifier: str
        TensorFlowLinearClassifier: str
        XGBoostClassifier: str
        AveragedPerceptronClassifier: str
        TabNetClassifier: str
    class Regression:
        ElasticNet: str
        GradientBoostingRegressor: str
        DecisionTreeRegressor: str
        KNearestNeighborsRegressor: str
        LassoLars: str
        SGDRegressor: str
        RandomForestRegressor: str
        ExtraTreesRegressor: str
        LightGBMRegressor: str
        TensorFlowLinearRegressor: str
        TensorFlowDNNRegressor: str
        XGBoostRegressor: str
        FastLinearRegressor: str
        OnlineGradientDescentRegressor: str
        TabNetRegressor: str
    class Forecasting:
        AutoArima: str
        Average: str
        Arimax: str
        ExponentialSmoothing: str
        Naive: str
        Prophet: str
        SeasonalAverage: str
        SeasonalNaive: str
        TCNForecaster: str
MODEL_EXPLANATION_TAG: str
BEST_RUN_ID_SUFFIX: str
MAX_ITERATIONS: int
MAX_SAMPLES_AUTOBLOCK: int
MAX_SAMPLES_AUTOBLOCKED_ALGOS: list[str]
EARLY_STOPPING_NUM_LANDMARKS: int
PIPELINE_FETCH_BATCH_SIZE_LIMIT: int
DNN_NLP_ITERATIONS_DEFAULT: int
DATA_SCRIPT_FILE_NAME: str
Sample_Weights_Unsupported: Any
SINGLE_THREADED_ALGORITHMS: list[str]
class ComputeTargets:
    ADB: str
    AMLCOMPUTE: str
    BATCHAI: str
    DSVM: str
    LOCAL: str
class TimeSeries:
    TIME_COLUMN_NAME: str
    GRAIN_COLUMN_NAMES: str
    DROP_COLUMN_NAMES: str
    MAX_HORIZON: str
class Tasks(azureml.automl.core.shared.constants.Tasks):
    CLASSIFICATION: str
    REGRESSION: str
    FORECASTING: str
    IMAGE_CLASSIFICATION: str
    IMAGE_CLASSIFICATION_MULTILABEL: str
    IMAGE_MULTI_LABEL_CLASSIFICATION: str
    IMAGE_OBJECT_DETECTION: str
    IMAGE_INSTANCE_SEGMENTATION: str
    ALL_IMAGE: list
    TEXT_CLASSIFICATION: str
    TEXT_CLASSIFICATION_MULTILABEL: str
    TEXT_NER: str
    ALL_TEXT: list
    ALL_DNN: Any
    ALL: Any
class ExperimentObserver:
    EXPERIMENT_STATUS_METRIC_NAME: str
    EXPERIMENT_STATUS_DESCRIPTION_METRIC_NAME: str
class Framework:
    PYTHON: str
    PYSPARK: str
    FULL_SET: Any
class Scenarios:
    AUTOML: str
    SDK: str
    SDK_COMPATIBLE: str
    SDK_COMPATIBLE_1120: str
    VISION: str
    VISION_CANDIDATE: str
    VISION_PREVIEW: str
    VISION_NONPROD: str
    VISION_SET: Any
    TEXT_DNN: str
    TEXT_DNN_CANDIDATE: str
    TEXT_DNN_PREVIEW: str
    TEXT_DNN_PTCA: str
    TEXT_DNN_PTCA_CANDIDATE: str
    TEXT_DNN_PTCA_PREVIEW: str
    TEXT_DNN_SET: Any
    CANDIDATE_VALIDATION_SET: Any
class Environments:
    AUTOML: str
    AUTOML_DNN: str
    AUTOML_GPU: str
    AUTOML_DNN_GPU: str
class SupportedInputDatatypes:
    PANDAS: str
    TABULAR_DATASET: str
    PIPELINE_OUTPUT_TABULAR_DATASET: str
    LOCAL_RUN_SCENARIO: list
    REMOTE_RUN_SCENARIO: list
    ALL: list
class HTSConstants:
    HIERARCHY: str
    HTS_INPUT: str
    HTS_OUTPUT_PARTITIONED: str
    TRAINING_LEVEL: str
    HTS_TRAINING_METADATA: str
    HTS_EXPLANATIONS_OUT: str
    HTS_CROSS_TIME_PROPORTION: str
    HTS_CROSS_TIME_SUM: str
    HTS_ENDTIME: str
    HTS_FREQUENCY: str
    HTS_HIERARCHY_SUM: str
    HTS_STARTTIME: str
    ACTUAL_COLUMN: str
    FORECAST_ORIGIN_COLUMN: str
    PREDICTION_COLUMN: str
    NODE_ID: str
    HTS_ROOT_NODE_NAME: str
    HTS_ROOT_NODE_LEVEL: str
    RUN_TYPE: str
    LOGGING_PIPELINE_ID: str
    LOGGING_RUN_ID: str
    LOGGING_RUN_TYPE: str
    LOGGING_RUN_SUBTYPE: str
    LOGGING_SCRIPT_SESSION_ID: str
    LOGGING_SUBSCRIPTION_ID: str
    LOGGING_REGION: str
    PARTITIONED_DATASET_NAME: str
    PIPELINE_SCENARIO: str
    ALLOCATION_METHOD: str
    BLOB_PATH: str
    FORECAST_LEVEL: str
    FORECAST_MODE: str
    FORECAST_STEP: str
    FORECAST_QUANTILES: str
    HTS_GRAPH: str
    INPUT_DATA_NAME: str
    METADATA_INPUT: str
    NODES_COUNT: str
    OUTPUT_PATH: str
    RAW_FORECASTS: str
    TRAINING_RUN_ID: str
    ENGINEERED_EXPLANATION: str
    EXPLANATION_DIR: str
    ENABLE_EVENT_LOGGER: str
    DEFAULT_ARG_VALUE: str
    APPEND_HEADER_PRS: str
    AVERAGE_HISTORICAL_PROPORTIONS: str
    COLLECT_SUMMARY_JSON_AGG_FILE: str
    COLLECT_SUMMARY_JSON_ORIGIN_FILE: str
    COLLECT_SUMMARY_JSON_SUMMARY: str
    PROPORTIONS_OF_HISTORICAL_AVERAGE: str
    RUN_INFO_STATUS: str
    COLUMN_VOCABULARY_DICT: str
    RUN_INFO_AUTOML_RUN_ID: str
    RUN_INFO_FAILED_REASON: str
    MODEL_TAG_AUTOML: str
    MODEL_TAG_MODEL_TYPE: str
    MODEL_TAG_STEP_RUN_ID: str
    MODEL_TAG_RUN_ID: str
    MODEL_TAG_HIERARCHY: str
    MODEL_TAG_HASH: str
    RUN_PROPERTIES_HTS_HIERARCHY: str
    RUN_PROPERTIES_MANY_MODELS_RUN: str
    RUN_PROPERTIES_INPUT_FILE: str
    RUN_PROPERTIES_DATA_TAGS: str
    METADATA_JSON_METADATA: str
    JSON_VERSION: str
    STEP_DATASET_PARTITION: str
    STEP_HIERARCHY_BUILDER: str
    STEP_DATA_AGGREGATION: str
    STEP_DATA_AGGREGATION_FILEDATASET: str
    STEP_AUTOML_TRAINING: str
    STEP_PROPORTIONS_CALCULATION: str
    STEP_DATASET_PARTITION_INF: str
    STEP_EXPLAIN_ALLOCATION: str
    STEP_FORECAST: str
    STEP_ALLOCATION: str
    GRAPH_JSON_FILE: str
    HTS_CROSS_TIME_AGG_CSV: str
    HTS_DIR_EXPLANATIONS: str
    HTS_FILE_NODE_COLUMNS_INFO_JSON: str
    HTS_FILE_DATASET_COLLECT_SUMMARY: str
    HTS_FILE_POSTFIX_NODE_COLUMNS_INFO_JSON: str
    HTS_FILE_POSTFIX_METADATA_CSV: str
    HTS_FILE_POSTFIX_RUN_INFO_JSON: str
    HTS_FILE_POSTFIX_EXPLANATION_INFO_JSON: str
    HTS_FILE_POSTFIX_ENG_COL_INFO_JSON: str
    HTS_FILE_PRED_RESULTS_POSTFIX: str
    HTS_FILE_PRED_RESULTS: str
    HTS_FILE_PREDICTIONS: str
    HTS_FILE_RAW_PREDICTIONS: str
    HTS_FILE_PROPORTIONS_METADATA_JSON: str
    HTS_FILE_RUN_INFO_JSON: str
    HTS_FILE_EXPLANATION_INFO_JSON: str
    SETTINGS_FILE: str
    EXPLANATIONS_RAW_FEATURES: str
    EXPLANATIONS_ENGINEERED_FEATURES: str
    HTS_PROPERTIES_PARTITIONED_TABULAR_DATASET_NAME: str
    HTS_PROPERTIES_RUN_TYPE: str
    HTS_PROPERTIES_TRAINING: str
    HTS_PROPERTIES_INFERENCE: str
    HTS_PROPERTIES_SETTINGS: str
    HTS_PROPERTIES_TRAINING_RUN_ID: str
    HTS_TAG_TRAINING_RUN_ID: str
    HTS_COUNT_VECTORIZER_MAX_FEATURES: int
    AGGREGATION_METHODS: Any
    HIERARCHY_PARAMETERS: Any
    HTS_SCRIPTS_SCENARIO_ARG_DICT: dict
    HTS_OUTPUT_ARGUMENTS_DICT: dict
    HTS_ARGUMENTS_PARSE_KWARGS_DICT: dict
class HTSSupportedInputType(enum.Enum):
    FILE_DATASET = ...
    TABULAR_DATASET = ...
    PARTITIONED_TABULAR_INPUT = ...
class AutoMLPipelineScenario:
    HTS: str
    MANY_MODELS: str
class InferenceTypes:
    PREDICT: str
    PREDICT_PROBA: str
    FORECAST: str
