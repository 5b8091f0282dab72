"""What calls and attributes of Python's library and of a few packages give for certain."""

from __future__ import annotations

from azlint.edits.kinds import kind as kinds
from azlint.edits.kinds.kind import Kinds


def _below(module: str, names: str) -> list[str]:
    return [f"{module}.{name}" for name in names.split()]


# By the qualified name of what is called, whatever it is handed.
CALLS: dict[str, Kinds] = {
    **dict.fromkeys(_below("builtins", "len int ord"), kinds.INTEGER),
    **dict.fromkeys(_below("builtins", "format input hex bin oct chr ascii"), kinds.TEXT),
    **dict.fromkeys(_below("builtins", "dict vars globals locals"), kinds.MAPPING),
    **dict.fromkeys(_below("builtins", "list tuple set frozenset sorted dir"), kinds.SEQUENCE),
    **dict.fromkeys(["builtins.float", "numpy.float"], kinds.FLOAT),
    **dict.fromkeys(["builtins.bool", "numpy.bool"], kinds.BOOL),
    "numpy.int": kinds.INTEGER,
    **dict.fromkeys(_below("time", "time perf_counter monotonic process_time"), kinds.FLOAT),
    "time.time_ns": kinds.INTEGER,
    **dict.fromkeys(_below("time", "ctime asctime"), kinds.WORDS),
    "time.strftime": kinds.TEXT,
    **dict.fromkeys(
        _below("math", "sqrt exp log log2 log10 log1p fabs sin cos tan tanh pow fsum"),
        kinds.FLOAT,
    ),
    **dict.fromkeys(_below("math", "floor ceil"), kinds.INTEGER),
    **dict.fromkeys(_below("random", "random uniform gauss"), kinds.FLOAT),
    **dict.fromkeys(_below("random", "randint randrange"), kinds.INTEGER),
    **dict.fromkeys(
        _below("os", "getcwd getlogin strerror fspath")
        + _below(
            "os.path",
            "join basename dirname abspath realpath normpath expanduser expandvars relpath "
            "commonpath commonprefix normcase",
        )
        + _below("posixpath", "join basename dirname normpath"),
        kinds.TEXT,
    ),
    **dict.fromkeys(_below("os", "listdir"), kinds.SEQUENCE),
    **dict.fromkeys(_below("os.path", "exists isfile isdir"), kinds.BOOL),
    "os.path.getsize": kinds.INTEGER,
    **dict.fromkeys(_below("json", "dumps") + _below("yaml", "dump safe_dump"), kinds.TEXT),
    **dict.fromkeys(
        _below("platform", "node platform system machine processor release version")
        + _below("platform", "python_version python_implementation")
        + _below("socket", "gethostname getfqdn")
        + ["getpass.getuser", "tempfile.mkdtemp", "tempfile.gettempdir", "textwrap.dedent"]
        + [
            "subprocess.getoutput",
            "traceback.format_exc",
            "pprint.pformat",
        ]
        + _below("secrets", "token_hex token_urlsafe"),
        kinds.TEXT,
    ),
    **dict.fromkeys(_below("glob", "glob"), kinds.SEQUENCE),
    **dict.fromkeys(
        _below("pathlib", "Path PurePath PosixPath WindowsPath PurePosixPath")
        + _below("pathlib.Path", "cwd home")
        + _below("datetime", "datetime date timedelta time timezone")
        + _below("datetime.datetime", "now utcnow today fromtimestamp strptime fromisoformat")
        + _below("datetime.datetime", "utcfromtimestamp combine")
        + _below("datetime.date", "today fromisoformat fromtimestamp")
        + _below("uuid", "uuid1 uuid3 uuid4 uuid5 UUID")
        + ["types.SimpleNamespace", "builtins.object", "builtins.bytes", "builtins.bytearray"],
        kinds.OBJECT,
    ),
    "argparse.Namespace": kinds.OPTIONS,
    **dict.fromkeys(
        ["decimal.Decimal", "fractions.Fraction", "numpy.int64", "numpy.uint64"],
        kinds.OTHER_NUMBER,
    ),
}
# Text whatever is added to the name of a thing, by what that thing is.
ATTRIBUTES: dict[str, Kinds] = {
    **dict.fromkeys(["sys.platform", "sys.version", "sys.executable", "os.name"], kinds.WORDS),
    **dict.fromkeys(["os.sep", "os.linesep", "os.curdir"], kinds.WORDS),
    **dict.fromkeys(_below("math", "pi e tau inf nan") + _below("numpy", "pi e"), kinds.FLOAT),
    "sys.argv": kinds.SEQUENCE,
    "sys.maxsize": kinds.INTEGER,
}
# Members of objects of SDK v1 that are text.
OF_V1 = frozenset("name id resource_group location subscription_id".split())
# These give a number of numbers.
NUMBER_KEEPING = frozenset(_below("builtins", "abs round max min"))
# These give a float of a number.
FLOAT_OF_NUMBER = frozenset(
    _below("numpy", "sqrt exp log log2 log10 log1p float16 float32 float64")
)
FLOAT_ARRAYS = frozenset(_below("numpy", "linspace logspace geomspace"))
# Scores of scikit-learn that are one float, unless a keyword may ask for another thing.
SCORES = frozenset(
    _below(
        "sklearn.metrics",
        "accuracy_score auc balanced_accuracy_score cohen_kappa_score explained_variance_score "
        "hamming_loss log_loss matthews_corrcoef max_error mean_absolute_error "
        "mean_absolute_percentage_error mean_squared_error mean_squared_log_error "
        "median_absolute_error r2_score root_mean_squared_error zero_one_loss "
        "adjusted_rand_score silhouette_score",
    )
)
AVERAGES = frozenset(
    _below(
        "sklearn.metrics",
        "f1_score fbeta_score precision_score recall_score jaccard_score roc_auc_score "
        "average_precision_score",
    )
)
ASKING_FOR_OTHERS = frozenset({"multioutput", "normalize", None})
# Of estimators of scikit-learn and evaluators of Spark.
SCORING = {"score": "sklearn.", "evaluate": "pyspark.ml.evaluation."}
# What a tensor or an array has and its `item` then gives as a number: text has none of these.
REDUCING = frozenset(
    ["sum", "mean", "std", "var", "prod", "norm", "float", "double", "int", "long"]
)
# Methods of text, by what they give.
OF_TEXT: dict[str, Kinds] = {
    **dict.fromkeys(
        (
            "strip lstrip rstrip lower upper title capitalize casefold swapcase replace format "
            "format_map join center ljust rjust zfill expandtabs translate removeprefix "
            "removesuffix"
        ).split(),
        kinds.TEXT,
    ),
    **dict.fromkeys("split rsplit splitlines partition rpartition".split(), kinds.SEQUENCE),
    **dict.fromkeys("count find rfind index rindex".split(), kinds.INTEGER),
    **dict.fromkeys(
        "startswith endswith isdigit isalpha isnumeric isalnum islower isupper isspace".split(),
        kinds.BOOL,
    ),
    "encode": kinds.OBJECT,
}
# Methods of text that nothing else has.
ONLY_OF_TEXT = frozenset("lower upper title capitalize casefold swapcase zfill".split())
# Methods that give text, whatever has them.
GIVING_TEXT = frozenset("decode strftime isoformat hexdigest as_posix read_text ctime".split())
# Methods of what the standard library's parser of configurations holds.
OF_CONFIGURATION: dict[str, Kinds] = {
    "get": kinds.TEXT,
    "getint": kinds.INTEGER,
    "getfloat": kinds.FLOAT,
    "getboolean": kinds.BOOL,
}
# Attributes of a path that are text.
OF_PATH = frozenset("name stem suffix anchor root drive".split())
