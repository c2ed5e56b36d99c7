"""Changes of banks, told line by line: what wants a new `rev` first."""

from collections.abc import Sequence

from cssr_quiz.bank.revision.changes import Change, Kind
from cssr_quiz.ui.tables import say
from cssr_quiz.ui.words import count

_MANY = {Kind.RAISED: "start anew", Kind.ANEW: "ask something else and start anew"}


def show_changes(found: Sequence[Change], hidden: str) -> None:
    """Print changes by kind, then a tally; `hidden` is left out at the start of paths."""
    for kind in Kind:
        for change in found:
            if change.kind is not kind:
                continue
            placed = change.new or change.old
            span = str(placed.question.span).removeprefix(hidden) if placed else ""
            place = f"{span}: " if change.new else ""
            wants = f", wants rev {change.rev}" if change.rev else ""
            say(f"{place}{kind}{wants}: {change.name}")
            for reason in change.reasons:
                say(f"    {reason}")
    say(f"{_tally(found)}.")
    if any(change.kind is Kind.WORDING and _asks_otherwise(change) for change in found):
        say("Progress goes on over wording; where a prompt asks something else, raise its rev.")


def _asks_otherwise(change: Change) -> bool:
    """Tell whether the prompt has other words now, which may say more than any list knows."""
    old, new = change.old, change.new
    return old is not None and new is not None and old.question.prompt != new.question.prompt


def _tally(found: Sequence[Change]) -> str:
    if not found:
        return "No question changed"
    wanting = sum(bool(change.rev) for change in found)
    parts = [f"{count(wanting, 'question')} {'wants' if wanting == 1 else 'want'} a new rev"]
    for kind in tuple(Kind)[1:]:
        number = sum(change.kind is kind for change in found)
        if number:
            parts.append(f"{number} {_MANY.get(kind, kind) if number > 1 else kind}")
    return ", ".join(parts)
