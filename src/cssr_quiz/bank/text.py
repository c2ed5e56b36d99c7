"""The study text: Markdown in paragraphs, each with an anchor that questions cite."""

import re
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Final

from cssr_quiz import yamltree
from cssr_quiz.bank.bank import Source
from cssr_quiz.diagnostics import Diagnostic, Level, Span
from cssr_quiz.yamltree import Map, Text

ALIKE: Final = 0.6
"""From which share of common letters an anchor is taken for one that was meant."""

_ANCHOR = re.compile(r"\{#([^\s{}]+)\}\s*$")
_HEADING = re.compile(r"#{1,6}\s+(.+)")
_COMMENT = re.compile(r"<!--.*?-->")
_ALLOWED = re.compile(r"<!-- *check: *allow no-anchor +[-–—]+ *[^\s>-].*?-->")
_FENCE = "---"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: its anchor, the title of its section, its text in one line, its first line."""

    anchor: str
    section: str
    title: str
    text: str
    line: int

    @property
    def plain(self) -> str:
        """Return the text without the asterisks of emphasis."""
        return self.text.replace("*", "")


@dataclass(frozen=True)
class StudyText:
    """A study text: its passages in order, what its front matter says, and its problems."""

    path: str
    front: dict[str, str]
    passages: tuple[Passage, ...]
    problems: tuple[Diagnostic, ...] = ()

    @cached_property
    def by_anchor(self) -> dict[str, Passage]:
        """Return the passages by anchor."""
        return {passage.anchor: passage for passage in self.passages}

    @property
    def source(self) -> Source:
        """Return whom it derives from, as its front matter says under `source`."""
        names = [each.name for each in fields(Source)]
        return Source(**{name: self.front.get(f"source.{name}", "") for name in names})

    def like(self, anchor: str) -> str:
        """Return the anchor that is most like one that there is not, or an empty text.

        Of several that are as like it is the last: `cities/2` rather than `cities/1`.
        """
        from rapidfuzz.distance import Indel  # noqa: PLC0415 - 30 ms that only a mistake costs
        from rapidfuzz.process import extractOne  # noqa: PLC0415 - likewise

        anchors = sorted(self.by_anchor, reverse=True)
        alike = Indel.normalized_similarity
        found = extractOne(anchor, anchors, scorer=alike, score_cutoff=ALIKE)
        return found[0] if found else ""


def read_text(path: Path) -> StudyText:
    """Read a study text; whatever is wrong with it comes back as problems."""
    text, problems = yamltree.read(path, str(path))
    if problems:
        return StudyText(str(path), {}, (), problems)
    return parse_text(text, str(path))


def parse_text(text: str, name: str) -> StudyText:
    """Split a study text into passages; `name` is what diagnostics call the file."""
    lines = yamltree.lines_of(text)
    front, start, problems = _front_matter(lines, name)
    passages: list[Passage] = []
    seen: dict[str, int] = {}
    section, title = "", ""
    for line, paragraph in _paragraphs(lines, start):
        match = _ANCHOR.search(paragraph)
        body = paragraph[: match.start()].rstrip() if match else paragraph
        anchor = match.group(1) if match else ""
        heading = _HEADING.fullmatch(body)
        if heading:
            section, title = anchor or heading.group(1), heading.group(1)
            continue
        if not anchor:
            if _COMMENT.sub("", body).strip() and not _ALLOWED.search(body):
                problems.append(_no_anchor(Span(name, line)))
            continue
        if anchor in seen:
            problems.append(_duplicate(Span(name, line), anchor, seen[anchor]))
            continue
        seen[anchor] = line
        passages.append(Passage(anchor, section, title, body, line))
    return StudyText(name, front, tuple(passages), tuple(problems))


def _no_anchor(span: Span) -> Diagnostic:
    return Diagnostic(
        span,
        "no-anchor",
        "this paragraph has no anchor, so no question can cite it",
        "end it with one such as `{#section/1}`",
        Level.WARNING,
    )


def _duplicate(span: Span, anchor: str, first: int) -> Diagnostic:
    message = f"the anchor `{anchor}` stands in line {first} already"
    return Diagnostic(span, "duplicate-anchor", message, "number it anew")


def _front_matter(lines: list[str], name: str) -> tuple[dict[str, str], int, list[Diagnostic]]:
    """Return the fields between the two fences at the top, flat, and the line after them."""
    if (
        not lines
        or lines[0].strip() != _FENCE
        or _FENCE not in (line.strip() for line in lines[1:])
    ):
        return {}, 0, []
    end = next(place for place, line in enumerate(lines) if place and line.strip() == _FENCE)
    tree = yamltree.parse("\n" + "\n".join(lines[1:end]), name)
    front: dict[str, str] = {}
    if isinstance(tree.root, Map):
        _flatten(tree.root, "", front)
    return front, end + 1, list(tree.problems)


def _flatten(node: Map, prefix: str, into: dict[str, str]) -> None:
    for name, (_, value) in node.entries.items():
        if isinstance(value, Text):
            into[prefix + name] = " ".join(value.text.split())
        elif isinstance(value, Map):
            _flatten(value, f"{prefix}{name}.", into)


def _paragraphs(lines: list[str], start: int) -> list[tuple[int, str]]:
    """Return each block of lines as one line of text, with its line number from 1."""
    found: list[tuple[int, str]] = []
    block: list[str] = []
    for number, line in enumerate([*lines[start:], ""], start + 1):
        if line.strip() and not (block and (line.startswith("#") or block[0].startswith("#"))):
            block.append(line.strip())
        elif block:
            found.append((number - len(block), " ".join(block)))
            block = [line.strip()] if line.strip() else []
    return found
