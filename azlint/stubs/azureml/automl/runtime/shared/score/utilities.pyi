# Generated from azureml-automl-runtime 1.62.0.post1
from azureml.training.tabular.score.utilities import assert_metrics_sane as assert_metrics_sane
from azureml.training.tabular.score.utilities import get_all_nan as get_all_nan
from azureml.training.tabular.score.utilities import get_default_metrics as get_default_metrics
from azureml.training.tabular.score.utilities import get_max_values as get_max_values
from azureml.training.tabular.score.utilities import get_metric_ranges as get_metric_ranges
from azureml.training.tabular.score.utilities import get_metric_task as get_metric_task
from azureml.training.tabular.score.utilities import get_min_values as get_min_values
from azureml.training.tabular.score.utilities import get_scalar_metrics as get_scalar_metrics
from azureml.training.tabular.score.utilities import get_worst_values as get_worst_values
from azureml.training.tabular.score.utilities import is_better as is_better
from azureml.training.tabular.score.utilities import is_classwise as is_classwise
from azureml.training.tabular.score.utilities import is_scalar as is_scalar
from azureml.training.tabular.score.utilities import minimize_or_maximize as minimize_or_maximize
