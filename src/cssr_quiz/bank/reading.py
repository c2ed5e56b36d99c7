"""Reads the file of one bank, and the `course.yaml` beside it."""

from dataclasses import dataclass, replace
from pathlib import Path

from cssr_quiz import yamltree
from cssr_quiz.bank import header
from cssr_quiz.bank.bank import Bank
from cssr_quiz.bank.entry import read_question
from cssr_quiz.bank.header import Header
from cssr_quiz.diagnostics import Diagnostic
from cssr_quiz.fields import Fieldset, Incomplete, Problems, Record, as_map
from cssr_quiz.question import Question, Setting
from cssr_quiz.wording import Register
from cssr_quiz.yamltree import Node

DEFAULT_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class ReadBank:
    """What came of a file: the bank, if it is one, its problems, and its unusable questions."""

    bank: Bank | None
    problems: tuple[Diagnostic, ...]
    dropped: int = 0


def read_course(path: Path) -> tuple[Header, tuple[Diagnostic, ...]]:
    """Read `course.yaml`; what is missing or broken stays at its default."""
    if not path.is_file():
        return Header(), ()
    problems = Problems(str(path))
    record = _read_record(path, header.COURSE_FIELDS, problems)
    try:
        head = Header.of(record, header.COURSE) if record else Header()
    except Incomplete:
        head = Header()
    return head, tuple(problems.found)


def read_bank(path: Path, course: Header) -> ReadBank:
    """Read one bank; what it does not say of itself, its course says."""
    problems = Problems(str(path))
    record = _read_record(path, header.BANK_FIELDS, problems)
    try:
        if record is None:
            return ReadBank(None, tuple(problems.found))
        own = Header.of(record, header.BANK)
        nodes = record[header.QUESTIONS].items
    except Incomplete:
        return ReadBank(None, tuple(problems.found))
    head = _inherit(own, course)
    prefix = f"{course.name}/{own.name}/" if course.name else f"{own.name}/"
    questions = _read_questions(nodes, prefix, head.language, problems)
    if not nodes:
        problems.add(
            record.place(header.QUESTIONS),
            "no-questions",
            "this bank has no question",
            "add one: `- prompt: ...` with `answer: ...`",
        )
    bank = Bank(
        name=own.name,
        title=own.title or own.name,
        path=path,
        questions=questions,
        setting=Setting(head.language, Register.of(head.names), head.span),
        text=path.parent / head.text if head.text else None,
        source=head.source,
    )
    return ReadBank(bank, tuple(problems.found), len(nodes) - len(questions))


def _read_record(path: Path, fieldset: Fieldset, problems: Problems) -> Record | None:
    """Read a file's fields; None where it is not YAML to its end or not fields at all."""
    text, trouble = yamltree.read(path, problems.path)
    problems.found += trouble
    if trouble:
        return None
    tree = yamltree.parse(text, problems.path)
    problems.found += tree.problems
    if tree.root is None and tree.problems:
        return None
    mapping = as_map(tree.root, f"{fieldset.what}'s file", problems)
    if mapping is None:
        return None
    record = Record(mapping, fieldset, problems)
    if not tree.broken:
        return record
    for node in getattr(mapping.entries.get("questions", (None, None))[1], "items", ()):
        read_question(node, "", problems, DEFAULT_LANGUAGE)
    return None


def _inherit(own: Header, course: Header) -> Header:
    return replace(
        own,
        language=own.language or course.language or DEFAULT_LANGUAGE,
        span=own.span or course.span,
        text=own.text or course.text,
        names={**course.names, **own.names} if own.names else course.names,
        source=own.source if own.source.title else course.source,
    )


def _read_questions(
    nodes: tuple[Node, ...], prefix: str, language: str, problems: Problems
) -> tuple[Question, ...]:
    questions: dict[str, Question] = {}
    for node in nodes:
        question = read_question(node, prefix, problems, language)
        if question is None:
            continue
        first = questions.get(question.name)
        if first is None:
            questions[question.name] = question
        else:
            short = question.name.removeprefix(prefix)
            problems.add(
                node,
                "duplicate-id",
                f"the id `{short}` stands twice; the first is in line {first.span.line}",
                "give one of them another id",
            )
    return tuple(questions.values())
