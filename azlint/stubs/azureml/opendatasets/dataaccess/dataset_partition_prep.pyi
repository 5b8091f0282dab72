# Generated from azureml-opendatasets 1.62.0
from typing import Any
def prep_partition_datetime(dflow, start_date, end_date, pattern): ...
prep_partition_year: Any
prep_partition_year_month: Any
prep_partition_year_month_day: Any
prep_partition_puYear_puMonth: Any
