"""The rules that look at more than one place at once, run when an author asks for a check."""

from collections.abc import Iterator

from cssr_quiz.bank.bank import Bank, Library
from cssr_quiz.bank.text import StudyText, read_text
from cssr_quiz.diagnostics import Diagnostic, Level, did_you_mean, has_errors
from cssr_quiz.interaction import Outcome, judge_line
from cssr_quiz.question import Question
from cssr_quiz.wording import fold


def check(library: Library) -> tuple[Diagnostic, ...]:
    """Return every problem of the library, those met in loading among them, in order of place."""
    texts: dict[str, StudyText] = {}
    found = set(library.problems)
    for course in library.courses:
        for bank in course.banks:
            text = _text_of(bank, texts)
            for question in bank.questions:
                found.update(_citations(question, text))
                found.update(_keys(question, bank))
                found.update(_tests(question, bank))
    for text in texts.values():
        found.update(text.problems)
    return tuple(sorted(found))


def _text_of(bank: Bank, texts: dict[str, StudyText]) -> StudyText | None:
    if bank.text is None:
        return None
    return texts.setdefault(str(bank.text), read_text(bank.text))


def _citations(question: Question, text: StudyText | None) -> Iterator[Diagnostic]:
    """Each citation points at a passage, and its quote stands there."""
    if text is not None and not text.passages and has_errors(text.problems):
        return
    for cite in question.cites:
        passage = text.by_anchor.get(cite.passage) if text else None
        if passage is None:
            guess = did_you_mean(cite.passage, list(text.by_anchor)) if text else ""
            hint = f"did you mean `{guess}`?" if guess else "the bank's `text` names the study text"
            yield Diagnostic(
                question.place("cite"),
                "unknown-passage",
                f"`cite` points at `{cite.passage}`, which is no passage",
                hint,
                Level.WARNING,
            )
        elif cite.quote and fold(cite.quote) not in fold(passage.plain):
            yield Diagnostic(
                question.place("cite"),
                "stale-quote",
                f"the quote does not stand in `{cite.passage}` any more: {cite.quote}",
                "quote the passage as it is now",
                Level.WARNING,
            )


def _keys(question: Question, bank: Bank) -> Iterator[Diagnostic]:
    """The printed key is judged correct in every form."""
    for form in question.forms(bank.setting):
        verdict = form.judge(form.key)
        if verdict.outcome is not Outcome.CORRECT:
            said = verdict.note or verdict.outcome
            yield Diagnostic(
                question.span,
                "key-not-right",
                f"the key `{form.key_text}` is not judged correct: {said}",
                "reword the key, or see what rejects it",
            )


def _tests(question: Question, bank: Bank) -> Iterator[Diagnostic]:
    """Each response under `tests` is judged as its author expects."""
    form = question.forms(bank.setting)[-1]
    for expected, responses in ((True, question.tests.right), (False, question.tests.wrong)):
        for response in responses:
            verdict = judge_line(form, response)
            if verdict.right is not expected:
                wanted = "right" if expected else "wrong"
                note = f": {verdict.note}" if verdict.note else ""
                yield Diagnostic(
                    question.place("tests"),
                    "failed-test",
                    f"`{response}` should be {wanted}, and is judged {verdict.outcome}{note}",
                    "mend the key, `accept` or `reject`, or the test",
                )
