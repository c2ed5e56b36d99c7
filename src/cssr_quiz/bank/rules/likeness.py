"""Questions that ask the same thing twice."""

from collections import defaultdict
from collections.abc import Hashable, Iterator

from cssr_quiz.bank.rules.rule import Found, Ground, Rule, guideline
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import telling, words_of
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import Arrange, Choose, Fill, Pair, Write
from cssr_quiz.question import has_derived_name

NEAR, MOST_ALIKE = 0.8, 8
"""From which share of common words two prompts with one key are near, among so many at most."""


def near_duplicate(ground: Ground) -> Iterator[Found]:
    """Two prompts have the same telling words, or nearly so and the same key."""
    first: dict[Hashable, Subject] = {}
    by_key: dict[str, list[Subject]] = defaultdict(list)
    for subject in ground.subjects:
        signature = _signature(subject)
        if signature is None:
            continue
        other = first.setdefault(signature, subject)
        if other is not subject:
            yield _twice(subject, other)
            continue
        if not isinstance(subject.last, Choose | Write):
            continue
        alike = by_key[subject.question.body.key_text]
        near = next((each for each in alike if _near(each, subject)), None)
        if near is not None:
            yield _twice(subject, near)
        elif len(alike) < MOST_ALIKE:
            alike.append(subject)


def _signature(subject: Subject) -> Hashable:
    """Return what two questions that ask the same have in common; None where it says too little.

    A prompt such as `Put these in order` says nothing, so what is to be worked on counts too.
    """
    form = subject.last
    told = subject.telling
    if isinstance(form, Fill):
        told |= telling(words_of(" ".join(form.pieces)))
    elif isinstance(form, Arrange | Pair):
        told |= telling(words_of(" ".join(form.shown)))
    elif isinstance(form, Choose):
        told |= {" ".join(words) for words in subject.option_words}
    asked = next((word for word in subject.words if word in _ASKING), "")
    return (type(form), asked, told) if len(told) > 1 else None


_ASKING = frozenset(
    {"when", "where", "why", "who", "how", "kdy", "kde", "proc", "kdo", "jak"}
    | {"wann", "wo", "warum", "wer", "wie", "когда", "где", "почему", "кто", "как"}
)


def _near(one: Subject, other: Subject) -> bool:
    """Tell whether two prompts with one key share nearly all that they say, figures included."""
    if type(one.last) is not type(other.last):
        return False
    a, b = one.telling, other.telling
    common = len(a & b)
    if common < NEAR * (len(a) + len(b) - common):
        return False
    return not any(word.isdigit() for word in a ^ b)


def _twice(subject: Subject, other: Subject) -> Found:
    name = other.question.name
    short = "" if has_derived_name(name) else f" `{name.rpartition('/')[2]}`"
    bank = "" if other.bank is subject.bank else f" of {other.bank.path.name}"
    line = other.question.span.line
    return Found(
        subject.question,
        f"this asks nearly the same as the question{short} in line {line}{bank}",
        "delete one, or ask for something else",
        "cloze" if isinstance(subject.last, Fill) else "prompt",
    )


RULES = (Rule("near-duplicate", Level.WARNING, guideline("4"), near_duplicate),)
