# Generated from azureml-pipeline-core 1.62.0
ScheduleRecurrenceYaml: list[str]
ScheduleYaml: list[str]
