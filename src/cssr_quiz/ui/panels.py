"""What a terminal prints of an answer and of a passage."""

from rich.console import Group
from rich.panel import Panel
from rich.table import Table

from cssr_quiz.bank.text import Passage
from cssr_quiz.session import Feedback
from cssr_quiz.ui.console import styled
from cssr_quiz.ui.feedback import Told


def feedback_panel(feedback: Feedback, told: Told, sign: str) -> Group:
    """Return the question, the response, the key and what is said, with a sign of the tone."""
    ask = feedback.ask
    head = Table.grid(padding=(0, 1))
    head.add_column(justify="right", style="quiet")
    head.add_column()
    head.add_row(styled(f"{ask.number}."), styled(ask.placed.question.prompt, "prompt"))
    facts = Table.grid(padding=(0, 1))
    facts.add_column(width=2, justify="right")
    facts.add_column()
    facts.add_row(styled(sign, told.tone), styled(told.headline, told.tone))
    if told.given and told.given != told.key:
        facts.add_row("", styled(f"your answer: {told.given}"))
    if told.remark:
        facts.add_row("", styled(told.remark))
    if told.key:
        facts.add_row("", styled("the answer: ") + styled(told.key, "key"))
    for line in told.lines:
        facts.add_row("", styled(line))
    if told.returns:
        facts.add_row("", styled(told.returns, "quiet"))
    return Group("", head, facts)


def passage_panel(passage: Passage) -> Panel:
    """Return a passage in a quiet frame."""
    title = styled(" · ".join(part for part in (passage.title, passage.anchor) if part))
    text = styled(passage.plain)
    return Panel(text, title=title, title_align="left", border_style="quiet", padding=(0, 2))
