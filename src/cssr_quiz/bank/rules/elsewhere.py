"""Prompts that tell the answer to another question of the course."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cssr_quiz.bank.rules.giveaways import keys_of, names_another
from cssr_quiz.bank.rules.rule import Found, Ground, Rule, guideline
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import Words
from cssr_quiz.diagnostics import Level

MOST_PROMPTS = 12
"""In how many prompts a key may stand and still tell the reader anything."""

SHARED, LEAST_SHARED = 0.6, 2
"""Which share of a prompt's words, and how many, another prompt repeats that gives it away."""


@dataclass(frozen=True, slots=True)
class _Secret:
    """A text that answers a question, and the telling words of that question's prompt."""

    subject: Subject
    text: str
    told: frozenset[str]


def answer_elsewhere(ground: Ground) -> Iterator[Found]:
    """Another question's prompt tells the answer, and no `after` puts that question later."""
    secrets = _secrets(ground.subjects)
    lengths: dict[str, set[int]] = defaultdict(set)
    for words in secrets:
        lengths[words[0]].add(len(words))
    found = _appearances(ground.subjects, secrets, lengths)
    later = _Later(ground.subjects)
    for words, subjects in found.items():
        if len(subjects) > MOST_PROMPTS:
            continue
        for secret in secrets[words]:
            own = secret.subject.question
            for subject in subjects:
                shared = secret.told & subject.telling
                enough = len(shared) >= max(LEAST_SHARED, SHARED * len(secret.told))
                if subject.question is own or not enough or names_another(subject, words):
                    continue
                if not later.is_later(subject.question.name, own.name):
                    yield _told(subject, secret)


def _secrets(subjects: Iterable[Subject]) -> dict[Words, list[_Secret]]:
    """Return by its words every text that answers a question."""
    secrets: dict[Words, list[_Secret]] = defaultdict(list)
    for subject in subjects:
        told = subject.telling
        for text, words in keys_of(subject):
            if len(told) >= LEAST_SHARED and len(secrets[words]) < MOST_PROMPTS:
                secrets[words].append(_Secret(subject, text, told))
    return {words: each for words, each in secrets.items() if each}


def _appearances(
    subjects: Iterable[Subject],
    secrets: Mapping[Words, list[_Secret]],
    lengths: Mapping[str, set[int]],
) -> dict[Words, list[Subject]]:
    """Return the questions in whose prompts each answer stands, a few of each."""
    found: dict[Words, list[Subject]] = defaultdict(list)
    for subject in subjects:
        words = subject.words
        for at, word in enumerate(words):
            for size in lengths.get(word, ()):
                part = words[at : at + size]
                if part in secrets and len(found[part]) <= MOST_PROMPTS:
                    found[part].append(subject)
    return found


def _told(subject: Subject, secret: _Secret) -> Found:
    name = secret.subject.question.name
    short = name.rpartition("/")[2]
    return Found(
        subject.question,
        f"the prompt tells the answer to `{short}`: {secret.text}",
        f"say it otherwise, or write `after: {_shortest(name, subject.question.name)}`",
        "prompt",
        None,
        secret.text,
    )


def _shortest(name: str, beside: str) -> str:
    """Return a name as `after` needs it beside another question: `id`, or `bank/id`."""
    bank, _, short = name.rpartition("/")
    return short if beside.rpartition("/")[0] == bank else f"{bank.rpartition('/')[2]}/{short}"


class _Later:
    """Which questions come after which, through any number of `after`."""

    def __init__(self, subjects: Iterable[Subject]) -> None:
        self._after = {
            subject.question.name: subject.question.after
            for subject in subjects
            if subject.question.after
        }

    def is_later(self, name: str, first: str) -> bool:
        """Tell whether a question is never new before another one was answered."""
        todo, seen = [name], {name}
        while todo:
            for each_name in self._after.get(todo.pop(), ()):
                if each_name == first:
                    return True
                if each_name not in seen:
                    seen.add(each_name)
                    todo.append(each_name)
        return False


RULES = (Rule("answer-elsewhere", Level.WARNING, guideline("4"), answer_elsewhere),)
