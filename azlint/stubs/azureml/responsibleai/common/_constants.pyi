# Generated from azureml-responsibleai 1.62.0
class IOConstants:
    JSON: str
    UTF8: str
    ARTIFACT_PREFIX: str
class LoggingConstants:
    PUBLIC_API: str
    REMOTE_JOB: str
