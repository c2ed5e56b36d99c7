"""The study text shown, each passage with what the learner knows of it."""

import os
from collections.abc import Mapping, Sequence
from itertools import groupby

from cssr_quiz.bank.text import Passage
from cssr_quiz.stats.reading import Known
from cssr_quiz.ui.clean import clean
from cssr_quiz.ui.tables import say


def show_text(
    passages: Sequence[Passage], known: Mapping[str, Known], owed: Sequence[str], *, plain: bool
) -> None:
    """Print passages by section, and to whom they are owed; in a terminal, through a pager."""
    thanks = [f"Derived from: {each}." for each in owed]
    if plain:
        for title, group in groupby(passages, lambda passage: passage.title):
            say(f"\n{title}")
            for passage in group:
                say(f"\n{passage.plain}")
                say(_mark(passage, known))
        for each in thanks:
            say(f"\n{each}")
        return
    _show_in_pager(passages, known, thanks)


def _show_in_pager(
    passages: Sequence[Passage], known: Mapping[str, Known], thanks: Sequence[str]
) -> None:
    """Print passages as Markdown."""
    from rich.console import Group  # noqa: PLC0415 - plain mode goes without rich
    from rich.markdown import Markdown  # noqa: PLC0415 - likewise
    from rich.padding import Padding  # noqa: PLC0415 - likewise

    from cssr_quiz.ui.console import make_console, styled, width_of  # noqa: PLC0415 - likewise

    console = make_console()
    parts: list[object] = []
    for title, group in groupby(passages, lambda passage: passage.title):
        parts += ["", styled(title, "key"), ""]
        for passage in group:
            parts += [Markdown(clean(passage.text)), styled(_mark(passage, known), "quiet"), ""]
    parts += [styled(each, "quiet") for each in thanks]
    os.environ.setdefault("LESS", "-RFX")  # colours pass, and a short text needs no key to leave
    width = width_of(console)
    with console.pager(styles=True):
        console.print(Padding(Group(*parts), (0, 1)), width=width)  # type: ignore[arg-type]


def _mark(passage: Passage, known: Mapping[str, Known]) -> str:
    """Return `interwar/1 · 2 of 4 known`."""
    found = known.get(passage.anchor, Known())
    if not found.questions:
        return f"{passage.anchor} · not asked"
    if not found.met:
        return f"{passage.anchor} · new"
    return f"{passage.anchor} · {found.known} of {found.questions} known"
