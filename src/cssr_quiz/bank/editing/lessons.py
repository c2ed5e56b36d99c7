"""What an author makes of a response: it is accepted, listed as wrong, or rejected, in the file."""

from enum import StrEnum

from cssr_quiz import dates
from cssr_quiz.bank.bank import Placed
from cssr_quiz.bank.editing.edit import with_phrase
from cssr_quiz.bank.editing.sheet import EditError, open_sheet, save
from cssr_quiz.bank.loading import load
from cssr_quiz.question import has_derived_name
from cssr_quiz.questions.date import DateBody
from cssr_quiz.questions.several import SeveralBody
from cssr_quiz.questions.text import TextBody
from cssr_quiz.yamltree.pieces import Piece


class Lesson(StrEnum):
    """What becomes of a response; the value names the field that it is written into."""

    ACCEPT = "accept"
    WRONG = "wrong"
    REJECT = "reject"
    NEAR = "near"


_KINDS = {TextBody: "answer", SeveralBody: "answers", DateBody: "date"}
_LESSONS = {
    "answer": (Lesson.ACCEPT, Lesson.WRONG, Lesson.REJECT),
    "answers": (Lesson.REJECT,),
    "date": (Lesson.NEAR,),
}


def lessons(placed: Placed, response: str) -> tuple[Lesson, ...]:
    """Return what can be made of a response to a question, nothing where its type has no list."""
    kind = _kind(placed)
    if kind == "date" and not _edtf(response):
        return ()
    return _LESSONS.get(kind, ())


def learn(placed: Placed, response: str, lesson: Lesson, note: str = "") -> None:
    """Write a response into the question's file, and nothing else.

    Raises EditError where that is not safe; the file is then as it was.
    """
    path = placed.bank.path
    sheet = open_sheet(path)
    question = (
        sheet.question_at(placed.question.span.line)
        if has_derived_name(placed.name)
        else sheet.question(placed.question.name.rpartition("/")[2])
    )
    text = _edtf(response) if lesson is Lesson.NEAR else response
    try:
        made = with_phrase(sheet, question, lesson.value, text, note, after=_behind(question))
    except ValueError as error:
        raise EditError(f"`{response}` cannot be written: {error}") from error
    save(path, made)
    if placed.name not in load([path]).by_name:
        save(path, sheet)
        raise EditError(
            f"with `{response}` under `{lesson}` the question would have an error",
            "look at its other options",
        )


def _kind(placed: Placed) -> str:
    """Return the answer key of a question, by the body that its type makes."""
    return _KINDS.get(type(placed.question.body), "")


def _behind(question: Piece) -> str:
    """Return the last field of those that say what is right or wrong; a list follows it."""
    order = ("answer", "answers", "need", "date", "event", "accept", "reject", "wrong")
    return [name for name in order if question.get(name)][-1]


def _edtf(text: str) -> str:
    try:
        return dates.parse(text).edtf
    except dates.DateError:
        return ""
