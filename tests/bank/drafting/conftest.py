"""What is drafted from a text."""

from cssr_quiz.bank.drafting.article import study_text
from cssr_quiz.bank.drafting.draft import Draft
from cssr_quiz.bank.drafting.making import drafts_of


def drafts(text: str, title: str = "") -> tuple[Draft, ...]:
    """Return the drafts from a text with that title."""
    head = f"# {title}\n\n" if title else ""
    return drafts_of(study_text(head + text, "text")[0])


def told(text: str, title: str = "") -> list[str]:
    """Return what these drafts tell."""
    return [draft.told for draft in drafts(text, title)]
