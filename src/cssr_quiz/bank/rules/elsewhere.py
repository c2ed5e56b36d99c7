"""Prompts that tell the answer to another question of the course."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from cssr_quiz.bank.rules.gist import Gist, Index
from cssr_quiz.bank.rules.rule import Found, Rule, guideline
from cssr_quiz.bank.rules.spellings import is_of_another
from cssr_quiz.bank.rules.vocabulary import telling
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
        plain = [
            teller
            for teller in tellers
            if not teller.hedged and all(rival == text.lower() for rival in teller.rivals)
        ]
        for secret in secrets[text] if plain else ():
            told = _telling(secret.words)
            for teller in plain:
                shared = len(told & _telling(teller.words)) if teller is not secret else 0
                if shared < LEAST_SHARED or shared < SHARED * len(told):
                    continue
                if not _is_other(teller, secret, text):
                    yield teller, secret, text


@lru_cache(maxsize=2048)
def _telling(words: str) -> frozenset[str]:
    """Return the stems of the words that say what a prompt is about."""
    return telling(tuple(words.split()))


def _is_other(teller: Gist, secret: Gist, text: str) -> bool:
    """Tell whether it is another person of that surname who is named."""
    tells = (tuple(each.split()) for each in secret.tells)
    said = tuple(word for word in teller.said.split() if not word.istitle())
    return is_of_another(said, tuple(text.lower().split()), tells)


def _secrets(gists: Iterable[Gist]) -> dict[str, list[Gist]]:
    """Return by its words the questions that every text answers, a few of each."""
    secrets: dict[str, list[Gist]] = defaultdict(list)
    for gist in gists:
        for text in filter(None, gist.tells):
            if len(secrets[text]) < MOST_PROMPTS:
                secrets[text].append(gist)
    return secrets


def _appearances(gists: Iterable[Gist], secrets: Iterable[str]) -> dict[str, list[Gist]]:
    """Return the questions in whose prompts each answer stands, a few of each."""
    found: dict[str, list[Gist]] = {text: [] for text in secrets}
    sizes = _sizes(found)
    for gist in gists:
        words = gist.said.split()
        parts = [word for word in words if word in found]
        for at, pair in enumerate(pairwise(words)):
            if pair in sizes:
                parts += (" ".join(words[at : at + size]) for size in sizes[pair])
        for part in parts:
            if part in found and len(found[part]) <= MOST_PROMPTS:
                found[part].append(gist)
    return found


def _sizes(texts: Iterable[str]) -> dict[tuple[str, str], set[int]]:
    """Return by their first two words how many words texts have, where there is more than one."""
    sizes: dict[tuple[str, str], set[int]] = defaultdict(set)
    for text in texts:
        first, *others = text.split()
        if others:
            sizes[first, others[0]].add(1 + len(others))
    return sizes


def _told(teller: Gist, secret: Gist, words: str) -> Found:
    text = secret.tells[words]
    field, what = ("cloze", "text") if issubclass(teller.form, Fill) else ("prompt", "prompt")
    return Found(
        teller.span,
        f"the {what} tells the answer to `{secret.short}`: {text}",
        f"say it otherwise, or add `after: {_shortest(secret.name, teller.name)}` to ask it later",
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
