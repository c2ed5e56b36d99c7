"""What is not to be measured is not, wherever it runs: it would take four times as long."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.no_cover
def test_a_test_that_is_marked_runs_bare() -> None:
    assert sys.gettrace() is None


@given(st.integers())
def test_a_law_runs_bare(number: int) -> None:
    assert sys.gettrace() is None, number
