"""Reads the file of one bank, and the `course.yaml` beside it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic

from cssr_quiz import yamltree
from cssr_quiz.bank import header
from cssr_quiz.bank.bank import Bank
from cssr_quiz.bank.entry import read_question
from cssr_quiz.bank.header import Header
from cssr_quiz.bank.splitting import parted, rejoined
from cssr_quiz.bank.strands import S
from cssr_quiz.diagnostics import Diagnostic, Span
from cssr_quiz.fields import Fieldset, Incomplete, Problems, Record, meant
from cssr_quiz.kinds import as_map
from cssr_quiz.question import Question, Setting
from cssr_quiz.wording import Register
from cssr_quiz.yamltree import Map, Node, Text, Tree

DEFAULT_LANGUAGE = "en"
_OF_YAML = ("duplicate-field", "key-not-text", "lookalike", "split-question", "yaml-magic")
_OF_BANKS = (header.BANK.name, header.QUESTIONS.name)
_TOP = (*_OF_BANKS, header.COURSE.name)
_MISSING = ("missing-field", "no-key")
_CERTAIN = ("unknown-field", "bad-date", "bad-id", "bad-flag", "bad-gap")
"""Problems that a question has whatever stands in the part of it that was not read."""


@dataclass(frozen=True, slots=True)
class ReadBank(Generic[S]):
    """What came of a file: the bank, if it is one, its problems, and its unusable questions.

    The bank may be there in little; `text` is what stands in the file, `nodes` are its questions,
    `text_at` is where its study text is named, in the file or in that of its course.
    """

    bank: S | None
    problems: tuple[Diagnostic, ...]
    dropped: int = 0
    text: str = ""
    nodes: tuple[Node, ...] = ()
    text_at: Span | None = None


def read_course(path: Path) -> tuple[Header, tuple[Diagnostic, ...]]:
    """Read `course.yaml`; what is missing or broken stays at its default."""
    if not path.is_file():
        return Header(), ()
    problems = Problems(str(path))
    _, record = _read_record(path, header.COURSE_FIELDS, problems)
    try:
        head = Header.of(record, header.COURSE, problems) if record else Header()
    except Incomplete:
        head = Header()
    return head, tuple(problems.found)


def read_bank(path: Path, course: Header) -> ReadBank[Bank]:
    """Read one bank; what it does not say of itself, its course says."""
    problems = Problems(str(path))
    text, record = _read_record(path, header.BANK_FIELDS, problems)
    if record is None:
        return ReadBank(None, tuple(problems.found), text=text)
    try:
        own = Header.of(record, header.BANK, problems)
        nodes = rejoined(record[header.QUESTIONS].items, problems)
    except Incomplete:
        _read_for_problems(record.node, problems)
        return ReadBank(None, tuple(problems.found), text=text)
    head = inherit(own, course)
    prefix = f"{course.name}/{own.name}/" if course.name else f"{own.name}/"
    questions = _read_questions(nodes, prefix, head.language, problems)
    if not nodes:
        problems.add(
            record.place(header.QUESTIONS),
            "no-questions",
            "this bank has no question",
            "add one: `- prompt: ...` with `answer: ...`",
        )
    problems.found = _whole(problems.found, nodes[-1].line if nodes else 0)
    bank = bank_of(path, head, questions)
    dropped = len(nodes) - len(questions)
    return ReadBank(bank, tuple(problems.found), dropped, text, nodes, head.text_at)


def _whole(found: list[Diagnostic], last: int) -> list[Diagnostic]:
    """Return problems less what the last question lacks, where that stands too far left."""
    left = any(each.code == "wrong-indent" for each in found)
    return [
        each for each in found if not (left and each.span.line == last and each.code in _MISSING)
    ]


def bank_of(path: Path, head: Header, questions: Sequence[Question]) -> Bank:
    """Return the bank of a file by its header, in which all that its course says stands too."""
    return Bank(
        name=head.name,
        title=head.title or head.name,
        path=path,
        questions=tuple(each for each in questions if not each.draft),
        setting=Setting(head.language, Register.of(head.names), head.span),
        text=path.parent / head.text if head.text else None,
        source=head.source,
        drafts=tuple(each for each in questions if each.draft),
    )


def _read_record(path: Path, fieldset: Fieldset, problems: Problems) -> tuple[str, Record | None]:
    """Read a file's text, and its fields; None where it is not YAML to its end or not fields."""
    text, trouble = yamltree.read(path, problems.path)
    problems.found += trouble
    return ("", None) if trouble else (text, _parsed(text, fieldset, problems))


def _parsed(text: str, fieldset: Fieldset, problems: Problems) -> Record | None:
    tree = yamltree.parse(text, problems.path)
    empty = tree.root is None or (isinstance(tree.root, Text) and not tree.root.text)
    if fieldset is header.BANK_FIELDS and (tree.broken or not empty):
        pasted = _pasted(tree, text, problems.path)
        if pasted:
            problems.found.append(pasted)
            return None
    problems.found += [parted(each, text) for each in tree.problems]
    if tree.broken:
        if isinstance(tree.root, Map):
            _read_broken(tree.root, tree, fieldset, problems)
        return None
    name = fieldset.fields[0].name
    hint = f"begin with a line such as `{name}: first-steps`"
    if tree.root is None or empty:
        problems.add(Text("", 1, 1), "empty-file", "nothing stands in this file", hint)
        return None
    if fieldset is header.BANK_FIELDS and _tells_of_course(tree.root, problems):
        return None
    mapping = as_map(tree.root, f"{fieldset.what}'s file", problems, hint)
    return None if mapping is None else Record(mapping, fieldset, problems)


def _pasted(tree: Tree, text: str, name: str) -> Diagnostic | None:
    """Return what to say of a text, a table or a printed test that is called a bank."""
    named = isinstance(tree.root, Map) and not tree.root.entries.keys().isdisjoint(_TOP)
    deep = any(each.code == "too-deep" for each in tree.problems)
    return None if named or deep else yamltree.pasted_test(text, name)


def _tells_of_course(root: Node | None, problems: Problems) -> bool:
    """Note that what stands in a bank's file belongs in `course.yaml`, where it does."""
    fields = root.entries if isinstance(root, Map) else {}
    if header.COURSE.name not in fields or not fields.keys().isdisjoint(_OF_BANKS):
        return False
    key, _ = fields[header.COURSE.name]
    way_out = "call it `course.yaml`, and lay it beside the banks"
    problems.add(key, "missing-field", "this file tells of a course, and is no bank", way_out)
    return True


def _read_broken(root: Map, tree: Tree, fieldset: Fieldset, problems: Problems) -> None:
    """Note the problems around syntax errors, less what follows from how these were mended.

    In a question that was cut short, and where the file was not read to its end, what is missing
    may stand in what was not read.
    """
    before = len(problems.found)
    Record(root, fieldset, problems)
    last = _read_for_problems(root, problems)
    found = _whole(problems.found[before:], last)
    found = [each for each in found if each.span.line not in tree.mended]
    for first, end in tree.partial:
        found = [
            each
            for each in found
            if each.code in _CERTAIN or not first <= each.span.line <= end
        ]  # fmt: skip
    if tree.unread:
        found = [
            each
            for each in found
            if each.code not in _MISSING or root.line < each.span.line < last
        ]  # fmt: skip
    problems.found[before:] = found


def _read_for_problems(root: Map, problems: Problems) -> int:
    """Read the questions of a file that is no bank; return the line of the last one.

    They stand in `questions`, or in what was meant to be called so.
    """
    known, wanted = [*header.BANK_FIELDS.by_name], header.QUESTIONS.name
    called = (name for name in root.entries if name not in known and meant(name, known) == wanted)
    name = wanted if wanted in root.entries else next(called, "")
    nodes = rejoined(getattr(root.entries.get(name, (None, None))[1], "items", ()), problems)
    for node in nodes:
        read_question(node, "", problems, DEFAULT_LANGUAGE)
    return nodes[-1].line if nodes else 0


def inherit(own: Header, course: Header) -> Header:
    """Return what a bank says of itself, and what its course says where it says nothing."""
    return replace(
        own,
        language=own.language or course.language or DEFAULT_LANGUAGE,
        span=own.span or course.span,
        text=own.text or course.text,
        text_at=own.text_at if own.text else course.text_at,
        names={**course.names, **own.names} if own.names else course.names,
        source=own.source if own.source.title else course.source,
    )


def _marred(nodes: tuple[Node, ...], problems: Problems) -> set[int]:
    """Return the places of questions in which the YAML itself has an error."""
    lines = [node.line for node in nodes]
    marred = set()
    for problem in problems.found:
        place = bisect_right(lines, problem.span.line) - 1
        inside = place >= 0 and problem.span.column >= nodes[place].column
        if inside and problem.code in _OF_YAML:
            marred.add(place)
    return marred


def _read_questions(
    nodes: tuple[Node, ...], prefix: str, language: str, problems: Problems
) -> tuple[Question, ...]:
    questions: dict[str, Question] = {}
    marred = _marred(nodes, problems)
    for place, node in enumerate(nodes):
        question = read_question(node, prefix, problems, language)
        if question is None or place in marred:
            continue
        first = questions.get(question.name)
        if first is None:
            questions[question.name] = question
        elif isinstance(node, Map) and "id" not in node.entries:
            problems.add(
                node,
                "duplicate-question",
                f"this question equals the one in line {first.span.line}",
                "delete one of them",
            )
        else:
            short = question.name.removeprefix(prefix)
            problems.add(
                node,
                "duplicate-id",
                f"the id `{short}` stands twice; the first is in line {first.span.line}",
                "give one of them another id",
            )
    return tuple(questions.values())
