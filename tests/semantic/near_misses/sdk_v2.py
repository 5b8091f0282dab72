"""The SDK v2 has classes of the same names."""

from azure.ai.ml import Input, MLClient, command, load_job
from azure.ai.ml.constants import AssetTypes
from azure.ai.ml.entities import Data, Datastore, Environment, Model, Workspace
from azure.identity import DefaultAzureCredential

ml_client = MLClient.from_config(credential=DefaultAzureCredential())
ws = Workspace(name="ws")
ml_client.workspaces.begin_create(ws)
environment = Environment(name="e", image="i", conda_file="c.yml")
ml_client.environments.create_or_update(environment)
model = Model(path="model", name="churn")
ml_client.models.create_or_update(model)
job = command(code="src", command="python train.py", inputs={"d": Input(type=AssetTypes.URI_FILE)})
run = ml_client.jobs.create_or_update(job)
print(run.id, run.name, run.status, run.properties, run.tags, run.parent)
run.log("x", 1)
Datastore.get(ws, "store")
Data(path="p").download()
load_job("job.yml")
