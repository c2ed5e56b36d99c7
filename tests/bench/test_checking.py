"""The course that benchmarks are run on."""

from pathlib import Path

import pytest
from bench.checking import measured
from bench.material.course import write_course

from cssr_quiz.bank import load

pytestmark = pytest.mark.no_cover  # of the benchmark, which is no part of the package


@pytest.mark.parametrize("name", [".", "course"])
def test_a_course_is_written_to_a_folder_that_is_there_or_not(tmp_path: Path, name: str) -> None:
    write_course(tmp_path / name, 600, 6)
    library = load([tmp_path / name])
    assert (len(list(library.all())), list(library.problems)) == (600, [])


@pytest.mark.parametrize("processes", [0, 1])
def test_a_course_is_loaded_and_checked_in_a_process_of_its_own(
    tmp_path: Path, processes: int
) -> None:
    write_course(tmp_path, 120, 2)
    took = measured(tmp_path, processes)
    assert 0 < took.first <= took.seconds
    assert bool(took.found) == bool(processes)
