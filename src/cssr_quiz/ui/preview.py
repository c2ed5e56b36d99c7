"""A question before it is asked: each of its forms, with key, hints and what a pick is told."""

from collections.abc import Iterator, Sequence
from random import Random

from cssr_quiz.bank import Placed
from cssr_quiz.interaction import Choose, Fill, Interaction, Write
from cssr_quiz.review import Rating
from cssr_quiz.schedule import Progress
from cssr_quiz.session import Ask, Feedback, Item, Status
from cssr_quiz.ui.feedback import sentence, told
from cssr_quiz.ui.plain import body_lines
from cssr_quiz.ui.tables import say


def show_author(placed: Placed, forms: Sequence[Interaction]) -> None:
    """Print a question with everything that its author wants to see."""
    question = placed.question
    say(f"{placed.name} ({question.span})" + (", a draft" if question.draft else ""))
    say(question.prompt)
    told_before: set[tuple[str, str]] = set()
    for form in forms:
        say("")
        say(f"As {form.form}:")
        for line in (*body_lines(form), f"The answer: {form.key_text}", *_also(form)):
            say(f"  {line}")
        for text, does, heard in _told(placed, form):
            if (text, heard) not in told_before:
                say(f"  Who {does} {text}: {heard}")
            told_before.add((text, heard))
    parts = [f"Hint {number}: {hint}" for number, hint in enumerate(question.hints, 1)]
    parts += [f"Why: {question.why}"] if question.why else []
    parts += [f"Disputed: {question.disputed}"] if question.disputed else []
    parts += [f"Passage: {cite.passage}" for cite in question.cites]
    if parts:
        say("")
    for part in parts:
        say(part)


def _also(form: Interaction) -> Iterator[str]:
    """Yield what is right besides the key where something is typed, of several gaps by number."""
    if isinstance(form, Write):
        keys = {"": form.wanted}
    elif isinstance(form, Fill):
        many = len(form.gaps) > 1
        keys = {f" in gap {n}" if many else "": gap for n, gap in enumerate(form.gaps, 1)}
    else:
        return
    for where, key in keys.items():
        if key.also:
            yield f"Also right{where}: {'; '.join(key.also)}"


def _told(placed: Placed, form: Interaction) -> Iterator[tuple[str, str, str]]:
    """Yield options and wrong texts with a note, what one does with them, and what one is told."""
    if isinstance(form, Choose):
        for option in form.options:
            if not (form.many and option.right):
                yield option.text, "picks", _heard(placed, form, option.text)
    elif isinstance(form, Write):
        for text in form.wanted.noted:
            yield text, "writes", _heard(placed, form, text)


def _heard(placed: Placed, form: Interaction, text: str) -> str:
    verdict = form.judge((text,))
    rating = Rating.GOOD if verdict.right else Rating.AGAIN
    ask = Ask(Item(placed, Status.NEW), form, 0, 1, 1)
    said = told(Feedback(ask, (text,), verdict, rating, Progress(placed.name)), returns="")
    # What the question says to everybody stands once, at its end.
    common = {sentence(placed.question.why), sentence(f"Disputed: {placed.question.disputed}")}
    notes = [line for line in said.lines if line not in common]
    return " ".join(filter(None, (sentence(said.headline), said.remark, *notes)))


def show_learner(placed: Placed, forms: Sequence[Interaction], *, plain: bool) -> None:
    """Print a question as a learner sees it, in each form; options are shuffled."""
    for rung, form in enumerate(forms):
        shuffled = form.shuffled(Random(placed.name))
        ask = Ask(Item(placed, Status.NEW), shuffled, rung, rung + 1, len(forms))
        if plain:
            say(f"{placed.topic} · {ask.item.status}")
            say(placed.question.prompt)
            for line in body_lines(shuffled):
                say(line)
        else:
            _framed(ask)


def _framed(ask: Ask) -> None:
    from cssr_quiz.ui.console import make_console  # noqa: PLC0415 - plain mode goes without rich
    from cssr_quiz.ui.frame import frame  # noqa: PLC0415 - likewise

    console = make_console()
    console.print(frame(ask, body_lines(ask.interaction), (), console))
