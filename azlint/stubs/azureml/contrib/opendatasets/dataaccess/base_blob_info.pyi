# Generated from azureml-contrib-opendatasets 1.0.45
class BaseBlobInfo:
    registry_id: str
    blob_account_name: str
    blob_container_name: str
    blob_relative_path: str
    blob_sas_token: str
    def __init__(self): ...
    def get_data_wasbs_path(self) -> str: ...
    def get_blob_metadata(self) -> tuple[bool, str, str, str, str]: ...
