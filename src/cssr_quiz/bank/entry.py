"""One question read from its node: its type is found by the answer key."""

from typing import Final

from cssr_quiz import question as fields
from cssr_quiz.diagnostics import Level, Span, did_you_mean, has_errors
from cssr_quiz.events import Event
from cssr_quiz.fields import Incomplete, Problems, Record
from cssr_quiz.question import Question, QuestionType
from cssr_quiz.questions import BY_KEY
from cssr_quiz.yamltree import Map, Node, Text

LISTED: Final = ("wrong", "accept", "answers", "tags")
"""Fields in which an author who knows no YAML writes a list with commas alone."""

COMMAS: Final = 2
"""From how many commas on a text is taken for a list; a name may have one."""


def read_question(node: Node, prefix: str, problems: Problems, language: str) -> Question | None:
    """Read one question, whose full name begins with `prefix`; None where it has an error."""
    before = len(problems.found)
    if not isinstance(node, Map):
        problems.add(
            node, "wrong-kind", "expected a question with its fields", "begin with `- id: ...`"
        )
        return None
    kind = _type_of(node, problems)
    if kind is None:
        return None
    _warn_of_commas(node, problems)
    try:
        question = _build(Record(node, kind.fieldset, problems), kind, prefix, problems, language)
    except Incomplete:
        return None
    return None if has_errors(problems.found[before:]) else question


def _warn_of_commas(node: Map, problems: Problems) -> None:
    """Warn of a text that was meant as a list: without brackets it is a single one."""
    for name in LISTED:
        if name not in node.entries:
            continue
        _, value = node.entries[name]
        if isinstance(value, Text) and value.plain and value.text.count(", ") >= COMMAS:
            problems.add(
                value,
                "comma-list",
                f"without brackets `{name}` is one text, commas and all",
                "write `[one, two]` for a list, or quotes around one text",
                Level.WARNING,
            )


def _type_of(node: Map, problems: Problems) -> QuestionType | None:
    keys = [name for name in node.entries if name in BY_KEY]
    if len(keys) == 1:
        return BY_KEY[keys[0]]
    if keys:
        second = node.entries[keys[1]][0]
        both = " and ".join(f"`{key}`" for key in keys)
        problems.add(
            second,
            "two-keys",
            f"a question has one answer key, here are {both}",
            "keep one of them",
        )
        return None
    known = [*BY_KEY, *(each.name for each in fields.COMMON), fields.PROMPT.name]
    meant = {name: did_you_mean(name.lower(), known) for name in node.entries if name not in known}
    if not BY_KEY.keys().isdisjoint(meant.values()):
        for name, guess in meant.items():
            hint = f"did you mean `{guess}`?" if guess else ""
            problems.add(node.entries[name][0], "unknown-field", f"unknown field `{name}`", hint)
        return None
    problems.add(
        node, "no-key", "this question has no answer key", f"add one of: {', '.join(BY_KEY)}"
    )
    return None


def _build(
    record: Record, kind: QuestionType, prefix: str, problems: Problems, language: str
) -> Question:
    body = kind.read(record, problems, language)
    prompt = record[fields.PROMPT_OR_NONE if kind.prompt else fields.PROMPT] or kind.prompt
    name = prefix + _id(record, prompt, body.key_text, problems)
    event = kind.event(record)
    return Question(
        name=name,
        prompt=prompt,
        body=body,
        span=problems.span(record.node),
        rev=record[fields.REV],
        topic=record[fields.TOPIC],
        tags=record[fields.TAGS],
        hints=record[fields.HINTS],
        why=record[fields.WHY],
        cites=record[fields.CITES],
        after=record[fields.AFTER],
        disputed=record[fields.DISPUTED],
        tests=record[fields.TESTED],
        draft=record[fields.DRAFT],
        event=Event(name, *event) if event else None,
        answers=kind.answers(record),
        spans=_spans(record, problems) if fields.AFTER.name in record.node.entries else {},
    )


def _spans(record: Record, problems: Problems) -> dict[str, Span]:
    """Return the place of the one field that is looked at again when banks are tied together."""
    return {fields.AFTER.name: problems.span(record.place(fields.AFTER))}


def _id(record: Record, prompt: str, key: str, problems: Problems) -> str:
    """Return the author's id, or one made of prompt and key while there is none."""
    written = record[fields.ID]
    if written:
        return written
    if "id" not in record.node.entries:
        problems.add(
            record.node,
            "no-id",
            "this question has no id: with another key, or asking something else, it starts anew",
            "add `id:` with a short name that never changes",
            Level.WARNING,
        )
    return fields.derived_id(prompt, key)
