"""The law of `due --quiet`: it says "due" if and only if `start` would ask a review."""

import json
import re
import tempfile
from datetime import date, timedelta
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, Final

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    import pytest
    from tests.conftest import CommandLine

BEGINS: Final = date(2026, 11, 2)
HEAD: Final = re.compile(r"^Question 1 of (\d+) · ", re.MULTILINE)

RIGHT: Final = ("Masaryk", "Beneš", "Gottwald")
BANK: Final = """\
    bank: small
    questions:
      - {id: one, prompt: Who was the first president?, answer: Masaryk}
      - {id: two, prompt: Who was the second?, answer: Beneš}
      - {id: three, prompt: Who came in 1948?, answer: Gottwald}
    """

hands = st.lists(st.sampled_from((*RIGHT, ":answer", ":quit")), max_size=6)
"""What is typed in a sitting: often wrong, and often it ends early."""


def _asks_a_review(quiz: "CommandLine") -> bool:
    """Tell whether `start` has anything but new questions."""
    shown = quiz("start", "small.yaml", "--plain", "--seed", "1", typed=[":quit"]).out
    asked = HEAD.search(shown)
    new = json.loads(quiz("due", "small.yaml", "--json").out)["new"]
    return asked is not None and int(asked[1]) > new


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    away=st.integers(1, 7),
    minutes=st.sampled_from(("1", "15")),
    sittings=st.dictionaries(st.integers(0, 9), hands, max_size=5),
)
@example(away=6, minutes="15", sittings={0: RIGHT, 1: RIGHT, 2: RIGHT})  # the last pass is missed
@example(away=4, minutes="1", sittings={0: (":answer",), 2: (":answer", "Masaryk", "Beneš")})
def test_it_says_due_if_and_only_if_start_would_ask_a_review(
    quiz: "CommandLine",
    tmp_path: Path,
    monkeypatch: "pytest.MonkeyPatch",
    away: int,
    minutes: str,
    sittings: "dict[int, tuple[str, ...]]",
) -> None:
    learner = type(quiz)(Path(tempfile.mkdtemp(dir=tmp_path)), monkeypatch)
    Path("small.yaml").write_text(dedent(BANK), "utf-8")
    learner.at(f"{BEGINS}T10:00")
    exam = BEGINS + timedelta(away)
    learner("plan", "small.yaml", "--exam", f"{exam}", "--minutes", minutes)
    for day in range(away + 3):
        learner.at(f"{BEGINS + timedelta(day)}T10:00")
        for typed in dict.fromkeys(((), tuple(sittings.get(day, ())))):
            if typed:
                learner("start", "small.yaml", "--plain", "--seed", "1", typed=[*typed])
            asks = _asks_a_review(learner)
            codes = [learner("due", "small.yaml", "--quiet").code for _ in range(2)]
            assert codes == [not asks, not asks], (day, typed)
