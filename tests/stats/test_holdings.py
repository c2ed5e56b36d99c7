"""How many questions each bank holds, and how many are new, due, learned and suspended."""

from pathlib import Path

from tests.learning import Ram, note, question, review

from cssr_quiz.bank import Bank, Course, Library
from cssr_quiz.question import Question, Setting
from cssr_quiz.review import Mark, Mode, Rating
from cssr_quiz.schedule import Model, Progress
from cssr_quiz.stats import BankCount, count_banks

AGAIN, HARD, GOOD, EASY = Rating
TODAY = 100


def bank(name: str, *questions: Question) -> Bank:
    return Bank(name, name.title(), Path(f"{name}.yaml"), questions, Setting())


def library(*banks: Bank) -> Library:
    return Library((Course("cssr", "Czechoslovakia", Path(), banks),))


def counted(held: Library, progress: dict[str, Progress], day: int = TODAY) -> list[BankCount]:
    days = {name: known.due(Model(), 0.9) for name, known in progress.items()}
    due = {name for name, when in days.items() if when is not None and when <= day}
    return list(count_banks(held, progress, due))


def test_no_courses_hold_nothing() -> None:
    assert counted(Library(), {}) == []


def test_each_bank_is_counted_as_it_stands_on_a_day() -> None:
    held = library(
        bank("treaties", *(question(f"treaties/{name}") for name in "abcdefg")),
        bank("leaders", question("leaders/a", rev=2)),
        bank("empty"),
    )
    log = Ram()
    log.record(review(1, 99, EASY, question="treaties/a"))  # met yesterday, due in a week
    log.record(review(1, 90, GOOD, question="treaties/b"))  # due since long
    for number, day in enumerate((10, 20, 50, 99)):  # learned
        log.record(review(number, day, EASY, question="treaties/c"))
    log.record(review(1, 90, GOOD, question="treaties/d"))  # due, but suspended
    log.record(note(2, Mark.SUSPEND, question="treaties/d", day=90))
    log.record(note(1, Mark.SUSPEND, question="treaties/e"))  # new, but suspended
    log.record(review(1, 90, AGAIN, question="treaties/f", mode=Mode.PRACTICE))  # still new
    log.record(review(1, 90, GOOD, question="leaders/a", rev=1))  # changed since
    log.record(review(1, 90, GOOD, question="gone/a"))
    assert counted(held, log.all_progress()) == [
        BankCount("cssr", "treaties", "Treaties", 7, new=2, due=1, learned=1, suspended=2),
        BankCount("cssr", "leaders", "Leaders", 1, new=1, due=0, learned=0, suspended=0),
        BankCount("cssr", "empty", "Empty", 0, new=0, due=0, learned=0, suspended=0),
    ]


def test_what_is_not_due_today_is_due_later() -> None:
    held = library(bank("treaties", question("treaties/a")))
    log = Ram()
    log.record(review(1, TODAY, GOOD, question="treaties/a"))
    due = [counted(held, log.all_progress(), TODAY + days)[0].due for days in range(4)]
    assert due == [0, 0, 1, 1]
