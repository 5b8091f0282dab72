"""Parents, children and what a run leads to."""

from azureml.core import Run  # AZL101

run = Run.get_context()  # AZL201
run.parent.log("loss", 0.25)  # AZL202
run.parent.parent.log("loss", 0.25)  # AZL202
parent = run.parent  # AZL253
parent.log("loss", 0.25)  # AZL202
with run.child_run("fold") as child:  # AZL260
    child.log("loss", 0.25)  # AZL202
    child.complete()  # AZL240
child = run.child_run()  # AZL260
child.log("loss", 0.25)  # AZL202
for child in run.get_children():  # AZL260
    child.log("loss", 0.25)  # AZL202
for index, child in enumerate(run.get_children()):  # AZL260
    child.tag("fold", str(index))  # AZL230
children = list(run.get_children())  # AZL260
children[0].log("loss", 0.25)  # AZL202
children[-1].get_metrics()  # AZL270
names = [child.id for child in run.get_children()]  # AZL250, AZL260
best = max(children, key=lambda child: child.get_metrics()["auc"])  # AZL270
best.log("loss", 0.25)  # AZL202
by_id = {child.id: child for child in children}  # AZL250
by_id["a"].log("loss", 0.25)  # AZL202
sorted(children, key=lambda child: child.number)[0].get_file_names()  # AZL222, AZL250
first = next(iter(run.get_children()))  # AZL260
first.log("loss", 0.25)  # AZL202
run.experiment.workspace.get_default_datastore()  # AZL501
store = run.experiment.workspace.get_default_datastore()  # AZL501
store.upload(src_dir="data")  # AZL313
print(run.experiment.name)  # AZL601
ws = run.experiment.workspace  # AZL252
ws.datasets["churn"].to_pandas_dataframe()  # AZL307
for one in children[:2]:
    one.cancel()  # AZL240
for one, name in zip(children, ["a", "b"]):
    one.display_name = name  # AZL250
any(one.status == "Failed" for one in children)  # AZL241
