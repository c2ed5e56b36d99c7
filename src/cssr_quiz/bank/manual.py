"""The manual of each code: what it means, why it matters, a bad and a good example."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from cssr_quiz.bank.rules import BY_CODE
from cssr_quiz.bank.rules.rule import guideline
from cssr_quiz.diagnostics import Level

FAMILIES: Final = (
    ("files", "Files"),
    ("yaml", "YAML"),
    ("fields", "Fields"),
    ("courses", "Banks and courses"),
    ("keys", "Keys"),
    ("options", "Options"),
    ("prompts", "Prompts"),
    ("spoilers", "Answers given away"),
    ("sources", "Sources and explanations"),
    ("allowances", "Allowances"),
)
"""The chapters: the name of each file, and its title."""

_OF_READING: Final = {"one-option": guideline("18")}
"""Where rules come from that hold while a file is read."""

_HEADING = re.compile(r"^## ([a-z0-9-]+) \((error|warning|advice)\)\n", re.MULTILINE)
_EXAMPLE = re.compile(r"```(\w+) (bad|good)\n(.*?)```\n?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Manual:
    """The manual of one code: what it means, where the rule comes from, a bad and a good example.

    An example may hold several files, each below a line `# file: its/name`; the first, without
    such a line, is the bank. `markdown` says all of it.
    """

    code: str
    level: Level
    about: str
    source: str
    bad: str
    good: str
    language: str

    @property
    def markdown(self) -> str:
        """Return all that there is to say, in Markdown, without a heading."""
        source = f"Source: {self.source}.\n\n" if self.source else ""
        examples = (
            f"```{self.language} {kind}\n{example}```\n"
            for kind, example in (("bad", self.bad), ("good", self.good))
        )
        return f"{self.about}\n\n{source}" + "\n".join(examples)


def manual(code: str) -> Manual | None:
    """Return the manual of a code, None where there is no such code."""
    return _all().get(code)


def codes() -> frozenset[str]:
    """Return every code that a diagnostic can have."""
    return frozenset(_all())


def chapters() -> Iterator[tuple[str, tuple[Manual, ...]]]:
    """Yield each chapter: its title, and the manuals in it."""
    for name, title in FAMILIES:
        yield title, tuple(_read(name))


@cache
def _all() -> dict[str, Manual]:
    return {each.code: each for name, _ in FAMILIES for each in _read(name)}


def _read(name: str) -> Iterator[Manual]:
    text = files("cssr_quiz.bank").joinpath("manuals", f"{name}.md").read_text("utf-8")
    parts = _HEADING.split(text)
    for code, level, body in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        examples = _EXAMPLE.findall(body)
        by_kind = {kind: example for _, kind, example in examples}
        yield Manual(
            code,
            Level[level.upper()],
            _EXAMPLE.sub("", body).strip(),
            BY_CODE[code].source if code in BY_CODE else _OF_READING.get(code, ""),
            by_kind["bad"],
            by_kind["good"],
            examples[0][0],
        )
