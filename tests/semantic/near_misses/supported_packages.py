"""Packages of the same namespace that go with SDK v2."""

import azureml.evaluate.mlflow as aml_mlflow
import azureml.mlflow
import azureml.rag
from azureml.ai.monitoring import Collector
from azureml.contrib.services.aml_request import AMLRequest, rawhttp
from azureml.contrib.services.aml_response import AMLResponse
from azureml.fsspec import AzureMachineLearningFileSystem
from azureml.metrics import compute_metrics
from azureml.rai.utils import PyfuncModel
from azureml_inference_server_http.api.aml_request import AMLRequest as Request
from azureml_user.parallel_run import EntryScript


@rawhttp
def score(request: AMLRequest):
    EntryScript().logger.info("azureml")
    return AMLResponse(request.get_data(), 200)


files = AzureMachineLearningFileSystem("azureml://subscriptions")
files.upload("a", "b")
print(azureml.mlflow.get_portal_url, azureml.rag.__version__)
aml_mlflow.log_model("model")
compute_metrics(y_test=[], y_pred=[])
Collector(name="inputs").collect([])
PyfuncModel("model").predict([])
Request()
