"""Where in a file the fields of its questions stand, looked up when something is said of them.

Questions do not carry these places: a file is read once more when a rule found something in it,
so that loading for a learner stays light.
"""

from pathlib import Path

from cssr_quiz import yamltree
from cssr_quiz.diagnostics import Span
from cssr_quiz.question import Question
from cssr_quiz.yamltree import Items, Map, Node, Text

MOST_LINES = 40
"""Over how many lines a text is searched for a word."""


class Places:
    """The places of one file's questions and their fields."""

    def __init__(self, path: str, text: str | None = None) -> None:
        """Read the file, or take its text; one that cannot be read has no places."""
        if text is None:
            text, _ = yamltree.read(Path(path), path)
        self._lines = yamltree.lines_of(text)
        self._nodes: dict[int, Map] = {}
        root = yamltree.parse(text, path).root
        entry = root.entries.get("questions") if isinstance(root, Map) else None
        for node in entry[1].items if entry and isinstance(entry[1], Items) else ():
            if isinstance(node, Map):
                self._nodes[node.line] = node

    def span(
        self, question: Question, field: str = "", item: int | None = None, word: str = ""
    ) -> Span:
        """Return the place of a field of a question, of one of its values, of a word in that.

        What cannot be found leads to what it stands in; the last resort is the question.
        """
        node = self._nodes.get(question.span.line)
        entry = node.entries.get(field) if node and field else None
        if entry is None:
            return question.span
        value = _item(entry[1], item)
        return self._of_word(question.span.path, value, word) or _span(question.span.path, value)

    def _of_word(self, path: str, node: Node, word: str) -> Span | None:
        """Look for a word from where a value begins."""
        if not word or "\n" in word:
            return None
        last = min(len(self._lines), node.line + MOST_LINES, self._end(node))
        for number in range(node.line, last + 1):
            start = node.column - 1 if number == node.line else 0
            at = self._lines[number - 1].find(word, start)
            if at >= 0:
                return Span(path, number, at + 1, len(word))
        return None

    def _end(self, node: Node) -> int:
        """Return the last line that may belong to a value: none of the next question."""
        following = (line for line in self._nodes if line > node.line)
        return min(following, default=len(self._lines) + 1) - 1


def _item(node: Node, item: int | None) -> Node:
    """Return the node of one of several values, by its text where it has a note."""
    if item is not None and isinstance(node, Items) and item < len(node.items):
        node = node.items[item]
    elif item is None or isinstance(node, Items):
        return node
    if isinstance(node, Map):
        marked = node.entries.get("right") or node.entries.get("wrong")
        first = next((key for key, _ in node.entries.values()), node)
        return marked[1] if marked else first
    return node


def _span(path: str, node: Node) -> Span:
    single = isinstance(node, Text) and "\n" not in node.text
    length = len(node.text) if isinstance(node, Text) and single else 1
    return Span(path, node.line, node.column, max(1, length))

