"""Of a chain the longest part counts, and each call in it; to hand a value on is no use."""

from azureml.core import Dataset, Run, Workspace  # AZL101, AZL101, AZL101

run = Run.get_context()  # AZL201
print(run)
print(run, [run], {"run": run})
Run.get_context().experiment.workspace.datasets["a"].to_pandas_dataframe()  # AZL201, AZL307
Dataset.Tabular.from_delimited_files("a.csv").to_pandas_dataframe().head()  # AZL305, AZL307
Dataset.File.from_files("a").mount()  # AZL306, AZL309
table = Dataset.Tabular.from_delimited_files("a.csv")  # AZL305
files = Dataset.File.from_files("a")  # AZL306
run.get_children  # AZL260
run.input_datasets["a"].keep_columns(["x"]).to_pandas_dataframe()["x"].mean()  # AZL307, AZL310
Workspace.get(  # AZL313, AZL501, AZL501
    "ws",
    subscription_id="s",
).get_default_datastore().upload("a")
run.log("a", run.get_metrics()["b"])  # AZL202, AZL270
run.tag("a", run.parent.id)  # AZL230, AZL250
run.display_name = "x"  # AZL250
del run.display_name  # AZL250
run.experiment.name.upper().lower()  # AZL601
run.unknown_member  # AZL290
run.__class__.__name__
