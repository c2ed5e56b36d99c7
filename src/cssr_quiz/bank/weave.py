"""Ties the banks of a course together: ids, `after`, events, and which text answers what."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter

from cssr_quiz.bank.bank import Bank, events_of
from cssr_quiz.diagnostics import Diagnostic, Level, Span, did_you_mean
from cssr_quiz.question import Answered, Question
from cssr_quiz.wording import Register, fold

MAX_GUESSES = 50
"""After how many problems no name is guessed any more: a guess looks at every question."""

MAX_CIRCLES = 20
"""After how many circles of `after` no more are looked for."""


def weave(banks: Sequence[Bank], prefix: str) -> tuple[tuple[Bank, ...], list[Diagnostic]]:
    """Return the banks with their settings and `after` filled in, and the problems among them.

    `prefix` begins the full name of each question in the course. Of two banks with one id the
    later is left out.
    """
    kept, problems = _distinct(banks)
    known = {question.name for bank in kept for question in bank.written}
    drafts = {question.name for bank in kept for question in bank.drafts}
    # Banks without names of their own share one register, which works much out once.
    registers: dict[tuple[tuple[str, ...], ...], Register] = {}
    neighbours = {
        language: (events_of(alike), _elsewhere(alike))
        for language in {bank.setting.language for bank in kept}
        for alike in [[bank for bank in kept if bank.setting.language == language]]
    }
    woven = []
    for bank in kept:
        questions = tuple(
            _resolved(question, f"{prefix}{bank.name}/", prefix, known, problems)
            if question.after
            else question
            for question in bank.written
        )
        events, elsewhere = neighbours[bank.setting.language]
        names = registers.setdefault(bank.setting.names.names, bank.setting.names)
        setting = replace(bank.setting, names=names, events=events, elsewhere=elsewhere)
        woven.append(_parted(replace(bank, setting=setting), questions, drafts))
    problems += _cycles(woven)
    problems += _events_twice(woven)
    return tuple(woven), problems


def _parted(bank: Bank, questions: Iterable[Question], drafts: set[str]) -> Bank:
    """Return a bank with these questions; none that is asked waits for a draft."""
    asked = []
    for question in questions:
        if not question.draft:
            waits = tuple(name for name in question.after if name not in drafts)
            asked.append(replace(question, after=waits) if waits != question.after else question)
    return replace(
        bank,
        questions=tuple(asked),
        drafts=tuple(question for question in questions if question.draft),
    )


def _distinct(banks: Sequence[Bank]) -> tuple[list[Bank], list[Diagnostic]]:
    kept: dict[str, Bank] = {}
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


def _elsewhere(banks: Iterable[Bank]) -> dict[str, Answered]:
    """Map each key that is a text, folded, to the prompts that it answers."""
    spelt: dict[str, str] = {}
    prompts: dict[str, dict[str, str]] = {}
    for bank in banks:
        for question in bank.questions:
            for text in question.answers:
                folded = fold(text)
                spelt.setdefault(folded, text)
                prompts.setdefault(folded, {})[question.name] = question.prompt
    return {folded: Answered(text, prompts[folded]) for folded, text in spelt.items()}


def _resolved(
    question: Question, bank: str, course: str, names: set[str], problems: list[Diagnostic]
) -> Question:
    """Return the question with full names in `after`; one that is unknown is a problem."""
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
        hint = f"did you mean `{guess}`?" if guess else "name an id of this bank, or `bank/id`"
        problems.append(
            Diagnostic(
                question.place("after"),
                "unknown-question",
                f"`after` names `{name}`, which is no question here",
                hint,
                Level.WARNING,
            )
        )
    return replace(question, after=tuple(after))


def _cycles(banks: Iterable[Bank]) -> list[Diagnostic]:
    """Report circles of `after`; their questions would never be asked."""
    by_name = {question.name: question for bank in banks for question in bank.written}
    graph = {name: question.after for name, question in by_name.items()}
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


def _circle(last: Question, circle: Sequence[str]) -> Diagnostic:
    ids = " → ".join(name.rpartition("/")[2] for name in circle)
    return Diagnostic(
        last.place("after"),
        "after-circle",
        f"`after` goes in a circle: {ids}",
        "delete one of these `after`",
        Level.WARNING,
    )


def _events_twice(banks: Iterable[Bank]) -> list[Diagnostic]:
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
