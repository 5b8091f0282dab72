"""Expects v1."""

from unittest.mock import patch

import train


@patch("train.run")
def test_main(run):
    """The error is logged."""
    train.main()
    run.log.assert_called_once_with("error", 0.25)
