"""One question read from its node: its type is found by the answer key."""

import re
from typing import Final

from cssr_quiz import question as fields
from cssr_quiz.bank.listing import warn_of_commas
from cssr_quiz.diagnostics import Level, Span, has_errors, way_out
from cssr_quiz.events import Event
from cssr_quiz.fields import Incomplete, Problems, Record, meant
from cssr_quiz.question import Question, QuestionType
from cssr_quiz.questions import BY_KEY
from cssr_quiz.yamltree import Map, Node, Text

_INSTEAD: Final = {
    frozenset({"choices", "answer"}): "keep `answer`, and name the other options in `wrong`; "
    "or keep `choices`, and mark the right one: `- right: ...`",
    frozenset({"cloze", "answer"}): "write the answer in brackets into the text, where its gap is",
}
"""The way out for two answer keys that authors from other programs write together."""

_FIELD: Final = re.compile(r"([\w-]+)\s*[:=]")
_OF_ALL: Final = (fields.PROMPT, *fields.COMMON)


def read_question(node: Node, prefix: str, problems: Problems, language: str) -> Question | None:
    """Read one question, whose full name begins with `prefix`; None where it has an error."""
    before = len(problems.found)
    if not isinstance(node, Map):
        _tell_no_fields(node, problems)
        return None
    kind = _type_of(node, problems)
    if kind is None or _has_options_beside(node, problems):
        return None
    warn_of_commas(node, problems)
    try:
        question = _build(Record(node, kind.fieldset, problems), kind, prefix, problems, language)
    except Incomplete:
        return None
    return None if has_errors(problems.found[before:]) else question


def _tell_no_fields(node: Node, problems: Problems) -> None:
    """Note that a question is none, or that the colon behind its first field wants a space."""
    first = _FIELD.match(node.text) if isinstance(node, Text) else None
    if first and (first[1] in BY_KEY or first[1] in {each.name for each in _OF_ALL}):
        said = f"`{first[1]}` needs a colon and a space behind it"
        problems.add(node, "no-space", said, f"write `{first[1]}: ...`")
    else:
        said = "expected a question with its fields"
        problems.add(node, "wrong-kind", said, "begin with `- id: ...`")


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
            _INSTEAD.get(frozenset(keys), "keep one of them"),
        )
        return None
    if not _unknown_fields(node, problems):
        problems.add(
            node, "no-key", "this question has no answer key", f"add one of: {', '.join(BY_KEY)}"
        )
    return None


def _has_options_beside(node: Map, problems: Problems) -> bool:
    """Note options that stand beside `choices:`, with no hyphens and not below it."""
    key, value = node.entries.get("choices", (None, None))
    beside = "right" in node.entries or "wrong" in node.entries
    if key is None or not beside or not isinstance(value, Text) or value.text:
        return False
    problems.add(
        key,
        "wrong-kind",
        "the options of `choices` need hyphens",
        "write each in a line of its own below it, indented: `- right: ...` and `- wrong: ...`",
    )
    return True


def _unknown_fields(node: Map, problems: Problems) -> bool:
    """Note the fields of a question without a key; tell whether one was meant as its key."""
    of_all = [each.name for each in _OF_ALL]
    of_types = dict.fromkeys(each.name for kind in BY_KEY.values() for each in kind.fields)
    known = [*BY_KEY, *of_all, *of_types]
    unknown = [name for name in node.entries if name not in known]
    guesses = {name: meant(name, known) for name in unknown}
    has_answer = "answer" in guesses.values()
    for name, guess in guesses.items():
        better = "wrong" if guess == "choices" and has_answer else guess
        hint = way_out(better, f"beside its key a question has {', '.join(of_all)}")
        problems.add(node.entries[name][0], "unknown-field", f"unknown field `{name}`", hint)
    return not BY_KEY.keys().isdisjoint(guesses.values())


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
            "add `id:` with a short name that never changes, or let `cssr-quiz fmt` write it",
            Level.WARNING,
        )
    return fields.derived_id(prompt, key)
