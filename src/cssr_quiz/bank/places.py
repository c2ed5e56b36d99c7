"""Where in a file the fields of its questions stand, looked up when something is said of them.

Questions do not carry these places, so that loading for a learner stays light: where the nodes of
a file are let go, the lines of a question are read once more when a rule found something in them.
"""

import re
from collections.abc import Iterable, Iterator

from cssr_quiz import yamltree
from cssr_quiz.bank.rules import Breach
from cssr_quiz.diagnostics import Diagnostic, Span
from cssr_quiz.yamltree import Items, Map, Node, Text
from cssr_quiz.yamltree.layout import indent_of


class Places:
    """The places of one file's questions and their fields."""

    def __init__(self, path: str, text: str, questions: Iterable[Node] | None = None) -> None:
        """Take the file's text, and its questions where they are at hand.

        Of a text that is no YAML, few places are known.
        """
        self._path = path
        self._text = text
        self._lines = yamltree.lines_of(text)
        self._whole = None if questions is None else _by_line(questions)

    def span(
        self, question: Span, field: str = "", item: int | None = None, word: str = ""
    ) -> Span:
        """Return the place of a field of the question at a place, of one of its values, of a word.

        What cannot be found leads to what it stands in; the last resort is the question.
        """
        node, above = self._node(question.line) if field else (None, 0)
        key, value = node.entries.get(field, (None, None)) if node else (None, None)
        if key is None or value is None:
            return question
        last = self._last(key.line + above, key.column - 1)
        if item is not None and isinstance(value, Items) and item < len(value.items):
            if item + 1 < len(value.items):
                last = max(value.items[item].line, value.items[item + 1].line - 1) + above
            value = value.items[item]
        text = value if item is None else _text(value)
        whole = Span(self._path, text.line + above, text.column, _length(text))
        return self._of_word(whole, self._ends(whole, value, last), word) or whole

    def _node(self, line: int) -> tuple[Map | None, int]:
        """Return the fields of the question that begins in a line, and how many lines to add."""
        alone = self._alone(line) if self._whole is None else None
        return (alone, line - 1) if alone else (self._in_file(line), 0)

    def _alone(self, line: int) -> Map | None:
        """Read one question by itself, where it stands as a block behind its dash."""
        first = self._lines[line - 1] if line <= len(self._lines) else ""
        if not first.lstrip().startswith("- "):
            return None
        text = "\n".join(self._lines[line - 1 : self._last(line, indent_of(first))])
        root = yamltree.parse(text, self._path).root
        node = root.items[0] if isinstance(root, Items) and root.items else None
        return node if isinstance(node, Map) and node.line == 1 else None

    def _in_file(self, line: int) -> Map | None:
        """Read the whole file, once."""
        if self._whole is None:
            root = yamltree.parse(self._text, self._path).root
            entry = root.entries.get("questions") if isinstance(root, Map) else None
            nodes = entry[1].items if entry and isinstance(entry[1], Items) else ()
            self._whole = _by_line(nodes)
        return self._whole.get(line)

    def _last(self, line: int, indent: int) -> int:
        """Return the last line of the block that begins in a line, so deep inside the file.

        A list may stand as deep as the name of its field.
        """
        own = self._lines[line - 1].lstrip().startswith("- ")
        for number in range(line, len(self._lines)):
            text = self._lines[number]
            bare = text.lstrip()
            if not bare or bare.startswith("#") or indent_of(text) > indent:
                continue
            if own or indent_of(text) < indent or not bare.startswith("- "):
                return number
        return len(self._lines)

    def _ends(self, whole: Span, value: Node, last: int) -> tuple[int, int | None]:
        """Return the line and column where a value ends, at the latest."""
        if isinstance(value, Text):
            end = whole.column - 1 + whole.length
            if value.text in self._lines[whole.line - 1][whole.column - 1 : end]:
                return whole.line, end
        return last, None

    def _of_word(self, whole: Span, end: tuple[int, int | None], word: str) -> Span | None:
        """Look for a word from the beginning of a value to its end."""
        pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
        start = whole.column - 1
        last, column = end
        for number in range(whole.line, last + 1) if word else ():
            found = pattern.search(self._lines[number - 1][:column], start)
            if found:
                return Span(self._path, number, found.start() + 1, len(word))
            start = 0
        return None


def placed(breaches: Iterable[Breach], places: Places) -> Iterator[Diagnostic]:
    """Yield what rules found in one file, each at its place."""
    for rule, each in breaches:
        span = places.span(each.question, each.field, each.item, each.word)
        yield Diagnostic(span, rule.code, each.message, each.hint, rule.level)


def _by_line(nodes: Iterable[Node]) -> dict[int, Map]:
    return {node.line: node for node in nodes if isinstance(node, Map)}


def _text(node: Node) -> Node:
    """Return the node of a value's text, where it has a note or a mark beside it."""
    if not isinstance(node, Map):
        return node
    marked = node.entries.get("right") or node.entries.get("wrong")
    if marked:
        return marked[1]
    return next(key for key, _ in node.entries.values()) if len(node.entries) == 1 else node


def _length(node: Node) -> int:
    """Return how much is underlined: a text in one line as a whole, with its quotes."""
    if not isinstance(node, Text) or "\n" in node.text:
        return 1
    return len(node.text) + (0 if node.plain else 2) or 1
