"""Ties the banks of a course together: ids, `after`, events, and which text answers what."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Generic

from cssr_quiz.bank.bank import Bank
from cssr_quiz.bank.strands import S, Skein, Strand
from cssr_quiz.diagnostics import Diagnostic, Level, Span, did_you_mean, way_out
from cssr_quiz.elsewhere import Answered, Elsewhere
from cssr_quiz.events import Events
from cssr_quiz.question import Question, Setting
from cssr_quiz.wording import fold

MAX_GUESSES = 50
"""After how many problems no name is guessed any more: a guess looks at every question."""

MAX_CIRCLES = 20
"""After how many circles of `after` no more are looked for."""


@dataclass(frozen=True, slots=True)
class Ties(Generic[S]):
    """The banks that stay in a course, in order; what questions come after; and the problems.

    `after` has full names, of the questions alone that come after any.
    """

    banks: tuple[S, ...]
    after: Mapping[str, tuple[str, ...]]
    problems: tuple[Diagnostic, ...]


def tie(banks: Sequence[S], prefix: str) -> Ties[S]:
    """Tie banks together; `prefix` begins the full name of each question in the course.

    Of two banks with one id the later is left out. No question that is asked waits for a draft.
    """
    kept, problems = _distinct(banks)
    known = {question.name for bank in kept for question in bank.written}
    drafts = {question.name for bank in kept for question in bank.written if question.draft}
    after = {}
    for bank in kept:
        for question in bank.written:
            if question.after:
                own = f"{prefix}{bank.name}/"
                names = _resolved(question, own, prefix, known, problems)
                waits = (name for name in names if question.draft or name not in drafts)
                after[question.name] = tuple(waits)
    problems += _cycles(kept, after)
    problems += _events_twice(kept)
    return Ties(tuple(kept), after, tuple(problems))


def woven(ties: Ties[Bank]) -> tuple[Bank, ...]:
    """Return banks whose questions and settings know the others of the course."""
    around = settings(ties.banks)
    return tuple(
        replace(
            bank,
            setting=around[bank.path],
            questions=tuple(_with_after(each, ties.after) for each in bank.questions),
            drafts=tuple(_with_after(each, ties.after) for each in bank.drafts),
        )
        for bank in ties.banks
    )


def _with_after(question: Question, after: Mapping[str, tuple[str, ...]]) -> Question:
    return replace(question, after=after[question.name]) if question.after else question


def settings(banks: Sequence[Skein]) -> dict[Path, Setting]:
    """Return by path the setting of each bank, with the others' events and what answers what."""
    neighbours = {
        language: (_events(alike), _elsewhere(alike))
        for language in {bank.setting.language for bank in banks}
        for alike in [[bank for bank in banks if bank.setting.language == language]]
    }
    found = {}
    for bank in banks:
        events, elsewhere = neighbours[bank.setting.language]
        found[bank.path] = replace(bank.setting, events=events, elsewhere=elsewhere)
    return found


def _asked(banks: Iterable[Skein]) -> Iterator[Strand]:
    return (question for bank in banks for question in bank.written if not question.draft)


def _distinct(banks: Sequence[S]) -> tuple[list[S], list[Diagnostic]]:
    kept: dict[str, S] = {}
    problems = []
    for bank in banks:
        first = kept.setdefault(bank.name, bank)
        if first is not bank:
            problems.append(
                Diagnostic(
                    Span(str(bank.path)),
                    "duplicate-bank",
                    f"the bank id `{bank.name}` belongs to {first.path.name} already",
                    "give one of the two another id",
                )
            )
    return list(kept.values()), problems


def _events(banks: Iterable[Skein]) -> Events:
    return Events.of(question.event for question in _asked(banks) if question.event)


def _elsewhere(banks: Iterable[Skein]) -> Elsewhere:
    """Map each key that is a text, folded, to the prompts that it answers."""
    spelt: dict[str, str] = {}
    prompts: dict[str, dict[str, str]] = {}
    twins = _twins(banks)
    for question in _asked(banks):
        for text in question.answers:
            folded = fold(text)
            spelt.setdefault(folded, text)
            prompts.setdefault(folded, {})[question.name] = question.prompt
    return Elsewhere(
        {
            folded: Answered(text, prompts[folded], twins.get(folded, ()))
            for folded, text in spelt.items()
        }
    )


def _twins(banks: Iterable[Skein]) -> dict[str, tuple[str, ...]]:
    """Return by folded text the keys of one bank that are two words of it: `schon`, `schön`.

    Names of several words that differ so are one, spelt without care.
    """
    keys: dict[tuple[str, str], str] = {}
    twins: dict[str, dict[str, None]] = {}
    for question in _asked(banks):
        for text in question.answers[:1]:
            folded, bank = fold(text), question.name.rpartition("/")[0]
            first = keys.setdefault((bank, folded), text)
            if first.casefold() != text.casefold() and " " not in folded:
                twins.setdefault(folded, {first: None})[text] = None
    return {folded: tuple(found) for folded, found in twins.items()}


def _resolved(
    question: Strand, bank: str, course: str, names: set[str], problems: list[Diagnostic]
) -> list[str]:
    """Return the full names in a question's `after`; one that is unknown is a problem."""
    after = []
    for name in question.after:
        full = next((each for each in (bank + name, course + name, name) if each in names), "")
        if full:
            after.append(full)
            continue
        guess = ""
        if len(problems) < MAX_GUESSES:
            near = [each.removeprefix(bank).removeprefix(course) for each in sorted(names)]
            guess = did_you_mean(name, near)
        hint = way_out(guess, "name an id of this bank, or `bank/id`")
        problems.append(
            Diagnostic(
                question.place("after"),
                "unknown-question",
                f"`after` names `{name}`, which is no question here",
                hint,
                Level.WARNING,
            )
        )
    return after


def _cycles(banks: Iterable[Skein], after: Mapping[str, tuple[str, ...]]) -> list[Diagnostic]:
    """Report circles of `after`; their questions would never be asked."""
    by_name = {each.name: each for bank in banks for each in bank.written if each.name in after}
    graph = dict(after)
    problems: list[Diagnostic] = []
    while len(problems) < MAX_CIRCLES:
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            # The sorter lists what comes after before what it comes after.
            circle = error.args[1][::-1]
            last = max(circle, key=lambda name: by_name[name].span)
            graph[last] = ()
            problems.append(_circle(by_name[last], circle))
        else:
            break
    return problems


def _circle(last: Strand, circle: Sequence[str]) -> Diagnostic:
    ids = " → ".join(name.rpartition("/")[2] for name in circle)
    return Diagnostic(
        last.place("after"),
        "after-circle",
        f"`after` goes in a circle: {ids}",
        "delete one of these `after`",
        Level.WARNING,
    )


def _events_twice(banks: Iterable[Skein]) -> list[Diagnostic]:
    first: dict[str, str] = {}
    problems = []
    for bank in banks:
        for question in bank.written:
            event = question.event
            if event and first.setdefault(event.name, event.question) != event.question:
                problems.append(
                    Diagnostic(
                        question.span,
                        "duplicate-event",
                        f"the event `{event.name}` stands at `{first[event.name]}` too",
                        "give each event a name of its own",
                        Level.WARNING,
                    )
                )
    return problems
