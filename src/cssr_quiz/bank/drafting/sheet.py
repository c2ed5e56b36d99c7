"""Drafts written as a bank."""

from collections.abc import Iterable, Iterator, Sequence

from cssr_quiz import yamltree
from cssr_quiz.bank.collecting import without_gc
from cssr_quiz.bank.drafting.draft import Draft
from cssr_quiz.bank.drafting.topic import LONGEST_LABEL
from cssr_quiz.bank.editing.naming import as_id, fresh_id
from cssr_quiz.bank.editing.quoting import written
from cssr_quiz.bank.entry import read_question
from cssr_quiz.bank.text import StudyText
from cssr_quiz.errors import command_line
from cssr_quiz.fields import Problems
from cssr_quiz.yamltree import Items, Map

_HEAD = (
    "# Drafts: nobody is asked them while `draft: true` stands there.",
    "# Look at each of them: {command}",
)


def bank_of(
    drafts: Sequence[Draft], study: StudyText, *, name: str, title: str, text: str, language: str
) -> str:
    """Return the text of a bank called `name`.

    `text` is the path of the study text as seen from the bank; without one nothing is cited. A
    draft that the reader would refuse is left out.
    """
    command = command_line("draft", "--review", f"{name}.yaml")
    lines = [line.format(command=command) for line in _HEAD]
    lines += [f"bank: {as_id(name) or 'drafts'}", f"title: {_safe(title or name) or 'Drafts'}"]
    lines += [f"language: {language}"] if language != "en" else []
    lines += [f"text: {written(text)}"] if text else []
    lines.append("questions:")
    titles = {passage.anchor: passage.title for passage in study.passages}
    section = ""
    for draft, block in _blocks(drafts, language, cited=bool(text)):
        if titles[draft.cite] != section:
            section = titles[draft.cite]
            lines += ["", *([f"  # {section}"] if section.isprintable() and section else [])]
        lines += block
    return "\n".join(lines) + "\n"


def _safe(text: str) -> str:
    try:
        return written(text)
    except ValueError:
        return ""


def _blocks(
    drafts: Iterable[Draft], language: str, *, cited: bool
) -> Iterator[tuple[Draft, list[str]]]:
    """Yield each draft with its lines, where the reader accepts them."""
    taken: set[str] = set()
    made = []
    for draft in drafts:
        name = fresh_id(_matter(draft.told).translate(_GAPS), taken)
        try:
            made.append((draft, name, list(_lines(draft, name, cited=cited))))
        except ValueError:
            continue
        taken.add(name)
    with without_gc():
        refused = _refused([line for _, _, lines in made for line in lines], language)
    for draft, name, lines in made:
        if name not in refused:
            yield draft, lines


def _matter(told: str) -> str:
    """Return a prompt without the topic that may stand before it: all ids would begin with that."""
    topic, _, rest = told.partition(": ")
    return rest if rest and len(topic.split()) <= LONGEST_LABEL else told


_GAPS = str.maketrans("[]|\\", "    ")


def _refused(lines: Sequence[str], language: str) -> set[str]:
    """Return the ids of the questions that have an error."""
    tree = yamltree.parse("\n".join(lines), "drafts")
    nodes = tree.root.items if isinstance(tree.root, Items) else ()
    found = set()
    for node in nodes:
        question = read_question(node, "", Problems("drafts"), language)
        if question is None and isinstance(node, Map):
            found.add(node.entries["id"][1].text)  # type: ignore[union-attr]
    return found


def _lines(draft: Draft, name: str, *, cited: bool) -> Iterator[str]:
    """Yield the lines of a question; raises ValueError where no YAML can hold it."""
    yield f"  - id: {name}"
    yield f"    topic: {draft.kind}"
    if draft.prompt:
        yield f"    prompt: {written(draft.prompt)}"
    if draft.field == "answers":
        yield f"    answers: [{', '.join(written(key, flow=True) for key in draft.keys)}]"
    else:
        yield f"    {draft.field}: {written(draft.key)}"
    if draft.event:
        yield f"    event: {written(draft.event)}"
    if draft.tolerance:
        yield f"    tolerance: {draft.tolerance}"
    if draft.unit:
        yield f"    unit: {written(draft.unit)}"
    if draft.wrong:
        yield f"    wrong: [{', '.join(written(each, flow=True) for each in draft.wrong)}]"
    if cited:
        yield f"    cite: {written(draft.cite)}"
    yield "    draft: true"
