"""The JSON Schema of banks and of `course.yaml`, by which editors complete and check."""

from typing import Any, Final

from cssr_quiz import __version__, question
from cssr_quiz.bank.header import BANK_FIELDS, COURSE_FIELDS, QUESTIONS
from cssr_quiz.fields import Fieldset, mapping_schema
from cssr_quiz.question import QuestionType
from cssr_quiz.questions import BY_KEY, TYPES

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"

COMMENT: Final = "Written by cssr-quiz"
"""How a schema says whose it is; the version follows."""


def schema(*, course: bool | None = None) -> dict[str, Any]:
    """Return the schema of a bank, of a course, or of either, which is told by its first field.

    It is written with `if` and `then`, so that a message names the field that is wrong and not
    every kind of question that it might have been.
    """
    root: dict[str, Any]
    if course is None:
        root = {
            "if": {"required": ["course"], "not": {"required": [QUESTIONS.name]}},
            "then": {"$ref": "#/$defs/course"},
            "else": {"$ref": "#/$defs/bank"},
        }
    else:
        root = {"$ref": f"#/$defs/{'course' if course else 'bank'}"}
    defs = {"course": mapping_schema(COURSE_FIELDS)}
    if course is not True:
        defs |= {"bank": _bank(), "question": _question(), "untyped": _untyped()}
        defs |= {f"question-{each.key}": _typed(each) for each in TYPES}
    if course is False:
        del defs["course"]
    title = "a course of cssr-quiz" if course else "a bank of cssr-quiz"
    comment = f"{COMMENT} {__version__}, which may write it anew"
    head = {"$schema": DRAFT, "$comment": comment, "title": title, "type": "object"}
    return {**head, **root, "$defs": defs}


def _bank() -> dict[str, Any]:
    made = mapping_schema(BANK_FIELDS)
    made["properties"][QUESTIONS.name]["items"] = {"$ref": "#/$defs/question"}
    return made


def _question() -> dict[str, Any]:
    """Return the schema of any question: its answer key tells which type's holds."""
    keys: list[dict[str, Any]] = [{"required": [key]} for key in BY_KEY]
    branches = [
        {"if": {"type": "object", **wanted}, "then": {"$ref": f"#/$defs/question-{key}"}}
        for key, wanted in zip(BY_KEY, keys, strict=True)
    ]
    no_key = {"if": {"type": "object", "not": {"anyOf": keys}}, "then": {"$ref": "#/$defs/untyped"}}
    return {"type": "object", "allOf": [*branches, no_key]}


def _typed(kind: QuestionType) -> dict[str, Any]:
    return {"description": _about(kind), **mapping_schema(kind.fieldset)}


def _untyped() -> dict[str, Any]:
    """Return the schema of a question without a key: it offers the keys, and wants one."""
    keys = tuple(kind.fieldset.by_name[kind.key] for kind in TYPES)
    known = (*question.COMMON, question.PROMPT_OR_NONE, *keys)
    made = mapping_schema(Fieldset("this question", known))
    made["required"] = []
    names = ", ".join(f"`{kind.key}`" for kind in TYPES)
    needed = f"a question needs a key, one of {names}"
    made["anyOf"] = [{"required": [kind.key], "errorMessage": needed} for kind in TYPES]
    return made


def _about(kind: QuestionType) -> str:
    """Return the first paragraph of a type's manual."""
    return " ".join(kind.manual.strip().partition("\n\n")[0].split())
