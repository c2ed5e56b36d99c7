"""What Tab offers behind a command: names of banks, topics, codes, settings, and fixed words."""

from collections.abc import Callable, Iterable

Complete = Callable[[str], list[str]]
"""From what is typed of a word to the words that begin so."""


def completing(known: Callable[[], Iterable[str]]) -> Complete:
    """Make a completion of words that are looked up when Tab is pressed.

    One with a space in it is left out, since a shell would take it for two; so is an empty one, as
    is the course of a bank that stands alone.
    """

    def complete(incomplete: str) -> list[str]:
        found = dict.fromkeys(known())
        return [each for each in found if each and each.startswith(incomplete) and " " not in each]

    return complete


def banks() -> Iterable[str]:
    """Return the names of courses and of their banks."""
    from cssr_quiz.cli.desk import Desk

    for course in Desk.of(None).library.courses:
        yield from (course.name, *(bank.name for bank in course.banks))


def topics() -> Iterable[str]:
    """Return the topics and tags of all courses."""
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.cli.topics import counted

    return counted(Desk.of(None).library.all())


def added() -> Iterable[str]:
    """Return what stands among the learner's own quizzes."""
    from cssr_quiz.bank.holding import holdings
    from cssr_quiz.cli.desk import Desk

    return (each.name for each in holdings(Desk.of(None).own_quizzes))


def codes() -> Iterable[str]:
    """Return the codes of `check`."""
    from cssr_quiz.bank.manual import codes as known

    return sorted(known())


def formats() -> Iterable[str]:
    """Return the formats of `check`."""
    from cssr_quiz.ui.problems import FORMATS

    return FORMATS


def forms() -> Iterable[str]:
    """Return what a question can be asked as."""
    from cssr_quiz.bank.finding import FORMS

    return FORMS


def types() -> Iterable[str]:
    """Return the question types by their answer keys."""
    from cssr_quiz.questions import BY_KEY

    return BY_KEY


def settings() -> Iterable[str]:
    """Return the names of the settings."""
    from cssr_quiz.cli.settings import ABOUT

    return ABOUT
