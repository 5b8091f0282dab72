# Generated from azureml-train-automl-client 1.62.0
class Properties:
    PROBLEM_INFO: str
    AML_SETTINGS: str
    DISPLAY_TASK_TYPE_PROPERTY: str
    SDK_DEPENDENCIES_PROPERTY: str
class EnvironmentSettings:
    SCENARIO: str
    SCENARIO_ENV_VAR: str
    ENVIRONMENT_LABEL: str
    ENVIRONMENT_LABEL_ENV_VAR: str
class MLFlowSettings:
    ML_FLOW_ENV_VAR: str
    ML_FLOW_ARG: str
