"""`tune` and the end of a session with the real trainer, on logs of several hundred reviews."""

import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from tests.learning import review

from cssr_quiz.review import Rating, Review
from cssr_quiz.schedule.formulas import Formulas
from cssr_quiz.schedule.memory import PARAMETERS
from cssr_quiz.stats.training import TRAINER
from cssr_quiz.store import Store

if TYPE_CHECKING:
    from tests.conftest import CommandLine

FORGETFUL = (*(w / 20 for w in PARAMETERS[:4]), *PARAMETERS[4:])
BANK = """\
bank: small
questions:
  - {id: one, prompt: Who was the first president?, answer: Tomáš Garrigue Masaryk}
"""


def forgetful(questions: int) -> list[Review]:
    """Return what a learner answers, a new question a day, who forgets in days what others keep."""
    rng, formulas = Random(7), Formulas(FORGETFUL)
    rows: list[Review] = []
    for number in range(questions):
        state, day = formulas.first(Rating.GOOD), number
        rows.append(review(len(rows), day, question=f"q/{number}"))
        for wait in (1, 3, 8, 20):
            day += wait
            right = rng.random() < formulas.recall(state.stability, wait)
            rating = Rating.GOOD if right else Rating.AGAIN
            state = formulas.step(state, rating, wait)
            rows.append(review(len(rows), day, rating, question=f"q/{number}"))
    return rows


def changed(questions: int) -> list[Review]:
    """Return the answers of one who forgot everything at first, and nothing later."""
    rows: list[Review] = []
    for number in range(questions):
        late = number >= questions // 3
        for day in (0, 4):
            rating = Rating.GOOD if late or not day else Rating.AGAIN
            rows.append(review(len(rows), number + day, rating, question=f"q/{number}"))
    return rows


def remember(home: Path, rows: Sequence[Review]) -> None:
    """Put reviews into the learner's log."""
    with Store.open(home / "progress.db", lambda: "desk") as store:
        store.merge(rows)


def model_of(home: Path) -> tuple[float, ...]:
    with Store.open(home / "progress.db", lambda: "desk") as store:
        assert store.differences() == []
        return store.model.parameters


def told(quiz: "CommandLine") -> list[str]:
    ran = quiz("tune", "--plain")
    assert (ran.err, ran.code) == ("", 0)
    return ran.out.splitlines()


def test_what_foretells_a_forgetful_learner_better_is_kept(quiz: "CommandLine") -> None:
    remember(quiz.home, forgetful(100))
    lines = told(quiz)
    assert lines[0] == "Tried on 400 reviews: fitted to the past, asked of what came after."
    assert "Kept: 100 questions planned anew." in lines
    assert model_of(quiz.home)[2] < PARAMETERS[2] / 2
    assert "Kept: the parameters are those that you have." in told(quiz)


def test_what_foretells_no_better_is_not_kept(quiz: "CommandLine") -> None:
    remember(quiz.home, changed(300))
    assert "What was fitted foretells no better; the default parameters stay." in told(quiz)
    assert model_of(quiz.home) == PARAMETERS


def test_what_is_missing_is_counted(quiz: "CommandLine") -> None:
    remember(quiz.home, forgetful(74))
    assert told(quiz) == [
        "Reviews to learn from: 296; missing: 4.",
        "A review counts where a question comes back on a later day.",
    ]


def test_after_a_session_the_model_is_fitted_by_itself(quiz: "CommandLine") -> None:
    remember(quiz.home, forgetful(100))
    Path("small.yaml").write_text(BANK, "utf-8")
    lines = iter(["Masaryk"])
    ran = quiz.played(
        "start", "small.yaml", hand=lambda _: next(lines, None), stopwatch=lambda: 0.0
    )
    said = "Fitted to your answers: 101 questions planned anew.\n"
    assert ran.out.rpartition(said)[2].startswith("Due tomorrow: ")
    assert model_of(quiz.home)[2] < PARAMETERS[2] / 2


def test_without_the_trainer_a_session_ends_as_ever_and_tune_says_what_to_install(
    quiz: "CommandLine", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, TRAINER, None)
    remember(quiz.home, forgetful(100))
    Path("small.yaml").write_text(BANK, "utf-8")
    ran = quiz("start", "small.yaml", typed=["Masaryk"])
    assert (ran.err, ran.code) == ("", 0)
    assert "Fitted" not in ran.out
    refused = quiz("tune")
    assert refused.err == "error: the trainer is not installed\n  pip install 'cssr-quiz[tune]'\n"
    assert refused.code == 1
    assert model_of(quiz.home) == PARAMETERS
