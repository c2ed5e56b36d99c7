"""A question found by its id, and one of its forms by name."""

from collections.abc import Mapping, Sequence
from typing import Final

from cssr_quiz.bank.bank import Placed
from cssr_quiz.diagnostics import did_you_mean, way_out
from cssr_quiz.errors import UsageError
from cssr_quiz.interaction import Arrange, Choose, Fill, Interaction, Pair, Write

FORMS = tuple(each.form for each in (Choose, Write, Arrange, Pair, Fill))
"""The names of the five interactions."""

FEW: Final = 5
"""How many ids are named at most where one is unknown."""


def find(questions: Mapping[str, Placed], name: str) -> Placed:
    """Return the one of some questions, by full name, called `id`, `bank/id` or `course/bank/id`.

    Raises UsageError where there is none, or several questions have the id.
    """
    exact = questions.get(name)
    if exact is not None:
        return exact
    found = [full for full in questions if full.endswith(f"/{name}")] if name else []
    if len(found) == 1:
        return questions[found[0]]
    if found:
        raise UsageError(f"several questions are called `{name}`", f"write {' or '.join(found)}")
    ids = [full.rpartition("/")[2] for full in questions]
    some = ", ".join(ids[:FEW]) + (", ..." if len(ids) > FEW else "")
    hint = way_out(did_you_mean(name, ids), f"there are: {some}")
    raise UsageError(f"there is no question `{name}`", hint)


def form_named(forms: Sequence[Interaction], wanted: str) -> Interaction:
    """Return the form of that name, or the hardest where none is wanted; raises UsageError."""
    if not wanted:
        return forms[-1]
    for form in forms:
        if form.form == wanted:
            return form
    has = " or ".join(form.form for form in forms)
    if wanted in FORMS:
        raise UsageError(f"this question cannot be asked as `{wanted}`", f"it is asked as {has}")
    raise UsageError(f"there is no form `{wanted}`", f"the forms are {', '.join(FORMS)}")
