"""`python -m azlint`."""

import sys

from azlint.cli import main

sys.exit(main())
