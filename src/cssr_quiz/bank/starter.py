"""A bank to begin with: an example of each type of question, with remarks that explain it."""

import re
from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Final

from cssr_quiz import question as fields
from cssr_quiz.bank.editing.naming import as_id, fresh_id, slug
from cssr_quiz.bank.editing.quoting import written
from cssr_quiz.bank.editor import MODELINE
from cssr_quiz.bank.text import Passage, StudyText
from cssr_quiz.question import QuestionType

LONGEST: Final = 200
"""Characters of a sentence that makes a question."""

_WIDTH = 92
_EXAMPLE = re.compile(r"```yaml\n.*?^questions:\n(.*?)```", re.DOTALL | re.MULTILINE)
_QUESTION = re.compile(r"^  - .*?(?=^  - |\Z)", re.DOTALL | re.MULTILINE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=\W?[^\W\d_a-z])")
_LEANING = re.compile(
    r"\W*(?:it|its|he|his|she|her|they|their|this|these|that|those|there|then|both|such)\b",
    re.IGNORECASE,
)
"""How a sentence begins that only the one before it explains."""
_YEAR = re.compile(r"(?<![\d.,–-])(1[0-9]{3}|20[0-9]{2})(?![\d–-])")


def starter(name: str, types: Sequence[QuestionType], study: StudyText | None = None) -> str:
    """Return the text of a bank called after `name`, with an example of each type.

    With a study text it has a cloze of the first dated sentence of each passage, too.
    """
    lines = [*_head(name, study)]
    taken: set[str] = set()
    for kind in types:
        lines += ["", *_about(kind), *_example(kind)]
        taken.add(kind.key)
    if study is not None:
        lines += _from_text(study, taken)
    return "\n".join(lines) + "\n"


def _head(name: str, study: StudyText | None) -> Iterator[str]:
    yield MODELINE
    yield "# (By that file beside this one an editor completes and checks what you write.)"
    yield "#"
    yield "# A bank of questions. What stands behind a # is a remark; delete it as you like."
    yield "# A question begins with a hyphen; its fields stand below each other in one column."
    yield "# Write texts that hold a colon and a space, or begin with a bracket, in quotes."
    yield "#"
    yield "# Every question may have these fields too:"
    for each in fields.COMMON:
        yield from _wrapped(f"{each.name}: {each.about}", "#   ", "#     ")
    yield ""
    yield f"bank: {written(as_id(name) or 'my-bank')}   # a short name that never changes"
    title = " ".join(re.split(r"[-_\s]+", name)).strip()
    yield f"title: {written(title[:1].upper() + title[1:] or 'My bank')}"
    if study is not None:
        yield f"text: {written(study.path)}   # the study text that `cite` points into"
    yield "questions:"


def _about(kind: QuestionType) -> Iterator[str]:
    """Yield what a type is for, and its fields."""
    told = " ".join(kind.manual.strip().partition("\n\n")[0].split())
    yield from _wrapped(f"{kind.key}: {told}", "  # ", "  # ")
    for each in kind.fields:
        if not each.required:
            yield from _wrapped(f"{each.name}: {each.about}", "  #   ", "  #     ")


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    return wrap(text, _WIDTH, initial_indent=first, subsequent_indent=rest)


def _example(kind: QuestionType) -> list[str]:
    """Return the first question of the example in a type's manual."""
    found = _EXAMPLE.search(kind.manual)
    question = _QUESTION.search(found.group(1)) if found else None
    return question.group().rstrip().splitlines() if question else []


def _from_text(study: StudyText, taken: set[str]) -> Iterator[str]:
    sections: dict[str, list[Passage]] = {}
    for passage in study.passages:
        sections.setdefault(passage.section, []).append(passage)
    for passages in sections.values():
        first, last = passages[0].anchor, passages[-1].anchor
        yield ""
        title = f"{passages[0].title}: " if passages[0].title else ""
        yield from _wrapped(f"{title}{first} to {last}", "  # ", "  # ")
        for passage in passages:
            found = _dated(passage)
            if found is None:
                continue
            sentence, year = found
            name = fresh_id(_telling(sentence, year), taken)
            taken.add(name)
            yield f"  - id: {name}"
            yield f"    cloze: {written(_with_gap(sentence, year))}"
            yield f"    cite: {written(passage.anchor)}"


def _telling(sentence: str, year: re.Match[str]) -> str:
    """Return the words up to the year, or those behind it where there is nothing before."""
    before = f"{sentence[: year.start()]} {year.group()}"
    return sentence if slug(before).isdigit() else before


def _dated(passage: Passage) -> tuple[str, re.Match[str]] | None:
    """Return the first sentence with a year that stands by itself and is not too long."""
    for sentence in _SENTENCE.split(passage.plain):
        year = _YEAR.search(sentence)
        if year and len(sentence) <= LONGEST and not _LEANING.match(sentence):
            return sentence, year
    return None


def _with_gap(sentence: str, year: re.Match[str]) -> str:
    before, after = (
        re.sub(r"[\[\]]", r"\\\g<0>", part)
        for part in (sentence[: year.start()], sentence[year.end() :])
    )
    return f"{before}[{year.group()}]{after}"
