# Generated from azureml-core 1.61.0.post4
import azureml._base_sdk_common.abstract_run_config_element
import azureml.core.databricks
from typing import Any
from azureml.exceptions import UserErrorException as UserErrorException
module_logger: Any
class MavenLibrary(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    coordinates: str
    repo: str
    exclusions: list[str]
    def __init__(self, coordinates=..., repo=..., exclusions=...): ...
class PyPiLibrary(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    package: str
    repo: str
    def __init__(self, package=..., repo=...): ...
class RCranLibrary(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    package: str
    repo: str
    def __init__(self, package=..., repo=...): ...
class JarLibrary(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    library: str
    def __init__(self, library=...): ...
class EggLibrary(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    library: str
    def __init__(self, library=...): ...
class DatabricksCluster(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    existing_cluster_id: str
    spark_version: str
    node_type: str
    instance_pool_id: str
    num_workers: int
    min_workers: int
    max_workers: int
    spark_env_variables: dict
    spark_conf: dict
    init_scripts: list[str]
    cluster_log_dbfs_path: str
    permit_cluster_restart: bool
    def __init__(self, existing_cluster_id=..., spark_version=..., node_type=..., instance_pool_id=..., num_workers=..., min_workers=..., max_workers=..., spark_env_variables=..., spark_conf=..., init_scripts=..., cluster_log_dbfs_path=..., permit_cluster_restart=...): ...
    def validate(self): ...
class DatabricksSection(azureml._base_sdk_common.abstract_run_config_element._AbstractRunConfigElement):
    maven_libraries: list[azureml.core.databricks.MavenLibrary]
    pypi_libraries: list[azureml.core.databricks.PyPiLibrary]
    rcran_libraries: list[azureml.core.databricks.RCranLibrary]
    jar_libraries: list[azureml.core.databricks.JarLibrary]
    egg_libraries: list[azureml.core.databricks.EggLibrary]
    def __init__(self, _skip_defaults=...): ...
    @property
    def cluster(self): ...
class DatabricksEnvironment(azureml.core.databricks.DatabricksSection):
    def __init__(self): ...
