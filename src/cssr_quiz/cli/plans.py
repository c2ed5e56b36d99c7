"""A learner's plans for exams, kept in a TOML file beside the settings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cssr_quiz.cli.options import A_DAY
from cssr_quiz.errors import QuizError, reason
from cssr_quiz.wholefile import whole


@dataclass(frozen=True, slots=True)
class Plan:
    """An exam on a day over banks, prepared for since another day, for so many minutes a day.

    Days are counted from 1 January 1970; `banks` are names of banks and courses.
    """

    exam: int
    since: int
    minutes: float
    banks: tuple[str, ...]


def plans_file(config: Path) -> Path:
    """Return the file of plans that belongs to a file of settings."""
    return config.with_name("plans.toml")


def load_plans(path: Path) -> tuple[Plan, ...]:
    """Return the plans, the next exam first; raises QuizError where the file is broken."""
    if not path.exists():
        return ()
    import tomllib

    try:
        found = tomllib.loads(path.read_text("utf-8"))
        plans = [_plan(each) for each in found.get("plan", [])]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise QuizError(
            f"cannot read the plans in {path}: {error}", "mend the file or delete it"
        ) from error
    return tuple(sorted(plans, key=lambda plan: plan.exam))


def save_plans(path: Path, plans: Iterable[Plan]) -> None:
    """Write the plans, or delete the file where there is none; raises QuizError."""
    import json

    from cssr_quiz.review import date_of

    text = "\n".join(
        f"[[plan]]\nexam = {date_of(plan.exam)}\nsince = {date_of(plan.since)}\n"
        f"minutes = {plan.minutes:g}\nbanks = {json.dumps(plan.banks, ensure_ascii=False)}\n"
        for plan in plans
    )
    try:
        if text:
            path.parent.mkdir(parents=True, exist_ok=True)
            with whole(path) as draft:
                draft.write_text(text, "utf-8")
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise QuizError(f"cannot write {path}: {reason(error)}") from error


def with_plan(plans: Sequence[Plan], new: Plan) -> list[Plan]:
    """Return the plans with a new one in the place of any over the same banks."""
    others = [plan for plan in plans if set(plan.banks) != set(new.banks)]
    return sorted([*others, new], key=lambda plan: plan.exam)


def _plan(found: dict[str, Any]) -> Plan:
    from cssr_quiz.review import day_number

    minutes, banks = float(found["minutes"]), found["banks"]
    if not 1 <= minutes <= A_DAY:
        raise ValueError(f"minutes = {minutes:g}, which is not from 1 to {A_DAY}")
    if not isinstance(banks, list):
        raise TypeError("banks is no list")
    exam, since = day_number(found["exam"]), day_number(found["since"])
    return Plan(exam, since, minutes, tuple(map(str, banks)))
