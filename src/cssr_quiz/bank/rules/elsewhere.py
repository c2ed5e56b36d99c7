"""Prompts that tell the answer to another question of the course."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from cssr_quiz.bank.rules.gist import Gist, Index
from cssr_quiz.bank.rules.inflection import trunk
from cssr_quiz.bank.rules.rule import Found, Rule, guideline
from cssr_quiz.bank.rules.spellings import is_of_another
from cssr_quiz.bank.rules.vocabulary import Words, telling
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import Fill

MOST_PROMPTS = 12
"""In how many prompts a key may stand and still tell the reader anything."""

SHARED, LEAST_SHARED = 0.6, 2
"""Which share of a prompt's words, and how many, another prompt repeats that gives it away."""


def answer_elsewhere(index: Index) -> Iterator[Found]:
    """Another question's prompt tells the answer, and no `after` puts that question later."""
    told: dict[tuple[str, str], tuple[Gist, Gist, str]] = {}
    for teller, secret, text in _pairs(index):
        pair = (teller.name, secret.name)
        if pair not in told or len(told[pair][2]) < len(text):
            told[pair] = (teller, secret, text)
    for teller, secret, text in told.values():
        if not _is_later(teller.name, secret.name, index.after):
            yield _told(teller, secret, text)


def _pairs(index: Index) -> Iterator[tuple[Gist, Gist, str]]:
    """Yield two questions of which the first says what the second asks, and the words for it."""
    secrets = _secrets(index.gists)
    for text, tellers in _appearances(index.gists, secrets).items():
        if len(tellers) > MOST_PROMPTS:
            continue
        for secret, own in secrets[text]:
            words, told = tuple(own.split()), _telling(secret.words)
            for teller in tellers:
                if (
                    teller is secret
                    or teller.hedged
                    or any(each != words for each in teller.rivals)
                ):
                    continue
                shared = len(told & _telling(teller.words))
                if shared < LEAST_SHARED or shared < SHARED * len(told):
                    continue
                if not _is_other(teller, secret, text):
                    yield teller, secret, own


@lru_cache(maxsize=2048)
def _telling(words: str) -> frozenset[str]:
    """Return the stems of the words that say what a prompt is about."""
    return telling(tuple(words.split()))


def _is_other(teller: Gist, secret: Gist, text: str) -> bool:
    """Tell whether it is another person of that surname who is named."""
    said = _trunks(teller)
    tells = (tuple(trunk(each, secret.language).split()) for each in secret.tells)
    return is_of_another(said, tuple(text.split()), tells)


def _trunks(gist: Gist) -> Words:
    """Return the words of a prompt without the endings of their cases, where there are any."""
    return tuple(trunk(gist.words, gist.language).split())


def _secrets(gists: Iterable[Gist]) -> dict[str, tuple[tuple[Gist, str], ...]]:
    """Return the questions that every text answers, a few of each, with its words there.

    It is found by its words without endings.
    """
    secrets: dict[str, tuple[tuple[Gist, str], ...]] = {}
    for gist in gists:
        for words in gist.tells:
            text = trunk(words, gist.language)
            owners = secrets.get(text, ())
            if text and len(owners) < MOST_PROMPTS:
                secrets[text] = (*owners, (gist, words))
    return secrets


def _appearances(gists: Iterable[Gist], secrets: Mapping[str, object]) -> dict[str, list[Gist]]:
    """Return the questions in whose prompts each answer stands, a few of each."""
    sizes: dict[str, set[int]] = defaultdict(set)
    for text in secrets:
        parts = text.split()
        sizes[parts[0]].add(len(parts))
    found: dict[str, list[Gist]] = defaultdict(list)
    for gist in gists:
        words = _trunks(gist)
        for at, word in enumerate(words):
            if word not in sizes:
                continue
            for size in sizes[word]:
                part = word if size == 1 else " ".join(words[at : at + size])
                if part in secrets and len(found[part]) <= MOST_PROMPTS:
                    found[part].append(gist)
    return found


def _told(teller: Gist, secret: Gist, words: str) -> Found:
    text = secret.tells[words]
    field, what = ("cloze", "text") if issubclass(teller.form, Fill) else ("prompt", "prompt")
    return Found(
        teller.span,
        f"the {what} tells the answer to `{secret.short}`: {text}",
        f"say it otherwise, or write `after: {_shortest(secret.name, teller.name)}`",
        field,
        None,
        text,
    )


def _shortest(name: str, beside: str) -> str:
    """Return a name as `after` needs it beside another question: `id`, or `bank/id`."""
    bank, _, short = name.rpartition("/")
    return short if beside.rpartition("/")[0] == bank else f"{bank.rpartition('/')[2]}/{short}"


def _is_later(name: str, first: str, after: Mapping[str, tuple[str, ...]]) -> bool:
    """Tell whether a question is never new before another one was answered."""
    todo, seen = [name], {name}
    while todo:
        for each_name in after.get(todo.pop(), ()):
            if each_name == first:
                return True
            if each_name not in seen:
                seen.add(each_name)
                todo.append(each_name)
    return False


COURSE_RULES = (Rule("answer-elsewhere", Level.WARNING, guideline("4"), answer_elsewhere),)
