"""Answers that stand where a learner reads them before answering."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from cssr_quiz import dates
from cssr_quiz.bank.rules.rule import Found, Ground, Rule, each, guideline
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import Words, words_of
from cssr_quiz.dates import Precision
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import DateKey, NumberKey, TextKey

LEAST_LETTERS = 4
"""How many letters a key needs for its appearance elsewhere to mean something."""

MOST_PROMPTS = 12
"""In how many prompts a key may stand and still tell the reader anything."""

SHARED, LEAST_SHARED = 0.6, 2
"""Which share of a prompt's words, and how many, another prompt repeats that gives it away."""


def answer_in_prompt(subject: Subject) -> Iterator[Found]:
    """The prompt holds its own key, and no other option."""
    for text, words in _keys(subject):
        if _holds(subject.words, words) and not _names_another(subject, words):
            yield Found(
                subject.question,
                f"the prompt holds the answer: {text}",
                "say it in other words",
                "prompt",
                None,
                text,
            )
            return
    if subject.gaps:
        yield from _gap_in_text(subject)


def answer_in_hint(subject: Subject) -> Iterator[Found]:
    """A hint says the key."""
    hints = subject.question.hints
    if not hints:
        return
    keys = _keys(subject)
    for place, hint in enumerate(hints):
        words = words_of(hint)
        for text, key in keys:
            if _holds(words, key) and not _names_another(subject, key, words):
                yield Found(
                    subject.question,
                    f"the hint says the answer: {text}",
                    "let it lead there without naming it",
                    "hints",
                    place,
                    text,
                )
                return


def _gap_in_text(subject: Subject) -> Iterator[Found]:
    """Look for what belongs into a gap in the text around the gaps."""
    text = words_of(" | ".join(getattr(subject.last, "pieces", ())))
    for gap in subject.gaps:
        words = words_of(gap.text)
        if isinstance(gap, TextKey) and _is_telling(gap.text, words) and _holds(text, words):
            yield Found(
                subject.question,
                f"the text holds what belongs into the gap: {gap.text}",
                "say it in other words, or make a gap of both",
                "cloze",
            )
            return


def _keys(subject: Subject) -> tuple[tuple[str, Words], ...]:
    """Return the texts that would give the key away, with their words."""
    if subject.tells is None:
        subject.tells = tuple(_tells(subject))
    return subject.tells


def _tells(subject: Subject) -> Iterator[tuple[str, Words]]:
    typed = subject.typed
    if isinstance(typed, TextKey):
        for text in (typed.wanted.key, *(phrase.text for phrase in typed.wanted.accept)):
            words = words_of(text)
            if _is_telling(text, words):
                yield text, words
    elif isinstance(typed, DateKey):
        yield from _date_keys(typed, subject.language)
    elif isinstance(typed, NumberKey) and typed.unit:
        yield typed.text, words_of(typed.text)
    elif subject.one_right is not None:
        text, words = (
            subject.options[subject.one_right].text,
            subject.option_words[subject.one_right],
        )
        if _is_telling(text, words):
            yield text, words


def _date_keys(typed: DateKey, language: str) -> Iterator[tuple[str, Words]]:
    when = typed.when
    if when.precision is Precision.DECADE or when.approximate:
        return
    for text in dict.fromkeys((dates.say(when, language), when.edtf)):
        yield text, words_of(text)


def _is_telling(text: str, words: Words) -> bool:
    return len(words) > 1 or (len(text) >= LEAST_LETTERS and not text.isdigit())


def _holds(text: Words, part: Words) -> bool:
    """Tell whether words stand one after another in a text."""
    if not part or part[0] not in text:
        return False
    size = len(part)
    return any(text[at : at + size] == part for at in range(len(text) - size + 1))


_OR: Final = frozenset({"or", "nebo", "ci", "alebo", "oder", "или"})


def _names_another(subject: Subject, key: Words, text: Words | None = None) -> bool:
    """Tell whether something else is named as well, so that the key does not stand out."""
    said = subject.words if text is None else text
    others = [
        words
        for option, words in zip(subject.options, subject.option_words, strict=True)
        if not option.right and words != key
    ]
    if subject.text_key is not None:
        others += [words_of(phrase.text) for phrase in subject.text_key.wanted.reject]
    return not _OR.isdisjoint(said) or any(_holds(said, words) for words in others)


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
                if subject.question is own or _names_another(subject, words):
                    continue
                shared = secret.told & subject.telling
                if len(shared) < max(LEAST_SHARED, SHARED * len(secret.told)):
                    continue
                if not later.is_later(subject.question.name, own.name):
                    yield _told(subject, secret)


def _secrets(subjects: Iterable[Subject]) -> dict[Words, list[_Secret]]:
    """Return by its words every text that answers a question."""
    secrets: dict[Words, list[_Secret]] = defaultdict(list)
    for subject in subjects:
        told = subject.telling
        for text, words in _keys(subject):
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


_SOURCE: Final = guideline("4")

RULES = (
    Rule("answer-in-prompt", Level.WARNING, guideline("7", "28b"), each(answer_in_prompt)),
    Rule("answer-in-hint", Level.WARNING, guideline("28"), each(answer_in_hint)),
    Rule("answer-elsewhere", Level.WARNING, _SOURCE, answer_elsewhere),
)
