"""Comments in a file that silence a rule where it is broken on purpose, each with its reason.

```yaml
questions:
  - id: preamble
    prompt: Which words ...   # check: allow long-prompt - quotation from the treaty
```

On the line of a field an allowance covers the field, on the first line of a question the whole
question, on the line of `bank:` or `course:` the whole file.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cssr_quiz.diagnostics import Diagnostic, Level, Span, did_you_mean, way_out
from cssr_quiz.yamltree import lines_of
from cssr_quiz.yamltree.comments import Comment, comments
from cssr_quiz.yamltree.layout import indent_of

_LIKE = re.compile(r"#\s*check\s*(?::|\s+allow\b)", re.IGNORECASE)
_CALL = re.compile(r"#\s*check\s*:?\s*(?P<verb>\S*)\s*(?P<rest>.*)", re.IGNORECASE)
_ALLOW = re.compile(
    r"(?P<codes>[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)(?:(?:\s+[-–—:]+|:)\s*(?P<reason>.*))?",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"\s*(?:-\s|#|[^\s#][^#]*?:(?:\s|$)|$)")
"""A line that does not go on with the value of the line above."""

_FORM = "write `# check: allow CODE - REASON`"


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a comment at `span` allows: one code, in the lines that it speaks of."""

    code: str
    span: Span
    first: int
    last: int

    def covers(self, problem: Diagnostic) -> bool:
        """Tell whether a problem is what it speaks of; an error is not silenced all the same."""
        return problem.code == self.code and self.first <= problem.span.line <= self.last


@dataclass(frozen=True, slots=True)
class Allowances:
    """What the comments of one file allow, and the problems of the comments themselves."""

    given: tuple[Allowance, ...] = ()
    problems: tuple[Diagnostic, ...] = ()

    def applied(self, problems: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Return the problems of the file that no comment allows, and those of the comments."""
        found = list(self.problems)
        used: set[Allowance] = set()
        for problem in problems:
            covering = [each for each in self.given if each.covers(problem)]
            used.update(covering)
            if problem.level is Level.ERROR:
                found += [_refused(each) for each in covering]
            if problem.level is Level.ERROR or not covering:
                found.append(problem)
        return found + [_idle(each) for each in self.given if each not in used]

    def silenced(self, problems: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Yield the problems of a file that no comment allows, and nothing of the comments."""
        for problem in problems:
            allowed = any(each.covers(problem) for each in self.given)
            if problem.level is Level.ERROR or not allowed:
                yield problem


NONE: Final = Allowances()
"""The allowances of a file without such comments."""


def allowances(text: str, path: str, known: Collection[str]) -> Allowances:
    """Read the comments of one file; `known` are the codes that there are."""
    if not _LIKE.search(text):
        return NONE
    problems: list[Diagnostic] = []
    given = tuple(_allowances(text, path, known, problems))
    return Allowances(given, tuple(problems))


def _idle(allowance: Allowance) -> Diagnostic:
    return Diagnostic(
        allowance.span,
        "unused-allowance",
        f"nothing here breaks `{allowance.code}`",
        "delete the comment, or move it to the line that it speaks of",
        Level.WARNING,
    )


def _refused(allowance: Allowance) -> Diagnostic:
    return Diagnostic(
        allowance.span,
        "unused-allowance",
        f"`{allowance.code}` is an error here, and no error can be allowed",
        "mend it, and delete the comment",
        Level.WARNING,
    )


def _allowances(
    text: str, path: str, known: Collection[str], found: list[Diagnostic]
) -> Iterator[Allowance]:
    lines = lines_of(text)
    for comment in comments(text, _LIKE):
        call = _CALL.match(comment.text)
        if call is None:
            continue
        span = Span(path, comment.line, comment.column, len(comment.text))
        allow = _ALLOW.fullmatch(call["rest"].strip()) if call["verb"].lower() == "allow" else None
        if allow is None:
            found.append(_bad(span, "this is no allowance", _FORM))
            continue
        codes = [code.strip().lower() for code in allow["codes"].split(",")]
        if not (allow["reason"] or "").strip():
            found.append(_bad(span, f"`{codes[0]}` is allowed without a reason", _FORM))
            continue
        first, last = _covered(comment, lines)
        for code in codes:
            if code in known:
                yield Allowance(code, span, first, last)
            else:
                guess = did_you_mean(code, sorted(known))
                hint = way_out(guess, "the codes stand in brackets")
                found.append(_bad(span, f"there is no code `{code}`", hint))


def _bad(span: Span, message: str, hint: str) -> Diagnostic:
    return Diagnostic(span, "bad-allowance", message, hint, Level.WARNING)


def _covered(comment: Comment, lines: Sequence[str]) -> tuple[int, int]:
    """Return the lines that a comment speaks of: its own, and those that stand deeper below it.

    A comment on a line of its own speaks of the line below, one beside the id of the bank or course
    of the whole file, and one behind a text of several lines of the field that the text stands in.
    """
    first = comment.line
    while first > 1 and not _BEGINS.match(lines[first - 1]):
        first -= 1
    while first < len(lines) and not lines[first - 1].split("#")[0].strip():
        first += 1
    if lines[first - 1].startswith(("bank:", "course:")):
        return 1, len(lines)
    indent = indent_of(lines[first - 1])
    is_item = lines[first - 1].lstrip().startswith("- ")
    last = first
    for number in range(first + 1, len(lines) + 1):
        line = lines[number - 1]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        inner = indent_of(line) == indent and not is_item and line.lstrip().startswith("- ")
        if indent_of(line) <= indent and not inner:
            break
        last = number
    return first, last
